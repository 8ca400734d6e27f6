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
  readonly #words: WordTable;
  readonly #starts: PlaceTable;
  readonly #ends: PlaceTable;

  /** For places from 0 to `length` of a text. */
  constructor(length: number) {
    this.#words = { numbers: new Int32Array(width * 256), count: 0 };
    this.#starts = new PlaceTable(length, this.#words, nextByStart);
    this.#ends = new PlaceTable(length, this.#words, nextByEnd);
    this.byStart = viewsOf(this.#starts);
    this.byEnd = viewsOf(this.#ends);
  }

  /** The words of the class that begin at a place, longest first. */
  startingAt(at: number, name: LexicalClass): readonly Match[] {
    return this.#starts.wordsOf(at, name);
  }

  endingAt(at: number, name: LexicalClass): readonly Match[] {
    return this.#ends.wordsOf(at, name);
  }

  add(wordClass: number, start: number, end: number, value: number): void {
    const at = this.#words.count * width;
    if (at === this.#words.numbers.length) {
      const wider = new Int32Array(at * 2);
      wider.set(this.#words.numbers);
      this.#words.numbers = wider;
    }
    const { numbers } = this.#words;
    numbers[at] = start;
    numbers[at + 1] = end;
    numbers[at + 2] = value;
    numbers[at + 3] = wordClass;
    const count = ++this.#words.count;
    numbers[at + nextByStart] = this.#starts.enter(start, wordClass, count);
    numbers[at + nextByEnd] = this.#ends.enter(end, wordClass, count);
  }
}

/** `width` numbers a word: start, end, value, class, and the word before it at its start and at its end, plus one. */
interface WordTable {
  numbers: Int32Array;
  count: number;
}

const classIds: Readonly<Record<string, number>> = Object.fromEntries(
  lexicalClasses.map((name, id) => [name, id]),
);
const none: readonly Match[] = [];

const width = 6;
const nextByStart = 4;
const nextByEnd = 5;

/** By place of the text: the bits of its classes, and the number of the word that was added last, 0 for none. */
class PlaceTable {
  readonly classes: Int32Array;
  readonly #last: Int32Array;
  readonly #words: WordTable;
  readonly #next: number;
  #places: number[][] = [];
  #counted = -1;

  constructor(length: number, words: WordTable, next: number) {
    this.classes = new Int32Array(length + 1);
    this.#last = new Int32Array(length + 1);
    this.#words = words;
    this.#next = next;
  }

  /** The word that was the last one at its place. */
  enter(at: number, wordClass: number, word: number): number {
    const before = this.#last[at] ?? 0;
    this.classes[at] = (this.classes[at] ?? 0) | (1 << wordClass);
    this.#last[at] = word;
    return before;
  }

  /** The places that have a word of the class: found for all classes at once, when one is asked for. */
  placesOf(wordClass: number): readonly number[] {
    if (this.#counted !== this.#words.count) {
      this.#counted = this.#words.count;
      this.#places = lexicalClasses.map(() => []);
      for (let at = 0; at < this.classes.length; at++)
        for (let bits = this.classes[at] ?? 0; bits !== 0; bits &= bits - 1)
          this.#places[31 - Math.clz32(bits & -bits)]?.push(at);
    }
    return this.#places[wordClass] ?? [];
  }

  /** At most places there is no word of any class: that is asked before which class is meant. */
  wordsOf(at: number, name: LexicalClass): readonly Match[] {
    const bits = this.classes[at] ?? 0;
    if (bits === 0) return none;
    const wordClass = classIds[name] ?? 0;
    return (bits & (1 << wordClass)) === 0 ? none : this.listed(at, wordClass);
  }

  listed(at: number, wordClass: number): Match[] {
    const { numbers } = this.#words;
    const out: Match[] = [];
    for (let word = this.#last[at] ?? 0; word > 0;) {
      const from = (word - 1) * width;
      word = numbers[from + this.#next] ?? 0;
      if (numbers[from + 3] !== wordClass) continue;
      const match = { start: numbers[from] ?? 0, end: numbers[from + 1] ?? 0, value: numbers[from + 2] ?? 0 };
      const length = match.end - match.start;
      let place = out.length;
      while (place > 0 && lengthOf(out[place - 1]) < length) place--;
      if (place === out.length) out.push(match);
      else out.splice(place, 0, match);
    }
    return out;
  }
}

/** The words of one class in a table. */
class View implements WordsByPlace {
  readonly #table: PlaceTable;
  readonly #class: number;

  constructor(table: PlaceTable, wordClass: number) {
    this.#table = table;
    this.#class = wordClass;
  }

  has(at: number): boolean {
    return ((this.#table.classes[at] ?? 0) & (1 << this.#class)) !== 0;
  }

  get(at: number): readonly Match[] | undefined {
    return this.has(at) ? this.#table.listed(at, this.#class) : undefined;
  }

  keys(): readonly number[] {
    return this.#table.placesOf(this.#class);
  }

  [Symbol.iterator](): Iterator<readonly [number, readonly Match[]]> {
    const words = this.keys().map((at) => [at, this.#table.listed(at, this.#class)] as const);
    return words.values();
  }
}

function viewsOf(table: PlaceTable): ReadonlyMap<LexicalClass, WordsByPlace> {
  return new Map(lexicalClasses.map((name, id) => [name, new View(table, id)]));
}

function lengthOf(match: Match | undefined): number {
  return match ? match.end - match.start : 0;
}
