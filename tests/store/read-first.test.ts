import { expect, test } from 'vitest';

import { unknownSource } from '#lib/domain/capture.ts';
import { readPending, type ReadingMachine } from '#lib/services/read-pending.ts';
import type { Library } from '#lib/services/library.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { got, openLibrary } from './open-library.ts';

/** Remembers in what order articles were read. */
function noting(): {
  readonly machine: ReadingMachine;
  readonly read: string[];
  readonly cut: string[];
  /** For each that was read, how many texts had been taken apart by then. */
  readonly cutBefore: number[];
} {
  const fake = fakeExtractor();
  const read: string[] = [];
  const cut: string[] = [];
  const cutBefore: number[] = [];
  const machine: ReadingMachine = {
    ...fake,
    segment: (text, said) => {
      cut.push(text);
      return fake.segment(text, said);
    },
    readTogether: (articles) => {
      for (const { article } of articles) {
        read.push(article.headline ?? '');
        cutBefore.push(cut.length);
      }
      return fake.readTogether(articles);
    },
  };
  return { machine, read, cut, cutBefore };
}

const names = ['王五', '臺縣'];
/** Every fifth names 王五, one names 台县 in the other kind of characters. */
const texts = Array.from({ length: 30 }, (_, n) => {
  const told = n % 5 === 0 ? '王五|书记|乙县委' : n === 7 ? '甲镇^台县' : `人${String(n)}|书记|丙县委`;
  return `@甲日报 2020-07-29 ${String(n)}\n# 第${String(n)}篇\n${told}`;
});
const isNamed = (headline: string) => /^第(?:0|5|7|10|15|20|25)篇$/u.test(headline);
const batch = { captures: 4, articles: 3 };

const saveAll = async (library: Library) =>
  got(
    await library.save(
      texts.map((text) => ({ text, source: unknownSource })),
      { readFirst: names },
    ),
  );

test('what names the watched is read before the rest, and all texts are there to be searched before it', async () => {
  const { database, library } = await openLibrary();
  const { machine, read, cutBefore } = noting();
  await saveAll(library);
  got(await readPending({ database, extractor: machine, batch }));
  expect(read).toHaveLength(30);
  expect(read.slice(0, 7).every(isNamed)).toBe(true);
  const others = cutBefore.filter((_, i) => !isNamed(read[i] ?? ''));
  expect(others.every((cut) => cut === 30)).toBe(true);
  expect(cutBefore[0], 'the named ones do not wait for all texts').toBeLessThan(30);
  // The wish is met: what comes later waits in its turn.
  expect(await database.meta.get('readFirst')).toBeUndefined();
  expect(got(await library.status()).pending).toBe(0);
  await database.delete();
});

test('the order outlives whoever reads: another one goes on with it', async () => {
  const { database, library } = await openLibrary();
  await saveAll(library);
  const killed = new AbortController();
  const first = noting();
  const onProgress = (): void => {
    if (first.cut.length >= 8) killed.abort();
  };
  got(await readPending({ database, extractor: first.machine, batch, signal: killed.signal, onProgress }));
  expect(first.cut.length).toBeLessThan(30);
  const second = noting();
  got(await readPending({ database, extractor: second.machine, batch }));
  const read = [...first.read, ...second.read];
  expect(read).toHaveLength(30);
  expect(read.slice(0, 7).every(isNamed)).toBe(true);
  await database.delete();
});

test('what the reader says of a paper later does not lose its place before the others', async () => {
  const { database, library } = await openLibrary();
  const saved = await saveAll(library);
  const killed = new AbortController();
  const { machine, cut, read } = noting();
  const onProgress = (): void => {
    if (cut.length >= 30 && read.length >= 7) killed.abort();
  };
  got(await readPending({ database, extractor: machine, batch, signal: killed.signal, onProgress }));
  got(
    await library.describe(
      saved.map(({ capture }) => capture),
      { outlet: '乙日报' },
    ),
  );
  const again = noting();
  got(await readPending({ database, extractor: again.machine, batch }));
  expect(again.read.slice(0, 7).every(isNamed)).toBe(true);
  expect(again.read).toHaveLength(30);
  await database.delete();
});
