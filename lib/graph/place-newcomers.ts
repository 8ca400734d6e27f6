import { BoxGrid } from './box-grid.ts';
import type { Box, Point } from './geometry.ts';

const firstRing = 112;
const ringStep = 46;
const lastRing = 400;
const gap = 6;
const many = 300;

/** How far the search for room has come: which ring, and which step on it. */
interface Spot {
  readonly ring: number;
  readonly step: number;
}

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
  const taken = new BoxGrid<Box>();
  for (const box of placed) taken.add(box);
  const away = freeDirection(parent, placed);
  const found = new Map<string, Point>();
  let below = Math.max(parent.y, ...placed.map((box) => box.y + box.below));
  // Rings that had no room for the last one have hardly any for the next; of very many none looks back.
  let from = { ring: 0, step: 0 };
  for (const newcomer of newcomers) {
    const free = firstFree(parent, newcomer, taken, away, from);
    // A sheet this full still has room below everything.
    const box = free?.box ?? { ...newcomer, x: parent.x, y: below + newcomer.above + gap + 1 };
    if (free) from = newcomers.length > many ? free : { ring: Math.max(0, free.ring - 1), step: 0 };
    else below = box.y + box.below;
    taken.add(box);
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

function firstFree(
  parent: Point,
  { width, above, below }: Newcomer,
  taken: BoxGrid<Box>,
  away: number,
  from: Spot,
): (Spot & { readonly box: Box }) | null {
  for (let { ring } = from; ring < lastRing; ring++) {
    const radius = firstRing + ring * ringStep;
    const steps = Math.max(8, Math.floor((2 * Math.PI * radius) / 44));
    for (let step = ring === from.ring ? from.step : 0; step < steps; step++) {
      // 0, +1, −1, +2, −2 … from the free direction: an arc grows to both sides.
      const turn = (step % 2 === 0 ? -step / 2 : (step + 1) / 2) * ((2 * Math.PI) / steps);
      const box = {
        width,
        above,
        below,
        x: parent.x + radius * Math.cos(away + turn),
        y: parent.y + radius * Math.sin(away + turn),
      };
      if (!taken.isTouched(box, gap)) return { box, ring, step };
    }
  }
  return null;
}
