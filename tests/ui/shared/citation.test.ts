import '../setup-i18n.ts';

import { beforeEach, describe, expect, test } from 'vitest';

import {
  citeSentence,
  dayOfYear,
  longDate,
  partsOfSource,
  type Citable,
} from '#components/shared/citation.ts';
import { citationWords } from '#components/shared/words.ts';
import { setLanguage } from '../setup-i18n.ts';

const whole: Citable = {
  headline: '支部建在田埂上',
  outlet: '内蒙古日报',
  published: '2020-07-29',
  page: '2',
};

describe('a citation', () => {
  beforeEach(() => setLanguage('zh-CN'));

  test('names sentence, outlet, issue, page and headline', () => {
    expect(citeSentence('路通了。', whole, citationWords())).toBe(
      '“路通了。”（内蒙古日报，2020年7月29日，第2版，《支部建在田埂上》）',
    );
  });

  test.each([
    [{ page: null }, '〔版次缺〕'],
    [{ outlet: null }, '〔报名缺〕'],
    [{ published: null }, '〔日期缺〕'],
    [{ headline: null }, '〔标题缺〕'],
  ] as const)('prints what is missing of %o as %s', (missing, gap) => {
    const cited = citeSentence('路通了。', { ...whole, ...missing }, citationWords());
    expect(cited).toContain(gap);
    expect(cited.match(/〔/g)).toHaveLength(1);
  });

  test('of a web page lacks no page of a paper; a printed page that lies on the web does', () => {
    const url = 'https://example.org/a/1.html';
    for (const web of [{ onWeb: true }, { url }])
      expect(citeSentence('路通了。', { ...whole, page: null, ...web }, citationWords())).toBe(
        '“路通了。”（内蒙古日报，2020年7月29日，《支部建在田埂上》）',
      );
    const fields = (source: Partial<Citable>) =>
      partsOfSource({ ...whole, ...source }, citationWords()).map(({ field }) => field);
    expect(fields({ page: null, url })).toEqual(['outlet', 'published']);
    expect(fields({ page: '2', url })).toEqual(['outlet', 'published', 'page']);
    expect(fields({ page: null, url: 'https://example.org/a/1.PDF?v=2' })).toEqual([
      'outlet',
      'published',
      'page',
    ]);
    setLanguage('en');
    expect(citeSentence('路通了。', { ...whole, page: null, url }, citationWords())).toBe(
      '“路通了。” (内蒙古日报, 29 July 2020, 《支部建在田埂上》)',
    );
  });

  test('keeps all three places in a line, known or not', () => {
    const parts = partsOfSource({ outlet: null, published: '2020-07-29', page: null }, citationWords());
    expect(parts.map((part) => [part.text, part.gap])).toEqual([
      ['〔报名缺〕', true],
      ['2020-07-29', false],
      ['〔版次缺〕', true],
    ]);
  });

  test('speaks the language of the interface around the Chinese words', () => {
    setLanguage('en');
    expect(citeSentence('路通了。', { ...whole, page: null }, citationWords())).toBe(
      '“路通了。” (内蒙古日报, 29 July 2020, [page not known], 《支部建在田埂上》)',
    );
  });
});

test.each([
  ['2020-07-29', 'zh-CN', '2020年7月29日'],
  ['2020-07-29', 'en', '29 July 2020'],
  ['2020-02-30', 'zh-CN', '2020-02-30'],
  ['日前', 'zh-CN', '日前'],
])('the date %s in %s is %s', (iso, language, words) => {
  expect(longDate(iso, language)).toBe(words);
});

test('a dateline has no year', () => {
  expect(dayOfYear('02-29', 'zh-CN')).toBe('2月29日');
  expect(dayOfYear('07-28', 'en')).toBe('28 July');
  expect(dayOfYear('七月', 'en')).toBe('七月');
});
