import type { EntityId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { nameKey } from '#lib/text/name-key.ts';
import type { Replay } from '#lib/views/replay-decisions.ts';

import { shownEntity } from './explore-graph.ts';
import type { Listed } from './library.ts';

/** More is no help on a card. */
const mostListed = 200;

/** What the reader's lists say under the names of an entity; of a person their posts, of a body those who hold them. */
export async function showListed(database: Database, entity: EntityId): Promise<readonly Listed[]> {
  const index = indexOf(await loadReplay(database));
  if (index.size === 0) return [];
  const row = await shownEntity(database, entity);
  if (!row || (row.kind !== 'person' && row.kind !== 'organization')) return [];
  const { kind } = row;
  const found = new Set(row.keys.flatMap((key) => index.get(`${kind} ${key}`) ?? []));
  return [...found].slice(0, mostListed);
}

/** Made once for each state of the log. */
const indexes = new WeakMap<Replay, ReadonlyMap<string, readonly Listed[]>>();

function indexOf(replay: Replay): ReadonlyMap<string, readonly Listed[]> {
  const known = indexes.get(replay);
  if (known) return known;
  const index = new Map<string, Listed[]>();
  const add = (key: string, listed: Listed) => {
    const there = index.get(key);
    if (there) there.push(listed);
    else index.set(key, [listed]);
  };
  for (const [by, { posts, source, file }] of replay.lists) {
    for (const post of posts) {
      const listed = { ...post, source, file, by };
      add(`person ${nameKey(post.person)}`, listed);
      if (post.organization !== null) add(`organization ${nameKey(post.organization)}`, listed);
    }
  }
  indexes.set(replay, index);
  return index;
}
