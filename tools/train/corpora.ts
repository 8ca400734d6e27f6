import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { lexicalForm } from '#lib/text/traditional.ts';

export interface Sentence {
  /** As the lexicon spells it. */
  readonly text: string;
  /** By character, as in lib/extract/tagger/tags.ts. */
  readonly tags: Uint8Array;
}

const kindOf: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2 };

/** B and I of a kind become begin, inside, end, alone. */
function bmesOf(bio: readonly string[]): Uint8Array {
  return Uint8Array.from(bio, (tag, i) => {
    if (tag === 'O') return 0;
    const kind = kindOf[tag.slice(2)];
    if (kind === undefined) throw new Error(`Unknown tag: ${tag}`);
    const begins = tag.startsWith('B') || bio[i - 1]?.slice(2) !== tag.slice(2);
    const ends = bio[i + 1] !== `I-${tag.slice(2)}`;
    return 1 + 4 * kind + (begins ? (ends ? 3 : 0) : ends ? 2 : 1);
  });
}

export function readMsra(folder: string): Sentence[] {
  const lines = (name: string) =>
    readFileSync(join(folder, 'msra-train-part', name), 'utf8')
      .trimEnd()
      .split('\n');
  const tags = lines('tags.txt');
  return lines('sentences.txt').map((line, i) => {
    const sentence = {
      text: lexicalForm(line.split(' ').join('')),
      tags: bmesOf((tags[i] ?? '').trim().split(' ')),
    };
    if (sentence.text.length !== sentence.tags.length)
      throw new Error(`msra-train-part, line ${i + 1}: tags and characters differ`);
    return sentence;
  });
}

export function readPeoplesDaily(folder: string): Sentence[] {
  return readColumns(readFileSync(join(folder, 'peoples-daily', 'train.bio'), 'utf8')).map(
    ({ text, tags }) => ({ text, tags: bmesOf(tags) }),
  );
}

function readColumns(file: string): { text: string; tags: string[] }[] {
  return file
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const rows = block.split('\n').map((row) => row.split(/\s+/));
      // A row whose character is a space has its tag alone.
      return {
        text: lexicalForm(rows.map((r) => (r.length > 1 ? r[0] : ' ')).join('')),
        tags: rows.map((r) => r[1] ?? r[0] ?? 'O'),
      };
    });
}
