import { expect, test } from 'vitest';

import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { holdersByPost } from '#lib/graph/holders-by-post.ts';
import type { Lane } from '#lib/services/timeline.ts';

const lane = (who: string, title: string, days: string, part: Partial<Lane> = {}): Lane => ({
  edge: `${who} ${title}` as EdgeId,
  title,
  modality: 'asserted',
  other: { id: who as EntityId, kind: 'person', name: who },
  within: [],
  sightings: days === '' ? [] : days.split(' '),
  from: null,
  to: null,
  articles: 1,
  outlets: 1,
  before: null,
  after: null,
  ...part,
});
const told = (...lanes: Lane[]) =>
  holdersByPost(lanes).map(({ title, lanes: held, vacancies }) => [
    title,
    held.map(({ other }) => other.name).join(' '),
    vacancies.map(({ after, last, next }) => `${after.other.name} ${last} ${next}`),
  ]);

test('holders stand in order under their post, the post in print last first', () => {
  expect(
    told(
      lane('李二', '书记', '2020-06-01 2021-01-01'),
      lane('王一', '书记', '2019-01-01 2020-05-31'),
      lane('赵四', '副书记', '2021-03-01'),
    ),
  ).toEqual([
    ['副书记', '赵四', []],
    ['书记', '王一 李二', []],
  ]);
});

test('between two heads nobody may be in print; an acting one fills the time, a planned or former one does not', () => {
  const [first, next] = [lane('王一', '书记', '2019-01-01 2019-02-01'), lane('李二', '书记', '2019-06-01')];
  expect(told(first, next)).toEqual([['书记', '王一 李二', ['王一 2019-02-01 2019-06-01']]]);
  const between = (modality: Lane['modality']) =>
    told(first, next, lane('张三', '书记', '2019-02-02 2019-05-31', { modality }))[0]![2];
  expect(between('acting')).toEqual([]);
  expect(between('planned')).toEqual(['王一 2019-02-01 2019-06-01']);
  expect(between('former')).toEqual(['王一 2019-02-01 2019-06-01']);
});

test('days that a text gives count before days in print', () => {
  expect(
    told(
      lane('王一', '局长', '2019-01-01', { to: '2019-05-31' }),
      lane('李二', '局长', '2020-01-01', { from: '2019-06-01' }),
    ),
  ).toEqual([['局长', '王一 李二', []]]);
});

test('a post with several holders has no vacancy, nor has a time known to the month alone', () => {
  expect(told(lane('王一', '副局长', '2019-01-01'), lane('李二', '副局长', '2020-01-01'))[0]![2]).toEqual([]);
  expect(
    told(lane('王一', '局长', '2019-01-01'), lane('李二', '局长', '2020-01-01', { from: '2019-12' }))[0]![2],
  ).toEqual([]);
});

test('who overlaps two others leaves no gap behind them', () => {
  expect(
    told(
      lane('王一', '书记', '2019-01-01 2020-01-01'),
      lane('李二', '书记', '2019-03-01'),
      lane('张三', '书记', '2020-01-02'),
    )[0]![2],
  ).toEqual([]);
});
