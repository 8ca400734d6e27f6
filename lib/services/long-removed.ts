import type { ArticleId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';

/** How long a removal is kept in view as one that may have been a slip; milliseconds. */
const month = 30 * 24 * 60 * 60 * 1000;

/** Removed articles whose removal is older than a month at `now`. */
export async function longRemoved(database: Database, now: number): Promise<readonly ArticleId[]> {
  const removed = [...(await loadReplay(database)).removed];
  const decisions = await database.decisions.bulkGet(removed.map(([, decision]) => decision));
  return removed.flatMap(([article], i) => ((decisions[i]?.at ?? now) <= now - month ? [article] : []));
}
