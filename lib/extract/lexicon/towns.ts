import type { Division } from './divisions.ts';

const lastCharacters = new Set(Array.from('镇道乡场木', (char) => char.charCodeAt(0)));
const shortest = 3;
const longest = 16;

/**
 * The 39 000 towns and streets of the table. They are nine tenths of its names and need not be in the trie: all end in
 * one of five characters, so they are looked for backwards from there, and a division is made of a name only once a
 * text holds it.
 */
export class Towns {
  /** By name: the codes of the towns that have it, separated by spaces. */
  readonly #codes = new Map<string, string>();
  readonly #made = new Map<string, readonly Division[]>();
  readonly #lists = new Map<string, string>();
  /** Bits that are set by a name's length and three of its characters: most of what is no town is known without its words. */
  readonly #seen = new Uint8Array(1 << 16);

  /** `towns` as the table has them: three digits and a name each, separated by spaces. */
  add(county: string, towns: string): void {
    this.#lists.set(county, towns);
    for (let from = 0; from < towns.length;) {
      const space = towns.indexOf(' ', from);
      const end = space < 0 ? towns.length : space;
      const name = towns.slice(from + 3, end);
      const code = county + towns.slice(from, from + 3);
      const known = this.#codes.get(name);
      this.#codes.set(name, known === undefined ? code : `${known} ${code}`);
      const bit = bitOf(towns, from + 3, end);
      this.#seen[bit >> 3] = (this.#seen[bit >> 3] ?? 0) | (1 << (bit & 7));
      from = end + 1;
    }
  }

  named(name: string): readonly Division[] {
    const made = this.#made.get(name);
    if (made) return made;
    const codes = this.#codes.get(name);
    if (codes === undefined) return [];
    const divisions = codes
      .split(' ')
      .map((code): Division => ({ code, name, short: null, level: 'township' }));
    this.#made.set(name, divisions);
    return divisions;
  }

  /** By its nine digits. */
  of(code: string): Division | undefined {
    const entry = this.#lists
      .get(code.slice(0, -3))
      ?.split(' ')
      .find((town) => town.startsWith(code.slice(-3)));
    return entry === undefined ? undefined : this.named(entry.slice(3)).find((town) => town.code === code);
  }

  /** Calls `found` for every name of a town that stands in `text`. */
  scan(text: string, found: (start: number, end: number, name: string) => void): void {
    for (let end = shortest; end <= text.length; end++) {
      if (!lastCharacters.has(text.charCodeAt(end - 1))) continue;
      for (let start = end - shortest; start >= 0 && start >= end - longest; start--) {
        const bit = bitOf(text, start, end);
        if (((this.#seen[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) continue;
        const name = text.slice(start, end);
        if (this.#codes.has(name)) found(start, end, name);
      }
    }
  }
}

/** A number below 2^19 for the name at `[start, end)`: of its first, second and last but one character and its length. */
function bitOf(text: string, start: number, end: number): number {
  const head =
    Math.imul(text.charCodeAt(start), 0x9e3779b1) ^ Math.imul(text.charCodeAt(start + 1), 0x85ebca6b);
  return (Math.imul(head ^ text.charCodeAt(end - 2), 0xc2b2ae35) ^ Math.imul(end - start, 0x27d4eb2f)) >>> 13;
}
