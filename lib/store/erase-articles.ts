import type { ArticleId, DecisionId } from '#lib/domain/ids.ts';
import { articlesOf } from '#lib/views/articles-of.ts';
import { compareReplays } from '#lib/views/compare-replays.ts';

import { applyChanges } from './apply-changes.ts';
import { loadRows } from './commit-readings.ts';
import { addToCounters, countsChange, countsOfArticle } from './counters.ts';
import type { Database } from './database.ts';
import { loadReplay } from './decision-log.ts';
import { copiesOf } from './find-copies.ts';
import { refreshArticles } from './refresh-articles.ts';
import { forgetInIndex } from './search-index.ts';
import { splitCaptures } from './split-captures.ts';
import { addTombstones, erasedAmong } from './tombstones.ts';

export interface Erasing {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Random; names nothing. */
  readonly freshKey: string;
}

/**
 * Takes articles out for good, in one transaction: their text wherever it stands, what was read in them, their places in the
 * index, and every entry of the log that names them. A mark that says nothing of them keeps them out. There is no way back.
 */
export async function eraseArticles(
  database: Database,
  ids: readonly ArticleId[],
  erasing: Erasing,
): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await addTombstones(database, ids, erasing);
    await takeOut(database, new Set(ids));
  });
}

/** The same for what came in although it was erased before; answers how many. Inside a transaction over all tables. */
export async function keepOutErased(database: Database, came: readonly ArticleId[]): Promise<number> {
  const erased = await erasedAmong(database, came);
  if (erased.size > 0) await takeOut(database, erased);
  return erased.size;
}

async function takeOut(database: Database, erased: ReadonlySet<ArticleId>): Promise<void> {
  const ids = [...erased];
  const rows = (await database.articles.bulkGet(ids)).filter((row) => row !== undefined);
  const copies = (await Promise.all(ids.map((id) => copiesOf(database, id)))).flat();
  const before = await loadReplay(database);
  await dropDecisions(database, erased);
  const after = await loadReplay(database);

  const read = rows.filter(({ hasRows }) => hasRows).map(({ id }) => id);
  const nothing = { mentions: [], statements: [] };
  const { entities } = compareReplays(before, after);
  await applyChanges(database, after, await loadRows(database, read), nothing, entities);
  await forgetInIndex(database, ids);
  await database.tellings.bulkDelete(ids);
  await database.articles.bulkDelete(ids);
  await addToCounters(database, countsChange(countsOfArticle, rows, []));

  const printings = await database.printings.where('article').anyOf(ids).toArray();
  const moved = await splitCaptures(database, [...new Set(printings.map(({ capture }) => capture))], erased);
  const others = [...new Set([...moved, ...copies])].filter((id) => !erased.has(id));
  await refreshArticles(database, others);
}

/** Entries about these articles, and undos of such entries. */
async function dropDecisions(database: Database, erased: ReadonlySet<ArticleId>): Promise<void> {
  const log = await database.decisions.toArray();
  const gone = new Set<DecisionId>(
    log.filter((one) => articlesOf(one).some((id) => erased.has(id))).map(({ id }) => id),
  );
  for (let size = -1; size !== gone.size;) {
    size = gone.size;
    for (const { id, act } of log) if (act.act === 'undo' && gone.has(act.decision)) gone.add(id);
  }
  if (gone.size === 0) return;
  await database.decisions.bulkDelete([...gone]);
  // The replay is read again whenever this changes.
  const left = log.filter(({ id }) => !gone.has(id)).length;
  await database.meta.put({ key: 'latestDecision', value: `erased ${[...gone][0] ?? ''} ${String(left)}` });
}
