import { matchesIn } from '#lib/text/held-words.ts';
import type { Modality } from '#lib/domain/kinds.ts';
import { wordsEndingAt, type Doc, type FoundPost, type Range } from '#lib/extract/doc.ts';
import { namesAt } from '#lib/extract/persons/name-at.ts';
import { isPlaceOrBody, type Accept } from '#lib/extract/persons/slots.ts';
import { chainEndingAt, postsOf } from './chain.ts';
import { reaches } from './clauses.ts';

const line =
  /(?<=\n|^)(?:\d{1,2}[.．、])?([\u4e00-\u9fff]{4,30})：([\u3400-\u9fff·、，（） ]{2,80})(?=[。；\n]|$)/gmu;

/** 市教育局局长：甲、乙: the line of a list that begins with a post of a body and goes on with who holds it. */
interface LabelledLine {
  readonly label: Range;
  readonly names: Range;
}

function labelledLines(doc: Doc): LabelledLine[] {
  return matchesIn(doc.lexical, line).flatMap((match) => {
    const [whole, printed = '', names = ''] = match;
    const end = match.index + whole.indexOf('：');
    if (wordsEndingAt(doc, 'title', end).length === 0) return [];
    const label = { start: end - printed.length, end };
    return [{ label, names: { start: end + 1, end: end + 1 + names.length } }];
  });
}

/** Nothing but names stands behind the post. */
export function namesBehindLabels(doc: Doc, accept: Accept): void {
  for (const { names } of labelledLines(doc)) {
    for (let at = names.start; at < names.end;) {
      const name = namesAt(doc, at, 'list').find((c) => c.end <= names.end && !isPlaceOrBody(doc, c));
      if (!name || name.score < 2) break;
      accept(name, 'person.list', 7.5);
      const next = /^(?:（[^（）]{1,12}）)?[、， ]/u.exec(doc.lexical.slice(name.end, name.end + 16));
      if (!next) break;
      at = name.end + next[0].length;
    }
  }
}

/** Below 任命 it is given, below 免去 taken away; elsewhere it is held. */
export function labelPosts(doc: Doc): FoundPost[] {
  return labelledLines(doc).flatMap(({ label, names }) => {
    const people = doc.persons.filter((p) => p.start >= names.start && p.end <= names.end);
    const chain = people.length > 0 ? chainEndingAt(doc, label.end, label.start, null) : null;
    if (!chain || !reaches(doc, label.start, chain.printed.start, 0)) return [];
    if (
      !chain.parts[0]?.body ||
      !chain.parts.some(({ part }) => part.organization ?? part.region ?? part.organ)
    )
      return [];
    const said = headingOver(doc, label.start);
    const modality: Modality = said === '免去' ? 'former' : 'asserted';
    const rule = said === '免去' ? 'post.removed' : said ? 'post.appointed' : 'post.roster';
    const act = said ? { act: { verb: said, at: null, decided: true, happens: true } } : {};
    return people.flatMap((person) =>
      postsOf(doc, chain, person, null, rule, 0.9, modality).map((post) => ({ ...post, ...act })),
    );
  });
}

/** 一、任命 or 免去： on a line of its own, with nothing but such lines between. */
function headingOver(doc: Doc, at: number): '任命' | '免去' | null {
  const before = doc.lexical.slice(Math.max(0, at - 600), at);
  const heading =
    /(?:^|\n)[^\n，。：]{0,4}(任命|免去)：?\n(?:[^\n。：]{2,40}：[^\n。：]{2,80}[；。]?\n)*(?:\d{1,2}[.．、])?$/u;
  const said = heading.exec(before)?.[1];
  return said === '任命' || said === '免去' ? said : null;
}
