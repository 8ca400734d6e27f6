import { describe, expect, test } from 'vitest';

import { joinLines, type LineSpan } from '#lib/text/join-lines.ts';

/** One paragraph of the printed lines, blank ones dropped. */
function join(source: string): string {
  const lines: LineSpan[] = [];
  for (const match of source.matchAll(/[^\n]+/gu)) {
    const printed = match[0];
    const start = match.index + printed.length - printed.trimStart().length;
    if (printed.trim()) lines.push({ start, end: match.index + printed.trimEnd().length });
  }
  const { text, offsets } = joinLines(source, [lines]);
  for (const [at, from, length] of offsets)
    expect(text.slice(at, at + length)).toBe(source.slice(from, from + length));
  return text;
}

describe('joining printed lines', () => {
  test.each([
    ['a word', '电子商务进农\n村', '电子商务进农村'],
    ['a word across a blank line', '承接建\n\n设项目', '承接建设项目'],
    ['a number and its unit', '面积37.3\n万平方米', '面积37.3万平方米'],
    ['spaces around digits', '7月 28日，改造 264.5 万平方米', '7月28日，改造264.5万平方米'],
    ['a spaced name', '通讯员 李  明', '通讯员李明'],
    ['a stretched line', '书记赵\n旭 辉 在 宁 夏', '书记赵旭辉在宁夏'],
    ['two phrases', '以服务立市 以品牌兴业', '以服务立市 以品牌兴业'],
    ['two phrases apart by a wide space', '以服务立市　以品牌兴业', '以服务立市 以品牌兴业'],
    ['a roster', '周友明　韩 冰　吴云立　何　翔　云立方', '周友明 韩冰 吴云立 何翔 云立方'],
    ['a labelled row of names', '副秘书长：丁 一 何 平 苏小妹', '副秘书长：丁一 何平 苏小妹'],
    ['a row of a table with the sex in a cell', '刘越高 男 副院长', '刘越高 男 副院长'],
    [
      'a roster over lines, names of two characters apart by one space',
      '马卫东 王 莎（女） 史延龙 冯\n 军 朱海涛 折小兵 李 颖（女\n） 杨宏斌 罗 刚 张会军 赵亚\n妮（女） 高 炜 黄满仓 藏金柱\n其中，马卫东是',
      '马卫东 王莎（女）史延龙 冯军 朱海涛 折小兵 李颖（女）杨宏斌 罗刚 张会军 赵亚妮（女）高炜 黄满仓 藏金柱 其中，马卫东是',
    ],
    ['space beside punctuation', '讯 （记者 王小山） 昨天', '讯（记者 王小山）昨天'],
    ['Latin words', 'the Belt and\nRoad Forum', 'the Belt and Road Forum'],
    ['Latin beside Chinese', '使用 5G 网络', '使用5G网络'],
    ['characters beyond the basic plane', '𠮷 野 家', '𠮷野家'],
  ])('%s', (_name, printed, joined) => {
    expect(join(printed)).toBe(joined);
  });

  test('paragraphs are lines, and empty ones are none', () => {
    const source = '甲乙\n丙';
    expect(joinLines(source, [[{ start: 0, end: 2 }], [], [{ start: 3, end: 4 }]]).text).toBe('甲乙\n丙');
  });
});
