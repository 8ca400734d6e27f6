import type { RelationKind } from '#lib/domain/kinds.ts';
import type { TimeColumn } from '#lib/domain/scene.ts';

import type { NamedBox, NodeToPlace } from './arrange.ts';
import { familiesOf } from './families-of.ts';
import { packInColumns, type Packed } from './pack-in-columns.ts';

/** More stretches of time than these a screen cannot head. */
const mostColumns = 12;
const gap = 14;
/** Whom a body holds stand so much right of it: else its line to the last would seem to go from one to the next. */
const indent = 28;
/** How many times as wide as its names a column may be. */
const widest = 3;
/** Room for the heads of the columns. */
const headRoom = 40;
/** From one try to the next the columns grow so much higher. */
const higher = 1.25;

export interface InLanes {
  readonly boxes: readonly NamedBox[];
  readonly columns: readonly TimeColumn[];
}

interface Asked {
  /** Width by height of the sheet: of all ways to fold the columns the one is taken that can be drawn largest on it. */
  readonly aspect: number;
  readonly nodes: readonly NodeToPlace[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly kind: RelationKind }[];
}

/**
 * Time from left to right, by the first issue that names one. A body stands with whom it holds, on one height where they came at
 * several times; no body takes a row for itself alone.
 */
export function arrangeInLanes({ nodes, edges, aspect }: Asked): InLanes {
  const sorted = nodes.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
  const columnOf = columnsByDay(sorted);
  const families = familiesOf(sorted, edges, columnOf);
  const heads = new Set(families.map(({ head }) => head));
  const members = Map.groupBy(sorted, columnOf);
  const numbers = [...members.keys()].sort((a, b) => a - b);
  const widths = new Map([...members].map(([column, list]) => [column, widthOf(list)]));
  const height = Math.max(0, ...nodes.map(({ above, below }) => above + below)) + gap;
  const sizeOf = ({ abreast, rows }: Packed) => ({
    width: sum(numbers.map((column) => (abreast.get(column) ?? 0) * (widths.get(column) ?? 0))),
    height: headRoom + rows * height,
  });

  const most = Math.max(1, ...[...members.values()].map(({ length }) => length));
  let best = packInColumns(families, most);
  const zoomOf = (packed: Packed) =>
    Math.min(aspect / Math.max(1, sizeOf(packed).width), 1 / sizeOf(packed).height);
  for (let rows = 2; rows < most; rows = Math.ceil(rows * higher)) {
    const packed = packInColumns(families, rows);
    if (zoomOf(packed) > zoomOf(best)) best = packed;
  }

  const size = sizeOf(best);
  const wider = Math.min(widest, Math.max(1, (size.height * aspect) / Math.max(1, size.width)));
  const lefts = new Map<number, number>();
  let x = 0;
  for (const column of numbers) {
    lefts.set(column, x);
    x += (best.abreast.get(column) ?? 0) * (widths.get(column) ?? 0) * wider;
  }
  return {
    boxes: sorted.map((node) => {
      const [column, { across, down }] = [columnOf(node), best.cells.get(node.id) ?? { across: 0, down: 0 }];
      const middle = (lefts.get(column) ?? 0) + (across + 0.5) * (widths.get(column) ?? 0) * wider;
      const left = middle + (heads.has(node.id) ? -indent / 2 : indent / 2);
      return { ...node, x: left, y: headRoom + down * height + node.above };
    }),
    columns: numbers.map((column) => ({
      x: Math.round((lefts.get(column) ?? 0) - gap / 2),
      from: members.get(column)?.[0]?.first ?? null,
    })),
  };
}

function widthOf(nodes: readonly NodeToPlace[]): number {
  return Math.max(0, ...nodes.map(({ width }) => width)) + gap + indent;
}

/** The number of a name's column: 0 without a date; one for each day where these are few, else as many days in one as in another. */
function columnsByDay(nodes: readonly NodeToPlace[]): (node: NodeToPlace) => number {
  const days = [...new Set(nodes.map(dayOf))].filter((day) => day !== '').sort(compare);
  const each = Math.max(1, Math.ceil(days.length / mostColumns));
  const places = new Map(days.map((day, i) => [day, Math.floor(i / each) + 1]));
  return (node) => places.get(dayOf(node)) ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function dayOf({ first }: NodeToPlace): string {
  return first ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
