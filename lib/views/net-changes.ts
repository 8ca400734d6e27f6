import type { EdgeId, EntityId } from '#lib/domain/ids.ts';

import { contributionsOf } from './contributions.ts';
import type { EdgeFold } from './edge-fold.ts';
import type { EntityFold } from './entity-fold.ts';
import type { ArticleRows } from './resolve-rows.ts';

/** What is taken from a row and what is added to it, article by article. */
export interface Net<F> {
  readonly minus: readonly F[];
  readonly plus: readonly F[];
}

export interface NetChanges {
  readonly entities: ReadonlyMap<EntityId, Net<EntityFold>>;
  readonly edges: ReadonlyMap<EdgeId, Net<EdgeFold>>;
}

/**
 * What changes when rows replace rows: entities and edges to which an article contributes as before are left out, so
 * that reading an article again touches little. Rows of an article may be some of its rows, as long as all that
 * belong to a touched entity or edge are there on both sides.
 */
export function netChanges(before: ArticleRows, after: ArticleRows): NetChanges {
  const [old, now] = [contributionsOf(before), contributionsOf(after)];
  const entities = new Map<EntityId, { minus: EntityFold[]; plus: EntityFold[] }>();
  const edges = new Map<EdgeId, { minus: EdgeFold[]; plus: EdgeFold[] }>();
  for (const article of new Set([...old.keys(), ...now.keys()])) {
    collect(entities, old.get(article)?.entities, now.get(article)?.entities);
    collect(edges, old.get(article)?.edges, now.get(article)?.edges);
  }
  return { entities, edges };
}

function collect<K, F>(
  nets: Map<K, { minus: F[]; plus: F[] }>,
  old: ReadonlyMap<K, F> = new Map<K, F>(),
  now: ReadonlyMap<K, F> = new Map<K, F>(),
): void {
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [minus, plus] = [old.get(key), now.get(key)];
    if (minus && plus && JSON.stringify(minus) === JSON.stringify(plus)) continue;
    const net = nets.get(key) ?? { minus: [], plus: [] };
    if (minus) net.minus.push(minus);
    if (plus) net.plus.push(plus);
    nets.set(key, net);
  }
}

/** The row's fold after a net change, or null where it must be read again from what is stored. */
export function applyNet<F>(
  fold: F | null,
  net: Net<F>,
  add: (a: F, b: F) => F,
  subtract: (whole: F, part: F) => F | null,
): F | null {
  // Adding first widens first and last, so that more of what is taken away lies inside.
  let sum = fold;
  for (const part of net.plus) sum = sum === null ? part : add(sum, part);
  for (const part of net.minus) sum = sum === null ? null : subtract(sum, part);
  return sum;
}

/** Many folds as one; null of none. */
export function sumFolds<F>(folds: Iterable<F>, add: (a: F, b: F) => F): F | null {
  let sum: F | null = null;
  for (const fold of folds) sum = sum === null ? fold : add(sum, fold);
  return sum;
}
