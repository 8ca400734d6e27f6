import { areTouching, type Box } from './geometry.ts';

const gap = 8;
const rounds = 120;
/** Moves of all boxes together: a sheet of thousands is pulled apart as far as this goes. */
const mostWork = 1_200_000;
const cell = 128;

type Moving = { -readonly [K in keyof Box]: Box[K] };

/**
 * Pushes overlapping boxes apart along the shorter way, a little at a time, until no label lies on another node or
 * label. Deterministic; stops after a fixed number of rounds, which was enough for 300 nodes. What is fixed stays where it is.
 */
export function separateBoxes<B extends Box>(
  boxes: readonly B[],
  isFixed: (box: B) => boolean = () => false,
): B[] {
  const fixed = boxes.map(isFixed);
  const moved = boxes.map((box) => ({ ...box }));
  const turns = Math.max(12, Math.min(rounds, Math.floor(mostWork / Math.max(1, boxes.length))));
  for (let round = 0; round < turns; round++) {
    let touched = false;
    for (const [i, k] of nearPairs(moved)) {
      const [a, b] = [moved[i], moved[k]];
      if (!a || !b || !areTouching(a, b, gap) || (fixed[i] && fixed[k])) continue;
      touched = true;
      push(a, b, fixed[i] ? [0, 2] : fixed[k] ? [2, 0] : [1, 1]);
    }
    if (!touched) break;
  }
  return moved;
}

/** Pairs that may touch, by their places in the row, each once, in an order that depends on the boxes alone. */
function* nearPairs(boxes: readonly Moving[]): Generator<readonly [number, number]> {
  const widest = Math.max(...boxes.map(({ width }) => width), 0);
  const tallest = Math.max(...boxes.map(({ above, below }) => above + below), 0);
  if (boxes.length <= 60) {
    for (let i = 0; i < boxes.length; i++) for (let k = i + 1; k < boxes.length; k++) yield [i, k];
    return;
  }
  const [across, down] = [Math.max(cell, widest + gap), Math.max(cell, tallest + gap)];
  const cells = new Map<number, number[]>();
  const keyOf = (column: number, row: number) => column * 2 ** 21 + row;
  const placeOf = ({ x, y }: Moving) => [Math.floor(x / across), Math.floor(y / down)] as const;
  for (const [i, box] of boxes.entries()) {
    const key = keyOf(...placeOf(box));
    const there = cells.get(key);
    if (there) there.push(i);
    else cells.set(key, [i]);
  }
  for (const [i, a] of boxes.entries()) {
    const [column, row] = placeOf(a);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const k of cells.get(keyOf(column + dx, row + dy)) ?? []) {
          if (k > i) yield [i, k];
        }
      }
    }
  }
}

/** `shares`: how much of the way each of the two makes, 2 in all. */
function push(a: Moving, b: Moving, [ofA, ofB]: readonly [number, number]): void {
  const acrossX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const acrossY = a.y <= b.y ? a.y + a.below - (b.y - b.above) + gap : b.y + b.below - (a.y - a.above) + gap;
  if (acrossX < acrossY) {
    const step = (acrossX / 2 + 0.5) * (a.x <= b.x ? 1 : -1);
    a.x -= step * ofA;
    b.x += step * ofB;
  } else {
    const step = (acrossY / 2 + 0.5) * (a.y <= b.y ? 1 : -1);
    a.y -= step * ofA;
    b.y += step * ofB;
  }
}
