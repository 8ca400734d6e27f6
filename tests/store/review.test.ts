import { beforeEach, expect, test, vi } from 'vitest';

import { hashOf } from '#lib/domain/ids.ts';
import { wilson } from '#lib/domain/wilson.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary;
beforeEach(async () => {
  opened = await openLibrary();
  await opened.save(
    '@甲日报 2020-07-29 2\n# 第一篇\n王一|书记|乙县委\n王一>丙会\n甲镇^乙县',
    '@甲日报 2020-08-01 2\n# 第二篇\n李二|县长|乙县\n王一|书记|乙县委',
  );
  return () => opened.database.delete();
});

test('what the machine is unsure of waits, what touches most first, until it is judged', async () => {
  const { library } = opened;
  await opened.read(fakeExtractor(2));
  const whole = got(await library.review({ limit: 10 }));
  expect([whole.totals, whole.isExact]).toEqual([
    [
      ['holdsPost', 3],
      ['locatedIn', 1],
    ],
    true,
  ]);
  const queue = got(await library.review({ limit: 10, kind: 'holdsPost' }));
  expect(queue.items).toHaveLength(3);
  expect(queue.items[0]!.links).toBeGreaterThanOrEqual(queue.items.at(-1)!.links);
  expect(queue.items[0]!.sentence.text).toContain(queue.items[0]!.from.name);
  const [first, second] = queue.items;
  const judged = got(await library.judge(first!.statement, { act: 'confirm' }));
  got(await library.judge(second!.statement, { act: 'reject' }));
  const left = got(await library.review({ limit: 10, kind: 'holdsPost' }));
  expect(left.items.map(({ statement }) => statement)).toEqual([queue.items[2]!.statement]);
  expect(got(await library.review({ limit: 10, kind: 'attends' })).items).toEqual([]);
  got(await library.decide({ act: 'undo', decision: judged.id }));
  expect(got(await library.review({ limit: 10, kind: 'holdsPost' })).items).toHaveLength(2);
  // Read with a surer extractor nothing is left to ask.
  await opened.read(fakeExtractor(1));
  expect(got(await library.review({ limit: 10 }))).toEqual({ items: [], totals: [], isExact: true });
});

test('only of what is watched, or of some names', async () => {
  const { library } = opened;
  await opened.read(fakeExtractor(2));
  const all = got(await library.review({ limit: 20 }));
  const watched = () => library.review({ limit: 20, among: 'watched' });
  expect(got(await watched())).toEqual({ items: [], totals: [], isExact: true });
  const [first] = got(await library.review({ limit: 20, kind: 'locatedIn' })).items;
  got(await library.decide({ act: 'watch', entity: first!.from.id, name: first!.from.name, put: true }));
  const queue = got(await watched());
  expect(queue.items.map(({ kind }) => kind)).toEqual(['locatedIn']);
  expect(queue.totals).toEqual([['locatedIn', 1]]);
  const king = all.items.find(({ from }) => from.name === '王一')!.from.id;
  const ofKing = got(await library.review({ limit: 20, among: [king] }));
  expect(new Set(ofKing.items.flatMap(({ from, to }) => [from.id, to?.id]))).toContain(king);
  expect(ofKing.items.every(({ from, to }) => from.id === king || to?.id === king)).toBe(true);
  expect(ofKing.items).toHaveLength(
    all.items.filter(({ from, to }) => from.id === king || to?.id === king).length,
  );
  expect(got(await library.review({ limit: 20, kind: 'locatedIn', among: [king] })).items).toEqual([]);
});

test('of many names what waits is looked through once, and no name is asked for by itself', async () => {
  const { library, database } = opened;
  await opened.read(fakeExtractor(2));
  const all = got(await library.review({ limit: 20 }));
  const king = all.items.find(({ from }) => from.name === '王一')!.from.id;
  const few = got(await library.review({ limit: 20, among: [king] }));
  const strangers = Array.from({ length: 40 }, (_, i) => hashOf('entity', i) as typeof king);
  const asked = vi.spyOn(database.mentions, 'where');
  expect(got(await library.review({ limit: 20, among: [king, ...strangers] }))).toEqual(few);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test('a sample is drawn by its seed, of one kind if asked, and holds nothing twice', async () => {
  const { library } = opened;
  await opened.read();
  const draw = async (seed: string, kind?: 'holdsPost' | 'locatedIn') =>
    got(await library.sample({ count: 50, seed, ...(kind && { kind }) })).map(({ statement }) => statement);
  const all = await draw('a');
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(3);
  expect(await draw('a')).toEqual(all);
  const posts = got(await library.sample({ count: 2, seed: 'b', kind: 'holdsPost' }));
  expect(posts.map(({ kind }) => kind)).toEqual(['holdsPost', 'holdsPost']);
  expect(await draw('c', 'locatedIn')).toHaveLength(1);
});

test('articles are drawn by their seed, each once, none that waits or was removed', async () => {
  const { library } = opened;
  expect(got(await library.sampleArticles({ count: 9, seed: 'a' }))).toEqual([]);
  await opened.read();
  const all = got(await library.sampleArticles({ count: 9, seed: 'a' }));
  expect(new Set(all).size).toBe(2);
  expect(got(await library.sampleArticles({ count: 9, seed: 'a' }))).toEqual(all);
  const firsts = await Promise.all(
    ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(
      async (seed) => got(await library.sampleArticles({ count: 1, seed }))[0],
    ),
  );
  expect(new Set(firsts).size).toBe(2);
  got(await library.decide({ act: 'removeArticle', article: all[0]! }));
  expect(got(await library.sampleArticles({ count: 9, seed: 'a' }))).toEqual([all[1]]);
});

test('the interval of a share', () => {
  expect(wilson(0, 0)).toEqual([0, 1]);
  const [low, high] = wilson(88, 100);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.802', '0.930']);
  expect(wilson(20, 20)[1]).toBe(1);
});
