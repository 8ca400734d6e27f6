import { assert } from '#lib/domain/assert.ts';
import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { Reading } from '#lib/domain/reading.ts';
import { edgeId, sureConfidence, type Statement } from '#lib/domain/statement.ts';

import { anchorJudgements, type Anchored } from './anchor-judgements.ts';
import { isSymmetric } from './edge-ends.ts';
import { isHeld } from './entity-fold.ts';
import { rootOf, type Replay } from './replay-decisions.ts';
import type { MentionRow, Printed, Spot, StatementRow } from './rows.ts';
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
  return resolveArticle({ mentions, statements }, replay);
}

/** All rows of one article under other decisions. */
export function resolveArticle(rows: ArticleRows, replay: Replay): ArticleRows {
  const article = rows.mentions[0]?.article ?? rows.statements[0]?.article;
  const judgements = (article && replay.judgements.get(article)) ?? [];
  const { verdicts } = anchorJudgements(judgements, rows.statements);
  return {
    mentions: rows.mentions.map((row) => resolveMention(row, replay)),
    statements: rows.statements.map((row) => resolveStatement(row, replay, verdicts)),
  };
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
