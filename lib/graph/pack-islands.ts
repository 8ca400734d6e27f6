import type { Box } from './geometry.ts';

const gap = 36;
const tries = 40;

interface Sized<B> {
  readonly boxes: readonly B[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts islands side by side on one sheet, the largest first, in shelves or beside the largest: of the ways tried, the
 * one that can be shown largest on a sheet of this aspect.
 */
export function packIslands<B extends Box>(islands: readonly (readonly B[])[], aspect: number): B[][] {
  const sized = islands.filter((boxes) => boxes.length > 0).map((boxes) => ({ boxes, ...boundsOf(boxes) }));
  const [largest] = sized;
  if (!largest) return [];
  const widest = Math.max(...sized.map(({ width }) => width));
  const whole = sized.reduce((sum, { width }) => sum + width + gap, 0);
  let best: B[][] = [];
  let most = 0;
  for (let step = 0; step <= tries; step++) {
    const shelf = widest + ((whole - widest) * step) / tries;
    for (const packed of [fillShelves(sized, shelf), fillBeside(largest, sized.slice(1), shelf)]) {
      const { width, height } = boundsOf(packed.flat());
      const scale = Math.min(aspect / width, 1 / height);
      if (scale > most * 1.0001) [best, most] = [packed, scale];
    }
  }
  return best;
}

function fillShelves<B extends Box>(sized: readonly Sized<B>[], shelf: number, from = { x: 0, y: 0 }): B[][] {
  let left = 0;
  let top = 0;
  let tallest = 0;
  return sized.map(({ boxes, x, y, width, height }) => {
    if (left > 0 && left + width > shelf) {
      left = 0;
      top += tallest + gap;
      tallest = 0;
    }
    const moved = boxes.map((box) => ({ ...box, x: box.x - x + from.x + left, y: box.y - y + from.y + top }));
    left += width + gap;
    tallest = Math.max(tallest, height);
    return moved;
  });
}

/** The largest at the left, the rest in a column of shelves at its right. */
function fillBeside<B extends Box>(largest: Sized<B>, rest: readonly Sized<B>[], shelf: number): B[][] {
  const column = Math.max(shelf - largest.width - gap, ...rest.map(({ width }) => width), 0);
  return [
    ...fillShelves([largest], largest.width),
    ...fillShelves(rest, column, { x: largest.width + gap, y: 0 }),
  ];
}

/** The smallest rectangle around boxes: its left, top, width and height. */
export function boundsOf(boxes: readonly Box[]): { x: number; y: number; width: number; height: number } {
  const x = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const y = Math.min(...boxes.map((box) => box.y - box.above));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width / 2)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.below)) - y,
  };
}
