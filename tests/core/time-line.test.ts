import { describe, expect, test } from 'vitest';

import { timeLineOf } from '#components/graph/time-line.ts';

const held = (...days: string[]) => [
  { outlet: '甲日报', undated: 2, issues: days.map((day) => ({ day, articles: 3, pages: [] })) },
];

describe('the bins of time', () => {
  test('are days of up to two months, months of some years, years of many, without a gap', () => {
    expect(timeLineOf(held('2020-07-30', '2020-08-02'))?.bins.map(({ label }) => label)).toEqual([
      '2020-07-30',
      '2020-07-31',
      '2020-08-01',
      '2020-08-02',
    ]);
    const months = timeLineOf(held('2019-11-05', '2020-02-01', '2020-02-29'))?.bins;
    expect(months?.map(({ label, articles }) => [label, articles])).toEqual([
      ['2019-11', 3],
      ['2019-12', 0],
      ['2020-01', 0],
      ['2020-02', 6],
    ]);
    expect(months?.at(-1)?.lastDay).toBe('2020-02-29');
    expect(timeLineOf(held('2001-01-01', '2020-12-31'))?.bins).toHaveLength(20);
  });

  test('there are none where there is nothing to choose', () => {
    expect(timeLineOf([])).toBeNull();
    expect(timeLineOf(held('2020-07-29'))).toBeNull();
    expect(timeLineOf(held('没有日期', '2020-07-29'))).toBeNull();
  });
});
