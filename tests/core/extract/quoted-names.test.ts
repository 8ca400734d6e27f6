import { expect, test } from 'vitest';

import { isNameByItsSigns } from '#lib/extract/initiatives/quoted-score.ts';

import { namesOf, readText } from './open-extractor.ts';

test.each([
  ['乙山县“山谷云”农产品交易平台上线，农户在家卖菜。', ['“山谷云”农产品交易平台']],
  ['“看花去·逛乙山”消费季活动昨天开幕。', ['“看花去·逛乙山”消费季活动']],
  ['县里启动“清渠”行动，疏通沟渠。', ['清渠']],
  ['他成了村里的“活地图”，谁家在哪都知道。', []],
  ['干部要当好“店小二”，解决“卡脖子”问题。', []],
])('%s', (text, names) => {
  expect(namesOf(readText(text), 'initiative')).toEqual(names);
});

const quiet = { inner: '一码通办', before: '，', after: '，', clause: '', count: 1, inHeadline: false };

test('a quotation alone is no name; what is done with it and what it does make it one', () => {
  expect(isNameByItsSigns(quiet)).toBe(false);
  expect(isNameByItsSigns({ ...quiet, before: '县里推出' })).toBe(true);
  expect(isNameByItsSigns({ ...quiet, before: '县里推出', inner: '我们不怕' })).toBe(false);
  expect(isNameByItsSigns({ ...quiet, before: '县里推出', after: '的问题' })).toBe(false);
});
