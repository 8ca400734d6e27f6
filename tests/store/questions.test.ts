import { afterEach, describe, expect, test } from 'vitest';

import type { EntityId } from '#lib/domain/ids.ts';
import type { NeighbourOptions } from '#lib/services/library.ts';
import type { Question } from '#lib/services/questions.ts';
import { catchUpKey, catchUpViews } from '#lib/store/catch-up-views.ts';

import { countRequests, sumOf } from './count-requests.ts';
import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary | null = null;

afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

const pages = [
  '@甲日报 2020-01-10 1\n# 一\n王一|书记|乙县委\n李二|常委|乙县委\n王一>丙会\n张三>丙会',
  '@甲日报 2020-03-10 1\n# 二\n王一|书记|乙县委\n李二|常委|乙县委\n赵四|书记|乙县委',
  '@甲日报 2020-05-10 1\n# 三\n李二|县长|乙县\n张三|书记|丁县委\n孙五|常委|乙县委',
];

async function open(...texts: string[]): Promise<void> {
  opened = await openLibrary();
  await opened.save(...texts);
  await opened.read();
}

async function idOf(name: string): Promise<EntityId> {
  const found = got(await opened!.library.find(name, 5)).find((entity) => entity.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found.id;
}

/** Each row as its names, with the words of the links between them. */
async function rowsOf(question: Question, limit = 50): Promise<string[]> {
  const { rows, nodes, edges } = got(await opened!.library.answer(question, limit));
  const nameOf = (id: EntityId | undefined) => nodes.find((node) => node.id === id)?.name ?? '?';
  return rows.map(({ entities, hops }) => {
    for (const { edge } of hops) expect(edges.map(({ id }) => id)).toContain(edge);
    return entities
      .map((id, i) => (i === 0 ? nameOf(id) : `—${hops[i - 1]?.label ?? ''}—${nameOf(id)}`))
      .join('');
  });
}

describe('a question', () => {
  test('who held a title: everybody it is printed with, latest first', async () => {
    await open(...pages);
    const [latest, ...others] = await rowsOf({ asks: 'holders', title: '书 記' });
    expect(latest).toBe('张三—书记—丁县委');
    expect(others.sort()).toEqual(['王一—书记—乙县委', '赵四—书记—乙县委']);
    expect(await rowsOf({ asks: 'holders', title: '书' })).toEqual([]);
    expect(got(await opened!.library.titles('书', 5))).toEqual([{ title: '书记', links: 3 }]);
  });

  test('of a title that very many have, those at the body that is named are found all the same, in few questions', async () => {
    const counties = Array.from(
      { length: 400 },
      (_, i) =>
        [
          '甲乙丙丁戊己庚辛壬癸'[i % 10],
          '东西南北中上下左右前'[Math.floor(i / 10) % 10],
          '山水田'[Math.floor(i / 100)],
        ].join('') + '县',
    );
    const lines = (of: readonly string[], from: number) =>
      of.map((county, i) => `人${String(from + i)}|县长|${county}人民政府`).join('\n');
    await open(
      ...Array.from(
        { length: 8 },
        (_, n) =>
          `@甲日报 2020-01-1${String(n)} 1\n# 名单\n${lines(counties.slice(n * 50, n * 50 + 50), n * 50)}`,
      ),
    );
    for (const n of [0, 7, 301, 399])
      expect(await rowsOf({ asks: 'holders', title: `${counties[n]!}县长` })).toEqual([
        `人${String(n)}—县长—${counties[n]!}人民政府`,
      ]);
    const asked = await countRequests(() => rowsOf({ asks: 'holders', title: '没有的县县长' }));
    expect(sumOf(asked)).toBeLessThan(1000);
  });

  test('who held a title at a body: by the end of its name, or by the place it governs', async () => {
    await open(
      ...pages,
      '@甲日报 2020-06-01 1\n# 四\n周六|主席|北原自治区政协\n吴七|主席|北原自治区人民政府\n郑八|市长|己市人民政府\n冯九|副书记|乙县委',
    );
    expect(await rowsOf({ asks: 'holders', title: '丁县委书记' })).toEqual(['张三—书记—丁县委']);
    expect(await rowsOf({ asks: 'holders', title: '自治区政协主席' })).toEqual(['周六—主席—北原自治区政协']);
    expect(await rowsOf({ asks: 'holders', title: '自治区主席' })).toEqual(['吴七—主席—北原自治区人民政府']);
    expect(await rowsOf({ asks: 'holders', title: '己市市长' })).toEqual(['郑八—市长—己市人民政府']);
    expect(await rowsOf({ asks: 'holders', title: '副书记' })).toEqual(['冯九—副书记—乙县委']);
    expect(await rowsOf({ asks: 'holders', title: '戊县委书记' })).toEqual([]);
    expect(got(await opened!.library.titles('丁县委书记', 5))).toEqual([{ title: '丁县委书记', links: 1 }]);
    expect(got(await opened!.library.titles('', 2))[0]?.title).toBe('书记');
  });

  test('colleagues: posts of one body whose times overlap, the longest first', async () => {
    await open(...pages);
    const question = { asks: 'colleagues', of: await idOf('王一') } as const;
    expect(await rowsOf(question)).toEqual(['王一—书记—乙县委—常委—李二', '王一—书记—乙县委—书记—赵四']);
    const { rows } = got(await opened!.library.answer(question, 9));
    expect(rows.map(({ first, last }) => [first, last])).toEqual([
      ['2020-01-10', '2020-03-10'],
      ['2020-03-10', '2020-03-10'],
    ]);
  });

  test('new posts: what stands in print for the first time since a day, and not what is left', async () => {
    await open(...pages, '@甲日报 2020-05-11 1\n# 四\n王一|~书记|丁县委');
    expect(await rowsOf({ asks: 'newPosts', since: '2020-05-01' })).toEqual(
      expect.arrayContaining(['李二—县长—乙县', '张三—书记—丁县委', '孙五—常委—乙县委']),
    );
    expect(await rowsOf({ asks: 'newPosts', since: '2020-05-01' })).toHaveLength(3);
    expect(await rowsOf({ asks: 'newPosts', since: '2020-06-01' })).toEqual([]);
  });

  test('what lies between two: the ways, each link with its words', async () => {
    await open(...pages);
    const [a, b] = [await idOf('张三'), await idOf('李二')];
    expect(await rowsOf({ asks: 'between', a, b })).toEqual([
      '张三—出席—丙会—出席—王一—书记—乙县委—常委—李二',
    ]);
    expect(await rowsOf({ asks: 'between', a, b: a })).toEqual([]);
  });

  test('what two are both linked with, those with few links before the hubs', async () => {
    await open(...pages, '@甲日报 2020-06-01 1\n# 四\n王一>己会\n李二>己会');
    const [a, b] = [await idOf('王一'), await idOf('李二')];
    expect(await rowsOf({ asks: 'common', a, b })).toEqual([
      '王一—出席—己会—出席—李二',
      '王一—书记—乙县委—常委—李二',
    ]);
    expect(await rowsOf({ asks: 'common', a, b: a })).toEqual([]);
    expect(await rowsOf({ asks: 'common', a: await idOf('孙五'), b: await idOf('丙会') })).toEqual([]);
  });

  test('who has a post at both of two bodies, and nobody who is linked with one otherwise', async () => {
    await open(...pages);
    const [county, seat] = [await idOf('乙县委'), await idOf('乙县')];
    expect(await rowsOf({ asks: 'onBoth', a: county, b: seat })).toEqual(['乙县委—常委—李二—县长—乙县']);
    expect(await rowsOf({ asks: 'onBoth', a: county, b: await idOf('丁县委') })).toEqual([]);
  });

  test('who was at the same meetings, most often first, through the latest of them', async () => {
    await open(
      '@甲日报 2020-01-10 1\n# 一\n王一>丙会\n李二>丙会\n张三>丙会',
      '@甲日报 2020-02-10 1\n# 二\n王一>丁会\n李二>丁会\n赵四>戊会',
    );
    const of = await idOf('王一');
    expect(await rowsOf({ asks: 'together', of })).toEqual([
      '王一—出席—丁会—出席—李二',
      '王一—出席—丙会—出席—张三',
    ]);
    const { rows } = got(await opened!.library.answer({ asks: 'together', of }, 9));
    expect(rows.map(({ times, first, last }) => [times, first, last])).toEqual([
      [2, '2020-01-10', '2020-02-10'],
      [1, '2020-01-10', '2020-01-10'],
    ]);
  });

  test('what a hidden name stands in is no answer', async () => {
    await open(...pages);
    const [a, b] = [await idOf('张三'), await idOf('李二')];
    got(await opened!.library.decide({ act: 'hide', entity: await idOf('王一'), name: '王一' }));
    expect(await rowsOf({ asks: 'between', a, b })).toEqual([]);
    expect(await rowsOf({ asks: 'holders', title: '书记' })).toHaveLength(2);
  });

  test('the initiatives of a person, and how many there are beyond the limit', async () => {
    await open('# 一\n王一>丙会\n王一>丁会\n王一>戊会');
    const question = { asks: 'initiatives', of: await idOf('王一') } as const;
    const answer = got(await opened!.library.answer(question, 2));
    expect(answer.rows).toHaveLength(2);
    expect(answer.total).toBe(3);
  });

  test('about what is not there fails', async () => {
    await open(...pages);
    expect(await opened!.library.answer({ asks: 'bodies', of: 'none' as EntityId }, 9)).toMatchObject({
      ok: false,
      error: { code: 'entity-not-found' },
    });
  });
});

test('neighbours by one relation are those that are linked so', async () => {
  await open(...pages);
  const names = async (direction: 'in' | 'out') => {
    const found = got(
      await opened!.library.neighbours(await idOf('王一'), {
        limit: 9,
        group: { kind: 'holdsPost', direction },
      }),
    );
    return found.nodes.slice(1).map(({ name }) => name);
  };
  expect(await names('out')).toEqual(['乙县委']);
  expect(await names('in')).toEqual([]);
});

test('neighbours in the order of their newest article, dated ones first, a kind at a time or all together', async () => {
  await open(
    '@甲日报 2020-01-10 1\n# 一\n王一>甲会\n王一>乙会\n王一|书记|丁县委',
    '@甲日报 2020-02-10 1\n# 二\n王一>甲会\n王一>丙会',
    '@甲日报 2020-03-10 1\n# 三\n王一>甲会',
    '@甲日报 2020-04-10 1\n# 四\n王一>乙会',
    '# 五\n王一>戊会',
  );
  const names = async (options: Omit<NeighbourOptions, 'limit'>, limit = 9) => {
    const found = got(await opened!.library.neighbours(await idOf('王一'), { limit, ...options }));
    expect(found.total).toBe(options.kinds ? 4 : 5);
    return found.nodes.slice(1).map(({ name }) => name);
  };
  expect(await names({ order: 'latest' })).toEqual(['乙会', '甲会', '丙会', '丁县委', '戊会']);
  expect(await names({ order: 'latest' }, 2)).toEqual(['乙会', '甲会']);
  expect(await names({ order: 'latest', kinds: ['initiative'] })).toEqual(['乙会', '甲会', '丙会', '戊会']);
  expect((await names({}))[0]).toBe('甲会');
});

test('a library from before links had days finds the newest ones once the worker has made its rows again', async () => {
  await open(...pages);
  const { database, library } = opened!;
  const latest = async () =>
    got(await library.neighbours(await idOf('乙县委'), { limit: 9, order: 'latest' }))
      .nodes.slice(1)
      .map(({ name }) => name);
  const wanted = await latest();
  expect(wanted[0]).toBe('孙五');
  await database.links.toCollection().modify((row: { last?: string }) => {
    delete row.last;
  });
  expect(await latest()).toEqual([]);
  await database.meta.put({ key: catchUpKey, value: { table: 'edges', after: '' } });
  while (await catchUpViews(database, 2));
  expect(await latest()).toEqual(wanted);
});

test('one character finds the names that hold it, those that begin with it first, then the most printed, no more than asked', async () => {
  const bodies = ['甲县宣传部', '乙县组织部', '部队', '丙县统战部'];
  const often = Array.from({ length: 9 }, (_, i) => `# 文${String(i)}\n王一|书记|乙县组织部`);
  await open(
    `@甲日报 2020-01-10 1\n# 首\n${bodies.map((body, i) => `李${String(i)}|书记|${body}`).join('\n')}`,
    `@甲日报 2020-01-11 1\n${often.join('\n')}`,
  );
  const found = async (limit: number) => got(await opened!.library.find('部', limit)).map(({ name }) => name);
  const all = await found(9);
  expect(all.slice(0, 2)).toEqual(['部队', '乙县组织部']);
  expect(all.toSorted()).toEqual(bodies.toSorted());
  expect(await found(2)).toEqual(['部队', '乙县组织部']);
  expect(await found(1)).toEqual(['部队']);
  expect(got(await opened!.library.find('铁', 9))).toEqual([]);
});

describe('names are found', () => {
  test.each([
    ['yangweidong', ['杨卫东']],
    ['ywd', ['杨卫东', '于文东']],
    ['yangwd', ['杨卫东']],
    ['卫东', ['卫东县', '杨卫东']],
    ['楊衛', ['杨卫东']],
    ['委宣传', ['乙县委宣传部']],
    ['lvm', ['吕明']],
    ['shanm', ['单明']],
    ['wd', ['卫东县']],
    ['yanghuidong', ['杨卫东']],
    ['sanming', ['单明']],
    // Any one syllable may be wrong, and no two.
    ['yangwendong', ['于文东', '杨卫东']],
    ['yangwenda', []],
  ])('by %s', async (typed, names) => {
    await open('# 一\n杨卫东|书记|乙县委宣传部\n于文东>丙会\n吕明>丙会\n单明>丙会\n甲乡^卫东县\n杨卫东>丁会');
    const found = got(await opened!.library.find(typed, 9)).map(({ name }) => name);
    expect(found.sort()).toEqual([...names].sort());
  });

  test('and the best known of those that are alike come first', async () => {
    await open('# 一\n杨卫东>丙会', '# 二\n杨文达>丙会', '# 三\n杨文达>丁会');
    expect(got(await opened!.library.find('ywd', 9)).map(({ name }) => name)).toEqual(['杨文达', '杨卫东']);
  });
});

test('a card says how a name is read, unless somebody spells it', async () => {
  await open('# 一\n单增>丙会\n丙会^甲乡');
  const id = await idOf('单增');
  expect(got(await opened!.library.card(id)).spelled).toEqual({ syllables: 'shan zeng', isOfSounds: false });
  got(await opened!.library.decide({ act: 'alias', entity: id, name: 'Shan Zeng', of: '单增' }));
  expect(got(await opened!.library.card(id)).spelled).toBeNull();
  expect(got(await opened!.library.card(await idOf('甲乡'))).spelled).toBeNull();
});
