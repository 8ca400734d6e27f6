import { expect, test } from 'vitest';

import { Trie } from '#lib/extract/lexicon/trie.ts';

/** What a look at every word at every place finds. */
function plainly(words: readonly string[], text: string): string[] {
  const places = Array.from({ length: text.length }, (_, start) => start);
  return places.flatMap((start) =>
    words
      .filter((word) => text.startsWith(word, start))
      .sort((a, b) => a.length - b.length)
      .map((word) => `${String(start)} ${word}`),
  );
}

function scanned(words: readonly string[], text: string): string[] {
  const trie = new Trie();
  for (const word of words) trie.add(word, 0);
  const out: string[] = [];
  trie.scan(text, (start, end) => out.push(`${String(start)} ${text.slice(start, end)}`));
  return out;
}

test.each([
  ['words in words, of one character and more', ['山', '山河', '山河县', '河县', '县'], '大山河县山河山'],
  ['a word at the very end, and one cut off by it', ['小河', '小河村'], '大小河'],
  ['a first character that only longer words have', ['镇政府'], '镇镇政镇政府镇'],
  ['no text', ['山'], ''],
  ['half a pair of surrogates', ['𠮷山', '\ud842'], '𠮷山\ud842'],
])('%s', (_name, words, text) => {
  expect(scanned(words, text)).toEqual(plainly(words, text));
});
