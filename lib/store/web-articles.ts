import type { ArticleId } from '#lib/domain/ids.ts';
import { isWebPage } from '#lib/domain/web-source.ts';

import type { Database } from './database.ts';
import type { ArticleRow, PrintingRow } from './schema.ts';

/** Where on the web a printing stands. */
export interface WebPlace {
  readonly url: string;
  /** Milliseconds since the epoch when it was read there; null of a file, which does not say when it was fetched. */
  readonly seenAt: number | null;
}

/** Where each of these printings stands on the web, in their order; null where it does not. */
export async function webPlaces(
  database: Database,
  printings: readonly (PrintingRow | undefined)[],
): Promise<readonly (WebPlace | null)[]> {
  const onWeb = printings.flatMap((row) => (row?.url ? [row.capture] : []));
  const captures = await database.captures.bulkGet(onWeb);
  const received = new Map(captures.flatMap((row) => (row ? [[row.id, row.receivedAt]] : [])));
  return printings.map((row) => {
    if (!row?.url) return null;
    return { url: row.url, seenAt: row.fileName === null ? (received.get(row.capture) ?? null) : null };
  });
}

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
