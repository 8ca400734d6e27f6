import type { ArticleId } from '#lib/domain/ids.ts';

import { bestFirst } from './best-printing.ts';
import { orderInPaper } from './issue-order.ts';
import type { ArticleRow, PrintedKey, PrintingRow } from './schema.ts';

/**
 * Keys by which an article is found under every paper that printed it, each once, by its best printing there: shelf, paper, place
 * in the order of its issues. Printings that name no paper (`''`) count only where none names one.
 */
export function printedKeys(
  id: ArticleId,
  shelf: ArticleRow['shelf'],
  printings: readonly PrintingRow[],
): readonly PrintedKey[] {
  const named = printings.filter(({ outlet }) => outlet !== null);
  const papers = new Map<string, PrintingRow>();
  for (const printing of bestFirst(named.length > 0 ? named : printings)) {
    const paper = printing.outlet ?? '';
    if (!papers.has(paper)) papers.set(paper, printing);
  }
  return [...papers].map(([paper, printing]) => [shelf, paper, orderInPaper(id, printing)]);
}

export function papersOf({ printed }: Pick<ArticleRow, 'printed'>): readonly string[] {
  return printed.map(([, paper]) => paper);
}

/** Its place in the order of a list: among the issues of one paper, or of all; null where that paper has not printed it. */
export function orderIn(
  row: Pick<ArticleRow, 'printed' | 'order'>,
  paper: string | undefined,
): string | null {
  if (paper === undefined) return row.order;
  return row.printed.find(([, one]) => one === paper)?.[2] ?? null;
}
