import type { ArticleDraft } from '#lib/domain/article.ts';
import type { Source } from '#lib/domain/capture.ts';
import type { ArticleId, CaptureId } from '#lib/domain/ids.ts';
import { without } from '#lib/views/without.ts';

import { putCaptures } from './captures.ts';
import type { Database } from './database.ts';
import { keepOutErased } from './erase-articles.ts';
import { refreshArticles } from './refresh-articles.ts';
import type { CaptureRow, DraftRow, PrintingRow } from './schema.ts';

/** What became of a capture outside any transaction. */
export interface Segmented {
  /** As it was when it was taken up. */
  readonly row: CaptureRow;
  readonly segmenter: string;
  /** Articles in page order, or why there are none. */
  readonly articles: readonly { readonly id: ArticleId; readonly draft: ArticleDraft }[];
  readonly failure: string | null;
  readonly source: Source;
  readonly region: string | null;
  readonly time: string | null;
}

/**
 * Writes articles and marks their captures in one transaction, leaving out captures that another worker has done or
 * the reader has described since. Answers how many were written.
 */
export async function commitSegmentations(
  database: Database,
  results: readonly Segmented[],
): Promise<number> {
  const { captures } = database;
  return database.transaction('rw', database.tables, async () => {
    const rows = await captures.bulkGet(results.map(({ row }) => row.id));
    const due = results.filter(({ row }, i) => {
      const now = rows[i];
      return now?.state === 'pending' && JSON.stringify(now.described) === JSON.stringify(row.described);
    });
    const touched: ArticleId[] = [];
    const written: { drafts: DraftRow[]; printings: PrintingRow[] } = { drafts: [], printings: [] };
    const marks = new Map<CaptureId, CaptureRow>();
    for (const result of due) {
      const pinned = result.row.articles;
      if (pinned === null) {
        written.drafts.push(...draftsOf(result));
        written.printings.push(...printingsOf(result));
      } else await changePrintings(database, result);
      const ids = pinned ?? result.articles.map(({ id }) => id);
      touched.push(...ids);
      marks.set(result.row.id, markOf(result, ids));
    }
    await Promise.all([
      putCaptures(
        database,
        due.map(({ row }) => row),
        (row) => marks.get(row.id) ?? row,
      ),
      database.drafts.bulkPut(written.drafts),
      database.printings.bulkPut(written.printings),
    ]);
    await refreshArticles(database, [...new Set(touched)], written);
    await keepOutErased(database, [...new Set(touched)]);
    return due.length;
  });
}

function markOf({ row, segmenter, failure }: Segmented, articles: readonly ArticleId[]): CaptureRow {
  const rest = without(row, ['failure']);
  if (row.articles !== null) return { ...rest, state: 'segmented' };
  if (failure !== null) return { ...rest, state: 'failed', segmenter, failure };
  return { ...rest, state: 'segmented', segmenter, articles };
}

function draftsOf({ row, articles }: Segmented): DraftRow[] {
  return articles.map(({ id, draft }) => ({ article: id, capture: row.id, draft }));
}

function printingsOf({ row, articles, source, region, time }: Segmented): PrintingRow[] {
  const printed = { region, ...(time !== null && { time }) };
  return articles.map(({ id }, position) => ({
    article: id,
    capture: row.id,
    position,
    ...printed,
    ...source,
  }));
}

/** The articles of a capture stay as they were cut; only what is said of their printing changes. */
async function changePrintings(database: Database, { row, source, region, time }: Segmented): Promise<void> {
  const printings = await database.printings.where('capture').equals(row.id).toArray();
  await database.printings.bulkPut(
    printings.map((printing) => ({
      ...without(printing, ['time']),
      ...source,
      region,
      ...(time !== null && { time }),
    })),
  );
}
