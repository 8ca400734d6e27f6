import { expect, test } from 'vitest';

import type { Reading } from '#lib/domain/reading.ts';
import { readPending, type ReadingMachine } from '#lib/services/read-pending.ts';
import { openDatabase } from '#lib/store/database.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got, openLibrary } from './open-library.ts';
import { randomFrom } from './random.ts';
import { randomPages } from './random-texts.ts';

const pages = randomPages(randomFrom(99), 20);

async function expected(): Promise<Record<string, string>> {
  const { database, save, read } = await openLibrary();
  await save(...pages);
  await read();
  const dump = await dumpDerived(database);
  await database.delete();
  return dump;
}

/** Counts readings and stops the world at one of them, as a killed worker does: nothing after it happens. */
function dyingExtractor(atReading: number): { machine: ReadingMachine; signal: AbortSignal } {
  const controller = new AbortController();
  const fake = fakeExtractor();
  let calls = 0;
  const tick = (): void => {
    if (++calls === atReading) controller.abort();
  };
  const machine: ReadingMachine = {
    ...fake,
    segment: (text, said) => {
      tick();
      return fake.segment(text, said);
    },
    *readTogether(articles) {
      const readings: Reading[] = [];
      for (const article of articles) {
        tick();
        readings.push(...(yield* fake.readTogether([article])));
      }
      return readings;
    },
  };
  return { machine, signal: controller.signal };
}

test('a worker killed between reading and writing, again and again, loses nothing and does nothing twice', async () => {
  const { database, save } = await openLibrary();
  await save(...pages);
  let kills = 0;
  for (let at = 1; ; at = (at % 7) + 2) {
    const { machine, signal } = dyingExtractor(at);
    const { ended } = got(
      await readPending({ database, extractor: machine, signal, batch: { captures: 2, articles: 3 } }),
    );
    if (ended === 'done') break;
    kills += 1;
    if (kills > 500) throw new Error('makes no progress');
  }
  expect(kills).toBeGreaterThan(10);
  expect(await dumpDerived(database)).toEqual(await expected());
  await database.delete();
});

test('two workers at once write each article once', async () => {
  const { database, save } = await openLibrary();
  // Without reprints, which make an article be read again when a better printing turns up.
  const own = Array.from({ length: 30 }, (_, i) => `# 标题${String(i)}\n王${String(i % 7)}|书记|乙县委`);
  await save(...own);
  const other = got(await openDatabase({ name: database.name, durability: 'relaxed' }));
  const batch = { captures: 2, articles: 3 };
  const [a, b] = await Promise.all([
    readPending({ database, extractor: fakeExtractor(), batch }),
    readPending({ database: other, extractor: fakeExtractor(), batch }),
  ]);
  expect(got(a).read + got(b).read).toBe(own.length);
  const before = await dumpDerived(database);
  await rebuildViews(database);
  expect(await dumpDerived(database)).toEqual(before);
  other.close();
  await database.delete();
});

test('a transaction that is torn down in the middle leaves no half batch', async () => {
  const { database, save, read } = await openLibrary();
  await save(...pages);
  let writes = 0;
  const tear = (): void => {
    writes += 1;
    if (writes === 10) throw new Error('torn');
  };
  database.edges.hook('creating', tear);
  await expect(readPending({ database, extractor: fakeExtractor() })).rejects.toThrow('torn');
  database.edges.hook('creating').unsubscribe(tear);
  await read();
  expect(await dumpDerived(database)).toEqual(await expected());
  await database.delete();
});

test('a worker of another version stops when a newer one has taken over', async () => {
  const { database, save } = await openLibrary();
  await save(...pages);
  const batch = { captures: 2, articles: 3 };
  const [old, now] = await Promise.all([
    readPending({ database, extractor: fakeExtractor(1), batch }),
    readPending({ database, extractor: fakeExtractor(2), batch }),
  ]);
  expect([got(old).ended, got(now).ended]).toEqual(['superseded', 'done']);
  await database.delete();
});

test('a new version reads everything again, with progress', async () => {
  const { database, library, save, read } = await openLibrary();
  await save(...pages);
  await read();
  const steps: { read: number; pending: number }[] = [];
  const onProgress = (step: { read: number; pending: number }): void => void steps.push(step);
  got(
    await readPending({
      database,
      extractor: fakeExtractor(2),
      onProgress,
      batch: { captures: 2, articles: 10 },
    }),
  );
  const total = await database.articles.count();
  expect(steps.map(({ read: n, pending }) => n + pending)).toEqual(steps.map(() => total));
  expect(steps.at(-1)).toEqual({ read: total, pending: 0 });
  expect(got(await library.status()).pending).toBe(0);
  await database.delete();
});

test('the next articles are read while the ones before are written', async () => {
  const { database, save } = await openLibrary();
  const fake = fakeExtractor();
  let calls = 0;
  const machine: ReadingMachine = {
    ...fake,
    readTogether: (articles) => {
      calls += articles.length;
      return fake.readTogether(articles);
    },
  };
  await save(...pages);
  const readByThen: number[] = [];
  database.mentions.hook('creating', () => void readByThen.push(calls));
  got(await readPending({ database, extractor: machine, batch: { captures: 9, articles: 3 } }));
  expect(readByThen[0]).toBeGreaterThan(3);
  await database.delete();
});
