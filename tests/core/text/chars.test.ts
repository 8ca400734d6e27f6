import { describe, expect, test } from 'vitest';

import { isCjkPunctuation, isDigit, isHan, isLatin, isSpace } from '#lib/text/chars.ts';
import { mapRadicals, radicalIdeograph } from '#lib/text/radicals.ts';

describe('what a character is', () => {
  test.each([
    ['山', true],
    ['〇', true],
    ['𠮷', true],
    ['㐂', true],
    ['⻰', true],
    ['a', false],
    ['。', false],
    ['1', false],
    ['', false],
    ['\uD842', false],
    ['々', false],
  ])('%j is Chinese: %s', (char, is) => {
    expect(isHan(char)).toBe(is);
  });

  test.each([' ', '\t', '\n', '\u00A0', '\u2003', '\u200B', '\u202F', '\u3000', '\uFEFF'])(
    '%j is white space',
    (char) => {
      expect(isSpace(char)).toBe(true);
    },
  );

  test.each(['山', 'a', '·', '\u0000', '。'])('%j is none', (char) => {
    expect(isSpace(char)).toBe(false);
  });

  test.each(['。', '，', '“', '”', '《', '（', '—', '…', '·', '、'])(
    '%s is punctuation of Chinese print',
    (char) => {
      expect(isCjkPunctuation(char)).toBe(true);
    },
  );

  test('a comma of ASCII, a letter and a character are not', () => {
    expect([',', 'a', '山'].map(isCjkPunctuation)).toEqual([false, false, false]);
  });

  test('digits may be full width, letters may have accents', () => {
    expect(['7', '７', '七'].map(isDigit)).toEqual([true, true, false]);
    expect(['G', 'é', '山', '7'].map(isLatin)).toEqual([true, true, false, false]);
  });
});

describe('radicals that stand for characters', () => {
  // The nine that NFKC leaves alone and newspapers' fonts use most.
  test.each([
    ['⻩', '黄'],
    ['⻓', '长'],
    ['⻅', '见'],
    ['⺠', '民'],
    ['⻛', '风'],
    ['⻰', '龙'],
    ['⻢', '马'],
    ['⻬', '齐'],
    ['⻔', '门'],
    ['⼀', '一'],
    ['⾦', '金'],
    ['⼈', '人'],
    ['⿓', '龍'],
    ['⻳', '龟'],
    ['⻋', '车'],
  ])('%s is %s', (radical, ideograph) => {
    expect(radicalIdeograph(radical)).toBe(ideograph);
  });

  test('every assigned radical but ⺀ becomes an ideograph that is no radical', () => {
    for (let code = 0x2e81; code <= 0x2fd5; code++) {
      const char = String.fromCharCode(code);
      if (!/\p{Assigned}/u.test(char)) continue;
      const mapped = radicalIdeograph(char);
      expect(mapped, char).not.toBe(char);
      expect(mapped).toMatch(/^\p{Unified_Ideograph}$/u);
    }
  });

  test('everything else stays', () => {
    expect(mapRadicals('⻩河⻓江 2020 “龙”')).toBe('黄河长江 2020 “龙”');
  });
});
