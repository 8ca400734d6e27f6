import { expect, test } from 'vitest';

import { coverageOf, missingDays, missingPages, spanOfIssues, yearsOf } from '#lib/domain/coverage.ts';

const at = (day: string, page: string | null, outlet = '甲报') => ({ outlet, day, page });

test('issues are counted by day, pages by issue, and what is not said is counted apart', () => {
  const [first, second] = coverageOf([
    at('2020-07-02', '1'),
    at('2020-07-01', '4'),
    at('2020-07-01', '1'),
    at('2020-07-01', '1'),
    at('2020-07-01', 'A3'),
    at('', '2'),
    at('2020-07-01', null, ''),
  ]);
  expect(first).toEqual({
    outlet: '甲报',
    undated: 1,
    issues: [
      { day: '2020-07-01', articles: 4, pages: [1, 4] },
      { day: '2020-07-02', articles: 1, pages: [1] },
    ],
  });
  expect(second?.outlet).toBeNull();
  expect(missingPages(first!.issues[0]!)).toEqual([2, 3]);
});

test('days without an issue are runs between the first and the last that are held', () => {
  const issues = ['2020-02-27', '2020-03-01', '2020-03-02', '2020-03-04'].map((day) => {
    return { day, articles: 1, pages: [] };
  });
  expect(missingDays(issues)).toEqual([
    ['2020-02-28', '2020-02-29'],
    ['2020-03-03', '2020-03-03'],
  ]);
  expect(spanOfIssues(issues)).toBe(7);
  expect(spanOfIssues([])).toBe(0);
});

test('a year has twelve months with their days', () => {
  const [year] = yearsOf([{ day: '2020-02-29', articles: 1, pages: [] }]);
  expect(year?.months).toHaveLength(12);
  expect(year?.months[1]).toEqual({ month: '2020-02', held: 1, days: 29 });
});
