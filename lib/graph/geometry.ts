/** Where something stands on the sheet, in model units: one unit is one CSS pixel at zoom 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The room a node takes with its label below it; `x` and `y` are the centre of its shape. */
export interface Box extends Point {
  readonly width: number;
  /** Above the centre: the shape alone. */
  readonly above: number;
  /** Below the centre: the shape and its label. */
  readonly below: number;
}

/** Whether two boxes come closer than `gap`. */
export function areTouching(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
    a.y - a.above < b.y + b.below + gap &&
    b.y - b.above < a.y + a.below + gap
  );
}
