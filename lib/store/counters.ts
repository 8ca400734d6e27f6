import { addCounts, type Counts } from '#lib/views/counts.ts';

import type { Database } from './database.ts';
import { papersOf } from './printed-keys.ts';
import type { ArticleRow, CaptureRow } from './schema.ts';

/** Adds to the numbers on the screen, inside the transaction that changes what they count. */
export async function addToCounters(database: Database, change: Counts): Promise<void> {
  if (change.length === 0) return;
  const keys = change.map(([key]) => key);
  const rows = await database.counters.bulkGet(keys);
  const sums = change.map(([key, n], i) => ({ key, n: (rows[i]?.n ?? 0) + n }));
  await database.counters.bulkPut(sums.filter(({ n }) => n !== 0));
  await database.counters.bulkDelete(sums.filter(({ n }) => n === 0).map(({ key }) => key));
}

export async function readCounters(
  database: Database,
  beginning: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.counters.where('key').startsWith(beginning).toArray();
  return new Map(rows.map(({ key, n }) => [key.slice(beginning.length), n]));
}

export async function readCounter(database: Database, key: string): Promise<number> {
  return (await database.counters.get(key))?.n ?? 0;
}

/** `shelf/kept`, `outlet/…` for each paper that printed it (`outlet/` is "not said"), `extractor/…`. */
export function countsOfArticle(row: ArticleRow | undefined): Counts {
  if (!row) return [];
  const read: Counts = [
    [`extractor/${row.extractor}`, 1],
    [`shelf/${row.shelf}`, 1],
  ];
  const papers = row.shelf === 'kept' ? papersOf(row) : [];
  return addCounts(
    read,
    papers.map((paper) => [`outlet/${paper}`, 1]),
  );
}

export function countsOfCapture(row: CaptureRow | undefined): Counts {
  return row?.state === 'pending' ? [['captures/pending', 1]] : [];
}

/** What replacing rows changes in the numbers. */
export function countsChange<T>(
  countsOf: (row: T | undefined) => Counts,
  before: readonly (T | undefined)[],
  after: readonly T[],
): Counts {
  let change: Counts = [];
  for (const row of before) change = addCounts(change, countsOf(row), -1);
  for (const row of after) change = addCounts(change, countsOf(row));
  return change;
}
