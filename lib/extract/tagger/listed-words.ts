import type { Doc } from '#lib/extract/doc.ts';

import type { Tagger } from './tagger.ts';

/** Classes of the tagger's word list, in the order tools/train/word-list.ts numbers them. */
const classes = [
  'none',
  'person',
  'foreignPerson',
  'place',
  'body',
  'otherName',
  'noun',
  'verb',
  'verbalNoun',
  'adjective',
  'adverb',
  'number',
  'time',
  'function',
  'phrase',
  'division',
] as const;
export type WordClass = (typeof classes)[number];

export interface ListedWord {
  readonly end: number;
  readonly wordClass: WordClass;
}

/** The longest word of the tagger's list that begins at `start`, of two characters or more; null if there is none. */
export function listedAt(doc: Doc, start: number): ListedWord | null {
  return listedIn(doc.tagger.words, doc.lexical, start);
}

/** The same in any text, which must be in the lexicon's spelling. */
export function listedIn(words: Tagger['words'], text: string, start: number): ListedWord | null {
  const { codes, base, value, label } = words;
  let node = 0;
  let word: ListedWord | null = null;
  for (let i = start; i < text.length; i++) {
    const code = codes[text.charCodeAt(i)] ?? 0;
    const step = base[node] ?? 0;
    if (code === 0 || step === 0 || label[step + code] !== code) break;
    node = step + code;
    const found = value[node] ?? 0;
    if (found !== 0 && i > start) word = { end: i + 1, wordClass: classes[(found >>> 7) & 15] ?? 'none' };
  }
  return word;
}

/** Classes of everyday words: what is one of them whole is hardly a name. */
export const everyday: ReadonlySet<WordClass> = new Set<WordClass>([
  'noun',
  'verb',
  'verbalNoun',
  'adjective',
  'adverb',
]);

const goOn: ReadonlySet<WordClass> = new Set<WordClass>([
  'verb',
  'verbalNoun',
  'adverb',
  'time',
  'function',
  'phrase',
]);

/** Does a word begin at `at` that says what somebody does, when or how: 汇报, 昨天, 一同? */
export function predicateAt(doc: Doc, at: number): boolean {
  const word = listedAt(doc, at);
  return word !== null && goOn.has(word.wordClass);
}
