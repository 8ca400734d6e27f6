import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { rankPaths } from '#lib/views/rank-paths.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { edgesBetween, keysOfLinks } from '#lib/store/find-links.ts';
import type { EdgeRow } from '#lib/views/rows.ts';

import { edgeOfRow } from './edge-of-row.ts';
import type { AnswerRow, Hop } from './questions.ts';

/**
 * What is looked at, so that two entities of a library of any size are answered within a moment: the strongest links of
 * either end, then, those with few links first, what lies beside them.
 */
const most = { links: 2000, beside: 200, linksBeside: 500, inAll: 8000 };

/** The best ways between two entities, each link by its strongest edge. */
export async function findPaths(
  database: Database,
  a: EntityId,
  b: EntityId,
  limit: number,
): Promise<readonly AnswerRow[]> {
  if (a === b) return [];
  const around = new Map<EntityId, Set<EntityId>>();
  const take = (pairs: readonly Pair[]): void => {
    for (const [node, other] of pairs) around.set(node, (around.get(node) ?? new Set()).add(other));
  };
  for (const end of [a, b]) take(await strongestLinks(database, end));
  const beside = new Set([...(around.get(a) ?? []), ...(around.get(b) ?? [])]);
  const rows = await entitiesById(database, [a, b, ...beside]);
  const linksOf = new Map([...rows].map(([id, { links }]) => [id, links]));

  const asked: EntityId[] = [];
  let inAll = 0;
  const few = [...beside]
    .map((id) => ({ id, links: linksOf.get(id) ?? 0 }))
    .filter(({ id, links }) => id !== a && id !== b && links > 1 && links <= most.linksBeside)
    .sort((x, y) => x.links - y.links);
  for (const { id, links } of few) {
    if (asked.length === most.beside || inAll + links > most.inAll) break;
    asked.push(id);
    inAll += links;
  }
  for (const pairs of await Promise.all(asked.map((id) => keysOfLinks(database, id)))) take(pairs);
  const paths = rankPaths({
    a,
    b,
    around,
    // What was not looked at more closely lies two links from both: how many it has does not matter much.
    linksOf: (id) => linksOf.get(id) ?? 0,
    limit: limit * 4,
  });
  const known = await entitiesById(database, paths.flat());
  const shown = paths.filter((path) => path.every((id) => known.get(id)?.hidden === false));
  const answers = await Promise.all(shown.slice(0, limit).map((path) => rowOf(database, path)));
  return answers.filter((row) => row !== null);
}

/** A link as its key says it: the row itself is not read. */
type Pair = readonly [node: EntityId, other: EntityId, edge: EdgeId];

async function strongestLinks(database: Database, node: EntityId): Promise<readonly Pair[]> {
  return database.links
    .where('[node+weight]')
    .between([node, 0], [node, Infinity])
    .reverse()
    .limit(most.links)
    .primaryKeys();
}

async function rowOf(database: Database, path: readonly EntityId[]): Promise<AnswerRow | null> {
  const hops: Hop[] = [];
  for (const [i, from] of path.slice(0, -1).entries()) {
    const to = path[i + 1];
    const edges = to === undefined ? [] : await edgesBetween(database, from, [to]);
    const best = [...edges].sort((x, y) => y.articles - x.articles)[0];
    if (!best) return null;
    hops.push(hopOf(best));
  }
  return { entities: path, hops, first: null, last: null };
}

export function hopOf(row: EdgeRow): Hop {
  const edge = edgeOfRow(row);
  return { edge: edge.id, label: edge.labels[0] ?? null, modality: edge.modality };
}
