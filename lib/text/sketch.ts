import { lexicalForm } from './traditional.ts';

/**
 * A text as 24 numbers, by which reprints and rewrites of it are found: for each of 24 hash functions the smallest hash of
 * any five characters in a row (MinHash). As many of them are equal in two texts as the texts share of their shingles.
 */
export type Sketch = readonly number[];

const length = 24;
const shingle = 5;
/** Fewer say too little: two short notices are alike without being copies. */
const fewest = 60;
/** Of all numbers, for two texts to be one text printed twice. */
const alike = 0.5;
const bandLength = 3;

/** Odd multipliers and addends of the hash functions, from a fixed sequence: the same on every machine. */
const functions = Array.from({ length }, (_, i) => ({
  times: (Math.imul(i + 1, 0x9e3779b1) ^ 0x85ebca6b) | 1,
  plus: Math.imul(i + 7, 0xc2b2ae35),
}));

/** Null where the text is too short. Spaces, punctuation and the spelling of characters make no difference. */
export function sketchOf(text: string): Sketch | null {
  const characters = lexicalForm(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  if (characters.length < fewest + shingle) return null;
  const smallest = new Uint32Array(length).fill(0xffffffff);
  for (let at = 0; at + shingle <= characters.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + shingle; i++) hash = Math.imul(hash ^ characters.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    functions.forEach(({ times, plus }, i) => {
      let value = Math.imul(hash, times) + plus;
      value ^= value >>> 13;
      value = Math.imul(value, 0x5bd1e995) >>> 0;
      if (value < (smallest[i] ?? 0)) smallest[i] = value;
    });
  }
  return [...smallest];
}

export function isCopy(a: Sketch | null, b: Sketch | null): boolean {
  if (a === null || b === null) return false;
  let equal = 0;
  for (let i = 0; i < length; i++) if (a[i] === b[i]) equal++;
  return equal >= alike * length;
}

/** Keys of which copies nearly always share one, and other texts hardly ever: by them copies are looked up. */
export function bandsOf(sketch: Sketch | null): readonly string[] {
  if (sketch === null) return [];
  const bands: string[] = [];
  for (let at = 0; at < length; at += bandLength)
    bands.push(
      `${String(at)}.${sketch
        .slice(at, at + bandLength)
        .map((n) => n.toString(36))
        .join('.')}`,
    );
  return bands;
}
