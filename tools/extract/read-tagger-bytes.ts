import { readFileSync } from 'node:fs';

import type { TaggerBytes } from '#lib/extract/tagger/tagger.ts';

/** The weights and the word list of this repository. */
export function readTaggerBytes(): TaggerBytes {
  // A copy, for what Node reads may be a part of a buffer of its own.
  const read = (name: string): ArrayBuffer =>
    new Uint8Array(readFileSync(new URL(`../../assets/public/model/${name}.bin`, import.meta.url))).buffer;
  return { weights: read('weights'), words: read('words') };
}
