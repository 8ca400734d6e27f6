import type { Family } from './families-of.ts';

/** Names of a family that stand on one another before it takes more room to the side. */
const tallest = 6;

export interface Cell {
  /** Place within its column, from 0. */
  readonly across: number;
  readonly down: number;
}

export interface Packed {
  readonly cells: ReadonlyMap<string, Cell>;
  /** How many names stand side by side in each column. */
  readonly abreast: ReadonlyMap<number, number>;
  readonly rows: number;
}

/**
 * Cells for families in columns that are some `rows` high: each family in the highest place where all of it has room beside what
 * came before, its parts in several columns on one height.
 */
export function packInColumns(families: readonly Family[], rows: number): Packed {
  const counts = new Map<number, number>();
  for (const { cells } of families)
    for (const [column, { length }] of cells) counts.set(column, (counts.get(column) ?? 0) + length);
  const abreast = new Map([...counts].map(([column, count]) => [column, Math.ceil(count / rows)]));
  const filled = new Map([...abreast].map(([column, wide]) => [column, new Array<number>(wide).fill(0)]));

  const placed = new Map<string, Cell>();
  for (const { cells } of families) {
    const blocks = [...cells].map(([column, members]) => {
      const fill = filled.get(column) ?? [];
      const wide = Math.min(fill.length, Math.ceil(members.length / tallest));
      return { members, fill, wide, high: Math.ceil(members.length / wide), ...lowest(fill, wide) };
    });
    const top = Math.max(...blocks.map(({ free }) => free));
    for (const { members, fill, wide, high, at } of blocks) {
      for (const [i, { id }] of members.entries())
        placed.set(id, { across: at + Math.floor(i / high), down: top + (i % high) });
      fill.fill(top + high, at, at + wide);
    }
  }
  return { cells: placed, abreast, rows: Math.max(0, ...[...filled.values()].flat()) };
}

/** Where so many side by side have room soonest, and from which row on. */
function lowest(fill: readonly number[], wide: number): { at: number; free: number } {
  let found = { at: 0, free: Infinity };
  for (let at = 0; at + wide <= fill.length; at++) {
    const free = Math.max(...fill.slice(at, at + wide));
    if (free < found.free) found = { at, free };
  }
  return found;
}
