import { areTouching, type Box } from './geometry.ts';

const cell = 96;

/** Boxes by where they lie, so that asking what a box touches looks at its surroundings and not at all of them. */
export class BoxGrid<T extends Box> {
  readonly #cells = new Map<string, T[]>();

  add(box: T): void {
    for (const key of cellsOf(box, 0)) {
      const there = this.#cells.get(key);
      if (there) there.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** Whether a box that passes comes closer than `gap` (negative: lies over it by more than that). */
  isTouched(box: Box, gap: number, counts: (other: T) => boolean = () => true): boolean {
    for (const key of cellsOf(box, Math.max(0, gap))) {
      for (const other of this.#cells.get(key) ?? [])
        if (counts(other) && areTouching(box, other, gap)) return true;
    }
    return false;
  }
}

function* cellsOf({ x, y, width, above, below }: Box, gap: number): Generator<string> {
  const [left, right] = [x - width / 2 - gap, x + width / 2 + gap].map((at) => Math.floor(at / cell));
  const [top, bottom] = [y - above - gap, y + below + gap].map((at) => Math.floor(at / cell));
  for (let column = left ?? 0; column <= (right ?? 0); column++)
    for (let row = top ?? 0; row <= (bottom ?? 0); row++) yield `${String(column)} ${String(row)}`;
}
