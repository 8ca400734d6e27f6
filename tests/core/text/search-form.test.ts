import { describe, expect, it } from 'vitest';

import { bigramsOfPhrase, eachBigram, findPhrase, searchForm } from '#lib/text/search-form.ts';

function pairsIn(text: string): string[] {
  const pairs: string[] = [];
  eachBigram(searchForm(text), (key) => {
    pairs.push(
      String.fromCharCode(Math.floor(key / 0x10000)) +
        (key % 0x10000 === 0 ? '$' : String.fromCharCode(key % 0x10000)),
    );
  });
  return pairs;
}

describe('the form of search', () => {
  it('keeps the length: traditional, radicals, wide and large letters', () => {
    for (const text of ['內蒙古', '⼯作', 'ＡＢＣ１', 'Covid', '𠮷野家', ''])
      expect(searchForm(text)).toHaveLength(text.length);
    expect(searchForm('內蒙古自治區')).toBe('内蒙古自治区');
    expect(searchForm('ＣＯＶＩＤ－１９')).toBe('covid-19');
    expect(searchForm('⼯作')).toBe('工作');
  });

  it('pairs characters across blanks, not across signs and lines', () => {
    expect(pairsIn('李  明到，会')).toEqual(['李明', '明到', '到$', '会$']);
    expect(pairsIn('一\n二')).toEqual(['一$', '二$']);
    expect(pairsIn('')).toEqual([]);
  });

  it('asks for every pair of a phrase, and for a range where it is one character', () => {
    expect(bigramsOfPhrase('乡村').pairs).toHaveLength(1);
    expect(bigramsOfPhrase('“五维”模式').pairs).toHaveLength(2);
    expect(bigramsOfPhrase('习')).toEqual({ pairs: [], single: '习'.charCodeAt(0) * 0x10000 });
    expect(bigramsOfPhrase('——')).toEqual({ pairs: [], single: null });
  });
});

describe('a phrase in a text', () => {
  it('is found at every place, as offsets of the text', () => {
    expect(findPhrase('乡村振兴，鄉村振興。', '乡村')).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ]);
    expect(findPhrase('记者 李  明 到了', '李明')).toEqual([{ start: 3, end: 7 }]);
    expect(findPhrase('记者李明', '李 明')).toEqual([{ start: 2, end: 4 }]);
    expect(findPhrase('一\n二', '一二')).toEqual([]);
    expect(findPhrase('甲', '')).toEqual([]);
  });
});
