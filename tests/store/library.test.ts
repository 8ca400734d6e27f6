import { afterEach, describe, expect, test } from 'vitest';

import { unknownSource } from '#lib/domain/capture.ts';
import type { EntityId } from '#lib/domain/ids.ts';
import type { ArticleListOptions, EntityBrief } from '#lib/services/library.ts';

import { longRemoved } from '#lib/services/long-removed.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

const page = `@甲日报 2020-07-29 2
# 第一篇
王一|书记|乙县委
王一>丙会
王一:要抓紧
甲镇^乙县
# 第二篇
李二|县长|乙县委
王一|~部长|丁部`;

let opened: OpenedLibrary | null = null;
async function openRead(...texts: string[]): Promise<OpenedLibrary> {
  opened = await openLibrary();
  await opened.save(...texts);
  await opened.read();
  return opened;
}

afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

async function idOf(name: string): Promise<EntityId> {
  const [found] = got(await opened!.library.find(name, 1));
  if (!found) throw new Error(`nothing is called ${name}`);
  return found.id;
}

describe('a page goes in', () => {
  test('its articles, entities and edges are counted', async () => {
    const { library } = await openRead(page);
    expect(got(await library.status())).toEqual({
      articles: 2,
      entities: { person: 2, organization: 2, place: 2, initiative: 1 },
      edges: 5,
      pending: 0,
      failed: [],
      outlets: [{ outlet: '甲日报', articles: 2 }],
    });
  });

  test('before it is read, it waits and is listed', async () => {
    opened = await openLibrary();
    await opened.save(page);
    expect(got(await opened.library.status()).pending).toBe(1);
    await opened.read();
    const { articles, total } = got(await opened.library.articles({ offset: 0, limit: 10 }));
    expect(total).toBe(2);
    expect(
      articles.map(({ headline, published, page: p, pending }) => [headline, published, p, pending]),
    ).toEqual([
      ['第一篇', '2020-07-29', '2', false],
      ['第二篇', '2020-07-29', '2', false],
    ]);
  });

  test('articles are listed by issue, page and place on the page, whatever order they came in', async () => {
    const { library } = await openRead(
      '@甲日报 2020-07-29 10\n# 十版头条\n一\n# 十版二条\n二',
      '@乙日报 2020-07-29 1\n# 乙一版\n一',
      '@甲日报 2020-07-29 2\n# 二版头条\n一\n# 二版二条\n二\n# 二版三条\n三',
      '@甲日报 2020-07-30 8\n# 次日\n一',
    );
    const list = async (outlet?: string) =>
      got(await library.articles({ offset: 0, limit: 10, ...(outlet ? { outlet } : {}) })).articles.map(
        ({ headline }) => headline,
      );
    const issue = ['二版头条', '二版二条', '二版三条', '十版头条', '十版二条'];
    expect(await list('甲日报')).toEqual(['次日', ...issue]);
    // Another paper of the same day comes before or after, never between.
    const all = await list();
    expect(all[0]).toBe('次日');
    expect(all.filter((headline) => headline !== '乙一版')).toEqual(['次日', ...issue]);
    expect([1, 6]).toContain(all.indexOf('乙一版'));
  });

  test('what came out of a capture is told when it is read', async () => {
    opened = await openLibrary();
    const { library } = opened;
    const [saved] = got(await library.save([{ text: page, source: unknownSource }]));
    const asked = [saved!.capture, saved!.capture];
    expect(got(await library.outcome(asked))).toEqual({ articles: 0, pending: 1 });
    await opened.read();
    expect(got(await library.outcome(asked))).toEqual({ articles: 2, pending: 0 });
    expect(got(await library.outcome([]))).toEqual({ articles: 0, pending: 0 });
  });

  test('a name, a beginning and a name in quotes find the entity', async () => {
    const { library } = await openRead(page);
    for (const query of ['王一', '王', '“王一”', ' 王 一 ']) {
      expect(got(await library.find(query, 5)).map(({ name }) => name)).toEqual(['王一']);
    }
    expect(got(await library.find('乙县', 5)).map(({ name }) => name)).toEqual(['乙县', '乙县委']);
    expect(got(await library.find('一', 5)).map(({ name }) => name)).toEqual(['王一']);
  });

  test('of two of one name each says at which body a title is held that does not say so, wherever it is listed', async () => {
    opened = await openLibrary();
    const { library, database } = opened;
    await opened.save(page, '@乙日报 2020-08-03 1\n# 别篇\n王一|局长|丙山县水利局');
    await opened.read(fakeExtractor(3));
    const namesakes = (await database.entities.toArray()).filter(({ name }) => name === '王一');
    // As papers print it that have named the county before.
    for (const row of namesakes)
      if (row.printed?.text === '丙山县水利局局长')
        await database.entities.put({ ...row, printed: { ...row.printed, text: '局长' } });
    const told = (of: readonly EntityBrief[]) =>
      of.map(({ printed, ofBody }) => [printed, ofBody]).toSorted();
    const both = [
      ['乙县委书记', null],
      ['局长', '丙山县水利局'],
    ];
    expect(told(got(await library.find('王一', 5)))).toEqual(both.toSorted());
    expect(told(got(await library.namesIn('王一来了'))[0]!.entities)).toEqual(both.toSorted());
  });

  test('a card has posts in order, links by kind, what was said and the sentences', async () => {
    const { library } = await openRead(page);
    const card = got(await library.card(await idOf('王一')));
    expect(card.entity).toMatchObject({ kind: 'person', printed: '乙县委书记', articles: 2, links: 3 });
    expect(
      card.posts.map(({ title, organization, modality }) => [title, organization.name, modality]),
    ).toEqual([
      ['书记', '乙县委', 'asserted'],
      ['部长', '丁部', 'former'],
    ]);
    expect(card.links.map(({ kind, direction, total }) => [kind, direction, total])).toEqual([
      ['holdsPost', 'out', 2],
      ['attends', 'out', 1],
    ]);
    expect(card.said.map(({ text }) => text)).toEqual(['王一:要抓紧']);
    expect(card.sentences[0]).toMatchObject({ outlet: '甲日报', published: '2020-07-29', page: '2' });
    for (const sentence of card.sentences) {
      expect(sentence.marks.map(({ start, end }) => sentence.text.slice(start, end))).toContain('王一');
    }
  });

  test('an organization knows who holds which post', async () => {
    const { library } = await openRead(page);
    const { holders } = got(await library.card(await idOf('乙县委')));
    expect(holders.map(({ person, title }) => [person.name, title])).toEqual([
      ['王一', '书记'],
      ['李二', '县长'],
    ]);
  });

  test('what was saved from a web page lacks no page of a paper, in lists and sentences; what was not, does', async () => {
    const { library, saveFrom, save, read } = await openLibrary();
    await saveFrom('# 网上\n王一|书记|乙县委', { url: 'https://example.org/1.html', outlet: '甲网' });
    await saveFrom('# 版面\n王一|书记|丙县委', { url: 'https://example.org/1.pdf', outlet: '甲报' });
    await save('@甲报 2020-01-10 3\n# 报上\n王一|书记|丁县委', '# 贴来\n王一|书记|戊县委');
    await read();
    const isWeb = (rows: readonly { headline: string | null; onWeb?: true }[]) =>
      Object.fromEntries(rows.map(({ headline, onWeb = false }) => [headline ?? '', onWeb] as const));
    const wanted = { 网上: true, 版面: false, 报上: false, 贴来: false };
    expect(isWeb(got(await library.articles({ offset: 0, limit: 9 })).articles)).toEqual(wanted);
    const [person] = got(await library.find('王一', 1));
    expect(isWeb(got(await library.sentences(person!.id, 9)))).toEqual(wanted);
    expect(got(await library.sentences(person!.id, 9)).every((one) => !('url' in one))).toBe(true);
  });

  test('neighbours, edges and the sentence behind each', async () => {
    const { library } = await openRead(page);
    const around = got(await library.neighbours(await idOf('王一'), { limit: 10 }));
    expect(around.nodes.map(({ name }) => name).sort()).toEqual(['丁部', '丙会', '乙县委', '王一']);
    expect([around.total, around.totalByKind.organization]).toEqual([3, 2]);
    const cut = got(await library.neighbours(await idOf('王一'), { limit: 1, kinds: ['initiative'] }));
    expect(cut.nodes.map(({ name }) => name)).toEqual(['王一', '丙会']);
    for (const edge of around.edges) {
      const proof = got(await library.evidence(edge.id, 5));
      expect(proof.total).toBe(1);
      const [sentence] = proof.sentences;
      const marked = sentence?.marks.map(({ start, end }) => sentence.text.slice(start, end));
      expect(marked).toEqual(expect.arrayContaining([proof.from.name, proof.to.name]));
    }
    expect(got(await library.edgesAmong([await idOf('王一'), await idOf('丙会')]))).toHaveLength(1);
    const overview = got(await library.overview(2));
    expect([overview.nodes[0]?.name, overview.total]).toEqual(['王一', 7]);
  });

  test('the article shows what was read in it', async () => {
    const { library } = await openRead(page);
    const [brief] = got(await library.articles({ offset: 1, limit: 1 })).articles;
    const view = got(await library.article(brief!.id));
    expect(view.article.headline).toBe('第二篇');
    expect(view.entities.map(({ entity, mentions }) => [entity.name, mentions.length])).toEqual(
      expect.arrayContaining([
        ['王一', 1],
        ['李二', 1],
      ]),
    );
    expect(
      view.statements.map(({ from, to, label, modality }) => [from.name, to?.name, label, modality]),
    ).toEqual([
      ['李二', '乙县委', '县长', 'asserted'],
      ['王一', '丁部', '部长', 'former'],
    ]);
  });

  test('names that stand inside a text are found with where', async () => {
    const { library } = await openRead(page);
    const text = '据悉，王 一昨日到“乙县委”和甲镇。';
    const names = got(await library.namesIn(text));
    expect(names.map(({ start, end, entities }) => [text.slice(start, end), entities[0]?.name])).toEqual([
      ['王 一', '王一'],
      ['乙县委', '乙县委'],
      ['甲镇', '甲镇'],
    ]);
  });
});

describe('a name is looked up', () => {
  test('what a body was called before and after is found with it', async () => {
    const { library } = await openRead(
      '@甲日报 2017-07-29 2\n# 一\n王一|厅长|甲省环境保护厅',
      '@甲日报 2019-07-29 2\n# 二\n李二|厅长|甲省生态环境厅\n张三|主任|甲省卫生健康委员会',
    );
    const find = async (query: string) => got(await library.find(query, 9)).map(({ name }) => name);
    expect(await find('甲省环境保护厅')).toEqual(['甲省环境保护厅', '甲省生态环境厅']);
    expect(await find('甲省生态环境厅')).toEqual(['甲省生态环境厅', '甲省环境保护厅']);
    expect(await find('甲省環保廳')).toEqual(['甲省环境保护厅', '甲省生态环境厅']);
    expect(await find('甲省卫健委')).toEqual(['甲省卫生健康委员会']);
    const { kindred } = got(await library.card(await idOf('甲省生态环境厅')));
    expect(kindred.map(({ name }) => name)).toEqual(['甲省环境保护厅']);
  });
});

describe('the same again', () => {
  test('a known capture says so and changes nothing', async () => {
    const { library, read } = await openRead(page);
    const [saved] = got(
      await library.save([
        { text: page, source: { outlet: null, published: null, page: null, url: null, fileName: null } },
      ]),
    );
    expect(saved?.known).toBe(true);
    await read();
    expect(got(await library.status()).articles).toBe(2);
  });

  test('one article printed twice is one article with two printings', async () => {
    const reprint = page.replace('甲日报 2020-07-29 2', '乙日报 2020-07-30 1');
    const { library } = await openRead(page, reprint);
    const status = got(await library.status());
    expect(status.articles).toBe(2);
    const { articles } = got(await library.articles({ offset: 0, limit: 1 }));
    expect(
      got(await library.article(articles[0]!.id))
        .printings.map(({ outlet }) => outlet)
        .sort(),
    ).toEqual(['乙日报', '甲日报']);
    const [edge] = got(await library.neighbours(await idOf('李二'), { limit: 1 })).edges;
    expect(edge).toMatchObject({ articles: 1, outlets: 1, first: '2020-07-29', last: '2020-07-29' });
  });

  test('what stands under one headline twice is one statement', async () => {
    const { library } = await openRead(`${page}\n# 第二篇\n李二|县长|乙县委\n王一|~部长|丁部`);
    expect(got(await library.status()).articles).toBe(2);
  });
});

describe('bad input', () => {
  test('a capture that cannot be segmented is marked and stops no other', async () => {
    const { library } = await openRead('!! # x', page, 'nothing here');
    const { failed, articles, pending } = got(await library.status());
    expect(failed.map(({ code }) => code).sort()).toEqual(['page-without-article', 'worker-failed']);
    expect([articles, pending]).toEqual([2, 0]);
  });

  test('an article that cannot be read is marked and stops no other', async () => {
    const { library } = await openRead(`${page}\n# 第三篇\n!`);
    const status = got(await library.status());
    expect([status.articles, status.pending, status.failed.map(({ code }) => code)]).toEqual([
      3,
      0,
      ['worker-failed'],
    ]);
  });

  test('nothing and too much are said so, and nothing is stored', async () => {
    opened = await openLibrary();
    const source = { outlet: null, published: null, page: null, url: null, fileName: 'a.txt' };
    expect(
      await opened.library.save([
        { text: page, source },
        { text: ' \n\t', source },
      ]),
    ).toMatchObject({ ok: false, error: { code: 'empty-text', about: 'a.txt' } });
    expect(await opened.library.save([{ text: '字'.repeat(20_000_001), source }])).toMatchObject({
      ok: false,
      error: { code: 'text-too-large' },
    });
    expect(got(await opened.library.status()).pending).toBe(0);
  });

  test('names of prototypes are names', async () => {
    const { library } = await openRead('# x\n__proto__|constructor|toString\nhasOwnProperty>__proto__');
    const card = got(await library.card(await idOf('__proto__')));
    expect(card.posts.map(({ title, organization }) => [title, organization.name])).toEqual([
      ['constructor', 'toString'],
    ]);
    expect(got(await library.status()).entities).toEqual({
      person: 2,
      organization: 1,
      place: 0,
      initiative: 1,
    });
  });

  test('an unknown id is a failure', async () => {
    const { library } = await openRead(page);
    expect(await library.card('nobody' as never)).toMatchObject({ error: { code: 'entity-not-found' } });
    expect(await library.evidence('nothing' as never, 1)).toMatchObject({
      error: { code: 'entity-not-found' },
    });
    expect(await library.article('nothing' as never)).toMatchObject({ error: { code: 'article-not-found' } });
  });
});

describe('the list of articles', () => {
  const open = () =>
    openRead(
      '@甲日报 2020-08-01 2\n# 八月\n王一|书记|乙县委',
      '@乙日报 2020-07-29 1\n# 七月\n王一>丙会\n甲镇^乙县',
      '# 无日期\n李二|县长|乙县政府',
      '@甲日报 2020-09-01 2\n# 九月\n没有读出什么的一篇',
    );
  const headlines = async (options: Partial<ArticleListOptions>) => {
    const list = got(await opened!.library.articles({ offset: 0, limit: 9, ...options }));
    const names = list.articles.map(({ headline }) => headline);
    if (options.limit === undefined) expect(list.total).toBe(names.length);
    return names;
  };

  test('goes from the newest, from the oldest, or from what was saved last', async () => {
    await open();
    expect(await headlines({})).toEqual(['九月', '八月', '七月', '无日期']);
    expect(await headlines({ order: 'oldest' })).toEqual(['七月', '八月', '九月', '无日期']);
    expect(await headlines({ order: 'oldest', offset: 2, limit: 2 })).toEqual(['九月', '无日期']);
    expect(await headlines({ order: 'oldest', offset: 3, limit: 2 })).toEqual(['无日期']);
    expect(await headlines({ order: 'oldest', from: '2020-08' })).toEqual(['八月', '九月']);
    expect(await headlines({ order: 'oldest', outlet: '甲日报' })).toEqual(['八月', '九月']);
    const saved = await headlines({ order: 'saved' });
    await opened!.save('@丙日报 2019-01-01 1\n# 后来的\n李二>丙会');
    await opened!.read();
    expect(await headlines({ order: 'saved' })).toEqual(['后来的', ...saved]);
    expect(await headlines({ order: 'saved', offset: 1, limit: 2 })).toEqual(saved.slice(0, 2));
    expect(await headlines({ order: 'saved', outlet: '丙日报' })).toEqual(['后来的']);
  });

  test('is narrowed to what holds a kind of name or of statement', async () => {
    const { library } = await open();
    expect(await headlines({ holds: 'holdsPost' })).toEqual(['八月', '无日期']);
    expect(await headlines({ holds: 'holdsPost', order: 'oldest' })).toEqual(['八月', '无日期']);
    expect(await headlines({ holds: 'attends' })).toEqual(['七月']);
    expect(await headlines({ holds: 'place' })).toEqual(['七月']);
    expect(await headlines({ holds: 'holdsPost', outlet: '甲日报' })).toEqual(['八月']);
    expect(await headlines({ holds: 'speaksAt' })).toEqual([]);
    const [person] = got(await library.find('王一', 1));
    expect(await headlines({ holds: 'attends', mentions: person!.id })).toEqual(['七月']);
    // What another version reads otherwise is found otherwise.
    await opened!.library.describe(
      (await opened!.database.captures.toArray()).map(({ id }) => id),
      { outlet: '丁日报' },
    );
    await opened!.read();
    expect(await headlines({ holds: 'attends' })).toEqual(['七月']);
  });
});

describe('what the reader says', () => {
  test('a removed article is gone at once and an undo puts it back', async () => {
    const { library } = await openRead(page);
    const first = got(await library.articles({ offset: 0, limit: 1 })).articles[0]!;
    const before = got(await library.status());
    const removal = got(await library.decide({ act: 'removeArticle', article: first.id }));
    expect(got(await library.find('丙会', 1))).toEqual([]);
    expect(got(await library.status()).articles).toBe(1);
    expect(
      got(await library.articles({ offset: 0, limit: 5, removed: true })).articles.map(({ id }) => id),
    ).toEqual([first.id]);
    expect(got(await library.article(first.id)).removedBy).toBe(removal.id);
    got(await library.decide({ act: 'undo', decision: removal.id }));
    expect(got(await library.status())).toEqual(before);
  });

  test('what was removed a month ago is told apart from what was removed today', async () => {
    const { library, database } = await openRead(page);
    const [first, second] = got(await library.articles({ offset: 0, limit: 2 })).articles;
    got(await library.decide({ act: 'removeArticle', article: first!.id }));
    got(await library.decide({ act: 'removeArticle', article: second!.id }));
    expect(got(await library.longRemoved())).toEqual([]);
    const day = 86_400_000;
    expect(await longRemoved(database, 1_600_000_000_000 + 29 * day)).toEqual([]);
    expect([...(await longRemoved(database, 1_600_000_000_000 + 30 * day))].sort()).toEqual(
      [first!.id, second!.id].sort(),
    );
  });

  test('what is said of the printing is cited, and survives reading again', async () => {
    const { library, save, read } = await (async () => (opened = await openLibrary()))();
    await save('# 无报头\n王一|书记|乙县委');
    await read();
    const [capture] = await opened!.database.captures.toArray();
    got(await library.describe([capture!.id], { outlet: '丙日报', published: '2021-01-02', page: '4' }));
    await read();
    await read(fakeExtractor(2));
    const [edge] = got(await library.neighbours(await idOf('王一'), { limit: 1 })).edges;
    expect(edge).toMatchObject({ outlets: 1, last: '2021-01-02', toReview: true });
    expect(got(await library.evidence(edge!.id, 1)).sentences[0]).toMatchObject({
      outlet: '丙日报',
      page: '4',
    });
    expect(got(await library.status()).outlets).toEqual([{ outlet: '丙日报', articles: 1 }]);
  });
});
