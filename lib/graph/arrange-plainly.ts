import type { Arrangement, NodeToPlace, Positions } from './arrange.ts';
import { packIslands } from './pack-islands.ts';

/** Rows in the given order, for when a layout was cancelled or failed: nothing overlaps, and it takes no time. */
export function arrangePlainly({ nodes, aspect }: Pick<Arrangement, 'nodes' | 'aspect'>): Positions {
  const islands = nodes.map((node: NodeToPlace) => [{ ...node, x: 0, y: 0 }]);
  return Object.fromEntries(
    packIslands(islands, aspect).flatMap((boxes) => boxes.map(({ id, x, y }) => [id, { x, y }])),
  );
}
