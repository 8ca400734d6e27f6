import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { bodySuccessions, kindredNames, placeNameAt, placeSuccessions } from '#lib/domain/successions.ts';

const divisions = new Map(
  readFileSync(new URL('../../assets/lexicon/divisions.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([code = '', name = '']) => [code, name]),
);

describe('the table of successions', () => {
  test('says of every row since when, and who decided it', () => {
    for (const { since, source } of [...placeSuccessions, ...bodySuccessions]) {
      expect(since).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u);
      expect(source).not.toBe('');
    }
  });

  test('ends, for every place, in the name that the table of divisions has', () => {
    for (const { code } of placeSuccessions) {
      const last = placeSuccessions
        .filter((row) => row.code === code)
        .sort((a, b) => (a.since < b.since ? 1 : -1))[0];
      expect(last?.after, code).toBe(divisions.get(code));
    }
  });
});

test.each([
  ['1509', '1999-05-01', '乌兰察布盟'],
  ['1509', '2003-12-01', null],
  ['1509', null, null],
  ['5308', '2001-01-01', '思茅地区'],
  ['5308', '2005-01-01', '思茅市'],
  ['5308', '2008-01-01', null],
  ['370114', '2016-03-01', null],
  ['150421', '1990-01-01', null],
])('the name of %s on %s was %s', (code, day, name) => {
  expect(placeNameAt(code, day)).toBe(name);
});

test.each([
  ['内蒙古自治区环境保护厅', ['内蒙古自治区生态环境厅']],
  ['生态环境部', ['环境保护部', '国家环境保护总局']],
  ['国家卫生健康委员会', ['国家卫生和计划生育委员会', '卫生部', '国家人口和计划生育委员会']],
  ['大连市市场监督管理局', ['大连市工商行政管理局', '大连市质量技术监督局', '大连市食品药品监督管理局']],
  ['大连市工商行政管理局', ['大连市市场监督管理局']],
  ['国务院扶贫开发办公室', ['国家乡村振兴局', '农业农村部']],
  ['中国保险监督管理委员会', ['中国银行保险监督管理委员会', '国家金融监督管理总局']],
  ['大连市国家税务局', ['大连市税务局']],
  ['乌兰察布盟', ['乌兰察布市']],
  ['乌兰察布市人民政府', ['乌兰察布盟行政公署']],
  ['乌兰察布盟委', ['乌兰察布市委']],
  ['普洱市', ['思茅市', '思茅地区']],
  ['赤峰市水利局', ['昭乌达盟水利局']],
  ['林西县水利局', []],
])('%s was or became %j', (name, kindred) => {
  expect([...kindredNames(name)].sort()).toEqual([...kindred].sort());
});
