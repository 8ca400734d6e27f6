import { Dexie, type PromiseExtended } from 'dexie';

import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';
import type { EdgeRow, LinkRow } from '#lib/views/rows.ts';

import type { Database } from './database.ts';

/** Up to so many links of one node are read at once; between two nodes that have more, only that pair is asked. */
const manyLinks = 2000;
/** Nodes whose links are read at once: more answers than these would lie in memory together. */
const askedAtOnce = 50;

export async function edgesById(database: Database, ids: readonly EdgeId[]): Promise<readonly EdgeRow[]> {
  const rows = await database.edges.bulkGet([...new Set(ids)]);
  return rows.filter((row) => row !== undefined);
}

/** Different neighbours, strongest link first. */
export async function neighboursOf(
  database: Database,
  node: EntityId,
  limit: number,
  kinds?: readonly EntityKind[],
): Promise<readonly EntityId[]> {
  const { links } = database;
  const ranges = kinds
    ? kinds.map((kind) =>
        links.where('[node+otherKind+weight]').between([node, kind, 0], [node, kind, Infinity]),
      )
    : [links.where('[node+weight]').between([node, 0], [node, Infinity])];
  const strongest = new Map<EntityId, number>();
  for (const range of ranges) {
    const seen = new Set<EntityId>();
    const rows = await range
      .reverse()
      .until(({ other }) => seen.add(other).size > limit)
      .toArray();
    for (const { other, weight } of rows) if (!strongest.has(other)) strongest.set(other, weight);
  }
  const best = [...strongest].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best.slice(0, limit).map(([id]) => id);
}

/** Different neighbours, those with the newest articles first. Links whose rows wait to be made again are not found. */
export async function latestNeighboursOf(
  database: Database,
  node: EntityId,
  limit: number,
  kinds: readonly EntityKind[],
): Promise<readonly EntityId[]> {
  const newest = new Map<EntityId, string>();
  for (const kind of kinds) {
    const seen = new Set<EntityId>();
    const rows = await database.links
      .where('[node+otherKind+last]')
      .between([node, kind, ''], [node, kind, '\uffff'])
      .reverse()
      .until(({ other }) => seen.add(other).size > limit)
      .toArray();
    for (const { other, last = '' } of rows) if (!newest.has(other)) newest.set(other, last);
  }
  // Of one day as the index has them, backwards: a smaller limit cuts the same list.
  const best = [...newest].sort((a, b) => (a[1] === b[1] ? (a[0] < b[0] ? 1 : -1) : a[1] < b[1] ? 1 : -1));
  return best.slice(0, limit).map(([id]) => id);
}

/** Strongest links of one kind and direction. */
export function linksOfGroup(
  database: Database,
  node: EntityId,
  group: string,
  limit: number,
): PromiseExtended<readonly LinkRow[]> {
  const range = database.links
    .where('[node+group+weight]')
    .between([node, group, 0], [node, group, Infinity]);
  return range.reverse().limit(limit).toArray();
}

/** Different neighbours by one kind and direction of link, strongest first. */
export async function neighboursBy(
  database: Database,
  node: EntityId,
  group: string,
  limit: number,
): Promise<readonly EntityId[]> {
  const links = await linksOfGroup(database, node, group, limit);
  return [...new Set(links.map(({ other }) => other))];
}

/** For each node its strongest link of one kind and direction. */
export async function strongestLinks(
  database: Database,
  nodes: readonly EntityId[],
  group: string,
): Promise<readonly (LinkRow | undefined)[]> {
  const found = await askAll(nodes, (node) => linksOfGroup(database, node, group, 1));
  return found.map(([link]) => link);
}

/**
 * Questions at once: one after another each waits for the way there and back, which on a busy machine is most of it. Dexie's own
 * promises, for a native Promise.all may outlive a Dexie transaction.
 */
function askAll<K, T>(keys: readonly K[], ask: (key: K) => PromiseExtended<T>): PromiseExtended<T[]> {
  return Dexie.Promise.all(keys.map(ask));
}

/** Every edge between a node and each of the others. */
export async function edgesBetween(
  database: Database,
  node: EntityId,
  others: readonly EntityId[],
): Promise<readonly EdgeRow[]> {
  const pairs = others.map((other) => [node, other]);
  const links = await database.links.where('[node+other]').anyOf(pairs).toArray();
  return edgesById(
    database,
    links.map(({ edge }) => edge),
  );
}

/** Every edge among nodes. The keys of a node's links are read at once; two of many links are asked for what is between them. */
export async function edgesAmongNodes(
  database: Database,
  nodes: readonly EntityId[],
): Promise<readonly EdgeRow[]> {
  const { entities, links, edges } = database;
  return database.transaction('r', [entities, links, edges], async () => {
    const rows = (await entities.bulkGet([...new Set(nodes)])).filter((row) => row !== undefined);
    const among = new Set(rows.map(({ id }) => id));
    const [few, many] = [
      rows.filter((row) => row.links <= manyLinks),
      rows.filter((row) => row.links > manyLinks),
    ];
    const found: Link[] = [];
    for (let at = 0; at < few.length; at += askedAtOnce) {
      const asked = await askAll(few.slice(at, at + askedAtOnce), ({ id }) => keysOfLinks(database, id));
      for (const link of asked.flat()) if (among.has(link[1])) found.push(link);
    }
    for (const [i, { id }] of many.entries()) {
      const pairs = many.slice(i + 1).map((other) => [id, other.id]);
      if (pairs.length > 0) found.push(...(await links.where('[node+other]').anyOf(pairs).primaryKeys()));
    }
    return edgesById(
      database,
      found.map(([, , edge]) => edge),
    );
  });
}

/** A link as its key says it: the row itself is not read. */
type Link = readonly [node: EntityId, other: EntityId, edge: EdgeId];

export function keysOfLinks(database: Database, node: EntityId): PromiseExtended<readonly Link[]> {
  return database.links
    .where('[node+other+edge]')
    .between([node, '', ''], [node, '\uffff', ''])
    .primaryKeys();
}
