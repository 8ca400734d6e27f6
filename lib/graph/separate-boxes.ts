import { areTouching, type Box } from './geometry.ts';

const gap = 8;
const rounds = 120;

/**
 * Pushes overlapping boxes apart along the shorter way, a little at a time, until no label lies on another node or
 * label. Deterministic; stops after a fixed number of rounds, which was enough for 300 nodes.
 */
export function separateBoxes<B extends Box>(boxes: readonly B[]): B[] {
  const moved = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < rounds; round++) {
    let touched = false;
    for (const [i, a] of moved.entries()) {
      // By index: this is the inner loop of the layout, and a slice for each box is most of its time.
      for (let k = i + 1; k < moved.length; k++) {
        const b = moved[k];
        if (!b || !areTouching(a, b, gap)) continue;
        touched = true;
        push(a, b);
      }
    }
    if (!touched) break;
  }
  return moved;
}

function push(a: { -readonly [K in keyof Box]: Box[K] }, b: { -readonly [K in keyof Box]: Box[K] }): void {
  const acrossX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const acrossY = a.y <= b.y ? a.y + a.below - (b.y - b.above) + gap : b.y + b.below - (a.y - a.above) + gap;
  if (acrossX < acrossY) {
    const step = (acrossX / 2 + 0.5) * (a.x <= b.x ? 1 : -1);
    a.x -= step;
    b.x += step;
  } else {
    const step = (acrossY / 2 + 0.5) * (a.y <= b.y ? 1 : -1);
    a.y -= step;
    b.y += step;
  }
}
