import { describe, expect, test } from 'vitest';

import { articleOf, extractor, nowhere, readText } from './open-extractor.ts';

/** What the words are taken for, by each of their mentions. */
function meant(text: string, words: string): string[] {
  const reading = readText(text, { region: '15' });
  const names = new Map(reading.entities.map((e) => [e.id, e.name]));
  return reading.mentions
    .filter((m) => text.slice(m.start, m.end) === words)
    .map((m) => names.get(m.entity) ?? '');
}

describe('what an article calls something by its own decision', () => {
  test.each([
    [
      'a body',
      '赤峰市项目建设指挥部（以下简称“指挥部”）印发通知。指挥部要求加快进度。',
      '指挥部',
      '赤峰市项目建设指挥部',
    ],
    [
      'a body, by the name of another one',
      '赤峰市远山水利公司（以下简称“水利局”）成立。昨天，水利局局长王志刚讲话。',
      '水利局',
      '赤峰市远山水利公司',
    ],
    [
      'a body, without marks',
      '内蒙古农牧业科学研究院（下称内蒙古农科院）揭牌。内蒙古农科院院长王志刚致辞。',
      '内蒙古农科院',
      '内蒙古农牧业科学研究院',
    ],
    [
      'a document',
      '《赤峰市养老服务条例》（以下简称《条例》）公布。《条例》要求加强服务。',
      '条例',
      '赤峰市养老服务条例',
    ],
  ])('%s', (_rule, text, words, name) => {
    const found = meant(text, words);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([name]));
    const entity = readText(text, { region: '15' }).entities.find((e) => e.name === name);
    expect(entity?.shortNames).toEqual([words]);
    expect(entity?.aliases).not.toContain(words);
  });

  test('holds for that article alone', () => {
    const text = '《赤峰市养老服务条例》（以下简称《条例》）公布。';
    extractor.read(articleOf(text), { ...nowhere, region: '15' });
    expect(meant('《条例》要求加强服务。', '条例')).toEqual(['条例']);
  });
});

describe('short names that nobody declared', () => {
  test.each([
    [
      'characters of two words and of no last one',
      '内蒙古自治区抗震救灾指挥部启动响应。自治区抗指要求加强巡查。',
      '抗指',
      null,
    ],
    [
      'a headquarters, behind 省',
      '省森林草原防灭火指挥部启动响应。省森防指要求加强巡查。',
      '省森防指',
      '省森林草原防灭火指挥部',
    ],
    [
      'a fair',
      '第九届中国赤峰牧业贸易洽谈会开幕。本届赤洽会设四个展馆。',
      '赤洽会',
      '第九届中国赤峰牧业贸易洽谈会',
    ],
    ['a university', '赤峰大学校长王志刚致辞。赤大校长王志刚还参观了展馆。', '赤大', '赤峰大学'],
  ])('%s', (_rule, text, words, name) => {
    expect(new Set(meant(text, words))).toEqual(new Set(name === null ? [] : [name]));
  });

  test('stay in their article, as a name that another thing may have elsewhere', () => {
    const text = '第九届中国赤峰牧业贸易洽谈会开幕。本届赤洽会设四个展馆。';
    const fair = readText(text, { region: '15' }).entities.find((e) => e.name.endsWith('洽谈会'));
    expect(fair?.shortNames).toEqual(['赤洽会']);
  });

  test('a word of the language is none', () => {
    expect(meant('中国大众发展大学举行座谈。大家发大财。中大型企业参加。', '中大')).toEqual([]);
    expect(meant('长江大学举行座谈。孩子们在这里长大成人。', '长大')).toEqual([]);
  });
});

describe('people called by a part of their name', () => {
  test.each([
    [
      'the part behind the last dot',
      '多米尼加总统佩德罗·桑切斯来访。桑切斯表示，愿深化合作。',
      '桑切斯',
      '佩德罗·桑切斯',
    ],
    ['老 and the family name', '大山村党支部书记饶金山介绍情况。老饶说，今年收成好。', '老饶', '饶金山'],
  ])('%s', (_rule, text, words, name) => {
    expect(meant(text, words)).toEqual([name]);
  });

  test('where two may be meant, nobody is', () => {
    expect(meant('县长饶金山与副县长饶大河座谈。老饶说，今年收成好。', '老饶')).not.toContain('饶金山');
  });
});
