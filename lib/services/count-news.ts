import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';

import { freshOf, watchedRoots } from './watch-list.ts';
import { showWatchedPhrases } from './watched-phrases.ts';

/** How many new articles what the reader watches has, names and words, an article once for each of them. */
export async function countNews(database: Database): Promise<number> {
  const replay = await loadReplay(database);
  const names = await freshOf(
    database,
    watchedRoots(replay).filter((entity) => !replay.hidden.has(entity)),
  );
  const phrases = await showWatchedPhrases(database);
  return [...names.values(), ...phrases.map(({ fresh }) => fresh)].reduce((sum, one) => sum + one, 0);
}
