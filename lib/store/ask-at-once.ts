import type { IndexableType, Table } from 'dexie';

/**
 * Questions for many keys of one index, sent together and answered together: a cursor, which `anyOf` is, waits for the disk at
 * each step. In order of the keys.
 */
export async function rowsUnder<T, K>(
  table: Table<T, K>,
  index: string,
  keys: readonly IndexableType[],
): Promise<T[]> {
  const found = await Promise.all(keys.map((key) => table.where(index).equals(key).toArray()));
  return found.flat();
}

/** Primary keys of these rows, each once. */
export async function idsUnder<T, K>(
  table: Table<T, K>,
  index: string,
  keys: readonly IndexableType[],
): Promise<K[]> {
  const found = await Promise.all(keys.map((key) => table.where(index).equals(key).primaryKeys()));
  return [...new Set(found.flat())];
}
