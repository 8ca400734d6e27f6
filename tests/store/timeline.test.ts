import { afterEach, expect, test } from 'vitest';

import type { EntityId } from '#lib/domain/ids.ts';
import type { Lane } from '#lib/services/timeline.ts';

import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary | null = null;
afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

async function open(...texts: string[]): Promise<void> {
  opened = await openLibrary();
  await opened.save(...texts);
  await opened.read();
}

async function timelineOf(name: string) {
  const found = got(await opened!.library.find(name, 5)).find((entity) => entity.name === name);
  return got(await opened!.library.timeline(found!.id));
}

const said = ({ title, modality, other, sightings }: Lane) =>
  `${title} ${modality} ${other.name} ${sightings.join(' ')}`;

const pages = [
  '@甲日报 2019-01-10 1\n# 一\n王一|书记|乙县委\n赵四>丙会',
  '@甲日报 2020-01-10 1\n# 二\n李二|书记|乙县委\n李二|常委|丁市委',
  '@乙日报 2020-03-10 1\n# 三\n李二|书记|乙县委\n李二>丙会',
  '@乙日报 2020-03-10 2\n# 四\n李二|书记|乙县委',
  '@甲日报 2021-01-10 1\n# 五\n张三|书记|乙县委\n李二|~书记|乙县委',
];

test('the posts of a person stand in lanes, each day once, with who came before and after', async () => {
  await open(...pages);
  const { lanes } = await timelineOf('李二');
  expect(lanes.map(said)).toEqual([
    '书记 former 乙县委 2021-01-10',
    '书记 asserted 乙县委 2020-01-10 2020-03-10',
    '常委 asserted 丁市委 2020-01-10',
  ]);
  const [former, secretary, member] = lanes;
  expect(secretary).toMatchObject({
    outlets: 2,
    before: { name: '王一', day: '2019-01-10' },
    after: { name: '张三', day: '2021-01-10' },
  });
  // What was left is no time in post, and nobody else held the other.
  expect([former!.before, former!.after, member!.before, member!.after]).toEqual([null, null, null, null]);
});

test('a body has a lane for each holder', async () => {
  await open(...pages);
  const { lanes } = await timelineOf('乙县委');
  expect(lanes.filter(({ modality }) => modality === 'asserted').map(({ other }) => other.name)).toEqual([
    '张三',
    '李二',
    '王一',
  ]);
});

test('activities and prints come with their days; an event knows who was there', async () => {
  await open(...pages);
  const { activities, printed } = await timelineOf('李二');
  expect(activities.map(({ other, published, verb }) => [other.name, published, verb])).toEqual([
    ['丙会', '2020-03-10', '出席'],
  ]);
  expect(printed).toEqual([
    ['2020-01-10', 1],
    ['2020-03-10', 2],
    ['2021-01-10', 1],
  ]);
  const event = await timelineOf('丙会');
  expect(event.activities.map(({ other }) => other.name)).toEqual(['李二', '赵四']);
});

test('where papers do not agree, both sides are given', async () => {
  await open(
    '@甲日报 2020-01-10 1\n# 一\n王一|书记|乙县委',
    '@甲日报 2020-06-10 1\n# 二\n王一|书记|乙县委',
    '@乙日报 2020-03-10 1\n# 三\n李二|书记|乙县委\n李二|委员|乙县委',
  );
  const { conflicts } = await timelineOf('乙县委');
  expect(conflicts.map(({ kind, lanes }) => [kind, ...lanes.map(({ other }) => other.name)])).toEqual([
    ['two-holders', '王一', '李二'],
  ]);
  expect((await timelineOf('王一')).conflicts).toEqual([]);
});

test('what is not there fails', async () => {
  await open(...pages);
  expect(await opened!.library.timeline('none' as EntityId)).toMatchObject({
    ok: false,
    error: { code: 'entity-not-found' },
  });
});

test('figures of an initiative and its outlets, the first to use it first, each with its place in the article', async () => {
  await open(
    '@乙日报 2020-03-10 1\n# 一\n丙指数=交易额 3.5 亿元 2019\n丙指数=户数 12 户 2019',
    '@甲日报 2020-01-10 1\n# 二\n丙指数=交易额 2 亿元 2018\n李二>丙会',
    '@甲日报 2020-05-10 1\n# 三\n丙指数=交易额 3.5 亿元 2019',
  );
  const { figures, spread } = await timelineOf('丙指数');
  expect(
    figures.map(({ published, indicator, value, unit, period }) => [
      published,
      indicator,
      value,
      unit,
      period,
    ]),
  ).toEqual([
    ['2020-01-10', '交易额', 2, '亿元', '2018'],
    ['2020-03-10', '交易额', 3.5, '亿元', '2019'],
    ['2020-03-10', '户数', 12, '户', '2019'],
    ['2020-05-10', '交易额', 3.5, '亿元', '2019'],
  ]);
  expect(spread.map(({ outlet, first, last, articles }) => [outlet, first, last, articles])).toEqual([
    ['甲日报', '2020-01-10', '2020-05-10', 2],
    ['乙日报', '2020-03-10', '2020-03-10', 1],
  ]);
  const { article, start, end } = spread[0]!.at;
  const view = got(await opened!.library.article(article));
  expect(view.article.text.slice(start, end)).toBe('丙指数');
  const figure = figures[2]!;
  const own = got(await opened!.library.article(figure.article)).article;
  expect(own.text.slice(figure.start, figure.end)).toBe('丙指数=户数 12 户 2019');
});

test('those at a meeting stand as the paper lists them, who is not listed last', async () => {
  await open('@甲日报 2020-01-10 1\n# 一\n王一>丙会#2\n孙五>丙会\n李二>丙会#1\n张三>丙会#3');
  const { activities } = await timelineOf('丙会');
  expect(activities.map(({ other, place }) => [other.name, place?.order ?? null])).toEqual([
    ['李二', 1],
    ['王一', 2],
    ['张三', 3],
    ['孙五', null],
  ]);
});
