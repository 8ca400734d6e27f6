import { expect, test } from 'vitest';

import type { ArticleDraft } from '#lib/domain/article.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import type { SearchResult } from '#lib/services/library.ts';
import { readPending } from '#lib/services/read-pending.ts';
import { findCandidates } from '#lib/store/find-articles.ts';
import { catchUpIndex, groupSize, indexArticles, segmentSize } from '#lib/store/search-index.ts';

import { parseSearch } from '#lib/text/search-query.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { randomFrom } from './random.ts';
import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

/** Few characters, so that pairs meet by chance where phrases do not stand. */
const characters = Array.from('乡村振兴政协会议草原湿地，。');

function textsOf(count: number, seed: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const body = Array.from({ length: 30 }, () => random.pick(characters)).join('');
    const day = String(1 + (i % 28)).padStart(2, '0');
    return `@${i % 3 === 0 ? '甲日报' : '乙日报'} 2020-${i % 2 === 0 ? '01' : '06'}-${day} 1\n# 第${String(i)}篇${random.pick(['草原', '湿地', ''])}\n${body}`;
  });
}

async function openWith(texts: readonly string[]): Promise<OpenedLibrary> {
  const opened = await openLibrary();
  await opened.save(...texts);
  // Batches of another size than a segment's: some end in the middle of one.
  const batch = { captures: 50, articles: 50 };
  got(await readPending({ database: opened.database, extractor: fakeExtractor(), batch }));
  return opened;
}

function draftOf(text: string): ArticleDraft {
  const none = { kicker: [], headline: null, deck: [], byline: [], dateline: null };
  return { ...none, continuedFrom: null, continuedOn: null, text, offsets: [] };
}

/** Everything that a question finds, portion by portion. */
async function findAll({ library }: OpenedLibrary, typed: string): Promise<SearchResult['hits']> {
  const hits: SearchResult['hits'][number][] = [];
  let from: number | null = 0;
  while (from !== null) {
    const answer: SearchResult = got(await library.search(typed, { limit: 40, from }));
    hits.push(...answer.hits);
    from = answer.next;
  }
  return hits;
}

const headlines = (hits: SearchResult['hits']) => hits.map(({ article }) => article.headline ?? '').sort();

const questions: readonly (readonly [
  string,
  (article: { text: string; headline: string; outlet: string; published: string }) => boolean,
])[] = [
  ['乡村', ({ text }) => text.includes('乡村')],
  ['鄉村', ({ text }) => text.includes('乡村')],
  ['乡村振兴', ({ text }) => text.includes('乡村振兴')],
  ['兴', ({ text }) => text.includes('兴')],
  [
    '草原 湿地',
    ({ text, headline }) => [text + headline].every((all) => all.includes('草原') && all.includes('湿地')),
  ],
  ['草原 或 湿地', ({ text, headline }) => /草原|湿地/u.test(`${headline}\n${text}`)],
  ['政协 -会议', ({ text }) => text.includes('政协') && !text.includes('会议')],
  ['标题:草原', ({ headline }) => headline.includes('草原')],
  ['来源:甲日报 乡村', ({ text, outlet }) => outlet === '甲日报' && text.includes('乡村')],
  ['日期:2020-06 政协', ({ text, published }) => published.startsWith('2020-06') && text.includes('政协')],
  [
    '日期:..2020-03 (政协 或 草原)',
    ({ text, headline, published }) => published < '2020-04' && /政协|草原/u.test(`${headline}\n${text}`),
  ],
  ['-乡村', ({ text }) => !text.includes('乡村')],
  ['没有这样的话', () => false],
];

test(
  'what is found is what stands in the texts, over full and filling segments',
  { timeout: 240_000 },
  async () => {
    const texts = textsOf(segmentSize + 300, 5);
    const opened = await openWith(texts);
    const articles = texts.map((text) => {
      const [, outlet = '', published = '', headline = '', body = ''] =
        /^@(\S+) (\S+) 1\n# (.*)\n(.*)$/u.exec(text) ?? [];
      return { outlet, published, headline, text: body };
    });
    for (const [typed, isRight] of questions) {
      const found = await findAll(opened, typed);
      expect(headlines(found), typed).toEqual(
        articles
          .filter(isRight)
          .map(({ headline }) => headline)
          .sort(),
      );
      const dates = found.map(({ article }) => article.published ?? '');
      expect(dates, typed).toEqual([...dates].sort().reverse());
    }
    await opened.database.delete();
  },
);

test(
  'an index of several groups says of each article what it holds, newest first',
  { timeout: 120_000 },
  async () => {
    const { database } = await openLibrary();
    const random = randomFrom(9);
    const texts = Array.from({ length: groupSize + segmentSize + 70 }, (_, n) => ({
      id: n.toString(16).padStart(32, '0') as ArticleId,
      published: n % 11 === 0 ? '' : `20${String(10 + (n % 9))}-0${String(1 + (n % 7))}-15`,
      text: Array.from({ length: 12 }, () => random.pick(characters)).join(''),
    }));
    const { searchDocs, searchDays, searchPostings } = database;
    for (let at = 0; at < texts.length; at += 500) {
      const batch = texts
        .slice(at, at + 500)
        .map(({ id, published, text }) => ({ id, published, draft: draftOf(text) }));
      await database.transaction('rw', [searchDocs, searchDays, searchPostings], () =>
        indexArticles(database, batch),
      );
    }
    for (const phrase of ['乡村', '湿地', '兴']) {
      const right = texts
        .map((text, ordinal) => ({ ...text, ordinal }))
        .filter(({ text }) => text.includes(phrase))
        .sort((a, b) => b.published.localeCompare(a.published) || a.ordinal - b.ordinal)
        .map(({ ordinal }) => ordinal);
      const query = parseSearch(phrase)!;
      const whole = await findCandidates(database, query, { from: 0, to: Infinity });
      expect(whole).toEqual({ count: right.length, ordinals: right, isExact: true });
      const part = await findCandidates(database, query, { from: 40, to: 55 });
      expect(part).toEqual({ count: right.length, ordinals: right.slice(40, 55), isExact: true });
    }
    await database.delete();
  },
);

test('the sentences with the words are shown, with where they stand', async () => {
  const opened = await openWith([
    '@甲日报 2020-01-02 3\n# 鄉村有新路\n第一句。路修到了乡 村里。乡村里的路。',
  ]);
  const { hits, total, isExact } = got(await opened.library.search('乡村', { limit: 5 }));
  expect([hits.length, total, isExact]).toEqual([1, 1, true]);
  expect(hits[0]!.sentences.map(({ in: part, text, marks }) => [part, text, marks])).toEqual([
    ['headline', '鄉村有新路', [{ start: 0, end: 2 }]],
    ['text', '路修到了乡 村里。', [{ start: 4, end: 7 }]],
    ['text', '乡村里的路。', [{ start: 0, end: 2 }]],
  ]);
  expect(hits[0]!.article).toMatchObject({ outlet: '甲日报', published: '2020-01-02', page: '3' });
  await opened.database.delete();
});

test('removed articles are not found until they are put back, and a new date is searched', async () => {
  const opened = await openWith(['# 一篇\n乡村', '@甲日报 2020-01-02 3\n# 另一篇\n乡村']);
  const { library, database, read } = opened;
  const [, undated] = got(await library.search('乡村', { limit: 5 })).hits;
  const removal = got(await library.decide({ act: 'removeArticle', article: undated!.article.id }));
  expect(headlines(await findAll(opened, '乡村'))).toEqual(['另一篇']);
  got(await library.decide({ act: 'undo', decision: removal.id }));
  expect(headlines(await findAll(opened, '乡村'))).toEqual(['一篇', '另一篇']);
  const capture = (await database.captures.toArray()).find(
    ({ source }) => source.outlet === null && source.published === null,
  );
  const captures = (await database.printings.toArray())
    .filter(({ published }) => published === null)
    .map((row) => row.capture);
  expect(capture).toBeDefined();
  got(await library.describe(captures, { published: '2021-05-06' }));
  await read();
  expect((await findAll(opened, '日期:2021 乡村')).map(({ article }) => article.headline)).toEqual(['一篇']);
  expect((await findAll(opened, '乡村')).map(({ article }) => article.headline)).toEqual(['一篇', '另一篇']);
  await database.delete();
});

test('a library from before the index catches up some at a time, whatever comes in meanwhile', async () => {
  const texts = textsOf(90, 9);
  const opened = await openWith(texts);
  const { database } = opened;
  const before = headlines(await findAll(opened, '草原'));
  for (const table of [database.searchDocs, database.searchPostings, database.searchDays])
    await table.clear();
  await database.meta.put({ key: 'searchCatchUp', value: '' });
  expect(await findAll(opened, '草原')).toEqual([]);
  expect(await catchUpIndex(database, 40)).toBe(true);
  await opened.save('@甲日报 2020-07-01 1\n# 后来的\n草原');
  await opened.read();
  while (await catchUpIndex(database, 40));
  expect(headlines(await findAll(opened, '草原'))).toEqual([...before, '后来的'].sort());
  expect(await database.searchDocs.count()).toBe(91);
  await database.delete();
});
