import { readFileSync } from 'node:fs';

import { readDivisions } from '#lib/extract/lexicon/divisions.ts';

/** Classes of words, by the parts of speech that jieba's dictionary gives. 0 is for what is no word of the list. */
const classes: readonly (readonly string[])[] = [
  [],
  ['nr', 'nrfg'],
  ['nrt'],
  ['ns'],
  ['nt'],
  ['nz'],
  ['n', 'ng', 's', 'f', 'g'],
  ['v', 'vg', 'vd', 'vi', 'vq'],
  ['vn', 'an'],
  ['a', 'ad', 'ag', 'b', 'z', 'zg'],
  ['d', 'dg', 'df'],
  ['m', 'q', 'mq', 'mg'],
  ['t', 'tg'],
  ['p', 'c', 'u', 'ud', 'ug', 'uj', 'ul', 'uv', 'uz', 'r', 'rr', 'rz', 'rg', 'y', 'e', 'k', 'h', 'o'],
  ['i', 'l', 'j'],
];
export const divisionClass = classes.length;
const classOf = new Map(classes.flatMap((tags, i) => tags.map((tag) => [tag, i] as const)));
/** Names are worth keeping however rare: they are what the list is for. */
const nameClasses = new Set([2, 3, 4]);

export interface ListedWord {
  /** Of 60 million words of running text. */
  readonly count: number;
  readonly wordClass: number;
}

export interface WordListOptions {
  readonly rarest: number;
  readonly rarestName: number;
  readonly longest: number;
}

/** The words of jieba's dictionary that are frequent enough, or names; and the names of divisions and countries. */
export function chooseWords(root: URL, options: WordListOptions): Map<string, ListedWord> {
  const words = new Map<string, ListedWord>();
  for (const line of readFileSync(new URL('node_modules/@node-rs/jieba/dict.txt', root), 'utf8').split(
    '\n',
  )) {
    const [word = '', printed = '', tag = ''] = line.split(' ');
    const count = Number(printed);
    const wordClass = classOf.get(tag) ?? 6;
    if (!/^[㐀-鿿·]+$/u.test(word) || word.length > options.longest) continue;
    if (count < (nameClasses.has(wordClass) ? options.rarestName : options.rarest)) continue;
    words.set(word, { count, wordClass });
  }
  const add = (word: string) => {
    const known = words.get(word);
    if (word.length > 1 && word.length <= options.longest)
      words.set(word, {
        count: known?.count ?? 30,
        wordClass: known && word.length === 2 ? known.wordClass : divisionClass,
      });
  };
  const asset = (name: string) => readFileSync(new URL(`assets/lexicon/${name}`, root), 'utf8');
  for (const { name, short, level } of readDivisions(asset('divisions.tsv')).all) {
    if (level === 'township') continue;
    add(name);
    if (short) add(short);
  }
  // States alone: the towns and waters abroad are for the rules, and come and go with them.
  for (const line of asset('countries.tsv').split('\n')) {
    const [code = '', name] = line.split('\t');
    if (name && /^[A-Z]{2}$/u.test(code)) add(name);
  }
  return words;
}

/** Sixteen bits: cost (5), class (4), cluster (7). The cost is at least 1, so no value is 0. */
export function wordValue({ count, wordClass }: ListedWord, cluster: number): number {
  const cost = Math.max(1, Math.min(30, Math.round(Math.log(6e7 / count) * 1.72)));
  return (cost << 11) | (wordClass << 7) | cluster;
}
