import type { Point } from './geometry.ts';

/** Fewer corners than this, or points closer than `near` to the last, are a slip of the hand and no loop. */
const fewest = 3;
const near = 4;

/** A loop as it is drawn: points that hardly move are left out. */
export function addToLoop(loop: readonly Point[], to: Point): readonly Point[] {
  const last = loop.at(-1);
  return last && Math.hypot(to.x - last.x, to.y - last.y) < near ? loop : [...loop, to];
}

export function isLoop(loop: readonly Point[]): boolean {
  return loop.length >= fewest;
}

/** Whether a point lies in a loop that is closed from its last point to its first: by the number of sides to its right. */
export function isInLoop({ x, y }: Point, loop: readonly Point[]): boolean {
  let isInside = false;
  for (const [i, a] of loop.entries()) {
    const b = loop[(i + loop.length - 1) % loop.length] ?? a;
    if (a.y > y === b.y > y) continue;
    if (x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside;
  }
  return isInside;
}
