import type { Table } from 'dexie';

import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { ArticleRows } from '#lib/views/resolve-rows.ts';

import type { Database } from './database.ts';

/** Writes what differs: reading again with a new version mostly gives the same rows. */
export async function writeRows(database: Database, before: ArticleRows, after: ArticleRows): Promise<void> {
  const mentions = difference(before.mentions, after.mentions, (row) => `${row.article}/${row.raw}`);
  const statements = difference(before.statements, after.statements, (row) => row.id);
  await Promise.all([
    write(database.mentions, mentions, ({ article, raw }): [ArticleId, EntityId] => [article, raw]),
    write(database.statements, statements, ({ id }) => id),
  ]);
}

/** Rows to delete and rows to write. */
export interface Difference<T> {
  readonly gone: readonly T[];
  readonly put: readonly T[];
}

export async function write<T, K>(
  table: Table<T, K>,
  { gone, put }: Difference<T>,
  keyOf: (row: T) => K,
): Promise<void> {
  await Promise.all([
    gone.length > 0 ? table.bulkDelete(gone.map(keyOf)) : null,
    put.length > 0 ? table.bulkPut(put) : null,
  ]);
}

/** By key and then by content. */
export function difference<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): Difference<T> {
  if (before.length === 0) return { gone: [], put: after };
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const kept = new Set(after.map(keyOf));
  return {
    gone: [...old].filter(([key]) => !kept.has(key)).map(([, row]) => row),
    put: after.filter((row) => !isSame(old.get(keyOf(row)), row)),
  };
}

/** The same content, with fields in any order. Compared and not written out: this runs for every row of a batch. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  const [fields, others] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    fields.length === others.size &&
    fields.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}
