import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { groupOf, type PostRow } from '#lib/views/rows.ts';

import type { Database } from './database.ts';

const holders = groupOf('holdsPost', 'in');

/** Edges on which this very title stands; `key` is a nameKey. */
export async function postsTitled(
  database: Database,
  key: string,
  limit: number,
): Promise<readonly PostRow[]> {
  return database.posts.where('[title+edge]').between([key, ''], [key, '\uffff']).limit(limit).toArray();
}

/** The same at some bodies alone; `limit` is of all posts that are looked at there, those most in print at each. */
export async function postsTitledAt(
  database: Database,
  key: string,
  bodies: readonly EntityId[],
  limit: number,
): Promise<readonly PostRow[]> {
  const edges: EdgeId[] = [];
  // One after another: see readTogether.
  for (const body of bodies) {
    if (edges.length >= limit) break;
    const links = await database.links
      .where('[node+group+weight]')
      .between([body, holders, 0], [body, holders, Infinity])
      .reverse()
      .limit(limit - edges.length)
      .primaryKeys();
    edges.push(...links.map(([, , edge]) => edge));
  }
  const rows = await database.posts.bulkGet(edges.map((edge) => [key, edge]));
  return rows.filter((row) => row !== undefined);
}

/** Posts first printed on or after a day, latest first. */
export async function postsSince(
  database: Database,
  day: string,
  limit: number,
): Promise<readonly PostRow[]> {
  return database.posts.where('since').aboveOrEqual(day).reverse().limit(limit).toArray();
}

/** The posts printed first most lately. */
export async function latestPosts(database: Database, limit: number): Promise<readonly PostRow[]> {
  return database.posts.orderBy('since').reverse().limit(limit).toArray();
}

export async function countPostsSince(database: Database, day: string): Promise<number> {
  return database.posts.where('since').aboveOrEqual(day).count();
}

/** Titles that begin so, in code order, with the number of edges they stand on. */
export async function titlesBeginning(
  database: Database,
  key: string,
  limit: number,
): Promise<readonly (readonly [title: string, edges: number])[]> {
  const edges = new Map<string, Set<EdgeId>>();
  await database.posts
    .where('[title+edge]')
    .between([key, ''], [`${key}\uffff`, '\uffff'])
    .limit(limit)
    .eachPrimaryKey(([title, edge]) => edges.set(title, (edges.get(title) ?? new Set()).add(edge)));
  return [...edges].map(([title, of]) => [title, of.size]);
}
