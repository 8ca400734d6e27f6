import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
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
  readonly order?: 'newest' | 'oldest' | 'saved';
}

/** Without texts. By issue, what has no date stands last whichever way. */
export async function articlePage(database: Database, page: ArticlePage): Promise<readonly ArticleRow[]> {
  const { offset, limit, order = 'newest' } = page;
  if (order === 'saved') return bySaving(database, page);
  if (order === 'newest') return rangeOf(database, page).offset(offset).limit(limit).toArray();
  const dated = { ...page, from: page.from ?? '0000' };
  const rows = await rangeOf(database, dated).reverse().offset(offset).limit(limit).toArray();
  if (rows.length === limit || page.from !== undefined || page.to !== undefined) return rows;
  const before = await rangeOf(database, dated).count();
  const undated = await rangeOf(database, page, undatedFrom)
    .offset(Math.max(0, offset - before))
    .limit(limit - rows.length)
    .toArray();
  return [...rows, ...undated];
}

const docsAtOnce = 500;

/** What came in last first, walked through by arrival until the page is full. */
async function bySaving(database: Database, page: ArticlePage): Promise<readonly ArticleRow[]> {
  const { offset, limit, shelf, outlet, from, to } = page;
  const [first, last] = ordersOf(from, to);
  const found: ArticleRow[] = [];
  for (let below = Number.POSITIVE_INFINITY; found.length < offset + limit;) {
    const docs = await database.searchDocs
      .where('ordinal')
      .below(below)
      .reverse()
      .limit(docsAtOnce)
      .toArray();
    const lowest = docs.at(-1)?.ordinal;
    if (lowest === undefined) break;
    below = lowest;
    const rows = await database.articles.bulkGet(docs.map(({ article }) => article));
    found.push(
      ...rows
        .filter((row) => row !== undefined)
        .filter((row) => row.shelf === shelf && (outlet === undefined || row.outlet === outlet))
        .filter(({ order }) => order >= first && order <= last),
    );
  }
  return found.slice(offset, offset + limit);
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
  { offset, limit, shelf, outlet, from, to, order = 'newest' }: ArticlePage,
): Promise<{ readonly rows: readonly ArticleRow[]; readonly total: number }> {
  const [first, last] = ordersOf(from, to);
  const rows = (await database.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const found = rows
    .filter((row) => row.shelf === shelf && (outlet === undefined || row.outlet === outlet))
    .filter((row) => row.order >= first && row.order <= last);
  if (order === 'saved') {
    const docs = await database.searchDocs
      .where('article')
      .anyOf(found.map(({ id }) => id))
      .toArray();
    const arrival = new Map(docs.map(({ article, ordinal }) => [article, ordinal]));
    found.sort((a, b) => (arrival.get(b.id) ?? -1) - (arrival.get(a.id) ?? -1));
  } else {
    const isUndated = (row: ArticleRow) => Number(row.order >= undatedFrom);
    const way = order === 'newest' ? 1 : -1;
    found.sort((a, b) => isUndated(a) - isUndated(b) || way * compareText(a.order, b.order));
  }
  return { rows: found.slice(offset, offset + limit), total: found.length };
}

/** Articles in which something of this kind was read. */
export async function articlesHolding(
  database: Database,
  kind: EntityKind | RelationKind,
): Promise<readonly ArticleId[]> {
  return database.articles.where('holds').equals(kind).primaryKeys();
}

/** Articles in which an entity stands, after merges. */
export async function articlesMentioning(
  database: Database,
  entity: EntityId,
): Promise<readonly ArticleId[]> {
  const range = database.mentions.where('[entity+published]').between([entity, ''], [entity, '\uffff']);
  return [...new Set((await range.primaryKeys()).map(([article]) => article))];
}

/** Where the orders of what has no date begin. */
const undatedFrom = '~';

function rangeOf(database: Database, { shelf, outlet, from, to }: ArticlePage, least = '') {
  const [start, last] = ordersOf(from, to);
  const first = start > least ? start : least;
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
