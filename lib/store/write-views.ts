import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { addCounts, type Counts } from '#lib/views/counts.ts';
import { nameRowsOf } from '#lib/views/finish-entity.ts';
import { addSurroundings, linkRowsOf, surroundingsChange } from '#lib/views/link-rows.ts';
import { postRowsOf } from '#lib/views/post-rows.ts';
import type { EdgeRow, EntityRow, LinkRow } from '#lib/views/rows.ts';
import { countsOfEntity, edgesCounter } from '#lib/views/view-counters.ts';

import { rowsUnder } from './ask-at-once.ts';
import { addToCounters } from './counters.ts';
import type { Database } from './database.ts';
import { markNamesChanged } from './known-names.ts';
import { difference, write, type Difference } from './write-rows.ts';

/** Entities and edges before and after; all ends of the edges are among the entities. */
export interface ViewChange {
  readonly oldEntities: ReadonlyMap<EntityId, EntityRow>;
  readonly newEntities: ReadonlyMap<EntityId, EntityRow>;
  readonly oldEdges: ReadonlyMap<EdgeId, EdgeRow>;
  readonly newEdges: ReadonlyMap<EdgeId, EdgeRow>;
}

/** Writes entities, edges, links, names, posts and counters from what they were to what they are, all sent at once. */
export async function writeViews(database: Database, change: ViewChange): Promise<void> {
  const { oldEntities, newEntities, oldEdges, newEdges } = change;
  const [before, after] = linksOf(change);
  const names = difference(
    [...oldEntities.values()].flatMap(nameRowsOf),
    [...newEntities.values()].flatMap(nameRowsOf),
    (row) => `${row.key}/${row.entity}`,
  );
  let counts: Counts = addCounts([], [[edgesCounter, (after.length - before.length) / 2]]);
  for (const row of oldEntities.values()) counts = addCounts(counts, countsOfEntity(row), -1);
  for (const row of newEntities.values()) counts = addCounts(counts, countsOfEntity(row));
  // Those that read come first: an answer waits for all that was sent before.
  await Promise.all([
    names.gone.length + names.put.length > 0 ? markNamesChanged(database) : null,
    addToCounters(database, counts),
    write(database.entities, differenceOfIds(oldEntities, newEntities), ({ id }) => id),
    write(database.edges, differenceOfIds(oldEdges, newEdges), ({ id }) => id),
    write(database.links, difference(before, after, linkKey), (row): [EntityId, EntityId, EdgeId] => [
      row.node,
      row.other,
      row.edge,
    ]),
    write(database.names, names, ({ key, entity }): [string, EntityId] => [key, entity]),
    write(
      database.posts,
      difference(
        [...oldEdges.values()].flatMap(postRowsOf),
        [...newEdges.values()].flatMap(postRowsOf),
        (row) => `${row.title}/${row.edge}`,
      ),
      ({ title, edge }): [string, EdgeId] => [title, edge],
    ),
  ]);
}

function differenceOfIds<K, T extends { readonly id: K & string }>(
  before: ReadonlyMap<K, T>,
  after: ReadonlyMap<K, T>,
): Difference<T> {
  return difference([...before.values()], [...after.values()], ({ id }) => id);
}

/** Links before and after. */
function linksOf({
  oldEntities,
  newEntities,
  oldEdges,
  newEdges,
}: ViewChange): readonly [readonly LinkRow[], readonly LinkRow[]] {
  return [
    [...oldEdges.values()].flatMap((e) => linkRowsOf(e, oldEntities.get(e.from), oldEntities.get(e.to))),
    [...newEdges.values()].flatMap((e) => linkRowsOf(e, newEntities.get(e.from), newEntities.get(e.to))),
  ];
}

/** The change with what the entities' links add up to now. */
export async function withSurroundings(database: Database, change: ViewChange): Promise<ViewChange> {
  const [before, after] = linksOf(change);
  // An edge that only gains an article leaves its ends' numbers alone.
  const shape = ({ node, other, edge, otherKind }: LinkRow): string =>
    `${node}/${other}/${edge}/${otherKind}`;
  const [old, now] = [new Set(before.map(shape)), new Set(after.map(shape))];
  const gone = before.filter((link) => !now.has(shape(link)));
  const made = after.filter((link) => !old.has(shape(link)));
  if (gone.length + made.length === 0) return change;
  const newEntities = new Map(change.newEntities);
  const known = await linksOfPairs(database, [...gone, ...made], change.oldEntities);
  for (const [id, around] of surroundingsChange(gone, made, known)) {
    const row = newEntities.get(id);
    if (row) newEntities.set(id, { ...row, ...addSurroundings(row, around) });
  }
  return { ...change, newEntities };
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
  const rows = await rowsUnder(database.links, '[node+other]', [...asked.values()]);
  return rows.flatMap((row) => {
    const otherKind = entities.get(row.node)?.kind ?? row.otherKind;
    return [row, { ...row, node: row.other, other: row.node, otherKind }];
  });
}

function linkKey({ node, other, edge }: LinkRow): string {
  return `${node}/${other}/${edge}`;
}
