import { describe, expect, test } from 'vitest';

import type { PageContext, Reading } from '#lib/domain/reading.ts';

import { readText } from './open-extractor.ts';

/** Ids of everybody who is called so, by first mention. */
function idsOf(reading: Reading, name: string): string[] {
  return reading.entities.filter((e) => e.kind === 'person' && e.name === name).map((e) => e.id);
}

function idIn(text: string, name: string, context: Partial<PageContext> = {}): string {
  const [id, ...others] = idsOf(readText(text, { region: '15', ...context }), name);
  if (id === undefined || others.length > 0) throw new Error(`${name} is not one person in: ${text}`);
  return id;
}

describe('one name in several articles', () => {
  test.each<[string, string, string, Partial<PageContext>, boolean]>([
    ['new posts in one province', '赤峰市副市长陈志远讲话。', '兴安盟委书记陈志远讲话。', {}, true],
    ['up within a province', '敖汉旗旗长陈志远讲话。', '自治区农牧厅厅长陈志远讲话。', {}, true],
    ['two provinces', '赤峰市副市长陈志远讲话。', '大连市副市长陈志远讲话。', { region: null }, false],
    ['an official and a herder', '敖汉旗旗长陈志远讲话。', '敖汉旗牧民陈志远说，草好。', {}, false],
    ['an official and a manager', '赤峰市副市长陈志远讲话。', '赤峰远山集团董事长陈志远讲话。', {}, false],
    ['simplified and traditional', '赤峰市副市长陈东辉讲话。', '赤峰市副市長陳東輝講話。', {}, true],
  ])('%s', (_rule, one, other, context, isSame) => {
    const names = [one, other].map((text) => /[陈陳][^讲講说]{2}/u.exec(text)?.[0] ?? '');
    const ids = [idIn(one, names[0] ?? '', context), idIn(other, names[1] ?? '', context)];
    expect(ids[0] === ids[1]).toBe(isSame);
  });
});

describe('a given name that many bear', () => {
  test.each([
    ['another post is another person', '赤峰市副市长巴特尔讲话。', '兴安盟委书记巴特尔讲话。', false],
    [
      'the same post is the same person',
      '赤峰市副市长巴特尔讲话。',
      '赤峰市副市长巴特尔到宁城县调研。',
      true,
    ],
    [
      'a shorter mention keeps the last title',
      '赤峰市委副书记、市长巴特尔讲话。',
      '赤峰市市长巴特尔讲话。',
      true,
    ],
    ['nothing known, nothing merged', '敖汉旗牧民巴特尔说，草好。', '敖汉旗牧民巴特尔说，羊肥。', false],
    [
      'the same birthday',
      '巴特尔，男，蒙古族，1970年5月生，大学学历。',
      '公示如下：巴特尔，男，蒙古族，1970年5月生，大专学历。',
      true,
    ],
    [
      'another birthday',
      '巴特尔，男，蒙古族，1970年5月生，大学学历。',
      '公示如下：巴特尔，男，蒙古族，1982年1月生，大学学历。',
      false,
    ],
  ])('%s', (_rule, one, other, isSame) => {
    expect(idIn(one, '巴特尔') === idIn(other, '巴特尔')).toBe(isSame);
  });
});

describe('one name twice in an article', () => {
  test.each([
    ['the name comes again', '赤峰市副市长陈志远讲话。陈志远强调，要实干。', 1],
    ['two sexes', '获奖者：陈志远（女）、李晓明（男）、陈志远（男）。', 2],
    ['two birthdays', '陈志远，男，汉族，1970年5月生。陈志远，男，汉族，1981年6月生。', 2],
    ['one birthday, once in full', '陈志远，男，汉族，1970年生。陈志远，男，汉族，1970年5月生。', 1],
    ['offices of two regions', '敖汉旗旗长陈志远、林西县县长陈志远出席会议。', 2],
    ['two committees to lead', '赤峰市委书记陈志远讲话。林西县委书记陈志远讲话。', 2],
    [
      'two committees at once, one of them again',
      '林西县委书记、新城子镇党委书记陈志远讲话。林西县委书记陈志远强调，要实干。新城子镇党委书记陈志远表态。',
      1,
    ],
    ['offices of one region', '敖汉旗旗长陈志远出席会议。敖汉旗委副书记陈志远讲话。', 1],
    ['a herder and an official', '牧民巴特尔说，路通了。敖汉旗旗长巴特尔说，还要修。', 2],
  ])('%s', (_rule, text, count) => {
    const reading = readText(text, { region: '15' });
    const name = /陈志远|巴特尔/u.exec(text)?.[0] ?? '';
    expect(idsOf(reading, name)).toHaveLength(count);
  });
});

describe('who is addressed by a title', () => {
  const meant = (text: string): string[] => {
    const reading = readText(text, { region: '15' });
    const names = new Map(reading.entities.map((e) => [e.id, `${e.kind} ${e.name}`]));
    return reading.mentions.map((m) => `${text.slice(m.start, m.end)}=${names.get(m.entity) ?? ''}`);
  };
  test.each([
    ['surname and title', '自治区党委组织部部长陈志远到会。陈部长强调，要实干。', '陈部长', '陈志远'],
    ['a deputy by courtesy', '赤峰市副市长陈志远到会。陈市长说，要实干。', '陈市长', '陈志远'],
    ['given name', '赤峰市副市长陈志远到会。志远同志说，要实干。', '志远', '陈志远'],
    ['the head of that body', '赤峰市水利局局长陈志远到会。该局局长表示，要实干。', '该局局长', '陈志远'],
    ['the head of that banner', '敖汉旗旗长陈志远到会。该旗旗长表示，要实干。', '该旗旗长', '陈志远'],
    [
      'of two of one surname the one with the title',
      '赤峰市市长陈志远、市委书记陈海出席。陈书记说，要实干。',
      '陈书记',
      '陈海',
    ],
  ])('%s', (_rule, text, words, name) => {
    expect(meant(text)).toContain(`${words}=person ${name}`);
  });

  test.each([
    ['nobody has that title', '赤峰市副市长陈志远到会。陈书记没有来。', '陈书记'],
    ['nobody has that name', '赤峰市副市长陈志远到会。李市长没有来。', '李市长'],
    ['several have it', '赤峰市水利局副局长陈志远、副局长李海到会。该局副局长表示，要实干。', '该局副局长'],
  ])('is left alone where %s', (_rule, text, words) => {
    expect(meant(text).filter((m) => m.startsWith(words) && m.includes('陈志远'))).toEqual([]);
  });

  test('a title is no other name of anybody', () => {
    const { entities } = readText('赤峰市市长陈志远到会。陈市长说，要实干。', { region: '15' });
    expect(entities.find((e) => e.name === '陈志远')?.aliases).toEqual([]);
  });
});
