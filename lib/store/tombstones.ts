import { hashOf, type ArticleId } from '#lib/domain/ids.ts';

import type { Database } from './database.ts';

const keyName = 'eraseKey';

/** Leaves a mark for each article that was erased; `freshKey` is taken where this library has no key yet. */
export async function addTombstones(
  database: Database,
  articles: readonly ArticleId[],
  { at, freshKey }: { readonly at: number; readonly freshKey: string },
): Promise<void> {
  const secret = (await secretOf(database)) ?? freshKey;
  await database.meta.put({ key: keyName, value: secret });
  await database.tombstones.bulkPut(articles.map((id) => ({ key: hashOf('erased', secret, id), at })));
}

/** Those of them that were erased and may not come in again. */
export async function erasedAmong(
  database: Database,
  articles: readonly ArticleId[],
): Promise<ReadonlySet<ArticleId>> {
  const secret = await secretOf(database);
  if (secret === null || articles.length === 0) return new Set();
  const rows = await database.tombstones.bulkGet(articles.map((id) => hashOf('erased', secret, id)));
  return new Set(articles.filter((_, i) => rows[i] !== undefined));
}

async function secretOf({ meta }: Database): Promise<string | null> {
  const value = (await meta.get(keyName))?.value;
  return typeof value === 'string' ? value : null;
}
