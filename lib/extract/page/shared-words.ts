import type { Unit } from './page-units.ts';

/** A text that is asked for its pairs of neighbouring characters. */
export interface Vocabulary {
  has(pair: number): boolean;
}

/** Pairs of neighbouring characters, punctuation left out: each a number below 2^16, the few that coincide do no harm. */
export class Pairs implements Vocabulary {
  /** Each once, in the order of the text. */
  readonly list: Uint16Array;
  #bits: Uint32Array | null = null;

  constructor(list: Uint16Array) {
    this.list = list;
  }

  has(pair: number): boolean {
    return (((this.#bits ?? this.#setOut())[pair >> 5] ?? 0) & (1 << (pair & 31))) !== 0;
  }

  /** A bit for each, when it is first asked for: many lists are only gone through. */
  #setOut(): Uint32Array {
    const bits = new Uint32Array(words);
    for (const pair of this.list) bits[pair >> 5] = (bits[pair >> 5] ?? 0) | (1 << (pair & 31));
    return (this.#bits = bits);
  }
}

const words = 1 << 11;
const letter = /[\p{L}\p{N}]/u;
/** By code unit: 1 for a letter or digit, 2 for anything else, 0 while nobody has asked. */
const kinds = new Uint8Array(1 << 16);

function isLetter(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  let kind = kinds[code] ?? 0;
  // Half of a pair of surrogates is a letter here: rare characters of names are.
  if (kind === 0) {
    kind = letter.test(String.fromCharCode(code)) || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
    kinds[code] = kind;
  }
  return kind === 1;
}

function pairOf(before: number, code: number): number {
  return (Math.imul(before, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 16;
}

/** Which pairs the text at hand has had; empty between two texts. They, one after the other. */
const had = new Uint32Array(words);
let found = new Uint16Array(512);

export function bigramsOf(text: string): Pairs {
  const bits = had;
  if (found.length < text.length) found = new Uint16Array(text.length * 2);
  let count = 0;
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) continue;
    if (before >= 0) {
      const pair = pairOf(before, code);
      const bit = 1 << (pair & 31);
      const word = bits[pair >> 5] ?? 0;
      if ((word & bit) === 0) {
        bits[pair >> 5] = word | bit;
        found[count++] = pair;
      }
    }
    before = code;
  }
  const list = found.slice(0, count);
  for (const pair of list) bits[pair >> 5] = 0;
  return new Pairs(list);
}

/** The same few lines are asked about against many readings of a page: their pairs are kept while they are. */
const asked = new Map<string, Pairs>();

function pairsAsked(text: string): Pairs {
  const known = asked.get(text);
  if (known) return known;
  const pairs = bigramsOf(text);
  if (asked.size >= 32) asked.clear();
  asked.set(text, pairs);
  return pairs;
}

/** How much each pair says of what a text is about: the rarer on its page the more. */
class PairWeights {
  readonly #counts = new Uint16Array(1 << 16);
  /** By the number of paragraphs that have a pair: 国家 stands in all of them and tells nothing apart. */
  readonly #byCount: readonly number[];

  constructor(paragraphs: readonly string[]) {
    let most = 1;
    for (const text of paragraphs)
      for (const pair of bigramsOf(text.slice(0, 2000)).list) {
        const count = Math.min(0xffff, (this.#counts[pair] ?? 0) + 1);
        this.#counts[pair] = count;
        most = Math.max(most, count);
      }
    this.#byCount = Array.from({ length: most + 1 }, (_, count) =>
      Math.log((paragraphs.length + 2) / Math.max(1, count)),
    );
  }

  of(pair: number): number {
    return this.#byCount[this.#counts[pair] ?? 0] ?? 0;
  }
}

/** Share of the pairs of `text` that stand in one of two others, 0..1; by weight where weights are given. */
export function sharedWith(
  text: string,
  one: Vocabulary,
  other: Vocabulary = one,
  weights: PairWeights | null = null,
): number {
  const { list } = pairsAsked(text.slice(0, 300));
  let all = 0;
  let shared = 0;
  for (let i = 0; i < list.length; i++) {
    const pair = list[i] ?? 0;
    const weight = weights === null ? 1 : weights.of(pair);
    all += weight;
    if (one.has(pair) || (other !== one && other.has(pair))) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}

/** All pairs of a long text by what they are, so that any passage of it can be asked for them without going through it. */
class PairsByPlace {
  /** By pair, what coincides in its last bits together: its last place plus one. */
  readonly #last: Int32Array;
  /** By place of a pair four numbers: what it is, where its two characters stand, and the place before that has the same last bits, plus one. */
  readonly #places: Int32Array;

  constructor(text: string) {
    const size = 1 << Math.min(16, Math.max(6, 32 - Math.clz32(text.length)));
    const last = new Int32Array(size);
    const places = new Int32Array(text.length * 4);
    let count = 0;
    let before = -1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!isLetter(code)) continue;
      if (before >= 0) {
        const pair = pairOf(text.charCodeAt(before), code);
        const slot = pair & (size - 1);
        const place = count * 4;
        places[place] = pair;
        places[place + 1] = before;
        places[place + 2] = at;
        places[place + 3] = last[slot] ?? 0;
        last[slot] = ++count;
      }
      before = at;
    }
    this.#last = last;
    this.#places = places;
  }

  /** Does the pair stand within `[from, to)`? */
  isIn(pair: number, from: number, to: number): boolean {
    const places = this.#places;
    for (let next = this.#last[pair & (this.#last.length - 1)] ?? 0; next > 0;) {
      const place = next * 4 - 4;
      if ((places[place + 1] ?? 0) < from) return false;
      if (places[place] === pair && (places[place + 2] ?? 0) < to) return true;
      next = places[place + 3] ?? 0;
    }
    return false;
  }
}

class Passage implements Vocabulary {
  readonly #pairs: PairsByPlace;
  readonly #from: number;
  readonly #to: number;

  constructor(pairs: PairsByPlace, from: number, to: number) {
    this.#pairs = pairs;
    this.#from = from;
    this.#to = to;
  }

  has(pair: number): boolean {
    return this.#pairs.isIn(pair, this.#from, this.#to);
  }
}

const leadLength = 500;
const tailLength = 200;

/** The words of an article's first sentences and of the ends of its paragraphs, wherever it may begin. */
export class Leads {
  /** Where each paragraph begins in all of them together, and where the last one ends. */
  private readonly starts: readonly number[];
  private readonly pairs: PairsByPlace;
  private readonly weights: PairWeights;

  constructor(prose: readonly Unit[]) {
    const starts = [0];
    let length = 0;
    for (const { tight } of prose) starts.push((length += tight.length));
    this.starts = starts;
    this.pairs = new PairsByPlace(prose.map(({ tight }) => tight).join(''));
    this.weights = new PairWeights(prose.map(({ tight }) => tight));
  }

  /** Share of the words of `text` that stand in one of two passages, 0..1; what is rare on the page counts most. */
  share(text: string, one: Vocabulary, other: Vocabulary = one): number {
    return sharedWith(text, one, other, this.weights);
  }

  /** Of the paragraphs `[start, end)`. */
  of(start: number, end = Infinity): Vocabulary {
    const from = this.startOf(start);
    return new Passage(this.pairs, from, Math.min(from + leadLength, this.startOf(Math.max(start, end))));
  }

  /** The words of the end of the paragraph at `at`. */
  tail(at: number): Vocabulary {
    const end = this.startOf(at + 1);
    return new Passage(this.pairs, Math.max(this.startOf(at), end - tailLength), end);
  }

  private startOf(paragraph: number): number {
    return this.starts[Math.max(0, Math.min(paragraph, this.starts.length - 1))] ?? 0;
  }
}
