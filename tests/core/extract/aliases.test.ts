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
