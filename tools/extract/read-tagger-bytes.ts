import { readFileSync } from 'node:fs';

import type { TaggerBytes } from '#lib/extract/tagger/tagger.ts';

/** The weights and the word list of this repository. */
export function readTaggerBytes(): TaggerBytes {
  const read = (name: string): ArrayBuffer =>
    Uint8Array.from(readFileSync(new URL(`../../assets/public/model/${name}.bin`, import.meta.url))).buffer;
  return { weights: read('weights'), words: read('words') };
}
