import type { Box } from './geometry.ts';

const gap = 44;

/**
 * Puts islands side by side on one sheet: the largest in the middle of its row, the rest in shelves whose width
 * follows the sheet's aspect, so that fitting the picture wastes little room.
 */
export function packIslands<B extends Box>(islands: readonly (readonly B[])[], aspect: number): B[][] {
  const sized = islands.filter((boxes) => boxes.length > 0).map((boxes) => ({ boxes, ...boundsOf(boxes) }));
  const area = sized.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const shelf = Math.max(Math.sqrt(area * aspect), ...sized.map(({ width }) => width));
  let left = 0;
  let top = 0;
  let tallest = 0;
  return sized.map(({ boxes, x, y, width, height }) => {
    if (left > 0 && left + width > shelf) {
      left = 0;
      top += tallest + gap;
      tallest = 0;
    }
    const moved = boxes.map((box) => ({ ...box, x: box.x - x + left, y: box.y - y + top }));
    left += width + gap;
    tallest = Math.max(tallest, height);
    return moved;
  });
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
