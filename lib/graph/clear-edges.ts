import type { Box } from './geometry.ts';

const gap = 9;
const rounds = 24;

type NamedBox = Box & { readonly id: string };
type Moving = { -readonly [K in keyof NamedBox]: NamedBox[K] };

/**
 * Moves nodes off the lines of others, sideways and a little at a time: a line that runs under a node reads as two
 * lines that end there. What cannot be cleared in the fixed number of rounds stays.
 */
export function clearEdges<B extends NamedBox>(
  boxes: readonly B[],
  edges: readonly { readonly from: string; readonly to: string }[],
): B[] {
  const moved = boxes.map((box) => ({ ...box }));
  const byId = new Map(moved.map((box) => [box.id, box]));
  const lines = edges.flatMap(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b ? [[a, b] as const] : [];
  });
  for (let round = 0; round < rounds; round++) {
    let moves = 0;
    for (const [a, b] of lines) {
      for (const box of moved) if (box !== a && box !== b && stepAside(box, a, b)) moves += 1;
    }
    if (moves === 0) break;
  }
  return moved;
}

function stepAside(box: Moving, a: Box, b: Box): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy);
  if (length < 1) return false;
  const along = ((box.x - a.x) * dx + (box.y - a.y) * dy) / length;
  if (along < 0 || along > length) return false;
  const across = ((box.x - a.x) * dy - (box.y - a.y) * dx) / length;
  const missing = box.above + gap - Math.abs(across);
  if (missing <= 0) return false;
  const step = (missing * 0.6 + 0.5) * (across >= 0 ? 1 : -1);
  box.x += (dy / length) * step;
  box.y -= (dx / length) * step;
  return true;
}
