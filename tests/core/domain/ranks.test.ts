import { describe, expect, test } from 'vitest';

import {
  bodyLevels,
  higherRank,
  inferRank,
  ranks,
  rankOfCell,
  readRankChoices,
  seats,
  usualRank,
} from '#lib/domain/ranks.ts';

const rank = (body: string, title: string, within: readonly string[] = []) =>
  inferRank({ body, title, within }, {})?.rank ?? null;

describe('a title at a body', () => {
  test.each([
    ['甲省委', '书记', ['甲省'], 'provincialHead'],
    ['甲自治区人民政府', '副主席', ['甲自治区'], 'provincialDeputy'],
    ['甲自治区党委', '常委', ['甲自治区'], 'provincialDeputy'],
    ['甲自治区党委组织部', '部长', ['甲自治区'], 'bureauHead'],
    ['甲省财政厅', '党组书记、厅长', ['甲省'], 'bureauHead'],
    ['甲省财政厅', '副厅长', ['甲省'], 'bureauDeputy'],
    ['甲省人民政府', '秘书长', ['甲省'], 'bureauHead'],
    ['甲省高级人民法院', '院长', ['甲省'], 'provincialDeputy'],
    ['乙盟委', '书记', ['甲自治区', '乙盟'], 'bureauHead'],
    ['乙盟生态环境局', '局长', ['甲自治区', '乙盟'], 'countyHead'],
    ['乙市纪委监委', '书记', ['甲省', '乙市'], 'bureauDeputy'],
    ['丙县人民政府', '县长', ['甲省', '乙市', '丙县'], 'countyHead'],
    ['丙县委', '副书记', ['甲省', '乙市', '丙县'], 'countyDeputy'],
    ['丙县教育局', '局长', ['甲省', '乙市', '丙县'], 'townshipHead'],
    ['丁镇人民政府', '镇长', ['甲省', '乙市', '丙县', '丁镇'], 'townshipHead'],
    // A city under a city is of the county's level; one alone is a prefecture's.
    ['戊市人民政府', '市长', ['甲省', '乙市', '戊市'], 'countyHead'],
    ['乙市人民政府', '市长', ['甲省', '乙市'], 'bureauHead'],
    ['武汉市人民政府', '市长', ['湖北省', '武汉市'], 'provincialDeputy'],
    ['武汉市教育局', '局长', ['湖北省', '武汉市'], 'bureauDeputy'],
    ['武汉市武昌区委', '书记', ['湖北省', '武汉市', '武昌区'], 'bureauDeputy'],
    ['北京市朝阳区委', '书记', ['北京市', '朝阳区'], 'bureauHead'],
    ['北京市人民政府', '市长', ['北京市'], 'provincialHead'],
    ['国务院', '总理', [], 'nationalHead'],
    ['教育部', '副部长', [], 'provincialDeputy'],
    ['教育部', '司长', [], 'bureauHead'],
    ['最高人民法院', '院长', [], 'nationalDeputy'],
    // What lies above is known, and the place itself only from the name.
    ['丙县财政局', '局长', ['甲自治区'], 'townshipHead'],
    ['丙旗人民政府', '旗长', ['甲自治区', '乙盟'], 'countyHead'],
    // Nothing but the name is known.
    ['甲省乙市丙县人民政府', '副县长', [], 'countyDeputy'],
  ] as const)('%s %s', (body, title, within, expected) => {
    expect(rank(body, title, within)).toBe(expected);
  });

  test.each([
    ['甲省某某集团有限公司', '董事长'],
    ['甲大学', '校长'],
    ['甲省委', '委员'],
    ['甲省人大常委会', '代表'],
    ['丙村', '第一书记'],
    ['丙县人民法院', '副院长'],
    ['丙县教育局', '干部'],
  ])('nothing is inferred of %s %s', (body, title) => {
    expect(rank(body, title, ['甲省'])).toBeNull();
  });
});

test('the reader’s choice overrules a cell, and may say that nothing is inferred there', () => {
  const post = { body: '乙市人民政府', title: '市长', within: ['甲省', '乙市'] };
  expect(inferRank(post, { 'prefecture/head': 'provincialDeputy' })).toEqual({
    rank: 'provincialDeputy',
    cell: 'prefecture/head',
  });
  expect(inferRank(post, { 'prefecture/head': 'none' })).toBeNull();
  expect(rankOfCell('county', 'head', { 'prefecture/head': 'none' })).toBe('countyHead');
});

test('no seat of a level stands above its head', () => {
  for (const level of bodyLevels)
    for (const seat of seats) {
      const [own, head] = [usualRank(level, seat), usualRank(level, 'head')];
      if (own) expect(ranks.indexOf(own), `${level} ${seat}`).toBeGreaterThanOrEqual(ranks.indexOf(head!));
    }
});

test('of several posts the highest counts', () => {
  const [high, low] = [
    { rank: 'bureauHead', cell: null },
    { rank: 'countyHead', cell: null },
  ] as const;
  expect([
    higherRank(low, high),
    higherRank(high, low),
    higherRank(null, low),
    higherRank(null, null),
  ]).toEqual([high, high, low, null]);
});

test('choices come out of a file as far as they are any', () => {
  const file = {
    'county/head': 'countyDeputy',
    'county/deputy': 'none',
    'x/head': 'none',
    'county/bench': 7,
  };
  expect(readRankChoices(JSON.parse(JSON.stringify(file)))).toEqual({
    'county/head': 'countyDeputy',
    'county/deputy': 'none',
  });
  expect([readRankChoices(null), readRankChoices('x')]).toEqual([null, null]);
});
