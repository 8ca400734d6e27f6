import { describe, expect, test } from 'vitest';

import { mapRadicals } from '#lib/text/radicals.ts';
import { cleanSource, composeOffsets, sliceMapped, sourceOffset } from '#lib/text/source-text.ts';

/** Every run of a clean text is the source, but for what cleaning exchanges one for one. */
function expectFaithful(source: string): void {
  const { text, offsets } = cleanSource(source);
  let end = 0;
  let sourceEnd = 0;
  for (const [at, from, length] of offsets) {
    expect(at).toBeGreaterThanOrEqual(end);
    expect(from).toBeGreaterThanOrEqual(sourceEnd);
    for (let i = 0; i < length; i++) {
      const made = text.charAt(at + i);
      const printed = source.charAt(from + i);
      const isBreak = made === '\n' && /[\r\n\v\f\u0085\u2028\u2029]/u.test(printed);
      const isBroken = made === '\uFFFD';
      expect(
        isBreak || isBroken || made === mapRadicals(printed).charAt(0),
        `${String(at + i)} of ${JSON.stringify(source)}`,
      ).toBe(true);
    }
    end = at + length;
    sourceEnd = from + length;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(sourceEnd).toBeLessThanOrEqual(source.length);
}

describe('cleaning a source', () => {
  test.each([
    ['line breaks of every kind', 'a\r\nb\rc\u2028d\fe\nf', 'a\nb\nc\nd\ne\nf'],
    ['radicals', '⻰⻢⼤会', '龙马大会'],
    ['what nobody sees', '\uFEFF张\u200B三\u0000、\u00AD李\u200E四\u007F', '张三、李四'],
    ['lone surrogates', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
    ['whole pairs', '𠮷野', '𠮷野'],
    ['everything else', '  7月 28日，“五维”\t１２％', '  7月 28日，“五维”\t１２％'],
    ['nothing', '', ''],
  ])('%s', (_name, source, clean) => {
    expect(cleanSource(source).text).toBe(clean);
    expectFaithful(source);
  });

  test('any mixture leads back to its source', () => {
    const pieces = [
      '山',
      '⻰',
      '⺇',
      '\r\n',
      '\r',
      '\uD800',
      '\uDC00',
      '𠮷',
      '\u200B',
      '\uFEFF',
      'a',
      '\u0000',
      '\u2029',
      '\n',
      '。',
    ];
    let state = 7;
    for (let round = 0; round < 200; round++) {
      let source = '';
      for (let i = 0; i < 30; i++) {
        state = (state * 1103515245 + 12345) % 2147483648;
        source += pieces[Math.floor(state / 65536) % pieces.length] ?? '';
      }
      expectFaithful(source);
      expect(cleanSource(source).text.isWellFormed()).toBe(true);
    }
  });
});

describe('offsets', () => {
  const { text, offsets } = cleanSource('\uFEFF甲\r\n乙\u200B丙');

  test('lead to the character, and between runs to the end of the one before', () => {
    expect(Array.from(text).map((_, at) => sourceOffset(offsets, at))).toEqual([1, 3, 4, 6]);
    expect(sourceOffset(offsets, text.length)).toBe(7);
    expect(sourceOffset([], 3)).toBe(0);
    expect(sourceOffset([[5, 9, 2]], 0)).toBe(9);
  });

  test('of two steps are the offsets of both', () => {
    const cut = sliceMapped({ text, offsets: [[0, 0, text.length]] }, 1, 4);
    const both = composeOffsets(offsets, cut.offsets);
    expect(cut.text).toBe('\n乙丙');
    expect(both).toEqual([
      [0, 3, 2],
      [2, 6, 1],
    ]);
  });

  test('inner runs that skip and split outer ones', () => {
    expect(
      composeOffsets(
        [
          [0, 10, 5],
          [5, 20, 5],
        ],
        [
          [0, 1, 2],
          [2, 4, 3],
          [7, 9, 1],
        ],
      ),
    ).toEqual([
      [0, 11, 2],
      [2, 14, 1],
      [3, 20, 2],
      [7, 24, 1],
    ]);
  });
});
