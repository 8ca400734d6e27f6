import { expect, test } from 'vitest';

import { readBegun, readPhrase } from '#lib/text/question-phrase.ts';

test.each([
  ['王一的同事', { asks: 'colleagues', name: '王一' }],
  ['colleagues of 王一', { asks: 'colleagues', name: '王一' }],
  ['甲省政府的下属机构', { asks: 'bodies', name: '甲省政府' }],
  ['甲省政府下属机构', { asks: 'bodies', name: '甲省政府' }],
  ['甲县的举措', { asks: 'initiatives', name: '甲县' }],
  ['谁任过县长？', { asks: 'holders', title: '县长' }],
  ['谁是 县委书记', { asks: 'holders', title: '县委书记' }],
  ['who was 县长?', { asks: 'holders', title: '县长' }],
  ['最近 30 天新任', { asks: 'newPosts', days: 30 }],
  ['最近7天新任', { asks: 'newPosts', days: 7 }],
  ['新任', { asks: 'newPosts', days: 30 }],
  ['New posts in the last 14 days', { asks: 'newPosts', days: 14 }],
  ['王一和李二之间', { asks: 'between', pairs: [['王一', '李二']] }],
  ['between 王一 and 李二', { asks: 'between', pairs: [['王一', '李二']] }],
  ['王一和谁同场', { asks: 'together', name: '王一' }],
  ['与王一同场的人', { asks: 'together', name: '王一' }],
  ['who appeared with 王一', { asks: 'together', name: '王一' }],
  ['谁同在甲省委和乙市委任职', { asks: 'onBoth', pairs: [['甲省委', '乙市委']] }],
  ['who sits on both 甲省委 and 乙市委', { asks: 'onBoth', pairs: [['甲省委', '乙市委']] }],
  ['王一和李二共同相连的', { asks: 'common', pairs: [['王一', '李二']] }],
  ['common to 王一 and 李二', { asks: 'common', pairs: [['王一', '李二']] }],
  [
    '发展和改革委员会与王一之间',
    {
      asks: 'between',
      pairs: [
        ['发展', '改革委员会与王一'],
        ['发展和改革委员会', '王一'],
      ],
    },
  ],
])('%s', (typed, phrase) => {
  expect(readPhrase(typed)).toEqual(phrase);
});

test.each(['', '王一', '甲省政府', '同事', '之间', '和之间', '的', '甲省和平县'])(
  '%s is a name and no question',
  (typed) => {
    expect(readPhrase(typed)).toBeNull();
  },
);

test.each([
  ['谁', { begins: 'holders' }],
  ['谁任过', { begins: 'holders' }],
  ['who held', { begins: 'holders' }],
  ['王一的', { begins: 'about', name: '王一', rest: '' }],
  ['甲省政府的下', { begins: 'about', name: '甲省政府', rest: '下' }],
  ['王一和', { begins: 'about', name: '王一', rest: '' }],
  ['王一', null],
  ['的', null],
])('%s is a question of which the end is still to come', (typed, begun) => {
  expect(readPhrase(typed)).toBeNull();
  expect(readBegun(typed)).toEqual(begun);
});
