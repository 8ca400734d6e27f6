import { nameFinder } from '#lib/text/name-in-text.ts';

import { readCounter } from './counters.ts';
import type { Database } from './database.ts';
import type { ArticleRow } from './schema.ts';

const key = 'readFirst';

/** What `extractor` says of an article that waits, and of one that waits and is read before the others. */
const waits = '';
export const waitsFirst = '!';

/** Names whose articles are read before all others; none where no import asked for it. */
export async function namesReadFirst(database: Database): Promise<readonly string[]> {
  const value = (await database.meta.get(key))?.value;
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

/** Inside the transaction that saves what they are sought in, so that no kill parts the two. */
export async function readThemFirst(database: Database, names: readonly string[]): Promise<void> {
  const known = await namesReadFirst(database);
  const all = [...new Set([...known, ...names])];
  if (all.length > known.length) await database.meta.put({ key, value: all });
}

/** Once nothing waits the wish is met. */
export async function endReadFirst(database: Database): Promise<void> {
  await database.transaction('rw', [database.meta, database.counters], async () => {
    if ((await readCounter(database, 'captures/pending')) === 0) await database.meta.delete(key);
  });
}

/** Marks a row that waits where its text names one of them. */
export async function hurrier(database: Database): Promise<(row: ArticleRow, text: string) => ArticleRow> {
  const names = nameFinder(await namesReadFirst(database));
  return (row, text) => (row.extractor === waits && names(text) ? { ...row, extractor: waitsFirst } : row);
}
