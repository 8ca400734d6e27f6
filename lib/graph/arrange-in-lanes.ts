import type { RelationKind } from '#lib/domain/kinds.ts';
import type { TimeColumn } from '#lib/domain/scene.ts';

import type { NamedBox, NodeToPlace } from './arrange.ts';
import { parentsOf } from './parents-of.ts';

/** More stretches of time than these a screen cannot head. */
const mostColumns = 12;
/** Names that stand on one another within a lane before its column grows wider. */
const tallest = 6;
const gap = 14;
/** How many times as wide as its names a column may be. */
const widest = 3;
const betweenLanes = 22;
/** Room for the heads of the columns. */
const headRoom = 40;

export interface InLanes {
  readonly boxes: readonly NamedBox[];
  readonly columns: readonly TimeColumn[];
}

interface Asked {
  /** Width by height of the sheet: columns grow wider than their names where there is room. */
  readonly aspect: number;
  readonly nodes: readonly NodeToPlace[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly kind: RelationKind }[];
}

/** Names that belong to one head, by the number of their column; the last lane, of those that belong to nothing here, has none. */
interface Lane {
  readonly head: NodeToPlace | null;
  readonly cells: ReadonlyMap<number, readonly NodeToPlace[]>;
}

/** Time from left to right, by the first issue that names one; a lane for each body or place, with its own name at the head. */
export function arrangeInLanes({ nodes, edges, aspect }: Asked): InLanes {
  const sorted = nodes.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
  const columnOf = columnsByDay(sorted);
  const lanes = makeLanes(sorted, parentsOf(nodes, edges), columnOf);
  const cell = {
    width: Math.max(0, ...nodes.map(({ width }) => width)) + gap,
    height: Math.max(0, ...nodes.map(({ above, below }) => above + below)) + gap,
  };

  const columns = new Map<
    number,
    { readonly x: number; readonly abreast: number; readonly from: string | null }
  >();
  let x = lanes.some(({ head }) => head) ? cell.width : 0;
  for (const column of [...new Set(lanes.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b)) {
    const members = lanes.map(({ cells }) => cells.get(column) ?? []);
    const abreast = Math.max(...members.map(({ length }) => Math.ceil(length / tallest)));
    const from = sorted.find((node) => columnOf(node) === column)?.first ?? null;
    columns.set(column, { x, abreast, from });
    x += abreast * cell.width;
  }

  const boxes: NamedBox[] = [];
  const right = x;
  let y = headRoom;
  for (const { head, cells } of lanes) {
    if (head) boxes.push({ ...head, x: cell.width / 2, y: y + head.above });
    let rows = 1;
    for (const [column, members] of cells) {
      const { x: left = 0, abreast = 1 } = columns.get(column) ?? {};
      const high = Math.ceil(members.length / abreast);
      rows = Math.max(rows, high);
      for (const [i, node] of members.entries()) {
        const [across, down] = [Math.floor(i / high), i % high];
        boxes.push({
          ...node,
          x: left + (across + 0.5) * cell.width,
          y: y + down * cell.height + node.above,
        });
      }
    }
    y += rows * cell.height + betweenLanes;
  }
  const wider = Math.min(widest, Math.max(1, (y * aspect) / Math.max(1, right)));
  return {
    boxes: boxes.map((box) => ({ ...box, x: box.x * wider })),
    columns: [...columns.values()].map((column) => ({
      x: Math.round(column.x * wider - gap / 2),
      from: column.from,
    })),
  };
}

/** In the order in which they begin; that without a head last. */
function makeLanes(
  sorted: readonly NodeToPlace[],
  parents: ReadonlyMap<string, string>,
  columnOf: (node: NodeToPlace) => number,
): readonly Lane[] {
  const heads = new Set(parents.values());
  const members = Map.groupBy(
    sorted.filter(({ id }) => !heads.has(id)),
    ({ id }) => parents.get(id),
  );
  const place = new Map(sorted.map(({ id }, i) => [id, i]));
  const begins = (head: NodeToPlace) => place.get((members.get(head.id)?.[0] ?? head).id) ?? 0;
  const withHead = sorted.filter(({ id }) => heads.has(id)).sort((a, b) => begins(a) - begins(b));
  return [...withHead, null]
    .map((head) => ({ head, cells: Map.groupBy(members.get(head?.id) ?? [], columnOf) }))
    .filter(({ head, cells }) => head !== null || cells.size > 0);
}

/** The number of a name's column: 0 without a date; one for each day where these are few, else as many days in one as in another. */
function columnsByDay(nodes: readonly NodeToPlace[]): (node: NodeToPlace) => number {
  const days = [...new Set(nodes.map(dayOf))].filter((day) => day !== '').sort(compare);
  const each = Math.max(1, Math.ceil(days.length / mostColumns));
  const places = new Map(days.map((day, i) => [day, Math.floor(i / each) + 1]));
  return (node) => places.get(dayOf(node)) ?? 0;
}

function dayOf({ first }: NodeToPlace): string {
  return first ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
