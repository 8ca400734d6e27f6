/** A set of characters that is asked at every place of a text: by code unit; those beyond the BMP in a set of their own. */
export class CharSet {
  readonly #isIn = new Uint8Array(1 << 16);
  readonly #pairs = new Set<string>();

  constructor(chars: Iterable<string>) {
    for (const char of chars)
      if (char.length === 1) this.#isIn[char.charCodeAt(0)] = 1;
      else this.#pairs.add(char);
  }

  has(char: string): boolean {
    return char.length === 1 ? this.#isIn[char.charCodeAt(0)] === 1 : this.#pairs.has(char);
  }
}
