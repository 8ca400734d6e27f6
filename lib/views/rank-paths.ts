import type { EntityId } from '#lib/domain/ids.ts';
import { compareText } from './counts.ts';

/** Neighbours of an entity, as far as they were looked up. */
export type Around = ReadonlyMap<EntityId, ReadonlySet<EntityId>>;

export interface PathSearch {
  readonly a: EntityId;
  readonly b: EntityId;
  /** Of `a`, of `b`, and of what lies beside each of them. */
  readonly around: Around;
  /** Links of an entity: one that is linked with everything says little. */
  readonly linksOf: (entity: EntityId) => number;
  readonly limit: number;
}

/** For each meeting point of a way of four links, so many ways on each side are put together. */
const mostBeside = 3;

/**
 * Ways from a to b without a turn back, of at most four links, cheapest first. What stands between costs one and the
 * logarithm of its links, so that a way through a province or a government ranks behind one through a small office.
 */
export function rankPaths(search: PathSearch): readonly (readonly EntityId[])[] {
  const { a, b, around, linksOf, limit } = search;
  const cost = (entity: EntityId): number => 1 + Math.log(1 + linksOf(entity));
  const besideA = around.get(a) ?? new Set();
  const besideB = around.get(b) ?? new Set();
  const found = new Map<string, { readonly path: readonly EntityId[]; readonly cost: number }>();
  const add = (...between: readonly EntityId[]): void => {
    const path = [a, ...between, b];
    if (new Set(path).size < path.length) return;
    found.set(path.join('/'), { path, cost: between.reduce((sum, entity) => sum + cost(entity), 0) });
  };

  if (besideA.has(b)) add();
  for (const x of besideA) if (besideB.has(x)) add(x);
  for (const x of besideA) {
    for (const y of around.get(x) ?? []) if (besideB.has(y)) add(x, y);
  }
  for (const y of besideB) {
    for (const x of around.get(y) ?? []) if (besideA.has(x)) add(x, y);
  }
  const [fromA, fromB] = [meetings(besideA, around, cost), meetings(besideB, around, cost)];
  for (const [m, xs] of fromA) {
    for (const y of fromB.get(m) ?? []) for (const x of xs) add(x, m, y);
  }
  return [...found]
    .sort(([p, one], [q, other]) => one.cost - other.cost || compareText(p, q))
    .slice(0, limit)
    .map(([, { path }]) => path);
}

/** What lies two links away, each by its cheapest ways. */
function meetings(
  beside: ReadonlySet<EntityId>,
  around: Around,
  cost: (entity: EntityId) => number,
): ReadonlyMap<EntityId, readonly EntityId[]> {
  const ways = new Map<EntityId, EntityId[]>();
  const cheapest = [...beside].sort((p, q) => cost(p) - cost(q) || compareText(p, q));
  for (const x of cheapest) {
    for (const m of around.get(x) ?? []) {
      const known = ways.get(m);
      if (!known) ways.set(m, [x]);
      else if (known.length < mostBeside) known.push(x);
    }
  }
  return ways;
}
