import type { Point } from './geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const unit: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The node an arrow key goes to: near and in that direction, sideways distance counting double; null if none is. */
export function findNearest<N extends Point>(
  from: Point,
  nodes: readonly N[],
  direction: Direction,
): N | null {
  const { x: ux, y: uy } = unit[direction];
  let best: N | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const dx = node.x - from.x;
    const dy = node.y - from.y;
    const along = dx * ux + dy * uy;
    const across = Math.abs(dx * uy - dy * ux);
    if (along <= 0.5) continue;
    const distance = along + 2 * across;
    if (distance < least) [best, least] = [node, distance];
  }
  return best;
}
