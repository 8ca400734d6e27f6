import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { entityKindNames, type EntityKind } from '#lib/domain/kinds.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { readCounters } from '#lib/store/counters.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { entitiesById, mostLinked } from '#lib/store/find-entities.ts';
import {
  edgesAmongNodes,
  edgesBetween,
  edgesById,
  latestNeighboursOf,
  neighboursBy,
  neighboursOf,
} from '#lib/store/find-links.ts';
import { statementsOfEdge } from '#lib/store/find-sentences.ts';
import { rootOf } from '#lib/views/replay-decisions.ts';
import { groupOf, type EdgeRow, type EntityRow } from '#lib/views/rows.ts';

import { briefEntities, briefsById } from './brief-entities.ts';
import { citeStatements } from './cite-sentences.ts';
import { edgeOfRow } from './edge-of-row.ts';
import { judgedOf, unjudged } from './judge-statements.ts';
import type { Edge, EdgeEvidence, EntityBrief, Neighbourhood, NeighbourOptions } from './library.ts';

const mostBriefed = 10_000;

export async function showOverview(database: Database, limit: number): Promise<Neighbourhood> {
  const rows = await mostLinked(database, limit);
  const edges = await edgesAmongNodes(
    database,
    rows.map(({ id }) => id),
  );
  const totalByKind = byKind(await readCounters(database, 'entities/'));
  return {
    nodes: await briefEntities(database, rows),
    edges: edges.map(edgeOfRow),
    total: sum(totalByKind),
    totalByKind,
  };
}

/** Errors: entity-not-found. */
export async function showNeighbours(
  database: Database,
  entity: EntityId,
  { limit, kinds, group, order }: NeighbourOptions,
): Promise<Result<Neighbourhood>> {
  const row = await shownEntity(database, entity);
  if (!row) return fail({ code: 'entity-not-found', about: entity });
  const others = group
    ? await neighboursBy(database, row.id, groupOf(group.kind, group.direction), limit)
    : order === 'latest'
      ? await latestNeighboursOf(database, row.id, limit, kinds ?? entityKindNames)
      : await neighboursOf(database, row.id, limit, kinds);
  const edges = await edgesBetween(database, row.id, others);
  const totalByKind = byKind(new Map(row.around));
  const asked = kinds ?? entityKindNames;
  return ok({
    nodes: await briefsById(database, [row.id, ...others]),
    edges: edges.map(edgeOfRow),
    total: asked.reduce((total, kind) => total + totalByKind[kind], 0),
    totalByKind,
  });
}

/** Several at once, in the order asked, each once. */
export async function briefKnown(
  database: Database,
  ids: readonly EntityId[],
): Promise<readonly EntityBrief[]> {
  const replay = await loadReplay(database);
  const roots = ids.slice(0, mostBriefed).map((id) => rootOf(replay, id));
  return briefsById(database, [...new Set(roots)]);
}

export async function findEdgesAmong(
  database: Database,
  entities: readonly EntityId[],
): Promise<readonly Edge[]> {
  return (await edgesAmongNodes(database, entities)).map(edgeOfRow);
}

/** Errors: entity-not-found, for an edge that is not drawn any more, too. */
export async function proveEdge(
  database: Database,
  edge: EdgeId,
  limit: number,
): Promise<Result<EdgeEvidence>> {
  const [row] = await edgesById(database, [edge]);
  const [from, to] = row ? await endsOf(database, row) : [];
  if (!row || !from || !to) return fail({ code: 'entity-not-found', about: edge });
  const statements = await statementsOfEdge(database, edge, limit);
  const cited = await citeStatements(database, statements);
  const judged = await judgedOf(database, statements);
  return ok({
    edge: edgeOfRow(row),
    from,
    to,
    sentences: cited.map(({ row: { id, rule, confidence }, sentence }) => {
      return { ...sentence, ...(judged.get(id) ?? unjudged), rule, confidence };
    }),
    total: row.statements,
  });
}

async function endsOf(database: Database, { from, to }: EdgeRow) {
  const briefs = await briefsById(database, [from, to]);
  return [briefs.find(({ id }) => id === from), briefs.find(({ id }) => id === to)] as const;
}

/** The entity that an id means after merges, for ids that a screen has kept; null if there is none, or it is hidden. */
export async function shownEntity(database: Database, entity: EntityId): Promise<EntityRow | null> {
  const id = rootOf(await loadReplay(database), entity);
  const row = (await entitiesById(database, [id])).get(id);
  return row && !row.hidden ? row : null;
}

function byKind(counts: ReadonlyMap<string, number>): Readonly<Record<EntityKind, number>> {
  const of = (kind: EntityKind): number => counts.get(kind) ?? 0;
  return {
    person: of('person'),
    organization: of('organization'),
    place: of('place'),
    initiative: of('initiative'),
  };
}

function sum(counts: Readonly<Record<EntityKind, number>>): number {
  return entityKindNames.reduce((total, kind) => total + counts[kind], 0);
}
