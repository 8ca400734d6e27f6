import { BoxGrid } from './box-grid.ts';
import type { Box } from './geometry.ts';

/** A label that wants to be read: its room on the screen and how much it matters. */
export interface LabelWish extends Box {
  readonly id: string;
  readonly weight: number;
}

/**
 * Of two labels that would overlap, the weightier stays; weights equal, the earlier id. No more than `most`, and only where
 * `isFree` says so: it is asked of the weightiest first, and of no more than needed.
 */
export function chooseLabels<W extends LabelWish>(
  wishes: readonly W[],
  isFree: (wish: W) => boolean = () => true,
  most = Infinity,
): ReadonlyMap<string, W> {
  const kept = new BoxGrid<LabelWish>();
  const chosen = new Map<string, W>();
  for (const wish of wishes.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    if (chosen.size >= most) break;
    if (kept.isTouched(wish, 1) || !isFree(wish)) continue;
    kept.add(wish);
    chosen.set(wish.id, wish);
  }
  return chosen;
}
