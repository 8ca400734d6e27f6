import { hashOf, type ArticleId } from '#lib/domain/ids.ts';

import type { ErasedMark } from '#lib/domain/erased-mark.ts';

import type { Database } from './database.ts';

const keyName = 'eraseKey';
/** Secrets of other libraries whose marks came with their backups. */
const othersName = 'eraseKeysOfOthers';

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
  const erased = new Set<ArticleId>();
  if (articles.length === 0) return erased;
  for (const secret of await secretsOf(database)) {
    const rows = await database.tombstones.bulkGet(articles.map((id) => hashOf('erased', secret, id)));
    for (const [i, id] of articles.entries()) if (rows[i]) erased.add(id);
  }
  return erased;
}

/** The marks of this library, for a backup: a key is of the library's own secret, or of the other's it came from. */
export async function* erasedMarks(database: Database): AsyncGenerator<ErasedMark> {
  const [own] = await secretsOf(database);
  if (own === undefined) return;
  for (const { key, at, secret } of await database.tombstones.toArray())
    yield { secret: secret ?? own, key, at };
}

/** Takes over what was erased elsewhere: from now on that does not come in here either. Nothing that is here goes. */
export async function adoptErased(database: Database, marks: readonly ErasedMark[]): Promise<void> {
  if (marks.length === 0) return;
  await database.transaction('rw', [database.meta, database.tombstones], async () => {
    const known = await secretsOf(database);
    const own = await secretOf(database);
    const others = [...new Set([...known, ...marks.map(({ secret }) => secret)])].filter(
      (one) => one !== own,
    );
    await database.meta.put({ key: othersName, value: others });
    await database.tombstones.bulkPut(
      marks.map(({ secret, key, at }) => (secret === own ? { key, at } : { key, at, secret })),
    );
  });
}

/** The library's own first. */
async function secretsOf(database: Database): Promise<readonly string[]> {
  const own = await secretOf(database);
  const value = (await database.meta.get(othersName))?.value;
  const others = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  return [...(own === null ? [] : [own]), ...others];
}

async function secretOf({ meta }: Database): Promise<string | null> {
  const value = (await meta.get(keyName))?.value;
  return typeof value === 'string' ? value : null;
}
