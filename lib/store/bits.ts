/** A set of numbers from 0 to below `count`. */
export class Bits {
  readonly count: number;
  private readonly words: Uint32Array;

  constructor(count: number) {
    this.count = count;
    this.words = new Uint32Array(Math.ceil(count / 32));
  }

  static full(count: number): Bits {
    return new Bits(count).inverted();
  }

  add(n: number): void {
    const at = n >>> 5;
    this.words[at] = (this.words[at] ?? 0) | (1 << (n & 31));
  }

  and(other: Bits): void {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) & (other.words[i] ?? 0);
  }

  or(other: Bits): void {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) | (other.words[i] ?? 0);
  }

  inverted(): Bits {
    const bits = new Bits(this.count);
    for (let i = 0; i < this.words.length; i++) bits.words[i] = ~(this.words[i] ?? 0);
    const rest = this.count & 31;
    const last = bits.words.length - 1;
    if (rest !== 0) bits.words[last] = (bits.words[last] ?? 0) & ((1 << rest) - 1);
    return bits;
  }

  /** Calls back with each number of the set, ascending. */
  each(callback: (n: number) => void): void {
    for (let i = 0; i < this.words.length; i++) {
      for (let word = this.words[i] ?? 0; word !== 0; word &= word - 1) {
        callback(i * 32 + 31 - Math.clz32(word & -word));
      }
    }
  }
}
