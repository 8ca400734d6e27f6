import { readCounter, readCounters } from '#lib/store/counters.ts';
import type { Database } from '#lib/store/database.ts';
import { currentExtractor } from '#lib/store/list-articles.ts';

/** Captures and articles that wait for the version that reads this library now. */
export async function countPending(database: Database): Promise<number> {
  const version = await currentExtractor(database);
  let waiting = await readCounter(database, 'captures/pending');
  for (const [extractor, n] of await readCounters(database, 'extractor/'))
    if (extractor !== version) waiting += n;
  return waiting;
}
