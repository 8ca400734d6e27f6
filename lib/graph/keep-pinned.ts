import type { NamedBox, Positions } from './arrange.ts';
import { separateBoxes } from './separate-boxes.ts';

/** Boxes as placed, moved as a whole to where those that are pinned stand; these stay, and the others make room for them. */
export function keepPinned(boxes: readonly NamedBox[], pinned: Positions): readonly NamedBox[] {
  const fixed = boxes.flatMap((box) => {
    const at = pinned[box.id];
    return at ? [{ dx: at.x - box.x, dy: at.y - box.y }] : [];
  });
  if (fixed.length === 0) return boxes;
  const dx = fixed.reduce((sum, one) => sum + one.dx, 0) / fixed.length;
  const dy = fixed.reduce((sum, one) => sum + one.dy, 0) / fixed.length;
  const moved = boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy, ...pinned[box.id] }));
  return separateBoxes(moved, ({ id }) => pinned[id] !== undefined);
}
