import { BoxGrid } from './box-grid.ts';
import type { Box } from './geometry.ts';

/** A label that wants to be read: its room on the screen and how much it matters. */
export interface LabelWish extends Box {
  readonly id: string;
  readonly weight: number;
}

/** Of two labels that would overlap, the weightier stays; weights equal, the earlier id. */
export function chooseLabels(wishes: readonly LabelWish[]): ReadonlySet<string> {
  const kept = new BoxGrid<LabelWish>();
  const ids = new Set<string>();
  for (const wish of wishes.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    if (kept.isTouched(wish, 1)) continue;
    kept.add(wish);
    ids.add(wish.id);
  }
  return ids;
}
