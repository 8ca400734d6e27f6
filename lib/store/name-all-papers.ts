import type { Transaction } from 'dexie';

import { groupBy } from '#lib/views/contributions.ts';

import { papersOf, printedKeys } from './printed-keys.ts';
import type { ArticleRow, PrintingRow } from './schema.ts';

const rowsAtOnce = 1000;

/** Every article gets the keys of all papers that printed it, and every paper is counted with what it printed; for an upgrade. */
export async function nameAllPapers(transaction: Transaction): Promise<void> {
  const articles = transaction.table<Omit<ArticleRow, 'printed'>>('articles');
  const printings = transaction.table<PrintingRow>('printings');
  const change = new Map<string, number>();
  const add = (paper: string, n: number) => change.set(paper, (change.get(paper) ?? 0) + n);
  for (let after = ''; ;) {
    const rows = await articles.where('id').above(after).limit(rowsAtOnce).toArray();
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) break;
    after = last.id;
    const range = printings.where('[article+capture]').between([first.id, ''], [last.id, '\uffff']);
    const printed = groupBy(await range.toArray(), ({ article }) => article);
    const named = rows.map((row): ArticleRow => {
      return { ...row, printed: printedKeys(row.id, row.shelf, printed.get(row.id) ?? []) };
    });
    await articles.bulkPut(named);
    for (const row of named.filter(({ shelf }) => shelf === 'kept')) {
      add(row.outlet, -1);
      for (const paper of papersOf(row)) add(paper, 1);
    }
  }
  const counters = transaction.table<{ readonly key: string; readonly n: number }>('counters');
  for (const [paper, by] of change) {
    const key = `outlet/${paper}`;
    const n = ((await counters.get(key))?.n ?? 0) + by;
    if (n === 0) await counters.delete(key);
    else await counters.put({ key, n });
  }
}
