import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';

/** So many articles are looked at themselves; of more, each thing that is watched is asked for. */
const few = 32;

/**
 * Articles that came into the library after the one of an ordinal, what came last first, where these are few; null where they are
 * many. With few, as after a page was saved, what is new costs the same however much is watched.
 */
export async function fewLater(database: Database, seen: number): Promise<readonly ArticleId[] | null> {
  const docs = await docsLater(database, seen)
    .limit(few + 1)
    .toArray();
  return docs.length > few ? null : docs.map(({ article }) => article).reverse();
}

/** In how many of some articles each entity is named that is named in any. */
export async function namedIn(
  database: Database,
  articles: readonly ArticleId[],
): Promise<ReadonlyMap<EntityId, number>> {
  const times = new Map<EntityId, number>();
  for (const article of articles) {
    const rows = await database.mentions
      .where('[article+raw]')
      .between([article, ''], [article, '\uffff'])
      .toArray();
    for (const entity of new Set(rows.flatMap((row) => row.entity ?? [])))
      times.set(entity, (times.get(entity) ?? 0) + 1);
  }
  return times;
}

/** Places of the articles that came after the one of an ordinal. */
export const docsLater = (database: Database, seen: number) =>
  database.searchDocs.where('ordinal').above(seen);
