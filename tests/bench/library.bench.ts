import '#assets/styles/base.css';
import { setLanguage } from '../ui/setup-i18n.ts';

import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { cdp, commands, page } from 'vitest/browser';

import LibraryApp from '#components/library/LibraryApp.svelte';
import { contextOf } from '#components/shared/library-context.ts';
import { unknownSource } from '#lib/domain/capture.ts';
import type { ArticleId, CaptureId, EntityId } from '#lib/domain/ids.ts';
import { createKeeper } from '#lib/services/keep-library.ts';
import { createLibrary } from '#lib/services/create-library.ts';
import type { ArticleListOptions, Library } from '#lib/services/library.ts';
import { readPending } from '#lib/services/read-pending.ts';
import { articleRowOf } from '#lib/store/article-rows.ts';
import { addToCounters, countsChange, countsOfArticle } from '#lib/store/counters.ts';
import { openDatabase, type Database } from '#lib/store/database.ts';
import { withHeldKeys, type HeldKind } from '#lib/store/held-keys.ts';

import { fakeExtractor } from '../store/fake-extractor.ts';
import { got } from '../store/open-library.ts';
import { silentFinder } from '../ui/library/silent-finder.ts';
import { makeSurroundings } from '../ui/surroundings-in-memory.ts';
import { syntheticPages } from './synthetic-press.ts';

const sizes = [1000, 100_000];
/** Stands in two of three articles. */
const known = 'e1'.padEnd(32, '0') as EntityId;
const openings = 7;
const asked = 5;
const imported = 3000;
/** Of eight articles. */
const pagesAtOnce = 75;
const restored = 1000;

const report: Record<string, unknown> = {};
const keep = async (name: string, value: unknown): Promise<void> => {
  report[name] = value;
  console.log(`${name} ${JSON.stringify(value)}`);
  await commands.writeFile('artefacts/bench-library.json', `${JSON.stringify(report, null, 2)}\n`);
};

test(
  'opening the tab and going through its list at 1,000 and at 100,000 articles',
  { timeout: 1_800_000 },
  async () => {
    setLanguage('zh-CN');
    await page.viewport(1440, 900);
    const rows: Record<string, unknown>[] = [];
    for (const size of sizes) {
      const database = await open(`library ${String(size)}`);
      await fill(database, size);
      const library = libraryOf(database);
      const opening: number[] = [];
      for (let n = 0; n < openings; n++) opening.push(await openTab(library));
      const list = async (options: Partial<ArticleListOptions>) =>
        ms(await median(asked, () => library.articles({ offset: 0, limit: 50, ...options })));
      rows.push({
        articles: size,
        openMs: ms(middle(opening)),
        heapMb: await heapMegabytes(),
        firstMs: await list({}),
        middleMs: await list({ offset: size / 2 }),
        nextMs: await nextOf(library, size / 2),
        holdsMs: await list({ holds: 'person' }),
        holdsMiddleMs: await list({ holds: 'person', offset: size / 2 }),
        holdsRareMs: await list({ holds: 'attends' }),
        holdsOutletMs: await list({ holds: 'person', outlet: '甲日报' }),
        savedMs: await list({ order: 'saved' }),
        savedMiddleMs: await list({ order: 'saved', offset: size / 2 }),
        mentionsMs: await list({ mentions: known }),
        mentionsMiddleMs: await list({ mentions: known, offset: size / 3 }),
        dayMs: ms(await median(asked, () => library.placeOfDay({}, '2012-06'))),
      });
      await database.delete();
    }
    const [small, large] = rows as { openMs: number }[];
    await keep('tab', { rows, ratio: Math.round(((large?.openMs ?? 0) / (small?.openMs ?? 1)) * 100) / 100 });
    expect(rows).toHaveLength(sizes.length);
  },
);

test('memory while importing', { timeout: 1_800_000 }, async () => {
  const database = await open('memory');
  const library = libraryOf(database);
  const extractor = fakeExtractor();
  const heap: { readonly articles: number; readonly heapMb: number }[] = [];
  const pages = syntheticPages(imported);
  for (let at = 0; at < pages.length; at += pagesAtOnce) {
    const some = pages.slice(at, at + pagesAtOnce);
    got(await library.save(some.map((text) => ({ text, source: unknownSource }))));
    got(await readPending({ database, extractor }));
    heap.push({ articles: await database.articles.count(), heapMb: await heapMegabytes() });
  }
  await database.delete();
  await keep('memory', {
    heap,
    ratio: Math.round(((heap.at(-1)?.heapMb ?? 0) / (heap[1]?.heapMb ?? 1)) * 100) / 100,
  });
  expect(heap.length).toBeGreaterThan(2);
});

test('restoring against saving and importing the same', { timeout: 1_800_000 }, async () => {
  const pages = syntheticPages(restored);
  const captures = pages.map((text) => ({ text, source: unknownSource }));
  const full = await open('full');
  const extractor = fakeExtractor();
  const saving = await timed(async () => got(await libraryOf(full).save(captures)));
  const reading = await timed(async () => got(await readPending({ database: full, extractor })));
  const { file } = got(await keeperOf(full).backUp({}));
  await full.delete();
  const empty = await open('empty');
  const restoring = await timed(async () => got(await keeperOf(empty).restore(file, { mode: 'merge' })));
  const readingAgain = await timed(async () => got(await readPending({ database: empty, extractor })));
  const articles = await empty.articles.count();
  await empty.delete();
  await keep('restore', {
    articles,
    savedMs: ms(saving),
    readMs: ms(reading),
    restoredMs: ms(restoring),
    readAgainMs: ms(readingAgain),
    speedOfImport: Math.round(((saving + reading) / (restoring + readingAgain)) * 100) / 100,
  });
  expect(articles).toBe(restored);
});

async function open(name: string): Promise<Database> {
  const unique = `bench ${name} ${String(performance.now())}`;
  return got(await openDatabase({ name: unique, durability: 'relaxed' }));
}

function libraryOf(database: Database): Library {
  return createLibrary({ database, now: () => 0, author: 'bench', wake: () => undefined });
}

function keeperOf(database: Database) {
  return createKeeper({
    database,
    now: () => 0,
    freshKey: () => 'key',
    program: 'bench',
    settings: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
    wake: () => undefined,
  });
}

/** Milliseconds until the rows of the list stand on the page. */
async function openTab(library: Library): Promise<number> {
  const target = document.createElement('div');
  document.body.append(target);
  const start = performance.now();
  const measureStorage = () => Promise.resolve({ bytes: 0, free: null, isPersisted: true });
  const app = mount(LibraryApp, {
    target,
    props: { finder: silentFinder, loadSample: () => [], measureStorage },
    context: contextOf(makeSurroundings(library)),
  });
  while (!target.querySelector('.list .open')) await new Promise(requestAnimationFrame);
  const took = performance.now() - start;
  // What it asks besides ends too, before the next one opens.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await unmount(app);
  target.remove();
  return took;
}

/** The portion after one that is known, as scrolling asks for it. */
async function nextOf(library: Library, offset: number): Promise<number> {
  const { key } = got(await library.articles({ offset, limit: 50 }));
  const landmark = { offset, key: key ?? '' };
  return ms(await median(asked, () => library.articles({ offset: offset + 50, limit: 50, landmark })));
}

async function fill(database: Database, size: number): Promise<void> {
  const draft = {
    kicker: [],
    headline: '开会部署秋收工作',
    deck: [],
    byline: [],
    dateline: null,
    continuedFrom: null,
    continuedOn: null,
    text: '会议在县里召开，部署秋收工作。'.repeat(20),
    offsets: [],
  };
  const often: readonly HeldKind[] = ['person', 'organization', 'place', 'holdsPost', 'presidesOver'];
  for (let at = 0; at < size; at += 1000) {
    const rows = Array.from({ length: Math.min(1000, size - at) }, (_, i) => {
      const n = at + i;
      const id = (Math.imul(n + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0').repeat(4) as ArticleId;
      const published = new Date(Date.UTC(2005, 0, 1) + (n % 7000) * 86_400_000).toISOString().slice(0, 10);
      const outlet = n % 3 === 0 ? '甲日报' : '乙日报';
      const printed = {
        outlet,
        published,
        page: String(1 + (n % 8)),
        url: null,
        fileName: null,
        region: null,
      };
      const capture = id as string as CaptureId;
      const row = articleRowOf(
        id,
        draft,
        [{ article: id, capture, position: 0, ...printed }],
        'kept',
        undefined,
      );
      const kinds = often.filter((_kind, k) => k < 3 || (n + k) % 2 === 0);
      return withHeldKeys({ ...row, extractor: 'bench' }, n % 500 === 0 ? [...kinds, 'attends'] : kinds);
    });
    const { articles, searchDocs, counters, mentions } = database;
    await database.transaction('rw', [articles, searchDocs, counters, mentions], async () => {
      await articles.bulkPut(rows);
      await mentions.bulkPut(
        rows.flatMap(({ id, published, outlet }, i) =>
          i % 3 === 0
            ? []
            : {
                article: id,
                raw: known,
                entity: known,
                kind: 'person' as const,
                type: 'official',
                name: '石山明',
                aliases: [],
                code: null,
                published,
                outlet,
                spots: [],
              },
        ),
      );
      await searchDocs.bulkPut(rows.map(({ id }, i) => ({ ordinal: at + i, article: id })));
      await addToCounters(database, countsChange(countsOfArticle, [], rows));
    });
  }
  await database.meta.put({ key: 'extractor', value: 'bench' });
}

async function heapMegabytes(): Promise<number> {
  const session = cdp() as unknown as { send: (method: string) => Promise<{ usedSize: number }> };
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 100_000) / 10;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function median(times: number, run: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await timed(run));
  return middle(all);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function ms(value: number): number {
  return Math.round(value * 10) / 10;
}
