import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { mentionsOfEntity } from '#lib/store/find-sentences.ts';
import { rootOf, type Replay } from '#lib/views/replay-decisions.ts';

import { briefsById } from './brief-entities.ts';
import { docsLater, fewLater, namedIn } from './latecomers.ts';
import type { WatchedEntity } from './library.ts';

/** Ordinal of the last article that the reader had when they looked at their list. */
const seenKey = 'watchedSeen';
/** Newer articles of one name than this are said as so many. */
export const mostCounted = 99;

/** Those with most new articles first, then by name. New is what came into the library since the reader last looked. */
export async function showWatched(database: Database): Promise<readonly WatchedEntity[]> {
  const roots = watchedRoots(await loadReplay(database));
  const fresh = await freshOf(database, roots);
  const briefs = await briefsById(database, roots);
  const watched = briefs.map((entity) => ({ entity, fresh: fresh.get(entity.id) ?? 0 }));
  return watched.sort((a, b) => b.fresh - a.fresh || (a.entity.name < b.entity.name ? -1 : 1));
}

/** How many articles of each came since the reader last looked at the list. */
export async function freshOf(
  database: Database,
  entities: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, number>> {
  if (entities.length === 0) return new Map();
  const seen = await lastSeen(database);
  const few = await fewLater(database, seen);
  if (few) {
    const named = await namedIn(database, few);
    return new Map(entities.map((entity) => [entity, named.get(entity) ?? 0]));
  }
  const later = new Set((await docsLater(database, seen).toArray()).map(({ article }) => article));
  const fresh = new Map<EntityId, number>();
  for (const entity of entities) {
    const rows = await mentionsOfEntity(database, entity, mostCounted);
    const articles = new Set(rows.map(({ article }) => article));
    fresh.set(entity, [...articles].filter((article) => later.has(article)).length);
  }
  return fresh;
}

/** Ordinal of the last article that is not new; -1 where none is. */
export async function lastSeen(database: Database): Promise<number> {
  const kept = (await database.meta.get(seenKey))?.value;
  return typeof kept === 'number' ? kept : -1;
}

/** Articles of a name that came into the library after the one of an ordinal, at most `mostCounted`. */
export async function articlesLaterThan(
  database: Database,
  entity: EntityId,
  seen: number,
): Promise<readonly ArticleId[]> {
  const rows = await mentionsOfEntity(database, entity, mostCounted);
  const articles = [...new Set(rows.map(({ article }) => article))];
  const docs = await database.searchDocs.where('article').anyOf(articles).toArray();
  return docs.filter(({ ordinal }) => ordinal > seen).map(({ article }) => article);
}

/** With the first name or words that are watched: what was there before is not new. */
export async function beginWatching(database: Database): Promise<void> {
  if ((await database.meta.get(seenKey)) === undefined) await markWatchedSeen(database);
}

/** From now on only what comes later is new. */
export async function markWatchedSeen(database: Database): Promise<null> {
  const last = await database.searchDocs.orderBy('ordinal').last();
  await database.meta.put({ key: seenKey, value: last?.ordinal ?? -1 });
  return null;
}

export function isWatched(replay: Replay, entity: EntityId): boolean {
  return watchedRoots(replay).includes(entity);
}

/** What the reader watches, after merges. */
export function watchedRoots(replay: Replay): readonly EntityId[] {
  return [...new Set([...replay.watched].map((id) => rootOf(replay, id)))];
}
