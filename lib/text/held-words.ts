import { neededBy } from './needed-words.ts';

/**
 * What a text holds: a bit for each of its characters and each pair of neighbours, so that a pattern runs over an article only where
 * it has the words every match must have. The few bits that coincide cost a run in vain and nothing else.
 */
interface Held {
  text: string;
  readonly bits: Uint32Array;
}

const bitCount = 1 << 16;
/** A pattern is through a sentence sooner than its words are asked for. */
const longEnough = 256;

/** Rules ask of one text after another: what the last few hold is kept. */
const lately: readonly Held[] = Array.from({ length: 4 }, () => ({
  text: '',
  bits: new Uint32Array(bitCount >>> 5),
}));

function held(text: string): Uint32Array {
  const place = lately[text.length & (lately.length - 1)];
  if (!place) return new Uint32Array(bitCount >>> 5).fill(-1);
  const { bits } = place;
  if (place.text === text) return bits;
  place.text = text;
  bits.fill(0);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const pair = bitOf(before, code);
    bits[code >>> 5] = (bits[code >>> 5] ?? 0) | (1 << (code & 31));
    bits[pair >>> 5] = (bits[pair >>> 5] ?? 0) | (1 << (pair & 31));
    before = code;
  }
  return bits;
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;
}

/** The sets of words that are needed; of a word, how many bits it has, then they. */
type Needs = readonly Uint16Array[];

/** What is known of a pattern: what it needs, once that was asked, and whether it is machine code. */
interface Facts {
  needs: Needs | null;
  isCompiled: boolean;
}

const known = new WeakMap<RegExp, Facts>();
/** Most patterns are asked about again and again, sentence after sentence. */
let lastPattern: RegExp | null = null;
let lastFacts: Facts = { needs: null, isCompiled: false };

function factsOf(pattern: RegExp): Facts {
  if (pattern === lastPattern) return lastFacts;
  let facts = known.get(pattern);
  if (!facts) known.set(pattern, (facts = { needs: null, isCompiled: false }));
  lastPattern = pattern;
  return (lastFacts = facts);
}

function needsOf(pattern: RegExp): Needs {
  return (factsOf(pattern).needs ??= neededBy(pattern).map((words) =>
    Uint16Array.from(words.flatMap(bitsOf)),
  ));
}

function bitsOf(word: string): number[] {
  const codes = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
  const bits = codes.length === 1 ? codes : codes.slice(1).map((code, i) => bitOf(codes[i] ?? 0, code));
  return [bits.length, ...bits];
}

/** False where no match of the pattern can be in a long text: it lacks words that each must have. */
export function mayHold(text: string, pattern: RegExp): boolean {
  if (text.length < longEnough) return true;
  const needs = needsOf(pattern);
  if (needs.length === 0) return true;
  const bits = held(text);
  for (const words of needs) if (!hasOne(bits, words)) return false;
  return true;
}

function hasOne(bits: Uint32Array, words: Uint16Array): boolean {
  for (let at = 0; at < words.length;) {
    const end = at + 1 + (words[at] ?? 0);
    let all = true;
    for (at++; at < end; at++) {
      const bit = words[at] ?? 0;
      if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) all = false;
    }
    if (all) return true;
  }
  return false;
}

const none: readonly RegExpExecArray[] = [];

/** Full stops, which few patterns get beyond, and more of them than engines take for a short text. */
const long = '。'.repeat(1024);

/**
 * Has machine code made of a pattern. For a short text engines first make code for an interpreter, and machine code when the
 * pattern comes again, as every pattern of a rule does: the first of the two is the dearer, and most of what a cold start waits for.
 */
export function compile(pattern: RegExp): void {
  const facts = factsOf(pattern);
  if (facts.isCompiled) return;
  facts.isCompiled = true;
  const { lastIndex } = pattern;
  pattern.lastIndex = 0;
  pattern.test(long);
  pattern.lastIndex = lastIndex;
}

/** What `text.matchAll(pattern)` gives, as a list, and without a copy of the pattern each time. The pattern is global. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!mayHold(text, pattern)) return none;
  compile(pattern);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
