import type { EntityId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { edgesBetween, linksOfGroup, neighboursOf } from '#lib/store/find-links.ts';
import { compareText } from '#lib/views/counts.ts';
import { groupOf, type EdgeRow } from '#lib/views/rows.ts';

import { hopOf } from './find-paths.ts';
import type { AnswerRow } from './questions.ts';

const most = { neighbours: 2000, holders: 1000 };

/** What two are both linked with: those that are linked with few others come first, for a hub is common to everybody. */
export async function findCommon(
  database: Database,
  a: EntityId,
  b: EntityId,
): Promise<readonly AnswerRow[]> {
  if (a === b) return [];
  const [around, others] = await Promise.all([
    neighboursOf(database, a, most.neighbours),
    neighboursOf(database, b, most.neighbours),
  ]);
  const theirs = new Set(others);
  return rowsOf(
    database,
    a,
    b,
    around.filter((id) => theirs.has(id)),
    () => true,
  );
}

/** Who is printed with a post at both of two bodies, whenever that was; the screen says when. */
export async function findOnBoth(
  database: Database,
  a: EntityId,
  b: EntityId,
): Promise<readonly AnswerRow[]> {
  if (a === b) return [];
  const holders = async (body: EntityId) =>
    (await linksOfGroup(database, body, groupOf('holdsPost', 'in'), most.holders)).map(({ other }) => other);
  const [own, others] = await Promise.all([holders(a), holders(b)]);
  const theirs = new Set(others);
  const both = [...new Set(own)].filter((id) => theirs.has(id));
  return rowsOf(database, a, b, both, ({ kind }) => kind === 'holdsPost');
}

async function rowsOf(
  database: Database,
  a: EntityId,
  b: EntityId,
  common: readonly EntityId[],
  counts: (edge: EdgeRow) => boolean,
): Promise<readonly AnswerRow[]> {
  const [known, toA, toB] = await Promise.all([
    entitiesById(database, common),
    edgesBetween(database, a, common),
    edgesBetween(database, b, common),
  ]);
  const best = (edges: readonly EdgeRow[], end: EntityId) => {
    const strongest = new Map<EntityId, EdgeRow>();
    for (const edge of edges.filter(counts)) {
      const other = edge.from === end ? edge.to : edge.from;
      const before = strongest.get(other);
      if (!before || edge.articles > before.articles) strongest.set(other, edge);
    }
    return strongest;
  };
  const [ofA, ofB] = [best(toA, a), best(toB, b)];
  return common
    .flatMap((id) => {
      const [left, right, row] = [ofA.get(id), ofB.get(id), known.get(id)];
      if (!left || !right || !row || row.hidden) return [];
      const days = [left, right].flatMap(({ first, last }) => [first ?? [], last ?? []]).flat();
      return [
        {
          row: {
            entities: [a, id, b],
            hops: [hopOf(left), hopOf(right)],
            first: days.length > 0 ? days.reduce((x, y) => (x < y ? x : y)) : null,
            last: days.length > 0 ? days.reduce((x, y) => (x > y ? x : y)) : null,
          },
          links: row.links,
        },
      ];
    })
    .sort((x, y) => x.links - y.links || compareText(x.row.entities.join('/'), y.row.entities.join('/')))
    .map(({ row }) => row);
}
