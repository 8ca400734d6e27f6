import type { Database } from './database.ts';
import type { ArticleRow, SearchDocRow } from './schema.ts';

const docsAtOnce = 500;

interface Arrival {
  readonly row: ArticleRow;
  readonly ordinal: number;
}

interface ArrivalWalk {
  readonly offset: number;
  readonly limit: number;
  readonly accepts: (row: ArticleRow) => boolean;
  /**
   * Articles that the list goes without, where these are all: their places are looked up and everything else is skipped
   * unread. Null where what is accepted is told by looking alone.
   */
  readonly hidden: readonly string[] | null;
  /** An arrival whose place in the list is known. */
  readonly landmark: { readonly offset: number; readonly ordinal: number } | null;
}

/** What came in last first, from a place on. */
export async function walkArrivals(database: Database, options: ArrivalWalk): Promise<readonly Arrival[]> {
  const { offset, limit, accepts, landmark } = options;
  let below: number;
  let skip: number;
  if (landmark && landmark.offset <= offset) {
    below = landmark.ordinal + 1;
    skip = offset - landmark.offset;
  } else if (options.hidden !== null && offset > 0) {
    const start = await skipUnread(database, offset, options.hidden);
    if (start === null) return [];
    below = start.ordinal + 1;
    skip = start.hiddenAbove;
  } else {
    below = Number.POSITIVE_INFINITY;
    skip = offset;
  }
  const found: Arrival[] = [];
  while (found.length < skip + limit) {
    const docs = await docsBelow(database, below, Math.min(docsAtOnce, skip + limit - found.length + 20));
    const lowest = docs.at(-1)?.ordinal;
    if (lowest === undefined) break;
    below = lowest;
    const rows = await database.articles.bulkGet(docs.map(({ article }) => article));
    rows.forEach((row, i) => {
      if (row && accepts(row)) found.push({ row, ordinal: docs[i]?.ordinal ?? 0 });
    });
  }
  return found.slice(skip, skip + limit);
}

function docsBelow(database: Database, below: number, limit: number): Promise<SearchDocRow[]> {
  return database.searchDocs.where('ordinal').below(below).reverse().limit(limit).toArray();
}

/** The arrival at a place among all, and how many of those above it are not in the list. */
async function skipUnread(
  database: Database,
  place: number,
  hidden: readonly string[],
): Promise<{ readonly ordinal: number; readonly hiddenAbove: number } | null> {
  const [doc] = await database.searchDocs.orderBy('ordinal').reverse().offset(place).limit(1).toArray();
  if (!doc) return null;
  // What was erased keeps its place, without a name.
  const docs = await database.searchDocs
    .where('article')
    .anyOf([...hidden, ''])
    .toArray();
  return { ordinal: doc.ordinal, hiddenAbove: docs.filter(({ ordinal }) => ordinal > doc.ordinal).length };
}
