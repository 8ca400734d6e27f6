import type { TimeColumn } from '#lib/domain/scene.ts';

import { BoxGrid } from './box-grid.ts';
import type { Box, Point } from './geometry.ts';
import type { Newcomer } from './place-newcomers.ts';

const gap = 14;
/** Room for the heads of the columns. */
const headRoom = 40;

/** A newcomer with the day it was first in print; null if none is known. */
export type DatedNewcomer = Newcomer & { readonly first: string | null };

/**
 * Places for newcomers where the sheet reads as time: each under the days of its column, as near to the height of its parent as
 * there is room. What is older than all that is drawn stands left of the columns, where no head says a day.
 */
export function placeInColumns(
  parent: Point,
  newcomers: readonly DatedNewcomer[],
  placed: readonly Box[],
  columns: readonly TimeColumn[],
): ReadonlyMap<string, Point> {
  const taken = new BoxGrid<Box>();
  for (const box of placed) taken.add(box);
  const found = new Map<string, Point>();
  for (const newcomer of newcomers) {
    const { left, right } = stretchOf(newcomer, columns);
    const box = firstFree(parent.y, newcomer, left, right, taken);
    taken.add(box);
    found.set(newcomer.id, { x: box.x, y: box.y });
  }
  return found;
}

/** From where to where a newcomer may stand: never narrower than it is. */
function stretchOf({ first, width }: DatedNewcomer, columns: readonly TimeColumn[]) {
  const at = columns.findLastIndex(({ from }) =>
    from === null || first === null ? from === first : from <= first,
  );
  const [outer] = columns;
  const column = columns[at];
  if (!column) {
    const right = outer?.x ?? 0;
    return { left: right - width - gap, right };
  }
  const left = column.x + gap / 2;
  return { left, right: Math.max(columns[at + 1]?.x ?? 0, left + width) };
}

/** The height of the parent first, then row by row further from it, below before above. */
function firstFree(
  y: number,
  { width, above, below }: Newcomer,
  left: number,
  right: number,
  taken: BoxGrid<Box>,
): Box {
  const step = above + below + gap;
  const abreast = Math.max(1, Math.floor((right - left + gap) / (width + gap)));
  for (let row = 0; ; row++) {
    for (const side of row === 0 ? [1] : [1, -1]) {
      const height = y + side * row * step;
      // Above are the heads; below there is always room.
      if (height - above < headRoom && side < 0) continue;
      for (let i = 0; i < abreast; i++) {
        const box = { width, above, below, x: left + width / 2 + i * (width + gap), y: height };
        if (!taken.isTouched(box, gap / 2)) return box;
      }
    }
  }
}
