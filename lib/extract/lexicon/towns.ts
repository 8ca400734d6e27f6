import type { Division } from './divisions.ts';

const endsName = new Uint8Array(1 << 16);
for (const char of '镇道乡场木') endsName[char.charCodeAt(0)] = 1;
const shortest = 3;
const longest = 16;
const digits = 3;
const space = 0x20;
const hashBits = 19;

/**
 * The 39 000 towns and streets of the table. They are nine tenths of its names and need not be in the trie: all end in
 * one of five characters, so they are looked for backwards from there. Nor is any of them made a string before a
 * text holds it: the table's own lists are their only copy, found by hash, or a third of a cold start would go here.
 */
export class Towns {
  readonly #counties: string[] = [];
  /** By county: its towns as the table has them, three digits and a name each, separated by spaces. */
  readonly #lists: string[] = [];
  readonly #countyOf = new Map<string, number>();
  /** Of each town its county, where its name begins in the county's list, its length, and the next of its hash plus one. */
  #towns = new Int32Array(1 << 18);
  #count = 0;
  /** By hash, shortened: the first town plus one. */
  readonly #first = new Int32Array(1 << 16);
  /** Bits by full hash, small enough to stay at hand: most of what is no town is known from here. */
  readonly #seen = new Uint8Array(1 << (hashBits - 3));
  readonly #made = new Map<string, readonly Division[]>();

  /** `list` as the table has it. */
  add(county: string, list: string): void {
    const index = this.#counties.push(county) - 1;
    this.#lists.push(list);
    this.#countyOf.set(county, index);
    for (let from = 0; from < list.length;) {
      let end = from + digits;
      while (end < list.length && list.charCodeAt(end) !== space) end++;
      this.#enter(index, list, from + digits, end);
      from = end + 1;
    }
  }

  named(name: string): readonly Division[] {
    const known = this.#made.get(name);
    if (known) return known;
    if (name.length < shortest || !this.#mayHold(hashOf(name, 0, name.length))) return [];
    const made: Division[] = [];
    for (const town of this.#equal(name, 0, name.length)) {
      const county = this.#towns[town] ?? 0;
      const start = this.#towns[town + 1] ?? 0;
      const code = `${this.#counties[county] ?? ''}${(this.#lists[county] ?? '').slice(start - digits, start)}`;
      made.unshift({ code, name, short: null, level: 'township' });
    }
    if (made.length > 0) this.#made.set(name, made);
    return made;
  }

  /** By its nine digits. */
  of(code: string): Division | undefined {
    const county = this.#countyOf.get(code.slice(0, -digits));
    if (county === undefined) return undefined;
    const entry = this.#lists[county]?.split(' ').find((town) => town.startsWith(code.slice(-digits)));
    return entry === undefined
      ? undefined
      : this.named(entry.slice(digits)).find((town) => town.code === code);
  }

  /** Calls `found` for every name of a town that stands in `text`. */
  scan(text: string, found: (start: number, end: number) => void): void {
    for (let end = shortest; end <= text.length; end++) {
      if (endsName[text.charCodeAt(end - 1)] === 0) continue;
      for (let start = end - shortest; start >= 0 && start >= end - longest; start--)
        if (this.#mayHold(hashOf(text, start, end)) && !this.#equal(text, start, end).next().done)
          found(start, end);
    }
  }

  #enter(county: number, list: string, start: number, end: number): void {
    const town = this.#count * width;
    this.#count++;
    if (town === this.#towns.length) {
      const wider = new Int32Array(town * 2);
      wider.set(this.#towns);
      this.#towns = wider;
    }
    const hash = hashOf(list, start, end);
    const slot = hash & (this.#first.length - 1);
    this.#towns[town] = county;
    this.#towns[town + 1] = start;
    this.#towns[town + 2] = end - start;
    this.#towns[town + 3] = this.#first[slot] ?? 0;
    this.#first[slot] = this.#count;
    this.#seen[hash >> 3] = (this.#seen[hash >> 3] ?? 0) | (1 << (hash & 7));
  }

  #mayHold(hash: number): boolean {
    return ((this.#seen[hash >> 3] ?? 0) & (1 << (hash & 7))) !== 0;
  }

  /** Where the towns of the name `[start, end)` of `text` stand among the towns, the last one of the table first. */
  *#equal(text: string, start: number, end: number): Generator<number> {
    let next = this.#first[hashOf(text, start, end) & (this.#first.length - 1)] ?? 0;
    while (next > 0) {
      const town = (next - 1) * width;
      const list = this.#lists[this.#towns[town] ?? 0] ?? '';
      const from = this.#towns[town + 1] ?? 0;
      if (this.#towns[town + 2] === end - start && isSame(list, from, text, start, end)) yield town;
      next = this.#towns[town + 3] ?? 0;
    }
  }
}

/** Numbers kept of a town. */
const width = 4;

function isSame(list: string, from: number, text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (list.charCodeAt(from + i - start) !== text.charCodeAt(i)) return false;
  return true;
}

/** A number below 2^19 for the name at `[start, end)`: of its first, second and last but one character and its length. */
function hashOf(text: string, start: number, end: number): number {
  const head =
    Math.imul(text.charCodeAt(start), 0x9e3779b1) ^ Math.imul(text.charCodeAt(start + 1), 0x85ebca6b);
  const name = Math.imul(head ^ text.charCodeAt(end - 2), 0xc2b2ae35) ^ Math.imul(end - start, 0x27d4eb2f);
  return name >>> (32 - hashBits);
}
