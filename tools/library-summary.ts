/** Looks into the library's database from one of our own pages: for what `npm start` prints, and for end-to-end tests. */
import type { Page } from 'playwright';

export interface LibrarySummary {
  readonly captures: number;
  /** Captures and articles that wait to be read. */
  readonly pending: number;
  /** Captures and articles that could not be read. */
  readonly failed: number;
  readonly articles: number;
  readonly statements: number;
  readonly entities: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<string, number>>;
}

const nothing: LibrarySummary = {
  captures: 0,
  pending: 0,
  failed: 0,
  articles: 0,
  statements: 0,
  entities: {},
  relations: {},
};

/** All rows of one table; an empty list where there is no library yet. */
export function readTable<Row>(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(async (name) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('IndexedDB refused.'));
        };
      });
    // Opening what is not there would make an empty one.
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === 'baopu')) return [];
    const database = await settle(indexedDB.open('baopu'));
    // A test that looks in must not stand in the way of an upgrade.
    database.onversionchange = () => {
      database.close();
    };
    try {
      if (!database.objectStoreNames.contains(name)) return [];
      return (await settle(database.transaction(name).objectStore(name).getAll())) as never[];
    } finally {
      database.close();
    }
  }, table);
}

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

export async function readLibrarySummary(page: Page): Promise<LibrarySummary> {
  const captures = await readTable<{ state: string }>(page, 'captures');
  if (!captures.length) return nothing;
  const articles = await readTable<{ extractor: string; shelf: string; failure?: string }>(page, 'articles');
  const entities = await readTable<{ kind: string; hidden: boolean }>(page, 'entities');
  const edges = await readTable<{ kind: string }>(page, 'edges');
  const statements = await readTable<{ id: string }>(page, 'statements');
  const kept = articles.filter(({ shelf }) => shelf === 'kept');
  return {
    captures: captures.length,
    pending:
      captures.filter(({ state }) => state === 'pending').length +
      kept.filter(({ extractor, failure }) => /^!?$/u.test(extractor) && failure === undefined).length,
    failed:
      captures.filter(({ state }) => state === 'failed').length +
      kept.filter(({ failure }) => failure !== undefined).length,
    articles: kept.length,
    statements: statements.length,
    entities: countBy(
      entities.filter(({ hidden }) => !hidden),
      ({ kind }) => kind,
    ),
    relations: countBy(edges, ({ kind }) => kind),
  };
}

/** Waits until captures have come in and none waits to be read. Throws after `limit` milliseconds. */
export async function waitUntilRead(page: Page, captures: number, limit: number): Promise<LibrarySummary> {
  const end = Date.now() + limit;
  for (;;) {
    const summary = await readLibrarySummary(page);
    if (summary.captures >= captures && summary.pending === 0) return summary;
    if (Date.now() > end)
      throw new Error(`Reading did not end in ${limit / 1000} s: ${JSON.stringify(summary)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
