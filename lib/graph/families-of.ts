import type { RelationKind } from '#lib/domain/kinds.ts';

import type { NodeToPlace } from './arrange.ts';
import { parentsOf } from './parents-of.ts';

/** A body or place with those that belong to it, or a name that belongs to nothing here, by the number of their column. */
export interface Family {
  readonly head: string;
  /** The head first in its column. */
  readonly cells: ReadonlyMap<number, readonly NodeToPlace[]>;
}

/**
 * Those that came at several times first, then other bodies, then single names; within them what belongs to one larger body
 * stands together, and what began first stands first. `sorted` is in the order of time.
 */
export function familiesOf(
  sorted: readonly NodeToPlace[],
  edges: readonly { readonly from: string; readonly to: string; readonly kind: RelationKind }[],
  columnOf: (node: NodeToPlace) => number,
): readonly Family[] {
  const parents = parentsOf(sorted, edges);
  const heads = new Set(parents.values());
  const place = new Map(sorted.map(({ id }, i) => [id, i]));
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : rootOf(parent);
  };
  // A body that is part of another, and has names of its own, heads its own.
  const headOf = ({ id }: NodeToPlace) => (heads.has(id) ? id : (parents.get(id) ?? id));
  const families = [...Map.groupBy(sorted, headOf)].map(([head, members]) => {
    const inOrder = members.toSorted((a, b) => Number(b.id === head) - Number(a.id === head));
    const cells = Map.groupBy(inOrder, columnOf);
    const rank = cells.size > 1 ? 0 : members.length > 1 ? 1 : 2;
    const order = [rank, place.get(rootOf(head)) ?? 0, place.get(members[0]?.id ?? head) ?? 0];
    return { head, cells, order };
  });
  return families.sort((a, b) => compareAll(a.order, b.order)).map(({ head, cells }) => ({ head, cells }));
}

function compareAll(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
