import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { taggedKinds } from '#lib/extract/tagger/tags.ts';
import { lexicalForm } from '#lib/text/traditional.ts';

import type { Sentence } from './corpora.ts';
import { holdOut } from './hold-out.ts';

/** A corpus with kinds of its own, three of which take the places of ours: the trainer is measured, nothing of it ships. */
export interface OtherCorpus {
  readonly name: string;
  /** In the order of the tagger's kinds. */
  readonly kinds: readonly string[];
  readonly train: readonly Sentence[];
  readonly held: readonly Sentence[];
}

/** Kinds in the order of the tagger's own: what is most like a person, an organization, a place. */
const resumeKinds = ['NAME', 'ORG', 'TITLE'];
const cluenerKinds = [
  ['name', 'government', 'address'],
  ['name', 'government', 'position'],
];

export function readOtherCorpora(folder: string): OtherCorpus[] {
  const resume = (part: string) => readBmes(join(folder, 'resume', `${part}.bmes`), resumeKinds);
  return [
    { name: 'resume', kinds: resumeKinds, train: resume('train'), held: resume('dev') },
    ...cluenerKinds.map((kinds) => ({
      name: 'cluener',
      kinds,
      ...holdOut(readCluener(join(folder, 'cluener', 'train.jsonl'), kinds)),
    })),
  ];
}

const placeOf: Readonly<Record<string, number>> = { B: 0, M: 1, E: 2, S: 3 };

/** A character and its tag a line, an empty line between sentences. */
function readBmes(file: string, kinds: readonly string[]): Sentence[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const rows = block.split('\n').map((row) => row.split(' '));
      const tags = rows.map(([, tag = 'O']) => {
        const kind = kinds.indexOf(tag.slice(2));
        return kind < 0 ? 0 : 1 + 4 * kind + (placeOf[tag.charAt(0)] ?? 0);
      });
      return { text: lexicalForm(rows.map(([char]) => char).join('')), tags: Uint8Array.from(tags) };
    });
}

interface CluenerLine {
  readonly text: string;
  /** First and last character of every mention, by kind and name. */
  readonly label: Readonly<Record<string, Readonly<Record<string, readonly (readonly [number, number])[]>>>>;
}

function readCluener(file: string, kinds: readonly string[]): Sentence[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, label } = JSON.parse(line) as CluenerLine;
      const tags = new Uint8Array(text.length);
      taggedKinds.forEach((_, place) => {
        const spans = Object.values(label[kinds[place] ?? ''] ?? {}).flat();
        for (const [first, last] of spans) {
          const begin = 1 + 4 * place;
          tags.fill(begin + 1, first, last + 1);
          tags[first] = first === last ? begin + 3 : begin;
          if (first !== last) tags[last] = begin + 2;
        }
      });
      return { text: lexicalForm(text), tags };
    });
}
