import type { Article } from '#lib/domain/article.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import type { Reading } from '#lib/domain/reading.ts';
import { rowsOfReading, type ArticleRows } from '#lib/views/resolve-rows.ts';
import { without } from '#lib/views/without.ts';

import { applyChanges } from './apply-changes.ts';
import { addToCounters, countsChange, countsOfArticle, readCounter } from './counters.ts';
import type { Database } from './database.ts';
import { loadReplay } from './decision-log.ts';
import { withHeldKeys } from './held-keys.ts';
import { namesReadFirst, waitsFirst } from './read-first.ts';
import type { ArticleRow } from './schema.ts';

export interface PendingArticle {
  readonly row: ArticleRow;
  readonly article: Article;
}

/**
 * Articles that this version has not read as they are now, besides those that are being read. Where an import asked that some names be read first, only those
 * that name them, as long as texts wait to be taken apart: these can be searched sooner, and more of the names are in them.
 */
export async function pendingArticles(
  database: Database,
  extractor: string,
  limit: number,
  besides: ReadonlySet<ArticleId> = new Set(),
): Promise<readonly PendingArticle[]> {
  const { articles, counters, meta } = database;
  return database.transaction('r', [articles, database.drafts, counters, meta], async () => {
    const most = limit + besides.size;
    const others = (rows: readonly ArticleRow[]): readonly ArticleRow[] =>
      rows.filter(({ id }) => !besides.has(id)).slice(0, limit);
    const first = others(await articles.where('extractor').equals(waitsFirst).limit(most).toArray());
    const isHeld =
      first.length === 0 &&
      (await namesReadFirst(database)).length > 0 &&
      (await readCounter(database, 'captures/pending')) > 0;
    if (isHeld) return [];
    const rows = first.length > 0 ? first : others(await readByOthers(database, extractor, most));
    const drafts = await database.drafts.bulkGet(rows.map(({ id, lead }) => [id, lead]));
    return rows.flatMap((row, i) => {
      const draft = drafts[i]?.draft;
      return draft ? [{ row, article: { id: row.id, ...draft } }] : [];
    });
  });
}

/** Two ranges: what is "not equal" to Dexie steps over each article that is equal, which is the whole library. */
async function readByOthers(
  { articles }: Database,
  extractor: string,
  limit: number,
): Promise<readonly ArticleRow[]> {
  const below = await articles.where('extractor').below(extractor).limit(limit).toArray();
  const left = limit - below.length;
  if (left === 0) return below;
  return [...below, ...(await articles.where('extractor').above(extractor).limit(left).toArray())];
}

/** What became of an article outside any transaction: its reading, or a failure code. */
export interface ReadArticle {
  readonly row: ArticleRow;
  readonly outcome: Reading | string;
}

/** The version that reads this library now; a worker of another one stops, or both would read for ever. */
export async function announceExtractor(database: Database, extractor: string): Promise<void> {
  await database.meta.put({ key: 'extractor', value: extractor });
}

/**
 * Writes readings, views and marks in one transaction, leaving out articles that another worker has read or that
 * have another context since. Answers how many were written, null if another version has taken over.
 */
export async function commitReadings(
  database: Database,
  extractor: string,
  results: readonly ReadArticle[],
): Promise<number | null> {
  return database.transaction('rw', database.tables, async () => {
    const [current, replay, now] = await Promise.all([
      database.meta.get('extractor'),
      loadReplay(database),
      database.articles.bulkGet(results.map(({ row }) => row.id)),
    ]);
    if (current?.value !== extractor) return null;
    const due = results.filter(({ row }, i) => isStillDue(row, now[i], extractor));
    const after: {
      mentions: ArticleRows['mentions'][number][];
      statements: ArticleRows['statements'][number][];
    } = {
      mentions: [],
      statements: [],
    };
    for (const { row, outcome } of due) {
      if (typeof outcome === 'string') continue;
      const rows = rowsOfReading(outcome, row, replay);
      after.mentions.push(...rows.mentions);
      after.statements.push(...rows.statements);
    }
    const before = await loadRows(
      database,
      due.filter(({ row }) => row.hasRows).map(({ row }) => row.id),
    );
    const marks = due.map(({ row, outcome }) => markOf(row, outcome, extractor));
    const old = due.map(({ row }) => row);
    // The counters of articles are none of those that views change.
    await Promise.all([
      addToCounters(database, countsChange(countsOfArticle, old, marks)),
      applyChanges(database, replay, before, after),
      database.articles.bulkPut(marks),
    ]);
    return due.length;
  });
}

function isStillDue(taken: ArticleRow, now: ArticleRow | undefined, extractor: string): boolean {
  return now !== undefined && now.extractor !== extractor && JSON.stringify(now) === JSON.stringify(taken);
}

/** Where reading fails, what an earlier version read goes too: a row of no known version proves nothing. */
function markOf(taken: ArticleRow, outcome: Reading | string, extractor: string): ArticleRow {
  const row = without(taken, ['failure', 'holds']);
  if (typeof outcome === 'string') return { ...row, extractor, hasRows: false, failure: outcome };
  const kinds = [...outcome.entities, ...outcome.statements].map(({ kind }) => kind);
  return withHeldKeys({ ...row, extractor, hasRows: true }, kinds);
}

/** All rows of articles. */
export async function loadRows(database: Database, articles: readonly ArticleId[]): Promise<ArticleRows> {
  if (articles.length === 0) return { mentions: [], statements: [] };
  return {
    mentions: await database.mentions
      .where('article')
      .anyOf([...articles])
      .toArray(),
    statements: await database.statements
      .where('article')
      .anyOf([...articles])
      .toArray(),
  };
}
