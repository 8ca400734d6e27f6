import type { Table } from 'dexie';

import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { groupBy } from '#lib/views/contributions.ts';
import { edgeEnds } from '#lib/views/edge-ends.ts';
import type { EdgeFold } from '#lib/views/edge-fold.ts';
import { alone, finishEntity } from '#lib/views/finish-entity.ts';
import { netChanges } from '#lib/views/net-changes.ts';
import type { Replay } from '#lib/views/replay-decisions.ts';
import type { ArticleRows } from '#lib/views/resolve-rows.ts';
import type { EdgeRow, EntityRow } from '#lib/views/rows.ts';

import type { Database } from './database.ts';
import { edgeFolding, entityFolding, foldAll } from './fold-changes.ts';
import { writeRows } from './write-rows.ts';
import { withSurroundings, writeViews } from './write-views.ts';

/**
 * Replaces rows and brings every view along, inside the caller's transaction. What only adds costs what it adds: an
 * entity of 100,000 sentences is not read again. What takes away is subtracted where that cannot move a first or last
 * date, else the entity or edge is added up again from its rows.
 *
 * `entities`: worked out again although their sentences stay, because a decision renamed, retyped, hid or merged them.
 */
export async function applyChanges(
  database: Database,
  replay: Replay,
  before: ArticleRows,
  after: ArticleRows,
  entities: readonly EntityId[] = [],
): Promise<void> {
  const net = netChanges(before, after);
  const ends = endsOf(after, replay, net.edges);
  const touched = new Set([...net.entities.keys(), ...entities]);
  for (const { from, to } of ends.values()) touched.add(from).add(to);
  const oldEntities = await loadMap(database.entities, [...touched]);
  const oldEdges = await loadMap(
    database.edges,
    [...net.edges.keys()].filter((id) => mayBeStored(ends.get(id), oldEntities)),
  );
  const forgotten = [...oldEdges.values()].flatMap(({ from, to }) => [from, to]);
  await addEntities(
    database,
    oldEntities,
    forgotten.filter((id) => !touched.has(id)),
  );
  for (const id of forgotten) touched.add(id);

  // Begun where something must be added up from them, else sent together with the views: the disk is slower than we are.
  let rows: Promise<void> | null = null;
  const writtenRows = (): Promise<void> => (rows ??= writeRows(database, before, after));
  const edgeFolds = await foldAll(net.edges, oldEdges, edgeFolding(database, writtenRows));
  const newEdges = new Map<EdgeId, EdgeRow>();
  for (const [id, fold] of edgeFolds) {
    const runs = ends.get(id) ?? oldEdges.get(id);
    if (runs) newEdges.set(id, { id, kind: runs.kind, from: runs.from, to: runs.to, ...pickFold(fold) });
  }
  const entityFolds = await foldAll(net.entities, oldEntities, entityFolding(database, writtenRows));
  const newEntities = new Map<EntityId, EntityRow>();
  for (const id of touched) {
    const old = oldEntities.get(id);
    const fold = net.entities.has(id) ? entityFolds.get(id) : old;
    if (fold) newEntities.set(id, finishEntity(id, fold, replay, old ?? alone));
  }
  await addEdgesOfChanged(database, oldEntities, newEntities, oldEdges, newEdges);
  const change = await withSurroundings(database, { oldEntities, newEntities, oldEdges, newEdges });
  await Promise.all([writtenRows(), writeViews(database, change)]);
}

/** Every edge has both its ends among the entities: one with a new end is new. */
function mayBeStored(ends: Ends | undefined, entities: ReadonlyMap<EntityId, EntityRow>): boolean {
  return ends === undefined || (entities.has(ends.from) && entities.has(ends.to));
}

async function addEntities(
  { entities }: Database,
  known: Map<EntityId, EntityRow>,
  ids: readonly EntityId[],
): Promise<void> {
  if (ids.length > 0) for (const [id, row] of await loadMap(entities, [...ids])) known.set(id, row);
}

/** An entity that is another kind now, or hidden, or shown, changes the links of all its edges. */
async function addEdgesOfChanged(
  database: Database,
  oldEntities: Map<EntityId, EntityRow>,
  newEntities: Map<EntityId, EntityRow>,
  oldEdges: Map<EdgeId, EdgeRow>,
  newEdges: Map<EdgeId, EdgeRow>,
): Promise<void> {
  const changed = [...oldEntities.values()].filter((old) => {
    const now = newEntities.get(old.id);
    return now && (now.kind !== old.kind || now.hidden !== old.hidden);
  });
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  const edges = await edgesOf(database, ids);
  for (const edge of edges) {
    if (oldEdges.has(edge.id) || newEdges.has(edge.id)) continue;
    oldEdges.set(edge.id, edge);
    newEdges.set(edge.id, edge);
  }
  const missing = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].filter(
    (id) => !oldEntities.has(id),
  );
  for (const [id, row] of await loadMap(database.entities, missing)) {
    oldEntities.set(id, row);
    if (!newEntities.has(id)) newEntities.set(id, row);
  }
}

export async function edgesOf(
  database: Database,
  entities: readonly EntityId[],
): Promise<readonly EdgeRow[]> {
  const out = await database.edges
    .where('from')
    .anyOf([...entities])
    .toArray();
  const into = await database.edges
    .where('to')
    .anyOf([...entities])
    .toArray();
  return [...new Map([...out, ...into].map((edge) => [edge.id, edge])).values()];
}

type Ends = Pick<EdgeRow, 'kind' | 'from' | 'to'>;

/** Ends of these edges, as far as rows have them. */
function endsOf(
  rows: ArticleRows,
  replay: Replay,
  edges: ReadonlyMap<EdgeId, unknown>,
): ReadonlyMap<EdgeId, Ends> {
  const ends = new Map<EdgeId, Ends>();
  for (const [edge, [row]] of groupBy(rows.statements, ({ edge }) => edge)) {
    if (row && row.to !== null && edges.has(edge)) ends.set(edge, edgeEnds({ ...row, to: row.to }, replay));
  }
  return ends;
}

function pickFold({
  articles,
  first,
  last,
  outlets,
  statements,
  sure,
  confirmed,
  facets,
}: EdgeFold): EdgeFold {
  return { articles, first, last, outlets, statements, sure, confirmed, facets };
}

async function loadMap<K, T extends { readonly id: K }>(table: Table<T, K>, ids: K[]): Promise<Map<K, T>> {
  const rows = await table.bulkGet(ids);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}
