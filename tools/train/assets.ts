import { readFileSync } from 'node:fs';

import { buildDoubleArray } from './build-double-array.ts';
import { chooseWords, wordValue } from './word-list.ts';

export const root = new URL('../../', import.meta.url);
export const modelFolder = new URL('assets/public/model/', root);

/** The word list of the tagger: bytes for lib/extract/lexicon/double-array.ts. */
export function makeWords(): Uint8Array<ArrayBuffer> {
  const words = chooseWords(root, { rarest: 20, rarestName: 6, longest: 6 });
  return buildDoubleArray(new Map([...words].map(([word, listed]) => [word, wordValue(listed, 0)])));
}

/** Surnames of the lexicon, single ones. */
export function readSurnames(): string {
  return readFileSync(new URL('assets/lexicon/surnames.txt', root), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(0, 2)
    .join('');
}
