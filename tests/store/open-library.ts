import { unknownSource, type Source } from '#lib/domain/capture.ts';
import type { Result } from '#lib/domain/result.ts';
import { createLibrary } from '#lib/services/create-library.ts';
import type { Library } from '#lib/services/library.ts';
import { readPending, type ReadingMachine } from '#lib/services/read-pending.ts';
import { openDatabase, type Database } from '#lib/store/database.ts';

import { fakeExtractor } from './fake-extractor.ts';

export interface OpenedLibrary {
  readonly database: Database;
  readonly library: Library;
  readonly save: (...texts: readonly string[]) => Promise<void>;
  readonly saveFrom: (text: string, source: Partial<Source>) => Promise<void>;
  readonly read: (extractor?: ReadingMachine) => Promise<void>;
}

let opened = 0;

/** A library of its own for each test. */
export async function openLibrary({ author = 'tester' } = {}): Promise<OpenedLibrary> {
  opened += 1;
  const database = got(
    await openDatabase({
      name: `test ${String(opened)} ${String(performance.now())}`,
      durability: 'relaxed',
    }),
  );
  const library = createLibrary({
    database,
    now: () => 1_600_000_000_000,
    author,
    wake: () => undefined,
  });
  return {
    database,
    library,
    async save(...texts) {
      got(await library.save(texts.map((text) => ({ text, source: unknownSource }))));
    },
    async saveFrom(text, source) {
      got(await library.save([{ text, source: { ...unknownSource, ...source } }]));
    },
    async read(extractor = fakeExtractor()) {
      got(await readPending({ database, extractor, batch: { captures: 3, articles: 4 } }));
    },
  };
}

/** The value, or an error that names the failure. */
export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.cause ?? ''}`);
  return result.value;
}

/** Everything that is derived, as canonical JSON by table: equal libraries are equal strings. */
export async function dumpDerived(database: Database): Promise<Record<string, string>> {
  const dump: Record<string, string> = {};
  for (const table of [
    database.articles,
    database.tellings,
    database.drafts,
    database.printings,
    database.mentions,
    database.statements,
    database.entities,
    database.names,
    database.edges,
    database.posts,
    database.links,
    database.counters,
  ]) {
    dump[table.name] = (await table.toArray()).map(canonical).sort().join('\n');
  }
  return dump;
}

function canonical(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
