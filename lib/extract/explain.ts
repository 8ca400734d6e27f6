import type { ArticlePart } from '#lib/domain/article.ts';
import { inPart, type Doc } from './doc.ts';
import { relationRules } from './relations/rules.ts';

/** Why one name or relation was found: the rule and the words it stands on. */
export interface ExplainLine {
  readonly what: 'mention' | 'relation';
  readonly name: string;
  readonly rule: string;
  readonly reason: string;
  readonly in: ArticlePart;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export function explainDoc(doc: Doc): ExplainLine[] {
  const lines: ExplainLine[] = [];
  for (const mention of doc.mentions) {
    const at = inPart(doc, mention);
    if (!at) continue;
    const rule = mention.found?.rule ?? 'post.body';
    lines.push({
      what: 'mention',
      name: mention.entity.name,
      rule,
      reason: nameReasons[rule.split('.')[0] ?? ''] ?? '',
      in: at.part,
      start: at.start,
      end: at.end,
      quote: doc.text.slice(mention.start, mention.end),
    });
  }
  for (const r of doc.relations) {
    const at = inPart(doc, r.evidence);
    if (!at) continue;
    // Rules that are several in one file print a name of their own; they share the reason of their kind.
    const rule =
      relationRules.find(({ id }) => id === r.rule) ?? relationRules.find(({ kind }) => kind === r.kind);
    lines.push({
      what: 'relation',
      name: `${r.kind} ${r.from.name} → ${r.to?.name ?? '∅'}`,
      rule: r.rule,
      reason: rule?.reason ?? '',
      in: at.part,
      start: at.start,
      end: at.end,
      quote: doc.text.slice(r.evidence.start, r.evidence.end),
    });
  }
  return lines;
}

const nameReasons: Readonly<Record<string, string>> = {
  place: 'A unit of the table of divisions, a country, or a name that ends in a kind of place.',
  org: 'Region and organ, a body of the centre, a ministry, or a name that ends in a kind of body.',
  initiative:
    'A title in 《》, a quoted name with its kind beside it, a session, or a name that ends in a kind of undertaking.',
  person: 'A surname or a transcribed name behind a title, in a list, or before a verb of speech.',
  post: 'Printed in a chain of posts.',
};
