import type { DoubleArray } from '#lib/extract/lexicon/double-array.ts';

/**
 * One line of text as the tagger sees it: characters, and the words of the word list that most probably make it up.
 * The arrays are used again for each line and grow as needed; whatever stands behind `length` is of lines before.
 */
export class Line {
  length = 0;
  words = 0;
  /** Characters as the tagger tells them apart, two of padding on each side: character i is at i + 2. */
  chars = new Int32Array(0);
  /** By character: its word, and the longest word that has it: class, place in it, length. */
  wordOf = new Int32Array(0);
  cover = new Int32Array(0);
  /** By word + 2, two of padding on each side: first character, the one behind it, value in the list, hash. */
  wordStart = new Int32Array(0);
  wordEnd = new Int32Array(0);
  wordValue = new Int32Array(0);
  wordHash = new Int32Array(0);

  #cost = new Int32Array(0);
  #from = new Int32Array(0);
  #value = new Int32Array(0);

  read(text: string, start: number, end: number, list: DoubleArray): void {
    const length = end - start;
    if (this.chars.length < length + 5) this.#grow(length * 2 + 64);
    this.length = length;
    const { chars } = this;
    chars[0] = chars[1] = chars[length + 2] = chars[length + 3] = padding;
    for (let i = 0; i < length; i++) chars[i + 2] = plainForm[text.charCodeAt(start + i)] ?? 0;
    this.#scan(list);
    this.#segment();
  }

  /** All words of the list at all places: the cheapest way to each character, and the longest word over it. */
  #scan({ codes, base, value, label }: DoubleArray): void {
    const { length, chars } = this;
    const [cost, from, best, cover] = [this.#cost, this.#from, this.#value, this.cover];
    cost.fill(1 << 28, 0, length + 1);
    // One more than the line has: its last character looks at what follows, which is nothing.
    cover.fill(0, 0, length + 1);
    cost[0] = 0;
    for (let start = 0; start < length; start++) {
      const soFar = cost[start] ?? 0;
      if (soFar + unknownCost < (cost[start + 1] ?? 0)) {
        cost[start + 1] = soFar + unknownCost;
        from[start + 1] = start;
        best[start + 1] = 0;
      }
      let node = 0;
      let longest = 0;
      let longestValue = 0;
      for (let i = start; i < length; i++) {
        const code = codes[chars[i + 2] ?? 0] ?? 0;
        const step = base[node] ?? 0;
        if (code === 0 || step === 0 || label[step + code] !== code) break;
        node = step + code;
        const found = value[node] ?? 0;
        if (found === 0) continue;
        longest = i + 1 - start;
        longestValue = found;
        const total = soFar + (found >>> 11);
        if (total < (cost[i + 1] ?? 0)) {
          cost[i + 1] = total;
          from[i + 1] = start;
          best[i + 1] = found;
        }
      }
      if (longest < 2) continue;
      const size = Math.min(longest, 7);
      for (let i = 0; i < longest; i++) {
        if ((cover[start + i] ?? 0) >>> 8 >= size) continue;
        const place = i === 0 ? 0 : i === longest - 1 ? 2 : 1;
        cover[start + i] = (size << 8) | (place << 4) | ((longestValue >>> 7) & 15);
      }
    }
  }

  #segment(): void {
    const { length, wordOf, wordStart, wordEnd, wordValue, wordHash, chars } = this;
    let words = 0;
    for (let at = length; at > 0; at = this.#from[at] ?? 0) words++;
    this.words = words;
    for (const at of [0, 1, words + 2, words + 3]) {
      wordStart[at] = wordEnd[at] = wordValue[at] = 0;
      wordHash[at] = at < 2 ? 1 : 2;
    }
    wordStart[words + 2] = wordStart[words + 3] = wordEnd[words + 2] = wordEnd[words + 3] = length;
    for (let at = length, word = words + 1; at > 0; word--) {
      const start = this.#from[at] ?? 0;
      wordStart[word] = start;
      wordEnd[word] = at;
      wordValue[word] = this.#value[at] ?? 0;
      let hash = at - start;
      for (let i = start; i < at; i++) {
        hash = Math.imul(hash ^ (chars[i + 2] ?? 0), 0x01000193);
        wordOf[i] = word;
      }
      wordHash[word] = hash;
      at = start;
    }
  }

  #grow(size: number): void {
    const ints = () => new Int32Array(size);
    this.chars = ints();
    this.wordOf = ints();
    this.cover = ints();
    this.wordStart = ints();
    this.wordEnd = ints();
    this.wordValue = ints();
    this.wordHash = ints();
    this.#cost = ints();
    this.#from = ints();
    this.#value = ints();
  }
}

const padding = 1;
/** Of a character that begins no word. */
const unknownCost = 31;

/** Every digit is one, every Latin letter another: names do not depend on which. */
const plainForm = Uint16Array.from({ length: 1 << 16 }, (_, code) => {
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (half >= 0x30 && half <= 0x39) return 0x30;
  if ((half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a)) return 0x61;
  return code;
});
