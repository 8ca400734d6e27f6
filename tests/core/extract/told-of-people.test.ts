import { expect, test } from 'vitest';

import { readText } from './open-extractor.ts';

/** Person, property and value, sorted. */
function toldIn(text: string): string[] {
  return readText(text, { region: '34' })
    .statements.filter((s) => s.kind === 'attribute')
    .map(({ subject, qualifiers: q }) => `${subject} ${q.property ?? ''} ${q.value ?? ''}`)
    .sort();
}

test.each([
  [
    'the columns of a table',
    '姓名 性别 民族 出生年月 籍贯 现任职务\n倪大勇 男 汉族 1975年3月 安徽桐城 桐城市副市长',
    ['倪大勇 birth 1975年3月', '倪大勇 ethnicity 汉族', '倪大勇 gender 男', '倪大勇 nativePlace 安徽桐城'],
  ],
  [
    'a card, a line for each',
    '姓名：倪大勇\n性别：男\n政治面貌：中共党员\n参加工作时间：1996年8月\n现任职务：桐城市副市长',
    ['倪大勇 gender 男', '倪大勇 party 中共党员', '倪大勇 workStart 1996年8月'],
  ],
  [
    'a row of words apart by spaces',
    '倪大勇 男 1975年3月出生 畲族 桐城市人民政府副市长',
    ['倪大勇 birth 1975年3月', '倪大勇 ethnicity 畲族', '倪大勇 gender 男'],
  ],
  [
    'fields of a card in one line',
    '姓名：倪大勇 性别：男 民族：畲族\n职务：桐城市副市长',
    ['倪大勇 ethnicity 畲族', '倪大勇 gender 男'],
  ],
  [
    'a gap behind the name and commas behind that',
    '倪大勇 男，畲族，1978.05，大学，现任桐城市副市长。',
    ['倪大勇 birth 1978.05', '倪大勇 education 大学', '倪大勇 ethnicity 畲族', '倪大勇 gender 男'],
  ],
  [
    'a line of its own below the name and the posts',
    '倪大勇\n桐城市副市长\n男，畲族，1968年5月生。',
    ['倪大勇 birth 1968年5月', '倪大勇 ethnicity 畲族', '倪大勇 gender 男'],
  ],
  [
    'where one is from, before anything else',
    '倪大勇，安徽桐城人，1975年生，毕业于合肥工业大学。',
    ['倪大勇 birth 1975年', '倪大勇 education 合肥工业大学', '倪大勇 nativePlace 安徽桐城'],
  ],
  [
    'behind the age',
    '桐城市委书记倪大勇，现年48岁，籍贯安徽宿松，1998年加入中国共产党。',
    ['倪大勇 nativePlace 安徽宿松', '倪大勇 partyEntry 1998年'],
  ],
  [
    'behind the years of a life in brackets',
    '倪大勇（1932—2023），男，回族，1949年参加革命。',
    ['倪大勇 ethnicity 回族', '倪大勇 gender 男', '倪大勇 workStart 1949年'],
  ],
  ['whoever operates something is from nowhere', '桐城市副市长倪大勇正在操控水下机器人，完成演示。', []],
  [
    'a candidate is from nowhere',
    '倪大勇，女，汉族，拟提名为市政协主席候选人。',
    ['倪大勇 ethnicity 汉族', '倪大勇 gender 女'],
  ],
])('%s', (_form, text, told) => {
  expect(toldIn(text)).toEqual(told);
});
