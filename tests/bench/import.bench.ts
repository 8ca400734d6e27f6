import countries from '#assets/lexicon/countries.tsv?raw';
import divisions from '#assets/lexicon/divisions.tsv?raw';
import surnames from '#assets/lexicon/surnames.txt?raw';
import weights from '#assets/public/model/weights.bin?url';
import words from '#assets/public/model/words.bin?url';

import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

import { unknownSource } from '#lib/domain/capture.ts';
import type { Reading, Segmentation } from '#lib/domain/reading.ts';
import { createExtractor } from '#lib/extract/extractor.ts';
import { articleId } from '#lib/text/article-id.ts';
import { createLibrary } from '#lib/services/create-library.ts';
import type { Library } from '#lib/services/library.ts';
import { readPending, type ReadingMachine } from '#lib/services/read-pending.ts';
import { openDatabase, type Database } from '#lib/store/database.ts';

import { pageOf } from '../e2e/synthetic-press.ts';
import { countRequests, sumOf } from '../store/count-requests.ts';
import { fakeExtractor } from '../store/fake-extractor.ts';
import { got } from '../store/open-library.ts';
import { randomFrom } from '../store/random.ts';
import { syntheticPages } from './synthetic-press.ts';

const articles = 1000;
/** Each has a hundred rows to write: a few are enough for the store alone. */
const bareArticles = 256;
const rounds = 3;
const lookUps = 1000;

test(
  'import of 256 articles against bare bulkPut of every row it writes; look-up of names',
  { timeout: 600_000 },
  async () => {
    const pages = syntheticPages(bareArticles);
    const extractor = remembering(fakeExtractor());
    await importInto('warm up', pages, extractor);
    const { written } = await recordWrites(() => importInto('recorded', pages, extractor));
    const importing: number[] = [];
    const bare: number[] = [];
    // Alternating: the disk is not the same in the first round and in the last.
    for (let round = 0; round < rounds; round++) {
      importing.push((await importInto(`import ${String(round)}`, pages, extractor)).ms);
      bare.push(await putBare(`bare ${String(round)}`, written));
    }
    const { database, library } = await importInto('looked up', pages, extractor, true);
    const looking = await lookUp(database, library);
    const rows = written.reduce((sum, writes) => sum + writes.reduce((n, { rows: r }) => n + r.length, 0), 0);
    const report = {
      articles: await database.articles.count(),
      rowsWritten: rows,
      transactions: written.length,
      importMs: importing.map(Math.round),
      bareMs: bare.map(Math.round),
      ratio: round2(median(importing) / median(bare)),
      articlesPerSecond: Math.round((bareArticles / median(importing)) * 1000),
      findMs: {
        p50: round2(quantile(looking, 0.5)),
        p99: round2(quantile(looking, 0.99)),
        n: looking.length,
      },
    };
    await database.delete();
    console.log(table(report));
    await keep(report);
    expect(report.articles).toBe(bareArticles);
  },
);

test(
  'import of 1,000 articles with their extraction, against extraction alone and bulkPut of all rows it writes',
  { timeout: 900_000 },
  async () => {
    const bytes = (url: string) => fetch(url).then((answer) => answer.arrayBuffer());
    const tagger = { weights: await bytes(weights), words: await bytes(words) };
    const extractor = createExtractor({ countries, divisions, surnames, tagger });
    const pages = Array.from({ length: articles / 8 }, (_, i) => pageOf(i * 8));
    const extract = (): number => {
      const start = performance.now();
      for (const text of pages) {
        const { articles: found, context } = extractor.segment(text, nothing);
        extractor.readAll(found.map((draft) => ({ article: { id: articleId(draft), ...draft }, context })));
      }
      return performance.now() - start;
    };
    extract();
    const { written } = await recordWrites(() => importInto('recorded whole', pages, extractor));
    const asked = await countRequests(() => importInto('counted whole', pages, extractor));
    const importing: number[] = [];
    const extracting: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round++) {
      importing.push((await importInto(`whole ${String(round)}`, pages, extractor)).ms);
      extracting.push(extract());
      bare.push(await putBare(`whole bare ${String(round)}`, written));
    }
    const report = {
      articles,
      characters: pages.join('').length,
      importMs: importing.map(Math.round),
      extractMs: extracting.map(Math.round),
      bareMs: bare.map(Math.round),
      requestsPerArticle: round2(sumOf(asked) / articles),
      writesPerArticle: round2(sumOf(asked, (key) => /^\w+ (?:put|add|delete)$/u.test(key)) / articles),
      articlesPerSecond: Math.round((articles / median(importing)) * 1000),
      shareOfExtraction: round2(median(extracting) / median(importing)),
      speedOfParts: round2((median(extracting) + median(bare)) / median(importing)),
    };
    console.log(table(report));
    await keep({ whole: report });
    expect(report.speedOfParts).toBeGreaterThan(0.7);
  },
);

const figures: Record<string, unknown> = {};

async function keep(some: object): Promise<void> {
  Object.assign(figures, some);
  await commands.writeFile('artefacts/bench-import.json', `${JSON.stringify(figures, null, 2)}\n`);
}

const nothing = { outlet: null, published: null, page: null };

/** Answers from memory, so that the store alone is measured. */
function remembering(machine: ReadingMachine): ReadingMachine {
  const segmentations = new Map<string, Segmentation>();
  const readings = new Map<string, Reading>();
  return {
    version: machine.version,
    segment: (text, said) => remember(segmentations, text, () => machine.segment(text, said)),
    segmentPrinted: (page, said) => machine.segmentPrinted(page, said),
    segmentWeb: (article, said) => machine.segmentWeb(article, said),
    *readTogether(articles) {
      const fresh = articles.filter(({ article }) => !readings.has(article.id));
      for (const reading of yield* machine.readTogether(fresh)) readings.set(reading.article, reading);
      return articles.flatMap(({ article }) => readings.get(article.id) ?? []);
    },
  };
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

interface Imported {
  readonly ms: number;
  readonly database: Database;
  readonly library: Library;
}

async function importInto(
  name: string,
  pages: readonly string[],
  extractor: ReadingMachine,
  keep = false,
): Promise<Imported> {
  const database = got(await openDatabase({ name: `bench ${name}`, durability: 'relaxed' }));
  const library = createLibrary({ database, now: () => 0, author: 'bench', wake: () => undefined });
  const start = performance.now();
  got(await library.save(pages.map((text) => ({ text, source: unknownSource }))));
  got(await readPending({ database, extractor }));
  const ms = performance.now() - start;
  if (!keep) await database.delete();
  return { ms, database, library };
}

interface Writes {
  readonly store: string;
  readonly rows: unknown[];
}

/** Every put and add of a run, by transaction and table, seen where they reach IndexedDB. */
async function recordWrites(run: () => Promise<unknown>): Promise<{ written: readonly Writes[][] }> {
  const byTransaction = new Map<IDBTransaction, Map<string, unknown[]>>();
  const prototype = IDBObjectStore.prototype;
  const { put, add } = Object.getOwnPropertyDescriptors(prototype);
  const record = (original: typeof put): PropertyDescriptor => ({
    ...original,
    value: function (this: IDBObjectStore, row: unknown, ...rest: unknown[]): unknown {
      const stores = byTransaction.get(this.transaction) ?? new Map<string, unknown[]>();
      byTransaction.set(this.transaction, stores);
      const rows = stores.get(this.name) ?? [];
      stores.set(this.name, rows);
      rows.push(row);
      return Reflect.apply(original.value as (...all: unknown[]) => unknown, this, [row, ...rest]);
    },
  });
  Object.defineProperty(prototype, 'put', record(put));
  Object.defineProperty(prototype, 'add', record(add));
  try {
    await run();
  } finally {
    Object.defineProperty(prototype, 'put', put);
    Object.defineProperty(prototype, 'add', add);
  }
  return {
    written: [...byTransaction.values()].map((stores) =>
      [...stores].map(([store, rows]) => ({ store, rows })),
    ),
  };
}

/** The same rows in the same transactions into the same tables, by nothing but bulkPut. */
async function putBare(name: string, written: readonly Writes[][]): Promise<number> {
  const database = got(await openDatabase({ name: `bench ${name}`, durability: 'relaxed' }));
  const start = performance.now();
  for (const writes of written) {
    await database.transaction(
      'rw',
      writes.map(({ store }) => store),
      async () => {
        for (const { store, rows } of writes) await database.table(store).bulkPut(rows);
      },
    );
  }
  const ms = performance.now() - start;
  database.close();
  await Dexie.delete(database.name);
  return ms;
}

/** Whole names and beginnings of one to three characters, in the proportion in which they are typed. */
async function lookUp(database: Database, library: Library): Promise<readonly number[]> {
  const random = randomFrom(7);
  const names = (await database.entities.toArray()).map(({ name }) => name);
  const times: number[] = [];
  for (let i = 0; i < lookUps; i++) {
    const name = random.pick(names);
    const query = i % 2 === 0 ? name : name.slice(0, 1 + random.below(3));
    const start = performance.now();
    got(await library.find(query, 10));
    times.push(performance.now() - start);
  }
  return times;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function table(report: object): string {
  return Object.entries(report)
    .map(([name, value]) => `${name.padEnd(20)} ${JSON.stringify(value)}`)
    .join('\n');
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
