import { describe, expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

describe('what is no person', () => {
  test.each([
    ['a word of the language', '长假里黄金周出游人数增加，居民幸福感提升。'],
    ['what a title is part of', '终止其市党代会代表资格；收缴违纪所得。'],
    ['a committee cut in two', '出任市政管理委員會主席，任期兩年。'],
    ['a name in quotation marks', '受台风“海洛斯”影响，渡轮停航。'],
    ['a particle and the word after it', '网上卖山货，正在改变卓资县许多农户的日子。'],
    ['a state’s side', '我们愿同毛方一道努力，感谢阿方支持。'],
    ['the short form of a body before a title', '农水部长会后离开。'],
  ])('%s', (_what, text) => {
    expect(namesOf(readText(text), 'person')).toEqual([]);
  });
});

test.each([
  ['访问期间的罗门科斯总统发表讲话。', '罗门科斯'],
  ['外交部宣读了总统普罗科贺信。', '普罗科'],
])('a transcribed name between title and word: %s', (text, name) => {
  expect(namesOf(readText(text), 'person')).toEqual([name]);
});

test('a transcribed name beside a word for places is a place', () => {
  const reading = readText('通讯社称，该国南部城市塔尔科维和附近的布梅尔多等地停电。');
  expect(namesOf(reading, 'person')).toEqual([]);
  expect(namesOf(reading, 'place')).toContain('布梅尔多');
});

test.each([
  '欧盟各国外长计划20日在布鲁塞尔讨论。',
  '缓债总额在二十国集团成员中最大，为有关国家渡过难关。',
  '埃及总统塞西拒绝了美方提议。',
])('behind a title nothing but a name is one: %s', (text) => {
  expect(namesOf(readText(text), 'person')).toEqual([]);
});

test('the authority of civil aviation is whole', () => {
  expect(namesOf(readText('飞机获中国民用航空局颁发的型号合格证。'), 'organization')).toEqual([
    '中国民用航空局',
  ]);
});
