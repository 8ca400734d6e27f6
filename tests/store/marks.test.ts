import { afterEach, beforeEach, expect, test } from 'vitest';

import { entityId } from '#lib/domain/entity.ts';
import type { ArticleBrief } from '#lib/services/library.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got, openLibrary, type OpenedLibrary } from './open-library.ts';

const pages = [
  '@甲日报 2020-07-29 2\n# 第一篇\n王一|书记|乙县委\n王一>丙会\n石水也在',
  '@乙日报 2020-08-01 1\n# 第二篇\n王一|书记|乙县委\n李二>秋会',
  '@乙日报 2021-01-02 1\n# 第三篇\n李二>秋会',
  '# 没有日期\n李二>丙会',
];

let opened: OpenedLibrary;
beforeEach(async () => {
  opened = await openLibrary();
  await opened.save(...pages);
  await opened.read();
});
afterEach(async () => {
  const before = await dumpDerived(opened.database);
  await rebuildViews(opened.database);
  expect(await dumpDerived(opened.database)).toEqual(before);
  await opened.database.delete();
});

const list = async (options: object = {}): Promise<readonly ArticleBrief[]> => {
  const found = got(await opened.library.articles({ offset: 0, limit: 9, ...options }));
  expect(found.total).toBe(found.articles.length);
  return found.articles;
};
const headlines = async (options: object = {}) => (await list(options)).map(({ headline }) => headline);
const idOf = async (name: string) => got(await opened.library.find(name, 1))[0]!.id;

test('the list is filtered by who stands in it, by time and by outlet', async () => {
  expect(await headlines({ mentions: await idOf('李二') })).toEqual(['第三篇', '第二篇', '没有日期']);
  expect(await headlines({ from: '2020', to: '2020' })).toEqual(['第二篇', '第一篇']);
  expect(await headlines({ from: '2020-08' })).toEqual(['第三篇', '第二篇']);
  expect(await headlines({ to: '2020-07-29' })).toEqual(['第一篇']);
  expect(await headlines({ from: '2020-08-01', to: '2020-12-31', outlet: '乙日报' })).toEqual(['第二篇']);
  expect(await headlines({ mentions: await idOf('李二'), from: '2021' })).toEqual(['第三篇']);
});

test('the reader’s own labels choose articles, and come and go', async () => {
  const [third, second] = await list();
  const on = { is: 'article', id: second!.id, name: second!.headline } as const;
  got(await opened.library.decide({ act: 'tag', on, tag: '待查', put: true }));
  got(
    await opened.library.decide({
      act: 'tag',
      on: { ...on, id: third!.id, name: third!.headline },
      tag: '待查',
      put: true,
    }),
  );
  expect(await headlines({ tag: '待查' })).toEqual(['第三篇', '第二篇']);
  expect(await headlines({ tag: '待查', mentions: await idOf('王一') })).toEqual(['第二篇']);
  expect(got(await opened.library.tags())).toEqual([{ tag: '待查', articles: 2, entities: 0 }]);
  got(await opened.library.decide({ act: 'tag', on, tag: '待查', put: false }));
  expect(await headlines({ tag: '待查' })).toEqual(['第三篇']);
  expect(got(await opened.library.marksOn(on)).tags).toEqual([]);
});

test('the last note counts, an undo brings the one before back, and a merge keeps both', async () => {
  const [one, two] = [await idOf('王一'), await idOf('李二')];
  const on = { is: 'entity', id: one, name: '王一' } as const;
  got(await opened.library.decide({ act: 'note', on, text: '问过乙县' }));
  const second = got(await opened.library.decide({ act: 'note', on, text: '没有答复' }));
  expect(got(await opened.library.marksOn(on)).note).toBe('没有答复');
  got(await opened.library.decide({ act: 'undo', decision: second.id }));
  expect(got(await opened.library.marksOn(on)).note).toBe('问过乙县');
  const other = { is: 'entity', id: two, name: '李二' } as const;
  got(await opened.library.decide({ act: 'tag', on: other, tag: '常见', put: true }));
  got(await opened.library.decide({ act: 'note', on: other, text: '也问过' }));
  got(await opened.library.decide({ act: 'merge', entity: two, into: one, names: ['李二', '王一'] }));
  const marks = got(await opened.library.marksOn(on));
  expect([marks.note, marks.otherNotes, marks.tags.map(({ tag }) => tag)]).toEqual([
    '问过乙县',
    ['也问过'],
    ['常见'],
  ]);
});

test('a name the machine missed is found, cited and kept through every new reading', async () => {
  const first = (await list()).find(({ headline }) => headline === '第一篇')!;
  const { article } = got(await opened.library.article(first.id));
  const start = article.text.indexOf('石水');
  const entity = entityId('person', '石水');
  const added = got(
    await opened.library.decide({
      act: 'mention',
      article: article.id,
      in: 'text',
      start,
      end: start + 2,
      quote: '石水',
      entity,
      kind: 'person',
      type: 'official',
      name: '石水',
    }),
  );
  const cited = async () => got(await opened.library.sentences(entity, 9)).map(({ text }) => text);
  expect(await idOf('石水')).toBe(entity);
  expect(await cited()).toEqual(['石水也在']);
  await opened.read(fakeExtractor(2));
  expect(await cited()).toEqual(['石水也在']);
  expect(got(await opened.library.card(entity)).entity.articles).toBe(1);
  got(await opened.library.decide({ act: 'undo', decision: added.id }));
  expect(got(await opened.library.find('石水', 1))).toEqual([]);
});

test('a missed place of a known name is one more, and counts once when the machine learns to read it', async () => {
  const first = (await list()).find(({ headline }) => headline === '第一篇')!;
  const { article, entities } = got(await opened.library.article(first.id));
  const known = entities.find(({ entity }) => entity.name === '王一')!;
  const [spot] = known.mentions;
  const missed = { act: 'mention', article: article.id, quote: '王一', entity: known.entity.id } as const;
  const named = { kind: 'person', type: 'official', name: '王一' } as const;
  const places = async () =>
    got(await opened.library.article(first.id)).entities.find(({ entity }) => entity.id === known.entity.id)!
      .mentions.length;
  const before = await places();
  got(await opened.library.decide({ ...missed, ...named, in: 'text', start: spot!.start, end: spot!.end }));
  expect(await places()).toBe(before);
  const headline = { in: 'headline', start: 0, end: 2 } as const;
  const added = got(await opened.library.decide({ ...missed, ...named, ...headline }));
  expect(await places()).toBe(before + 1);
  got(await opened.library.decide({ act: 'undo', decision: added.id }));
  expect(await places()).toBe(before);
});

test('coverage says which issues and pages are held, by the keys of the list alone', async () => {
  await opened.save(
    '@乙日报 2020-08-01 12\n# 第五篇\n王一>丙会',
    '@乙日报 2020-08-01 A03\n# 第六篇\n王一>丙会',
  );
  await opened.read();
  expect(got(await opened.library.coverage())).toEqual([
    {
      outlet: '乙日报',
      undated: 0,
      issues: [
        { day: '2020-08-01', articles: 3, pages: [1, 12] },
        { day: '2021-01-02', articles: 1, pages: [1] },
      ],
    },
    { outlet: '甲日报', undated: 0, issues: [{ day: '2020-07-29', articles: 1, pages: [2] }] },
    { outlet: null, undated: 1, issues: [] },
  ]);
});
