import { areTouching, type Box, type Point } from './geometry.ts';

const firstRing = 112;
const ringStep = 46;
const lastRing = 40;
const gap = 6;

/** A newcomer's room, still without a place. */
export type Newcomer = Omit<Box, 'x' | 'y'> & { readonly id: string };

/**
 * Places for newcomers on arcs around their parent, beginning in the direction away from what stands near it. What
 * is placed already is an obstacle and never moves.
 */
export function placeNewcomers(
  parent: Point,
  newcomers: readonly Newcomer[],
  placed: readonly Box[],
): ReadonlyMap<string, Point> {
  const taken: Box[] = [...placed];
  const away = freeDirection(parent, placed);
  const found = new Map<string, Point>();
  for (const newcomer of newcomers) {
    const box = firstFree(parent, newcomer, taken, away);
    taken.push(box);
    found.set(newcomer.id, { x: box.x, y: box.y });
  }
  return found;
}

/** Radians from the parent away from the middle of its surroundings; to the right on an empty sheet. */
function freeDirection(parent: Point, placed: readonly Box[]): number {
  let x = 0;
  let y = 0;
  for (const box of placed) {
    const dx = box.x - parent.x;
    const dy = box.y - parent.y;
    const distance = Math.hypot(dx, dy);
    if (distance < 1) continue;
    x -= dx / distance ** 2;
    y -= dy / distance ** 2;
  }
  return Math.hypot(x, y) < 1e-9 ? 0 : Math.atan2(y, x);
}

function firstFree(parent: Point, newcomer: Newcomer, taken: readonly Box[], away: number): Box {
  const { width, above, below } = newcomer;
  for (let ring = 0; ring < lastRing; ring++) {
    const radius = firstRing + ring * ringStep;
    const steps = Math.max(8, Math.floor((2 * Math.PI * radius) / 44));
    for (let step = 0; step < steps; step++) {
      // 0, +1, −1, +2, −2 … from the free direction: an arc grows to both sides.
      const turn = (step % 2 === 0 ? -step / 2 : (step + 1) / 2) * ((2 * Math.PI) / steps);
      const box = {
        width,
        above,
        below,
        x: parent.x + radius * Math.cos(away + turn),
        y: parent.y + radius * Math.sin(away + turn),
      };
      if (!taken.some((other) => areTouching(box, other, gap))) return box;
    }
  }
  // A sheet this full still has room below everything.
  const bottom = Math.max(parent.y, ...taken.map((box) => box.y + box.below));
  return { width, above, below, x: parent.x, y: bottom + above + gap + 1 };
}
