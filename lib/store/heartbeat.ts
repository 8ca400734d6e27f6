import type { Database } from './database.ts';
import { readCounter } from './counters.ts';

const key = 'library';

/** The random name of this library, null in a database that has none yet: a new one, or one that was wiped. */
export async function libraryName(database: Database): Promise<string | null> {
  const value = (await database.meta.get(key))?.value;
  return typeof value === 'string' ? value : null;
}

export async function nameLibrary(database: Database, name: string): Promise<void> {
  await database.meta.put({ key, value: name });
}

/** All articles, those removed too, and texts that wait to become some. */
export async function countHeld(database: Database): Promise<number> {
  const shelves = await Promise.all(
    ['shelf/kept', 'shelf/removed', 'captures/pending'].map((k) => readCounter(database, k)),
  );
  return shelves.reduce((sum, n) => sum + n, 0);
}

/** Whether the reader has erased something for good: then an empty library may be what they wanted. */
export async function hasErased({ tombstones }: Database): Promise<boolean> {
  return (await tombstones.limit(1).primaryKeys()).length > 0;
}
