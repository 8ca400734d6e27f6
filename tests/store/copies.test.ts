import { expect, test } from 'vitest';

import { rebuildViews } from '#lib/store/rebuild-views.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got, openLibrary } from './open-library.ts';
import { randomFrom } from './random.ts';

const filler = (seed: number): string => {
  const random = randomFrom(seed);
  return Array.from({ length: 200 }, () => String.fromCharCode(0x4e00 + random.below(9000))).join('');
};
const wire = filler(1);
const post = '王一|书记|乙县委';
const page = (outlet: string, day: string, text: string): string =>
  `@${outlet} ${day} 1\n# ${outlet}标题\n${post}\n${text}`;

/** How many vouch for the post. */
async function witnesses(pages: readonly string[]): Promise<number> {
  const { database, library, save, read } = await openLibrary();
  for (const text of pages) {
    await save(text);
    await read(fakeExtractor());
  }
  const [person] = got(await library.find('王一', 1));
  const { posts } = got(await library.card(person!.id));
  const lived = await dumpDerived(database);
  await rebuildViews(database);
  expect(await dumpDerived(database)).toEqual(lived);
  await database.delete();
  return posts[0]?.outlets ?? 0;
}

test.each([
  [
    'two papers of their own',
    [page('甲报', '2020-07-28', filler(2)), page('乙报', '2020-07-29', filler(3))],
    2,
  ],
  [
    'a paper and its site',
    [page('人民日报', '2020-07-28', filler(2)), page('人民网', '2020-07-29', filler(3))],
    1,
  ],
  [
    'a text and its rewriting',
    [page('甲报', '2020-07-28', wire), page('乙报', '2020-07-29', `另据${wire.slice(20)}`)],
    1,
  ],
  [
    'three copies, and one of its own',
    [
      page('甲报', '2020-07-28', wire),
      page('乙报', '2020-07-29', wire),
      page('丙报', '2020-07-27', `${wire}完`),
      page('丁报', '2020-07-29', filler(4)),
    ],
    2,
  ],
])('%s', async (_rule, pages, count) => {
  expect(await witnesses(pages)).toBe(count);
  expect(await witnesses([...pages].reverse())).toBe(count);
});

test('copies of any kind make the same library in any order', async () => {
  const random = randomFrom(7);
  const pages = Array.from({ length: 12 }, (_, i) => {
    const from = random.below(60);
    return page(
      `报${String(i % 5)}`,
      `2020-07-${String(10 + random.below(9))}`,
      filler(random.below(3)).slice(from),
    );
  });
  const dumps: string[] = [];
  for (let run = 0; run < 5; run++) {
    const { database, save, read } = await openLibrary();
    for (const text of random.shuffle(pages)) {
      await save(text);
      if (random.below(2) === 0) await read(fakeExtractor());
    }
    await read(fakeExtractor());
    dumps.push(JSON.stringify(await dumpDerived(database)));
    await database.delete();
  }
  expect(new Set(dumps).size).toBe(1);
});

test('reprints of an article are found, earliest first, without those that were removed', async () => {
  const { database, library, save, read } = await openLibrary();
  await save(
    page('乙报', '2020-07-29', `另据${wire.slice(20)}`),
    page('甲报', '2020-07-28', wire),
    page('丙报', '2020-07-30', filler(7)),
  );
  await read(fakeExtractor());
  const all = got(await library.articles({ offset: 0, limit: 9 })).articles;
  const first = all.find(({ outlet }) => outlet === '甲报')!;
  const copy = all.find(({ outlet }) => outlet === '乙报')!;
  expect(got(await library.copies(first.id)).map(({ id }) => id)).toEqual([copy.id]);
  expect(got(await library.copies(copy.id)).map(({ id }) => id)).toEqual([first.id]);
  got(await library.decide({ act: 'removeArticle', article: copy.id }));
  expect(got(await library.copies(first.id))).toEqual([]);
  await database.delete();
});

test('a page is known by its address, and the same text from another address is one article', async () => {
  const { database, library, saveFrom, read } = await openLibrary();
  const text = page('甲报', '2020-07-28', wire);
  const [here, there] = ['https://a.example/1', 'https://b.example/2'];
  expect(got(await library.savedFrom(here))).toEqual({ captures: [], articles: [] });
  await saveFrom(text, { url: here });
  expect(got(await library.savedFrom(here))).toMatchObject({ captures: [expect.any(String)], articles: [] });
  await saveFrom(text, { url: there });
  await read(fakeExtractor());
  const [first, second] = [got(await library.savedFrom(here)), got(await library.savedFrom(there))];
  expect(first.articles).toMatchObject([{ headline: '甲报标题', sources: 2 }]);
  expect(second.articles.map(({ id }) => id)).toEqual(first.articles.map(({ id }) => id));
  await database.delete();
});
