import { lexicalClasses, type LexicalClass } from './lexicon/lexicon.ts';

/** A word of the lexicon in a text, `[start, end)` in UTF-16 code units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** The words of one class by place. */
export interface WordsByPlace {
  has(at: number): boolean;
  /** Longest first; undefined where there is none. */
  get(at: number): readonly Match[] | undefined;
  /** The places that have one, in order. */
  keys(): readonly number[];
  [Symbol.iterator](): Iterator<readonly [number, readonly Match[]]>;
}

/**
 * All words of a text by their start and by their end. Grammars ask at every character for words of a class, and mostly
 * there is none: a bit for each class says so, and a match becomes an object only when it is asked for.
 */
export class WordIndex {
  readonly byStart: ReadonlyMap<LexicalClass, WordsByPlace>;
  readonly byEnd: ReadonlyMap<LexicalClass, WordsByPlace>;
  /** `width` numbers a word: start, end, value, class, and the word before it at its start and at its end, plus one. */
  #words = new Int32Array(width * 256);
  #count = 0;
  readonly #starts: PlaceTable;
  readonly #ends: PlaceTable;

  /** For places from 0 to `length` of a text. */
  constructor(length: number) {
    this.#starts = tableOf(length);
    this.#ends = tableOf(length);
    this.byStart = this.#views(this.#starts, nextByStart);
    this.byEnd = this.#views(this.#ends, nextByEnd);
  }

  add(wordClass: number, start: number, end: number, value: number): void {
    const at = this.#count * width;
    if (at === this.#words.length) {
      const wider = new Int32Array(at * 2);
      wider.set(this.#words);
      this.#words = wider;
    }
    const words = this.#words;
    words[at] = start;
    words[at + 1] = end;
    words[at + 2] = value;
    words[at + 3] = wordClass;
    words[at + nextByStart] = this.#starts.last[start] ?? 0;
    words[at + nextByEnd] = this.#ends.last[end] ?? 0;
    this.#count++;
    enter(this.#starts, start, wordClass, this.#count);
    enter(this.#ends, end, wordClass, this.#count);
  }

  #views(table: PlaceTable, next: number): ReadonlyMap<LexicalClass, WordsByPlace> {
    return new Map(lexicalClasses.map((name, id) => [name, this.#view(table, next, id)]));
  }

  #view({ classes, last }: PlaceTable, next: number, wordClass: number): WordsByPlace {
    const bit = 1 << wordClass;
    const has = (at: number): boolean => ((classes[at] ?? 0) & bit) !== 0;
    const get = (at: number): readonly Match[] | undefined =>
      has(at) ? this.#listed(last[at] ?? 0, next, wordClass) : undefined;
    let places: readonly number[] = [];
    let counted = -1;
    const keys = (): readonly number[] => {
      if (counted === this.#count) return places;
      const found: number[] = [];
      for (let at = 0; at < classes.length; at++) if (has(at)) found.push(at);
      counted = this.#count;
      return (places = found);
    };
    function* entries(): Generator<readonly [number, readonly Match[]]> {
      for (const at of keys()) yield [at, get(at) ?? []];
    }
    return { has, get, keys, [Symbol.iterator]: entries };
  }

  #listed(from: number, next: number, wordClass: number): Match[] {
    const words = this.#words;
    const out: Match[] = [];
    for (let word = from; word > 0; word = words[(word - 1) * width + next] ?? 0) {
      const at = (word - 1) * width;
      if (words[at + 3] !== wordClass) continue;
      const match = { start: words[at] ?? 0, end: words[at + 1] ?? 0, value: words[at + 2] ?? 0 };
      const length = match.end - match.start;
      let place = out.length;
      while (place > 0 && lengthOf(out[place - 1]) < length) place--;
      if (place === out.length) out.push(match);
      else out.splice(place, 0, match);
    }
    return out;
  }
}

const width = 6;
const nextByStart = 4;
const nextByEnd = 5;

/** By place of the text: the bits of its classes, and the number of the word that was added last, 0 for none. */
interface PlaceTable {
  readonly classes: Int32Array;
  readonly last: Int32Array;
}

function tableOf(length: number): PlaceTable {
  return { classes: new Int32Array(length + 1), last: new Int32Array(length + 1) };
}

function enter({ classes, last }: PlaceTable, at: number, wordClass: number, word: number): void {
  classes[at] = (classes[at] ?? 0) | (1 << wordClass);
  last[at] = word;
}

function lengthOf(match: Match | undefined): number {
  return match ? match.end - match.start : 0;
}
