import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { addCounts, type Counts } from '#lib/views/counts.ts';
import { nameRowsOf } from '#lib/views/finish-entity.ts';
import { addSurroundings, linkRowsOf, surroundingsChange } from '#lib/views/link-rows.ts';
import { postRowsOf } from '#lib/views/post-rows.ts';
import type { EdgeRow, EntityRow, LinkRow } from '#lib/views/rows.ts';
import { countsOfEntity, edgesCounter } from '#lib/views/view-counters.ts';

import { addToCounters } from './counters.ts';
import type { Database } from './database.ts';
import { markNamesChanged } from './known-names.ts';
import { difference } from './write-rows.ts';

/** Entities and edges before and after; all ends of the edges are among the entities. */
export interface ViewChange {
  readonly oldEntities: ReadonlyMap<EntityId, EntityRow>;
  readonly newEntities: ReadonlyMap<EntityId, EntityRow>;
  readonly oldEdges: ReadonlyMap<EdgeId, EdgeRow>;
  readonly newEdges: ReadonlyMap<EdgeId, EdgeRow>;
}

/** Writes entities, edges, links, names, posts and counters from what they were to what they are. */
export async function writeViews(database: Database, change: ViewChange): Promise<void> {
  const { oldEntities, oldEdges, newEdges } = change;
  const before = [...oldEdges.values()].flatMap((e) =>
    linkRowsOf(e, oldEntities.get(e.from), oldEntities.get(e.to)),
  );
  const after = [...newEdges.values()].flatMap((e) =>
    linkRowsOf(e, change.newEntities.get(e.from), change.newEntities.get(e.to)),
  );
  const newEntities = await withSurroundings(database, change, before, after);

  const entities = difference([...oldEntities.values()], [...newEntities.values()], ({ id }) => id);
  const edges = difference([...oldEdges.values()], [...newEdges.values()], ({ id }) => id);
  const links = difference(before, after, linkKey);
  const names = difference(
    [...oldEntities.values()].flatMap(nameRowsOf),
    [...newEntities.values()].flatMap(nameRowsOf),
    (row) => `${row.key}/${row.entity}`,
  );
  const posts = difference(
    [...oldEdges.values()].flatMap(postRowsOf),
    [...newEdges.values()].flatMap(postRowsOf),
    (row) => `${row.title}/${row.edge}`,
  );
  await database.entities.bulkDelete(entities.gone.map(({ id }) => id));
  await database.edges.bulkDelete(edges.gone.map(({ id }) => id));
  await database.links.bulkDelete(links.gone.map(({ node, other, edge }) => [node, other, edge]));
  await database.names.bulkDelete(names.gone.map(({ key, entity }) => [key, entity]));
  await database.posts.bulkDelete(posts.gone.map(({ title, edge }) => [title, edge]));
  await database.entities.bulkPut(entities.put);
  await database.edges.bulkPut(edges.put);
  await database.links.bulkPut(links.put);
  await database.names.bulkPut(names.put);
  await database.posts.bulkPut(posts.put);
  if (names.gone.length + names.put.length > 0) await markNamesChanged(database);

  let counts: Counts = addCounts([], [[edgesCounter, (after.length - before.length) / 2]]);
  for (const row of oldEntities.values()) counts = addCounts(counts, countsOfEntity(row), -1);
  for (const row of newEntities.values()) counts = addCounts(counts, countsOfEntity(row));
  await addToCounters(database, counts);
}

async function withSurroundings(
  database: Database,
  { oldEntities, newEntities }: ViewChange,
  before: readonly LinkRow[],
  after: readonly LinkRow[],
): Promise<ReadonlyMap<EntityId, EntityRow>> {
  // An edge that only gains an article leaves its ends' numbers alone.
  const shape = ({ node, other, edge, otherKind }: LinkRow): string =>
    `${node}/${other}/${edge}/${otherKind}`;
  const [old, now] = [new Set(before.map(shape)), new Set(after.map(shape))];
  const gone = before.filter((link) => !now.has(shape(link)));
  const made = after.filter((link) => !old.has(shape(link)));
  if (gone.length + made.length === 0) return newEntities;
  const result = new Map(newEntities);
  const known = await linksOfPairs(database, [...gone, ...made], oldEntities);
  for (const [id, change] of surroundingsChange(gone, made, known)) {
    const row = result.get(id);
    if (row) result.set(id, { ...row, ...addSurroundings(row, change) });
  }
  return result;
}

/**
 * All links between pairs as they are stored now, both ways. Most pairs of an import are new, with an end that had no
 * link before: those are not asked for, and of the others one direction tells the other.
 */
async function linksOfPairs(
  database: Database,
  links: readonly LinkRow[],
  entities: ReadonlyMap<EntityId, EntityRow>,
): Promise<readonly LinkRow[]> {
  const isLinked = (id: EntityId): boolean => (entities.get(id)?.links ?? 0) > 0;
  const asked = new Map<string, EntityId[]>();
  for (const { node, other } of links) {
    if (isLinked(node) && isLinked(other)) asked.set([node, other].sort().join('/'), [node, other].sort());
  }
  if (asked.size === 0) return [];
  const rows = await database.links
    .where('[node+other]')
    .anyOf([...asked.values()])
    .toArray();
  return rows.flatMap((row) => {
    const otherKind = entities.get(row.node)?.kind ?? row.otherKind;
    return [row, { ...row, node: row.other, other: row.node, otherKind }];
  });
}

function linkKey({ node, other, edge }: LinkRow): string {
  return `${node}/${other}/${edge}`;
}
