import { readFileSync } from 'node:fs';

import { createExtractor, type Extractor } from '#lib/extract/extractor.ts';

import { readTaggerBytes } from './read-tagger-bytes.ts';

/** The extractor with the assets of this repository, for programs and tests that run in Node. */
export function openExtractor(): Extractor {
  const asset = (name: string) =>
    readFileSync(new URL(`../../assets/lexicon/${name}`, import.meta.url), 'utf8');
  return createExtractor({
    divisions: asset('divisions.tsv'),
    countries: asset('countries.tsv'),
    surnames: asset('surnames.txt'),
    tagger: readTaggerBytes(),
  });
}
