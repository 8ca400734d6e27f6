import { areTouching, type Box } from './geometry.ts';

const gap = 8;
const rounds = 120;

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
  for (let round = 0; round < rounds; round++) {
    let touched = false;
    for (const [i, a] of moved.entries()) {
      // By index: this is the inner loop of the layout, and a slice for each box is most of its time.
      for (let k = i + 1; k < moved.length; k++) {
        const b = moved[k];
        if (!b || !areTouching(a, b, gap) || (fixed[i] && fixed[k])) continue;
        touched = true;
        push(a, b, fixed[i] ? [0, 2] : fixed[k] ? [2, 0] : [1, 1]);
      }
    }
    if (!touched) break;
  }
  return moved;
}

type Moving = { -readonly [K in keyof Box]: Box[K] };

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
