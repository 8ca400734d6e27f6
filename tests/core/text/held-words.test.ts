import { describe, expect, test } from 'vitest';

import { matchesIn, mayHold } from '#lib/text/held-words.ts';
import { neededBy } from '#lib/text/needed-words.ts';

describe('words that a pattern needs', () => {
  test.each([
    [/召开(?:了)?/, [['召开了', '召开']]],
    [/(?:举行|召开)[^。]*会/, [['举行', '召开'], ['会']]],
    [/[率带]队/, [['率队', '带队']]],
    [/(?<=在)看到(?!了)/, [['看到'], ['在']]],
    [/(?<who>甲|乙)(?=丙)/, [['丙'], ['甲', '乙']]],
    [/(?:一|二|三)次{2,}/, [['次'], ['一', '二', '三']]],
    [/\[注\]/, [['[注]']]],
    [/“[^”]*(?:”|$)/, [['“']]],
    [/甲?乙*(?:丙|)/, []],
    [/[^，]+|\d{4}年/, []],
    [/[一-十]月\p{Script=Han}/u, [['月']]],
    [/abc/i, []],
  ])('%s', (pattern, words) => {
    expect(neededBy(pattern)).toEqual(words);
  });
});

const patterns = [
  /(?:举行|召开)了?[^。]{0,8}会/g,
  /[甲乙]市(?:市长|书记)/g,
  /(?<![与和])(?<from>ⓞ)(?:与|同)(?=ⓞ)/g,
  /^[^，]{0,4}(?:会议|大会)/g,
  /(?:^|，)他(?:还)?说/g,
  /\d+(?:\.\d+)?(?:万|亿)?元/g,
  /(?:第[一二三]次)?会议|座谈/g,
  /x*/g,
];
const texts = [
  '',
  '甲市召开会议。',
  '甲市市长在乙市举行了座谈会，他还说：第二次会议。',
  'ⓞ与ⓞ签约，ⓞ和ⓞ同ⓞ。',
  '投资3.5亿元，又投12元',
  '甲县，他说',
  'xx，x',
];

describe('a pattern over a text', () => {
  test('gives what it gives without being asked whether it can, whatever was asked before', () => {
    for (const text of [...texts, ...texts.toReversed()])
      for (const pattern of patterns) {
        const long = text.repeat(60);
        expect(matchesIn(text, pattern)).toEqual([...text.matchAll(pattern)]);
        expect(matchesIn(long, pattern)).toEqual([...long.matchAll(pattern)]);
      }
  });

  test('is not run where its words are missing', () => {
    const pattern = /(?:举行|召开)[^。]*会/;
    expect(mayHold('甲市召开座谈会'.repeat(40), pattern)).toBe(true);
    expect(mayHold('甲市开展活动。'.repeat(40), pattern)).toBe(false);
    expect(mayHold('会议由甲主持。'.repeat(40), pattern)).toBe(false);
  });
});
