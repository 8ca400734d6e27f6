import type { ArticleId } from '#lib/domain/ids.ts';
import type { Standing } from '#lib/domain/coverage.ts';

import type { Database } from './database.ts';
import { readCounter } from './counters.ts';
import { heldPlace, kindsHeld, type HeldKind } from './held-keys.ts';
import { orderOfDay, placeOfOrder } from './issue-order.ts';
import { orderIn } from './printed-keys.ts';
import type { ArticleRow, PrintedKey, PrintingRow } from './schema.ts';
import { walkArrivals } from './walk-arrivals.ts';
import { walk, type Landmark, type Stretch } from './walk-index.ts';

export interface ArticlePage {
  readonly offset: number;
  readonly limit: number;
  readonly shelf: ArticleRow['shelf'];
  /** Printed there, whether it is cited by it or not. `''`: outlet not said; undefined: all. */
  readonly outlet?: string;
  /** First and last day, month or year, ISO. */
  readonly from?: string;
  readonly to?: string;
  /** In which something of this kind was read. */
  readonly holds?: HeldKind;
  readonly order?: 'newest' | 'oldest' | 'saved';
  /** Of an earlier page of the same list. */
  readonly landmark?: Landmark;
}

interface ListedArticles {
  readonly rows: readonly ArticleRow[];
  /** What a landmark at the first of them names; null where there is none. */
  readonly key: string | null;
}

/** Without texts. By issue, what has no date stands last whichever way. */
export async function articlePage(database: Database, page: ArticlePage): Promise<ListedArticles> {
  if (page.order === 'saved') return bySaving(database, page);
  const { offset, limit, landmark = null, holds, outlet } = page;
  const rows = await walk(stretchesOf(database, page), offset, limit, landmark);
  const first = rows[0];
  if (!first) return { rows, key: null };
  return {
    rows,
    key: holds !== undefined && outlet === undefined ? heldPlace(first) : orderIn(first, outlet),
  };
}

/** How many of a list stand before the first issue of a day, month or year. */
export async function placeOfDay(
  database: Database,
  page: Omit<ArticlePage, 'offset' | 'limit'>,
  day: string,
): Promise<number> {
  const [stretch] = stretchesOf(database, page);
  if (!stretch || page.order === 'saved') return 0;
  const { between, first, last } = stretch;
  const at = orderOfDay(day);
  if (page.order === 'oldest') {
    const after = `${at}\uffff`;
    return after >= last ? 0 : between(after > first ? after : first, last).count();
  }
  return at <= first ? 0 : between(first, at < last ? at : last, { last: true }).count();
}

async function bySaving(database: Database, page: ArticlePage): Promise<ListedArticles> {
  const { offset, limit, shelf, outlet, from, to, holds, landmark } = page;
  const [first, last] = ordersOf(from, to);
  const isWhole =
    shelf === 'kept' && outlet === undefined && from === undefined && to === undefined && holds === undefined;
  const found = await walkArrivals(database, {
    offset,
    limit,
    accepts: (row) => {
      const at = orderIn(row, outlet);
      if (row.shelf !== shelf || at === null || at < first || at > last) return false;
      return holds === undefined || kindsHeld(row).includes(holds);
    },
    hidden: isWhole
      ? await database.articles
          .where('[shelf+order]')
          .between(['removed', ''], ['removed', '\uffff'])
          .primaryKeys()
      : null,
    landmark: landmark ? { offset: landmark.offset, ordinal: Number(landmark.key) } : null,
  });
  return { rows: found.map(({ row }) => row), key: found[0] ? String(found[0].ordinal) : null };
}

export async function articleTotal(database: Database, page: ArticlePage): Promise<number> {
  const { shelf, outlet, from, to, holds } = page;
  if (holds !== undefined) return heldTotal(database, { ...page, holds });
  if (from === undefined && to === undefined) {
    if (outlet === undefined) return readCounter(database, `shelf/${shelf}`);
    if (shelf === 'kept') return readCounter(database, `outlet/${outlet}`);
  }
  const [first, last] = ordersOf(from, to);
  return rangeOf(database, page)(first, last).count();
}

/** Of one paper by the keys of two indices: no row is read. */
async function heldTotal(database: Database, page: ArticlePage & { holds: HeldKind }): Promise<number> {
  const [first, last] = ordersOf(page.from, page.to);
  if (page.outlet === undefined) return heldRange(database, page)(first, last).count();
  const [holding, inPaper] = await Promise.all([
    heldRange(database, page)(...ordersOf(undefined, undefined)).primaryKeys(),
    paperRange(database, page.shelf, page.outlet)(first, last).primaryKeys(),
  ]);
  const known = new Set(holding);
  return inPaper.filter((id) => known.has(id)).length;
}

/** Where the orders of what has no date begin. */
export const undatedFrom = '~';

/** The list as parts of an index. Oldest first, what has no date comes after all that has one. */
export function stretchesOf(
  database: Database,
  page: Omit<ArticlePage, 'offset' | 'limit'>,
): readonly Stretch[] {
  const { from, to, holds, outlet, order } = page;
  const isPlain = holds === undefined || outlet === undefined;
  const between = isPlain && holds !== undefined ? heldRange(database, page) : rangeOf(database, page);
  const [first, last] = ordersOf(from, to);
  if (order !== 'oldest') return [{ first, last, between, isPlain }];
  const isOfTime = from !== undefined || to !== undefined;
  const dated = { first, last: isOfTime ? last : undatedFrom, between, isPlain, isBackwards: true };
  return isOfTime ? [dated] : [dated, { first: undatedFrom, last, between, isPlain }];
}

type Bounds = Parameters<Stretch['between']>[2];

function rangeOf(
  database: Database,
  { shelf, outlet, holds }: Omit<ArticlePage, 'offset' | 'limit'>,
): Stretch['between'] {
  return (first, last, isOpen: Bounds = {}) => {
    const range =
      outlet === undefined
        ? database.articles
            .where('[shelf+order]')
            .between([shelf, first], [shelf, last], !isOpen.first, !isOpen.last)
        : paperRange(database, shelf, outlet)(first, last, isOpen);
    return holds === undefined ? range : range.filter((row) => kindsHeld(row).includes(holds));
  };
}

/** What one paper printed: see printed-keys.ts. */
export function paperRange(
  { articles }: Database,
  shelf: ArticleRow['shelf'],
  paper: string,
): Stretch['between'] {
  return (first, last, isOpen: Bounds = {}) =>
    articles
      .where('printed')
      .between([shelf, paper, first], [shelf, paper, last], !isOpen.first, !isOpen.last);
}

/** The same by the keys of what an article holds: see held-keys.ts. */
export function heldRange(
  database: Database,
  { shelf, holds }: Omit<ArticlePage, 'offset' | 'limit'>,
): Stretch['between'] {
  const head = `${holds ?? ''}/${shelf}/`;
  return (first, last, isOpen: Bounds = {}) =>
    database.articles.where('holds').between(head + first, head + last, !isOpen.first, !isOpen.last);
}

/** Between which orders the issues of a time lie; what has no date lies in none. */
export function ordersOf(from: string | undefined, to: string | undefined): readonly [string, string] {
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

/** Where every article that is kept stands in each of its papers, by the keys of one index alone: no row is read. */
export async function standings(database: Database): Promise<readonly Standing[]> {
  const range = database.articles.where('printed').between(['kept', '', ''], ['kept', '\uffff', '\uffff']);
  const keys = (await range.keys()) as unknown as readonly PrintedKey[];
  return keys.map(([, outlet, order]) => ({ outlet, ...placeOfOrder(order) }));
}
