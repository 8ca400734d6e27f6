import type { Core } from 'cytoscape';

/** A sheet of more than so many nodes and lines is dressed and lettered anew when it rests, and not on the way. */
const many = 800;

const drawnByGraphics = new WeakSet<Core>();

export function markAsDrawnByGraphics(cy: Core): void {
  drawnByGraphics.add(cy);
}

/** Drawn with WebGL. */
export function isDrawnByGraphics(cy: Core): boolean {
  return drawnByGraphics.has(cy);
}

/** Counted without copying all of them, as `elements()` does: this is asked at each that is added. */
function sizeOf(cy: Core): number {
  return (cy as unknown as { mutableElements(): { readonly length: number } }).mutableElements().length;
}

export function isCrowded(cy: Core): boolean {
  return sizeOf(cy) > many;
}

/**
 * Names are written over the sheet and not by Cytoscape: it measures and keeps a picture of each, also of those that are
 * not shown, and makes all anew when their size follows the zoom.
 */
export function hasNamesApart(cy: Core): boolean {
  return isDrawnByGraphics(cy) || isCrowded(cy);
}

/** So many are moved as one picture while a hand moves the sheet, and drawn anew when it rests. */
const moved = 4000;

/** Cytoscape takes this only for a sheet as a whole and from its beginning; how many there will be is known later. */
export function easeMoving(cy: Core): void {
  const renderer = (cy as unknown as { renderer(): { textureOnViewport: boolean } }).renderer();
  renderer.textureOnViewport = sizeOf(cy) > moved && !isDrawnByGraphics(cy);
}
