import type { EntityKind } from '#lib/domain/kinds.ts';

import type { NodeToPlace } from './arrange.ts';
import type { Box, Point } from './geometry.ts';
import { shortenLabel } from './shorten-label.ts';

/** CJK glyphs are one em wide, the rest about 0.56; measured without a canvas so that a worker and a test agree. */
const labelSize = 12;
const labelLine = 16;
const labelGap = 4;
const zoomedOut = 1.2;

/** Radius by number of links, 10 to 19: doubling the links adds the same step each time. */
export function radiusOf(links: number): number {
  return Math.min(19, 10 + 1.8 * Math.log2(Math.max(1, links)));
}

/** A diamond of the same height looks smaller than a square: drawn 1.28 times as tall. */
export function heightOf(kind: EntityKind, links: number): number {
  const scale = kind === 'initiative' ? 1.28 : kind === 'organization' ? 0.92 : 1;
  return 2 * radiusOf(links) * scale;
}

export function widthOfLabel(label: string): number {
  let ems = 0;
  for (const char of label) ems += char >= '\u2e80' ? 1 : 0.56;
  return ems * labelSize;
}

interface Named {
  readonly kind: EntityKind;
  readonly name: string;
  readonly within: readonly string[];
  readonly links: number;
}

/** The room a node takes on the sheet, its label included as it is drawn a little zoomed out, when it takes more. */
export function boxOf(entity: Named, at: Point): Box {
  const half = heightOf(entity.kind, entity.links) / 2;
  return {
    ...at,
    width: Math.max(2 * half, widthOfLabel(shortenLabel(entity.name, entity.within)) * zoomedOut) + 6,
    above: half + 2,
    below: half + (labelGap + labelLine) * zoomedOut,
  };
}

/** What a layout needs to know of an entity: the room it takes, and when it was first in print. */
export function roomOf(entity: Named & { readonly id: string; readonly first: string | null }): NodeToPlace {
  const { width, above, below } = boxOf(entity, { x: 0, y: 0 });
  return { id: entity.id, width, above, below, first: entity.first };
}
