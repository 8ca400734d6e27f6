import { assert } from '#lib/domain/assert.ts';
import type { ArticleId, EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { Reading } from '#lib/domain/reading.ts';
import { edgeId, sureConfidence, type Statement } from '#lib/domain/statement.ts';

import { anchorJudgements, type Anchored } from './anchor-judgements.ts';
import { anchorSplits } from './anchor-splits.ts';
import { isSymmetric } from './edge-ends.ts';
import { isHeld } from './entity-fold.ts';
import { rootOf, type MentionAct, type Replay } from './replay-decisions.ts';
import type { FigureOf, MentionRow, Printed, Spot, StatementRow } from './rows.ts';
import { widerVisits } from './wider-visits.ts';
import { without } from './without.ts';

export interface ArticleRows {
  readonly mentions: readonly MentionRow[];
  readonly statements: readonly StatementRow[];
}

/** The rows of one article as it is read and decided now. */
export function rowsOfReading(
  reading: Reading,
  printed: Printed & Pick<StatementRow, 'witness'>,
  replay: Replay,
): ArticleRows {
  const spots = new Map<EntityId, Spot[]>(reading.entities.map((entity) => [entity.id, []]));
  for (const { entity, ...spot } of reading.mentions) spots.get(entity)?.push(spot);
  const figures = figuresOf(reading);
  const { published, outlet, witness } = printed;
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const mentions = [...entities.values()].map(({ id, kind, type, name, aliases, code }) => ({
    article: reading.article,
    raw: id,
    kind,
    type,
    name,
    aliases,
    code,
    spots: spots.get(id) ?? [],
    ...(figures.has(id) && { figures: figures.get(id) ?? [] }),
    published,
    outlet,
  }));
  const read = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const wider = widerVisits(reading);
  const statements = [...read.values()].map((statement) => ({
    ...statement,
    published,
    outlet,
    witness,
    ...(wider.has(statement.id) && { isWider: true as const }),
  }));
  for (const { id, from, to } of statements) {
    assert(spots.has(from) && (to === null || spots.has(to)), `statement ${id} ends in an entity not read`);
  }
  return resolveArticle({ mentions, statements }, replay, { article: reading.article, published, outlet });
}

/** The article that rows belong to; it may have none. */
export type RowsOf = Printed & { readonly article: ArticleId };

/** All rows of one article under other decisions. */
export function resolveArticle(rows: ArticleRows, replay: Replay, of: RowsOf): ArticleRows {
  const { mentions, statements } = takenBack(rows);
  const judgements = replay.judgements.get(of.article) ?? [];
  const { verdicts } = anchorJudgements(judgements, statements);
  const named = withAdded(mentions.flatMap(asRead), replay.mentions.get(of.article) ?? [], of);
  const { aside } = anchorSplits(replay.splits.get(of.article) ?? [], named);
  return {
    mentions: named.map((row) => resolveMention(setAside(row, aside), replay)),
    statements: statements.map((row) => resolveStatement(endsAside(row, aside), replay, verdicts)),
  };
}

/** The rows as if nobody had ever been split off. */
export function takenBack({ mentions, statements }: ArticleRows): ArticleRows {
  const read = new Map(mentions.flatMap((row) => (row.read === undefined ? [] : [[row.raw, row.read]])));
  if (read.size === 0) return { mentions, statements };
  return {
    mentions: mentions.map((row) =>
      row.read === undefined ? row : { ...without(row, ['read']), raw: row.read },
    ),
    statements: statements.map((row) => endsAside(row, read)),
  };
}

function setAside(row: MentionRow, aside: ReadonlyMap<EntityId, EntityId>): MentionRow {
  const raw = aside.get(row.raw);
  return raw === undefined ? row : { ...row, raw, read: row.raw };
}

function endsAside(row: StatementRow, aside: ReadonlyMap<EntityId, EntityId>): StatementRow {
  const [from, to] = [aside.get(row.from), row.to === null ? undefined : aside.get(row.to)];
  if (from === undefined && to === undefined) return row;
  return { ...row, from: from ?? row.from, to: to ?? row.to };
}

/** A row without what the reader added to it; none where that was all. */
function asRead(row: MentionRow): MentionRow[] {
  const { added = 0, spots } = row;
  if (added === 0) return [row];
  return spots.length > added
    ? [{ ...without(row, ['added']), spots: spots.slice(0, spots.length - added) }]
    : [];
}

/** The rows with the names that the reader found; a place that the machine knows too counts once. */
function withAdded(
  rows: readonly MentionRow[],
  acts: readonly MentionAct[],
  { article, published, outlet }: RowsOf,
): MentionRow[] {
  const byRaw = new Map(rows.map((row) => [row.raw, row]));
  for (const { in: part, start, end, entity, kind, type, name } of acts) {
    const row = byRaw.get(entity) ?? {
      ...{ article, raw: entity, kind, type, name, aliases: [], code: null, spots: [] },
      ...{ published, outlet },
    };
    if (row.spots.some((spot) => spot.in === part && spot.start === start && spot.end === end)) continue;
    byRaw.set(entity, {
      ...row,
      spots: [...row.spots, { in: part, start, end }],
      added: (row.added ?? 0) + 1,
    });
  }
  return [...byRaw.values()];
}

/** Some rows of some articles under other merges; their judgements stay as they are. */
export function resolveEnds(rows: ArticleRows, replay: Replay): ArticleRows {
  return {
    mentions: rows.mentions.map((row) => resolveMention(row, replay)),
    statements: rows.statements.map((row) => {
      const known = row.verdict && row.judgedBy && { verdict: row.verdict, by: row.judgedBy };
      return resolveStatement(row, replay, new Map(known ? [[row.id, known]] : []));
    }),
  };
}

function resolveMention(row: MentionRow, replay: Replay): MentionRow {
  const read = without(row, ['entity']);
  return replay.removed.has(row.article) ? read : { ...read, entity: rootOf(replay, row.raw) };
}

function resolveStatement(row: StatementRow, replay: Replay, verdicts: Anchored['verdicts']): StatementRow {
  const read = without(row, ['verdict', 'judgedBy', 'edge', 'actor', 'doubt']);
  const judged = verdicts.get(row.id);
  const said = judged ? { ...read, verdict: judged.verdict, judgedBy: judged.by } : read;
  if (replay.removed.has(row.article) || judged?.verdict === 'reject') return said;
  if (row.isWider && judged?.verdict !== 'confirm') return said;
  const edge = edgeOf(row, replay);
  return {
    ...said,
    ...(edge !== null && { edge }),
    ...(!judged && row.confidence < sureConfidence && { doubt: row.kind }),
    ...(hasActor(row) && { actor: rootOf(replay, row.from) }),
  };
}

export function edgeOf(row: Pick<Statement, 'kind' | 'from' | 'to'>, replay: Replay): EdgeId | null {
  if (row.to === null) return null;
  return edgeId(row.kind, rootOf(replay, row.from), rootOf(replay, row.to), isSymmetric(row.kind));
}

/** Statements by which "the latest of this person" is found: they alone are in that index. */
function hasActor(row: Statement): boolean {
  if (row.kind === 'holdsPost') return row.qualifiers.printed !== undefined && isHeld(row);
  return row.kind === 'says' || row.kind === 'careerEvent' || row.kind === 'attribute';
}

function figuresOf({ figures }: Reading): ReadonlyMap<EntityId, readonly FigureOf[]> {
  const found = new Map<EntityId, FigureOf[]>();
  for (const { subject, indicator, value, unit, period, change, evidence } of figures) {
    if (subject === null) continue;
    const { in: part, start, end } = evidence;
    const figure = { indicator, value, unit, period, change, in: part, start, end };
    found.set(subject, [...(found.get(subject) ?? []), figure]);
  }
  return found;
}
