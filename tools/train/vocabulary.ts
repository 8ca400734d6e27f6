/** Which features there are, by their 32-bit hash; open addressing in typed arrays, for some ten million of them. */
export class Vocabulary {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #ids: Int32Array;
  readonly #counts: Int32Array;
  /** By id: the hash. */
  hashes = new Int32Array(0);
  size = 0;

  constructor(bits: number) {
    this.#mask = (1 << bits) - 1;
    this.#keys = new Int32Array(1 << bits);
    this.#ids = new Int32Array(1 << bits).fill(-1);
    this.#counts = new Int32Array(1 << bits);
  }

  #slot(hash: number): number {
    let slot = Math.imul(hash, 0x9e3779b1) & this.#mask;
    while ((this.#counts[slot] ?? 0) > 0 && this.#keys[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }

  count(hash: number): void {
    const slot = this.#slot(hash);
    this.#keys[slot] = hash;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  /** Numbers those seen `least` times or more. */
  close(least: number): void {
    this.size = 0;
    for (let slot = 0; slot <= this.#mask; slot++)
      if ((this.#counts[slot] ?? 0) >= least) this.#ids[slot] = this.size++;
    this.hashes = new Int32Array(this.size);
    for (let slot = 0; slot <= this.#mask; slot++) {
      const id = this.#ids[slot] ?? -1;
      if (id >= 0) this.hashes[id] = this.#keys[slot] ?? 0;
    }
  }

  /** -1 for a feature that is not counted. */
  idOf(hash: number): number {
    return this.#ids[this.#slot(hash)] ?? -1;
  }
}
