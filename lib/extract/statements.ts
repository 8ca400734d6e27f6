import { entityId, type Mention, type ReadEntity } from '#lib/domain/entity.ts';
import type { Figure } from '#lib/domain/figure.ts';
import type { EntityId } from '#lib/domain/ids.ts';
import { relationKinds, type RelationKind } from '#lib/domain/kinds.ts';
import { statementId, type Evidence, type Qualifiers, type Statement } from '#lib/domain/statement.ts';
import { partText, type ArticlePart } from '#lib/domain/article.ts';
import { calibrated } from './calibrate.ts';
import { actDates, happeningDates } from './dates.ts';
import { inPart, type Doc, type DraftEntity, type DraftRelation, type Period, type Range } from './doc.ts';

/** Hashing is dear: each draft is hashed once, however often it is mentioned. */
const ids = new WeakMap<DraftEntity, EntityId>();

function idOf(entity: DraftEntity): EntityId {
  const known = ids.get(entity);
  if (known) return known;
  const id = entityId(entity.kind, ...entity.key);
  ids.set(entity, id);
  return id;
}

/** The document's entities in order of their first mention; those that only a relation needs come last. */
export function readEntities(doc: Doc): ReadEntity[] {
  const used = new Set<DraftEntity>([
    ...doc.mentions.map((m) => m.entity),
    ...doc.relations.flatMap((r) => (r.to ? [r.from, r.to] : [r.from])),
  ]);
  return [...used].map((e) => ({
    id: idOf(e),
    kind: e.kind,
    type: e.type,
    name: e.name,
    aliases: [...e.aliases].filter((a) => a !== e.name && !e.shortNames.has(a)).sort(),
    shortNames: [...e.shortNames].filter((a) => a !== e.name).sort(),
    code: e.code,
  }));
}

export function readMentions(doc: Doc): Mention[] {
  return doc.mentions.flatMap((m) => {
    const at = inPart(doc, m);
    return at ? [{ entity: idOf(m.entity), in: at.part, start: at.start, end: at.end }] : [];
  });
}

/** Statements with their ids, one for each id: the surest. */
export function readStatements(doc: Doc): Statement[] {
  const byId = new Map<string, Statement>();
  for (const draft of doc.relations) {
    const statement = statementOf(doc, draft);
    if (!statement) continue;
    const known = byId.get(statement.id);
    if (!known || known.confidence < statement.confidence) byId.set(statement.id, statement);
  }
  return [...byId.values()];
}

function statementOf(doc: Doc, draft: DraftRelation): Statement | null {
  const at = inPart(doc, draft.evidence);
  if (!at || at.end <= at.start || (draft.to === null && !('toOptional' in relationKinds[draft.kind])))
    return null;
  const content = {
    article: doc.article.id,
    kind: draft.kind,
    subject: draft.subject,
    object: draft.object,
    qualifiers: compact(draft.qualifiers),
    evidence: evidenceAt(doc, at),
  };
  const when = draft.when ?? datesOf(doc, draft);
  return {
    id: statementId(content),
    ...content,
    from: idOf(draft.from),
    to: draft.to ? idOf(draft.to) : null,
    eventFrom: when.from,
    eventTo: when.to,
    rule: draft.rule,
    confidence: Math.round(calibrated(draft.rule, draft.confidence) * 100) / 100,
  };
}

/** Only what happens has a day; how things are has the time that a rule has read, or none. */
function datesOf(doc: Doc, { kind, from, evidence }: DraftRelation): Period {
  if (happenings.has(kind) || (kind === 'locatedIn' && from.kind === 'initiative'))
    return happeningDates(doc, evidence);
  return acts.has(kind) ? actDates(doc, evidence) : { from: null, to: null };
}

/** They share the day of the story; acts have a day where their own sentence says so. */
const happenings: ReadonlySet<RelationKind> = new Set([
  'attends',
  'presidesOver',
  'speaksAt',
  'inspects',
  'runs',
  'says',
  'appoints',
  'removes',
]);
const acts: ReadonlySet<RelationKind> = new Set(['careerEvent', 'cooperatesWith', 'authoredBy', 'succeeds']);

/** The document's figures with their printed words. */
export function readFigures(doc: Doc): Figure[] {
  return doc.figures.flatMap((draft) => {
    const at = inPart(doc, draft.evidence);
    if (!at) return [];
    const subject = draft.subject ? idOf(draft.subject) : null;
    return [{ ...draft, article: doc.article.id, subject, evidence: evidenceAt(doc, at) }];
  });
}

function evidenceAt(doc: Doc, at: Range & { readonly part: ArticlePart }): Evidence {
  const printed = partText(doc.article, at.part);
  const quote = printed.slice(at.start, at.end);
  return {
    in: at.part,
    quote,
    occurrence: occurrence(printed, quote, at.start),
    start: at.start,
    end: at.end,
  };
}

function compact(q: Qualifiers): Qualifiers {
  return Object.fromEntries(Object.entries(q).filter(([, value]) => value !== undefined && value !== ''));
}

/** How often the quote stands earlier in its part, overlaps included. */
function occurrence(text: string, quote: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0 && at < start; at = text.indexOf(quote, at + 1)) count++;
  return count;
}
