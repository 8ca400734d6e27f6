import { expect, test } from 'vitest';

import { timeScaleOf } from '#components/graph/time-scale.ts';

test('a scale holds all days within a margin, in their order, with a handful of labels', () => {
  for (const [first, last] of [
    ['2020-07-29', '2020-07-29'],
    ['2020-07-01', '2020-09-30'],
    ['2018-03', '2020-07-29'],
    ['2001', '2020-12-31'],
  ] as const) {
    const scale = timeScaleOf([last, first])!;
    expect(scale.at(first)).toBeGreaterThan(0);
    expect(scale.at(last)).toBeLessThan(1);
    expect(scale.at(first)).toBeLessThanOrEqual(scale.at(last));
    expect(scale.ticks.length).toBeGreaterThanOrEqual(1);
    expect(scale.ticks.length).toBeLessThanOrEqual(8);
    for (const { at, label } of scale.ticks) expect(scale.at(label)).toBeCloseTo(at, 6);
  }
});

test('what is no date is left out, and without any there is none', () => {
  expect(timeScaleOf(['07-28', ''])).toBeNull();
  expect(timeScaleOf(['07-28', '2020-07-29'])).not.toBeNull();
});
