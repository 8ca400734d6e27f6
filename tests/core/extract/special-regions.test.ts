import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

test.each([
  ['消防處助理處長（新界北）陳國雄表示，消防員已到場。', '陳國雄 > 助理處長（新界北） > 消防處'],
  ['入境事務處副處長（管制）陳國雄說，人流平穩。', '陳國雄 > 副處長（管制） > 入境事務處'],
  ['入境處首席入境事務主任陳國雄說，人流平穩。', '陳國雄 > 首席入境事務主任 > 入境處'],
  ['食物環境衞生署高級衞生總監陳國雄說，市民應注意。', '陳國雄 > 高級衞生總監 > 食物環境衞生署'],
  ['消防處九龍總區副消防總長陳國雄到場。', '陳國雄 > 副消防總長 > 消防處九龍總區'],
  ['教育局常任秘書長陳國雄出席。', '陳國雄 > 常任秘書長 > 香港特别行政区教育局'],
  ['深水埗民政事務專員陳國雄到場視察。', '陳國雄 > 民政事務專員 > 深水埗'],
  ['身份證明局社區應急準備課課長陳國雄介紹計劃。', '陳國雄 > 課長 > 身份證明局社區應急準備課'],
])('ranks and fields of work in Hong Kong and Macau: %s', (text, link) => {
  expect(linksOf(readText(text, { region: '81' }), 'holdsPost')).toEqual([link]);
});

test('a district council is whole, and no region lies in a zone of its', () => {
  const read = readText('荃灣區議會主席陳國雄到河套深港科技創新合作區香港園區視察。', { region: '81' });
  expect(linksOf(read, 'holdsPost')).toEqual(['陳國雄 > 主席 > 荃灣區議會']);
  expect(linksOf(read, 'locatedIn').filter((link) => link.startsWith('香港特别行政区'))).toEqual([]);
});
