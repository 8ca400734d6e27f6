import { expect, test } from 'vitest';

import type { ArticleId } from '#lib/domain/ids.ts';
import { figureSeries } from '#lib/graph/figure-series.ts';
import type { PrintedFigure } from '#lib/services/timeline.ts';

const figure = (
  indicator: string,
  value: number,
  period: string | null,
  published = '2020-07-29',
): PrintedFigure => ({
  indicator,
  value,
  unit: '亿元',
  period,
  change: null,
  article: `${published} ${String(value)}` as ArticleId,
  in: 'text',
  start: 0,
  end: 4,
  published,
  outlet: '甲报',
});

test('what was measured in one unit is one series, in the order of the times it is of', () => {
  const series = figureSeries([
    figure('交易额', 3.5, '2019'),
    figure('产值', 9, '2019'),
    figure('交易额', 1.75, '2017'),
    figure('交易额', 7, null, '2020-08-01'),
  ]);
  expect(
    series.map(({ indicator, points }) => [
      indicator,
      ...points.map(({ time, value, share }) => [time, value, share]),
    ]),
  ).toEqual([
    ['交易额', ['2017', 1.75, 0.25], ['2019', 3.5, 0.5], ['2020-08-01', 7, 1]],
    ['产值', ['2019', 9, 1]],
  ]);
});

test('a value that several print is one point; another value of the same time makes both disputed', () => {
  const [series] = figureSeries([
    figure('产值', 9, '2019', '2020-01-01'),
    figure('产值', 9, '2019', '2020-02-01'),
    figure('产值', 8, '2019', '2020-03-01'),
    figure('产值', 8, '2018'),
  ]);
  expect(
    series!.points.map(({ time, value, told, isDisputed }) => [time, value, told.length, isDisputed]),
  ).toEqual([
    ['2018', 8, 1, false],
    ['2019', 9, 2, true],
    ['2019', 8, 1, true],
  ]);
});

test('nothing but noughts is drawn as nothing, and no figures are no series', () => {
  expect(figureSeries([figure('缺口', 0, '2019')])[0]!.points[0]!.share).toBe(0);
  expect(figureSeries([])).toEqual([]);
});
