import type { EntityKind } from '#lib/domain/kinds.ts';

/**
 * Known names as one block of bytes that is sliced, not parsed, and in which the longest name at a place of a text is found
 * by narrowing a sorted list. Bytes, little-endian, four-byte aligned: Int32 magic, names, characters, slots; Uint32 start
 * of each name and of the end; Uint32 of each slot (see below), twice; Uint16 characters of all names, sorted; Uint8 kind.
 * A slot holds the first two code units of names (0: empty) and the first name that begins so; slots are found by hashing.
 */
export interface NameTable {
  readonly size: number;
  readonly starts: Uint32Array;
  readonly pairs: Uint32Array;
  readonly firsts: Uint32Array;
  readonly characters: Uint16Array;
  readonly kinds: Uint8Array;
}

const magic = 0x314e7442;
export const shortestName = 2;

/** In the order of their numbers in the table. */
export const kindsInTable = [
  'person',
  'organization',
  'place',
  'initiative',
] as const satisfies readonly EntityKind[];

/** Keys of names (see nameKey) with kinds, in any order; of a key that comes twice the first counts. */
export function buildNameTable(names: Iterable<readonly [key: string, kind: EntityKind]>): ArrayBuffer {
  const kinds = new Map<string, EntityKind>();
  for (const [key, kind] of names) if (key.length >= shortestName && !kinds.has(key)) kinds.set(key, kind);
  // By code units, as the table is searched.
  const keys = [...kinds.keys()].sort((a, b) => (a < b ? -1 : 1));
  const length = keys.reduce((sum, key) => sum + key.length, 0);
  let slots = 16;
  const pairCount = new Set(keys.map((key) => pairAt(key))).size;
  while (slots < pairCount * 2) slots *= 2;

  const bytes = new ArrayBuffer(sizeOf(keys.length, length, slots));
  new Int32Array(bytes, 0, 4).set([magic, keys.length, length, slots]);
  const table = openNameTable(bytes);
  let at = 0;
  let last = 0;
  for (const [i, key] of keys.entries()) {
    table.starts[i] = at;
    for (let k = 0; k < key.length; k++) table.characters[at++] = key.charCodeAt(k);
    table.kinds[i] = kindsInTable.indexOf(kinds.get(key) ?? 'initiative');
    const pair = pairAt(key);
    if (pair === last) continue;
    last = pair;
    let slot = hash(pair, slots);
    while (table.pairs[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table.pairs[slot] = pair;
    table.firsts[slot] = i;
  }
  table.starts[keys.length] = at;
  return bytes;
}

export function openNameTable(bytes: ArrayBuffer): NameTable {
  const [found, size = 0, length = 0, slots = 0] = new Int32Array(bytes, 0, 4);
  if (found !== magic) throw new Error('These bytes are no table of names.');
  let at = 16;
  const take = (count: number): Uint32Array<ArrayBuffer> => {
    const part = new Uint32Array(bytes, at, count);
    at += count * 4;
    return part;
  };
  const [starts, pairs, firsts] = [take(size + 1), take(slots), take(slots)];
  const characters = new Uint16Array(bytes, at, length);
  at += (length * 2 + 3) & ~3;
  return { size, starts, pairs, firsts, characters, kinds: new Uint8Array(bytes, at, size) };
}

/** The number of the longest name that the keys begin with at a place, -1 where none does. */
export function longestNameAt(table: NameTable, keys: Uint16Array, at: number, end: number): number {
  if (at + shortestName > end) return -1;
  const pair = (((keys[at] ?? 0) << 16) | (keys[at + 1] ?? 0)) >>> 0;
  const { pairs, firsts, starts, characters, size } = table;
  const slots = pairs.length;
  let slot = hash(pair, slots);
  while (pairs[slot] !== pair) {
    if (pairs[slot] === 0) return -1;
    slot = (slot + 1) & (slots - 1);
  }
  let low = firsts[slot] ?? 0;
  let best = -1;
  // Sorted: a name stands before all that begin with it, and those that go on with one character stand together.
  for (let depth = shortestName; low < size; depth++) {
    const from = starts[low] ?? 0;
    const length = (starts[low + 1] ?? 0) - from;
    if (length < depth || !agrees(table, low, keys, at, depth)) break;
    if (length === depth) {
      best = low;
      low += 1;
    }
    if (at + depth >= end) break;
    low = firstNotBelow(table, low, keys, at, depth);
    if (low >= size || characters[(starts[low] ?? 0) + depth] !== keys[at + depth]) break;
  }
  return best;
}

export function lengthOfName({ starts }: NameTable, name: number): number {
  return (starts[name + 1] ?? 0) - (starts[name] ?? 0);
}

/** Whether the first characters of a name are those of the keys. */
function agrees(
  { starts, characters }: NameTable,
  name: number,
  keys: Uint16Array,
  at: number,
  depth: number,
): boolean {
  const from = starts[name] ?? 0;
  for (let i = 0; i < depth; i++) if (characters[from + i] !== keys[at + i]) return false;
  return true;
}

/** First name from `low` on that shares `depth` characters and whose next is not below that of the keys; else the first that does not share them. */
function firstNotBelow(table: NameTable, low: number, keys: Uint16Array, at: number, depth: number): number {
  const { starts, characters, size } = table;
  const wanted = keys[at + depth] ?? 0;
  const isBelow = (name: number): boolean => {
    const from = starts[name] ?? 0;
    if ((starts[name + 1] ?? 0) - from <= depth)
      return agrees(table, name, keys, at, Math.min(depth, lengthOfName(table, name)));
    for (let i = 0; i < depth; i++) if (characters[from + i] !== keys[at + i]) return false;
    return (characters[from + depth] ?? 0) < wanted;
  };
  // Steps that double, then halves: names that share two characters are few, but not always.
  let step = 1;
  let high = low;
  while (high < size && isBelow(high)) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, size);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pairAt(key: string): number {
  return ((key.charCodeAt(0) << 16) | key.charCodeAt(1)) >>> 0;
}

/** https://en.wikipedia.org/wiki/Hash_function#Fibonacci_hashing */
function hash(pair: number, slots: number): number {
  return (Math.imul(pair, 0x9e3779b1) >>> 12) & (slots - 1);
}

function sizeOf(names: number, characters: number, slots: number): number {
  return 16 + (names + 1) * 4 + slots * 8 + ((characters * 2 + 3) & ~3) + names;
}
