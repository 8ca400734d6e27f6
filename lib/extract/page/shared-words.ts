import type { Unit } from './page-units.ts';

/** Pairs of neighbouring characters, punctuation left out: each a number below 2^16, the few that coincide do no harm. */
export class Pairs {
  /** Each once, in the order of the text. */
  readonly list: Uint16Array;
  #bits: Uint32Array | null = null;

  constructor(list: Uint16Array) {
    this.list = list;
  }

  /** A bit for each, made when it is first asked for: many lists are only gone through. */
  get bits(): Uint32Array {
    if (this.#bits) return this.#bits;
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

/** Which pairs the text at hand has had; empty between two texts. */
const had = new Uint32Array(words);

export function bigramsOf(text: string): Pairs {
  const bits = had;
  const found = new Uint16Array(text.length);
  let count = 0;
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) continue;
    if (before >= 0) {
      const pair = (Math.imul(before, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 16;
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

/** Share of the pairs of `text` that stand in one of two others, 0..1. */
export function sharedWith(text: string, one: Pairs, other: Pairs = one): number {
  const { list } = pairsAsked(text.slice(0, 300));
  if (list.length === 0) return 0;
  const [ones, others] = [one.bits, other.bits];
  let shared = 0;
  for (const pair of list) {
    const bit = 1 << (pair & 31);
    if ((((ones[pair >> 5] ?? 0) | (others[pair >> 5] ?? 0)) & bit) !== 0) shared++;
  }
  return shared / list.length;
}

const leadLength = 500;
const kept = 64;

/** The words of an article's first sentences, by the paragraph it begins with; the last few are remembered. */
export class Leads {
  private readonly prose: readonly Unit[];
  private readonly cache = new Map<number, Pairs>();

  constructor(prose: readonly Unit[]) {
    this.prose = prose;
  }

  /** Of the paragraphs `[start, end)`. */
  of(start: number, end = this.prose.length): Pairs {
    let stop = start;
    for (let length = 0; length < leadLength && stop < end && stop < this.prose.length; stop++)
      length += this.prose[stop]?.tight.length ?? 0;
    const key = start * (this.prose.length + 1) + stop;
    const known = this.cache.get(key);
    if (known) return known;
    let text = '';
    for (let at = start; at < stop && text.length < leadLength; at++)
      text += (this.prose[at]?.tight ?? '').slice(0, leadLength - text.length);
    const lead = bigramsOf(text);
    if (this.cache.size >= kept) {
      const [oldest] = this.cache.keys();
      if (oldest !== undefined) this.cache.delete(oldest);
    }
    this.cache.set(key, lead);
    return lead;
  }

  /** The words of the end of the paragraph at `at`. */
  tail(at: number): Pairs {
    return pairsAsked(this.prose[at]?.tight.slice(-200) ?? '');
  }
}
