import { expect, test } from 'vitest';

import { createKeeper } from '#lib/services/keep-library.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';
import { witnessOf } from '#lib/views/witness-of.ts';

import { countRequests, sumOf } from './count-requests.ts';
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

test('whatever comes, is said of it later or is erased: each witness is what all copies together say', async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const random = randomFrom(seed);
    const { database, library, save, read } = await openLibrary();
    const keeper = createKeeper({
      database,
      now: () => 0,
      program: 'test',
      freshKey: () => 'key',
      settings: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
      wake: () => undefined,
    });
    for (let i = 0; i < 24; i++) {
      const day = `2020-07-${String(10 + random.below(9))}`;
      const outlet = random.pick(['甲报', '乙报', '人民网', '人民日报']);
      const agency = random.below(4) === 0 ? '新华社北京7月1日电 ' : '';
      await save(page(outlet, day, agency + filler(random.below(3)).slice(random.below(60))));
      if (random.below(3) === 0) await read();
      const captures = await database.captures.toArray();
      const { id } = random.pick(captures);
      const said = {
        outlet: random.pick([null, '丙报', '新华网']),
        published: `2020-07-0${String(1 + random.below(9))}`,
      };
      if (random.below(3) === 0) got(await library.describe([id], said));
      const articles = await database.articles.toArray();
      if (random.below(9) === 0 && articles.length > 0) got(await keeper.erase([random.pick(articles).id]));
    }
    await read();
    const tellings = await database.tellings.toArray();
    const expected = tellings.map((row) => {
      const bands = new Set(row.bands);
      return [
        row.id,
        witnessOf(
          row,
          tellings.filter((other) => other.bands.some((band) => bands.has(band))),
        ),
      ];
    });
    const articles = await database.articles.toArray();
    expect(articles.map(({ id, witness }) => [id, witness])).toEqual(expected);
    await database.delete();
  }
});

test.each([
  ['of one paper', '@甲报', (key: string) => key !== 'tellings get'],
  ['of no known paper', '', () => true],
])(
  'texts on one form, %s, cost as much to add where many are there as where few are',
  async (_whose, outlet, which) => {
    const { database, save, read } = await openLibrary();
    const add = async (from: number, to: number): Promise<number> => {
      const counts = await countRequests(async () => {
        for (let i = from; i < to; i++) {
          const day = new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
          await save(
            `${outlet && `${outlet} ${day} 1\n`}# 第${String(i)}期\n${post}\n${wire}第${String(i)}号`,
          );
        }
        await read();
      });
      return sumOf(counts, which);
    };
    const early = await add(0, 24);
    await add(24, 96);
    expect(await add(96, 120)).toBeLessThan(early * 1.1);
    await database.delete();
  },
);
