import type { ArticleId } from '#lib/domain/ids.ts';
import { isWebPage } from '#lib/domain/web-source.ts';

import type { Database } from './database.ts';
import type { ArticleRow } from './schema.ts';

/** Those that are cited by a web page and by no page of a paper. */
export async function articlesOnWeb(
  database: Database,
  rows: readonly Pick<ArticleRow, 'id' | 'lead' | 'page'>[],
): Promise<ReadonlySet<ArticleId>> {
  const unpaged = rows.filter(({ page }) => page === null);
  if (unpaged.length === 0) return new Set();
  const printings = await database.printings.bulkGet(unpaged.map(({ id, lead }) => [id, lead]));
  return new Set(
    printings.flatMap((printing) => (printing && isWebPage(printing.url) ? [printing.article] : [])),
  );
}
