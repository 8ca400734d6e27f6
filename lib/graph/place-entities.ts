import type { TimeColumn } from '#lib/domain/scene.ts';
import type { EntityBrief } from '#lib/services/library.ts';

import type { Box, Point } from './geometry.ts';
import { boxOf } from './node-shape.ts';
import { boundsOf } from './pack-islands.ts';
import { placeInColumns } from './place-in-columns.ts';
import { placeNewcomers } from './place-newcomers.ts';
import type { DrawnNode } from './scene.ts';

/** Entities as nodes around a point, or in their columns where the sheet reads as time, clear of everything placed. */
export function placeEntities(
  entities: readonly EntityBrief[],
  around: Point,
  placed: readonly DrawnNode[],
  columns: readonly TimeColumn[] = [],
): DrawnNode[] {
  const rooms = entities.map((entity) => ({ ...boxOf(entity, around), id: entity.id, first: entity.first }));
  const boxes = boxesOf(placed);
  const places =
    columns.length > 0 ? placeInColumns(around, rooms, boxes, columns) : placeNewcomers(around, rooms, boxes);
  return entities.flatMap((entity) => {
    const at = places.get(entity.id);
    return at ? [{ entity, ...at, expanded: false }] : [];
  });
}

export function middleOf(nodes: readonly DrawnNode[]): Point {
  if (nodes.length === 0) return { x: 0, y: 0 };
  const { x, y, width, height } = boundsOf(boxesOf(nodes));
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where a newcomer without a link to the sheet begins a part of its own: to the right of everything. */
export function besideAll(nodes: readonly DrawnNode[]): Point {
  if (nodes.length === 0) return { x: 0, y: 0 };
  const { x, y, width, height } = boundsOf(boxesOf(nodes));
  return { x: x + width + 120, y: y + height / 2 };
}

function boxesOf(nodes: readonly DrawnNode[]): Box[] {
  return nodes.map((node) => boxOf(node.entity, node));
}
