import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import { compareText } from '#lib/views/counts.ts';

import type { Database } from './database.ts';
import { kindsHeld } from './held-keys.ts';
import { heldRange, ordersOf, stretchesOf, undatedFrom, type ArticlePage } from './list-articles.ts';
import { orderOfDay } from './issue-order.ts';
import { orderIn } from './printed-keys.ts';
import type { ArticleRow } from './schema.ts';

type List = Omit<ArticlePage, 'offset' | 'limit' | 'landmark'>;

/** Up to so many rows are read to be put in order; of more, the index of all articles says the order by its keys alone. */
const readWhole = 400;

/** Of these articles those of a page and their number. */
export async function pageAmong(
  database: Database,
  ids: readonly ArticleId[],
  page: ArticlePage,
): Promise<{ readonly rows: readonly ArticleRow[]; readonly total: number }> {
  const ordered = await orderedAmong(database, ids, page);
  const wanted = ordered.slice(page.offset, page.offset + page.limit);
  const rows = await database.articles.bulkGet(wanted);
  return { rows: rows.filter((row) => row !== undefined), total: ordered.length };
}

/** Of these articles, how many of a list stand before the first issue of a day, month or year. */
export async function placeOfDayAmong(
  database: Database,
  ids: readonly ArticleId[],
  list: List,
  day: string,
): Promise<number> {
  if (list.order === 'saved') return 0;
  const ordered = await orderedAmong(database, ids, list);
  const isBefore = (row: ArticleRow) => {
    const order = orderIn(row, list.outlet) ?? '';
    const at = order.slice(0, order.indexOf('/'));
    // Orders run against days.
    const wanted = orderOfDay(day);
    return (
      at < undatedFrom &&
      (list.order === 'oldest' ? at > `${wanted}\uffff` : at < wanted && !at.startsWith(wanted))
    );
  };
  let [first, end] = [0, ordered.length];
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    const row = await database.articles.get(ordered[middle] ?? ('' as ArticleId));
    if (row && isBefore(row)) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** Articles in which an entity stands, after merges. */
export async function articlesMentioning(
  database: Database,
  entity: EntityId,
): Promise<readonly ArticleId[]> {
  const range = database.mentions.where('[entity+published]').between([entity, ''], [entity, '\uffff']);
  return [...new Set((await range.primaryKeys()).map(([article]) => article))];
}

function orderedAmong(
  database: Database,
  ids: readonly ArticleId[],
  list: List,
): Promise<readonly ArticleId[]> {
  return ids.length <= readWhole ? byRows(database, ids, list) : byKeys(database, new Set(ids), list);
}

async function byRows(database: Database, ids: readonly ArticleId[], list: List): Promise<ArticleId[]> {
  const { shelf, outlet, from, to, holds, order = 'newest' } = list;
  const [first, last] = ordersOf(from, to);
  const rows = (await database.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const found = rows
    .filter((row) => row.shelf === shelf && (holds === undefined || kindsHeld(row).includes(holds)))
    .flatMap((row) => {
      const at = orderIn(row, outlet);
      return at === null || at < first || at > last ? [] : [{ id: row.id, at }];
    });
  if (order === 'saved')
    return arrived(
      database,
      found.map(({ id }) => id),
    );
  const isUndated = ({ at }: { at: string }) => Number(at >= undatedFrom);
  return found
    .sort((a, b) => {
      const way = order === 'newest' || isUndated(a) ? 1 : -1;
      return isUndated(a) - isUndated(b) || way * compareText(a.at, b.at);
    })
    .map(({ id }) => id);
}

async function byKeys(
  database: Database,
  ids: ReadonlySet<ArticleId>,
  { holds, ...list }: List,
): Promise<ArticleId[]> {
  const holding = holds === undefined ? null : await keysHolding(database, { ...list, holds });
  const isWanted = (id: ArticleId) => ids.has(id) && (holding === null || holding.has(id));
  const found: ArticleId[] = [];
  const { order, ...inOrder } = list;
  for (const { between, first, last, isBackwards } of stretchesOf(
    database,
    order === 'saved' ? inOrder : list,
  )) {
    const keys = (await between(first, last).primaryKeys()).filter(isWanted);
    found.push(...(isBackwards ? keys.reverse() : keys));
  }
  return order === 'saved' ? arrived(database, found) : found;
}

async function keysHolding(database: Database, list: List): Promise<ReadonlySet<ArticleId>> {
  const [first, last] = ordersOf(list.from, list.to);
  return new Set(await heldRange(database, list)(first, last).primaryKeys());
}

/** What came in last first. */
async function arrived(database: Database, ids: readonly ArticleId[]): Promise<ArticleId[]> {
  const { searchDocs } = database;
  if (ids.length > readWhole) {
    const wanted = new Set(ids);
    const docs = await searchDocs.orderBy('ordinal').toArray();
    return docs.flatMap(({ article }) => (wanted.has(article) ? [article] : [])).reverse();
  }
  const docs = await searchDocs
    .where('article')
    .anyOf([...ids])
    .toArray();
  const arrival = new Map(docs.map(({ article, ordinal }) => [article, ordinal]));
  return [...ids].sort((a, b) => (arrival.get(b) ?? -1) - (arrival.get(a) ?? -1));
}
