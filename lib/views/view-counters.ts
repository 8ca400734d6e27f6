import { addCounts, type Counts } from './counts.ts';
import type { CounterRow, EntityRow } from './rows.ts';

export const edgesCounter = 'edges';
export function entitiesCounter(kind: string): string {
  return `entities/${kind}`;
}

/** What one entity and each drawn edge add to the counters of the library. */
export function countsOfEntity(row: EntityRow): Counts {
  return row.hidden ? [] : [[entitiesCounter(row.kind), 1]];
}

export function viewCounters(entities: readonly EntityRow[], links: number): readonly CounterRow[] {
  let counts: Counts = addCounts([], [[edgesCounter, links / 2]]);
  const kinds = new Map<string, number>();
  for (const [key] of entities.flatMap(countsOfEntity)) kinds.set(key, (kinds.get(key) ?? 0) + 1);
  for (const [key, n] of kinds) counts = addCounts(counts, [[key, n]]);
  return counts.map(([key, n]) => ({ key, n }));
}
