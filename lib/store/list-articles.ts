import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import { compareText } from '#lib/views/counts.ts';
import type { Standing } from '#lib/domain/coverage.ts';

import { orderOfDay, placeOf } from './article-rows.ts';
import type { Database } from './database.ts';
import { readCounter } from './counters.ts';
import type { ArticleRow, PrintingRow } from './schema.ts';

export interface ArticlePage {
  readonly offset: number;
  readonly limit: number;
  readonly shelf: ArticleRow['shelf'];
  /** `''`: outlet not said; undefined: all. */
  readonly outlet?: string;
  /** First and last day, month or year, ISO. */
  readonly from?: string;
  readonly to?: string;
}

/** Newest first, without texts. */
export async function articlePage(database: Database, page: ArticlePage): Promise<readonly ArticleRow[]> {
  return rangeOf(database, page).offset(page.offset).limit(page.limit).toArray();
}

export async function articleTotal(database: Database, page: ArticlePage): Promise<number> {
  const { shelf, outlet, from, to } = page;
  if (from === undefined && to === undefined) {
    if (outlet === undefined) return readCounter(database, `shelf/${shelf}`);
    if (shelf === 'kept') return readCounter(database, `outlet/${outlet}`);
  }
  return rangeOf(database, page).count();
}

/** Of these articles those of a page and their number, newest first. */
export async function pageAmong(
  database: Database,
  ids: readonly ArticleId[],
  { offset, limit, shelf, outlet, from, to }: ArticlePage,
): Promise<{ readonly rows: readonly ArticleRow[]; readonly total: number }> {
  const [first, last] = ordersOf(from, to);
  const rows = (await database.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const found = rows
    .filter((row) => row.shelf === shelf && (outlet === undefined || row.outlet === outlet))
    .filter(({ order }) => order >= first && order <= last)
    .sort((a, b) => compareText(a.order, b.order));
  return { rows: found.slice(offset, offset + limit), total: found.length };
}

/** Articles in which an entity stands, after merges. */
export async function articlesMentioning(
  database: Database,
  entity: EntityId,
): Promise<readonly ArticleId[]> {
  const range = database.mentions.where('[entity+published]').between([entity, ''], [entity, '\uffff']);
  return [...new Set((await range.primaryKeys()).map(([article]) => article))];
}

function rangeOf(database: Database, { shelf, outlet, from, to }: ArticlePage) {
  const [first, last] = ordersOf(from, to);
  return outlet === undefined
    ? database.articles.where('[shelf+order]').between([shelf, first], [shelf, last])
    : database.articles.where('[shelf+outlet+order]').between([shelf, outlet, first], [shelf, outlet, last]);
}

/** Between which orders the issues of a time lie; what has no date lies in none. */
function ordersOf(from: string | undefined, to: string | undefined): readonly [string, string] {
  if (from === undefined && to === undefined) return ['', '\uffff'];
  return [orderOfDay(to ?? '9999'), `${orderOfDay(from ?? '0000')}\uffff`];
}

export async function printingsOf(database: Database, article: ArticleId): Promise<readonly PrintingRow[]> {
  return database.printings.where('[article+capture]').between([article, ''], [article, '\uffff']).toArray();
}

/** The version that reads this library now, null before the first. */
export async function currentExtractor(database: Database): Promise<string | null> {
  const value = (await database.meta.get('extractor'))?.value;
  return typeof value === 'string' ? value : null;
}

/** Where every article that is kept stands, by the keys of one index alone: no row is read. */
export async function standings(database: Database): Promise<readonly Standing[]> {
  const range = database.articles.where('[shelf+outlet+order]').between(['kept', ''], ['kept', '\uffff']);
  const keys = (await range.keys()) as unknown as readonly (readonly [string, string, string])[];
  return keys.map(([, outlet, order]) => ({ outlet, ...placeOf(order, outlet) }));
}
