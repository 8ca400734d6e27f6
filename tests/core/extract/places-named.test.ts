import { expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

const places = (text: string, region = '42') => namesOf(readText(text, { region }), 'place');

test.each([
  ['a bridge where a clause begins', '线路全长三十公里，宋家河特大桥主跨百米。', '宋家河特大桥'],
  ['a part of a park, behind the park', '在神农架国家公园青石片区，王志刚听取汇报。', '青石片区'],
  ['a hall of a campus', '活动在坞城校区明德会堂举行。', '明德会堂'],
  ['what is being built', '加快建设凯南新城等重点项目。', '凯南新城'],
  ['a graveyard', '考古队宣布宋家湖墓地发掘结束。', '宋家湖墓地'],
  ['a road with a number', '来信请寄长沙市岳华北路3号。', '岳华北路'],
  ['a station by its side of the town', '王志刚来到呼和浩特东站检查。', '呼和浩特东站'],
  ['a river in a row with one that is known', '加强长江、青弋江、汉江的补偿机制。', '青弋江'],
])('%s', (_what, text, name) => {
  expect(places(text)).toContain(name);
});

test.each([
  '冰雪装备产业园区发展很快。',
  '重要枢纽变电站投入使用。',
  '要守好草原，建好家园。',
  '许多景区推出优惠。',
])('says of which kind, and names nothing: %s', (text) => {
  expect(places(text)).toEqual([]);
});

test('a short form in a row with units of its prefecture names the unit', () => {
  expect(places('西昌、木里、盐源、冕宁等重点县开展巡护。', '51')).toEqual(
    ['冕宁县', '木里藏族自治县', '盐源县', '西昌市'].sort(),
  );
  expect(places('大家追求安定、团结。', '62')).toEqual([]);
});

test('where somebody is from, in the paper of the province', () => {
  expect(places('霞浦人王志刚从前养鱼。', '35')).toEqual(['霞浦县']);
});
