import { expect, test } from 'vitest';

import { findPassage } from '#lib/text/find-passage.ts';

const passage = (before: string, words: string, behind: string) => ({
  text: before + words + behind,
  start: before.length,
  end: before.length + words.length,
});

test.each([
  ['the only place', '昨天高远到会。', passage('', '高远', ''), '高远', 2],
  [
    'white space and breaks of the line aside',
    '昨天高\u3000远\n到会。',
    passage('昨天', '高远', '到会'),
    '高\u3000远',
    2,
  ],
  [
    'of two places the one with the same words around',
    '高远说。后来高远又说。',
    passage('后来', '高远', '又说'),
    '高远',
    6,
  ],
  [
    'also with what cannot be seen between',
    '后来高\u200b远又说',
    passage('后来', '高远', '又说'),
    '高\u200b远',
    2,
  ],
])('a passage is found at %s', (_, text, asked, words, start) => {
  const found = findPassage(text, asked);
  expect(found).toEqual({ start, end: start + words.length });
  expect(text.slice(found?.start, found?.end)).toBe(words);
});

test.each([
  ['the words do not stand there', '昨天到会。', passage('昨天', '高远', '到会')],
  ['two places are alike', '高远说。高远说。', passage('', '高远', '')],
  ['nothing is selected', '昨天', passage('昨天', ' ', '')],
])('no place is guessed where %s', (_, text, asked) => {
  expect(findPassage(text, asked)).toBeNull();
});
