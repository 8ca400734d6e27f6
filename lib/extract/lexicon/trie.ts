/** Numbers an edge takes. */
const edge = 3;

/**
 * A trie in one open-addressed table: the lexicon is built in some milliseconds at start, and one linear scan finds every
 * word at every place. An edge is three numbers that stand side by side (node, character, child), and the table is
 * no larger than it must be: what a scan costs is the memory it touches. No fail links: words are short, a restart
 * costs less than the bookkeeping.
 */
export class Trie {
  #capacity = 1 << 12;
  #edges = new Int32Array(this.#capacity * edge).fill(-1);
  /** By first character: its node, 0 for none. */
  readonly #roots = new Int32Array(1 << 16);
  /** A bit by the first two characters, small enough to stay at hand: at most places of a text no word goes on beyond the first. */
  readonly #pairs = new Int32Array(1 << (pairBits - 5));
  #size = 1;
  /** By node: index of its first entry + 1. */
  #first = new Int32Array(1 << 12);
  readonly #next: number[] = [];
  readonly #class: number[] = [];
  readonly #value: number[] = [];

  /** One word may be added several times, with other classes or values; empty words are ignored. */
  add(word: string, wordClass: number, value = 0): void {
    if (!word) return;
    if (word.length > 1) {
      const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
      this.#pairs[pair >>> 5] = (this.#pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
    }
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.#childOrNew(node, word.charCodeAt(i));
    this.#next.push(this.#first[node] ?? 0);
    this.#class.push(wordClass);
    this.#value.push(value);
    this.#first[node] = this.#class.length;
  }

  /** Calls `found` for every word that stands in `text`, by start, shorter ones first. */
  scan(text: string, found: (start: number, end: number, wordClass: number, value: number) => void): void {
    const [roots, edges, first, mask] = [this.#roots, this.#edges, this.#first, this.#capacity - 1];
    const pairs = this.#pairs;
    let next = text.charCodeAt(0);
    for (let start = 0; start < text.length; start++) {
      const char = next;
      next = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
      let node = roots[char] ?? 0;
      if (node === 0) continue;
      const pair = pairOf(char, next);
      const goesOn = ((pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) !== 0;
      for (let i = start; node > 0;) {
        for (let e = first[node] ?? 0; e > 0; e = this.#next[e - 1] ?? 0)
          found(start, i + 1, this.#class[e - 1] ?? 0, this.#value[e - 1] ?? 0);
        if (++i === text.length || !goesOn) break;
        node = edges[slotOf(edges, mask, node, text.charCodeAt(i)) + 2] ?? -1;
      }
    }
  }

  #childOrNew(node: number, char: number): number {
    const slot = slotOf(this.#edges, this.#capacity - 1, node, char);
    if (this.#edges[slot] === node) return this.#edges[slot + 2] ?? 0;
    const child = this.#size++;
    this.#edges[slot] = node;
    this.#edges[slot + 1] = char;
    this.#edges[slot + 2] = child;
    if (node === 0) this.#roots[char] = child;
    if (this.#size > this.#first.length) {
      const wider = new Int32Array(this.#first.length * 2);
      wider.set(this.#first);
      this.#first = wider;
    }
    if (this.#size * 2 > this.#capacity) this.#grow();
    return child;
  }

  #grow(): void {
    const edges = this.#edges;
    this.#capacity *= 2;
    this.#edges = new Int32Array(this.#capacity * edge).fill(-1);
    for (let from = 0; from < edges.length; from += edge) {
      const node = edges[from] ?? -1;
      if (node === -1) continue;
      const slot = slotOf(this.#edges, this.#capacity - 1, node, edges[from + 1] ?? 0);
      for (let i = 0; i < edge; i++) this.#edges[slot + i] = edges[from + i] ?? 0;
    }
  }
}

const pairBits = 17;

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - pairBits);
}

/** Where the edge stands, or the free place where it would: a free one has -1 for its node and its child. */
function slotOf(edges: Int32Array, mask: number, node: number, char: number): number {
  let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) >>> 7) & mask;
  while (edges[slot * edge] !== -1 && (edges[slot * edge] !== node || edges[slot * edge + 1] !== char))
    slot = (slot + 1) & mask;
  return slot * edge;
}
