import { featureCount, featuresOf } from './features.ts';
import type { Line } from './line.ts';
import { filterBits, type Model } from './model.ts';
import { tagCount } from './tags.ts';

const T = tagCount;
const impossible = -(1 << 28);

/** What speaks for a name of two characters or more: places in the line, its kind's place among them all, and how much in units of the weights. */
export interface Leaning {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  readonly bonus: number;
}

/**
 * Scores of all tags of the lines of a text, and the best way through one of them. What features say is kept until the next
 * text, so that a line is read once more, with leanings, at the price of the walk alone.
 */
export class Lattice {
  /** By place of the text × 13: what the features of its character say, and the leanings on top. */
  #emit = new Int16Array(0);
  /** By character of the line at hand × 13: with the best way from the beginning, and to the end. */
  forward = new Int32Array(0);
  backward = new Int32Array(0);
  tags = new Uint8Array(0);
  #back = new Uint8Array(0);
  readonly #features = new Int32Array(featureCount);
  /** Of the features that training may have kept, their hashes, then where their rows begin. */
  readonly #known = new Int32Array(featureCount);
  readonly #ahead = new Int32Array(T);
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
  }

  /** A text of so many characters is next: what is kept of the one before is forgotten. */
  open(length: number): void {
    if (this.#emit.length < length * T) this.#emit = new Int16Array(length * T * 2);
  }

  /** Scores the characters of a line that begins at `start` of the text. */
  score(line: Line, start: number): void {
    for (let i = 0; i < line.length; i++) this.#score(line, i, (start + i) * T);
  }

  /**
   * Fills `forward` and `tags` for a line that has been scored; returns the score of the best way. `leanings`: names that are
   * known from elsewhere, by place of the text, whose tags count more from now on.
   */
  read(start: number, length: number, leanings: readonly Leaning[] = []): number {
    if (this.tags.length < length) {
      const size = length * 2 + 32;
      this.forward = new Int32Array(size * T);
      this.backward = new Int32Array(size * T);
      this.#back = new Uint8Array(size * T);
      this.tags = new Uint8Array(size);
    }
    for (const leaning of leanings) this.#lean(leaning);
    return length === 0 ? 0 : this.#walk(start * T, length);
  }

  /**
   * The filter first leaves the features that training may have kept, some twenty of thirty-two; then all their rows are looked
   * for, and only then two weights are added at once, in the halves of a number, each with 128 too much. One that has no weights
   * after all adds those of row 0 instead of being jumped over: with no branch to guess wrong and little else between them, the
   * looks into the table, which are what this costs, overlap.
   */
  #score(line: Line, i: number, at: number): void {
    const { filter, rows, shift, charClass } = this.#model;
    const features = this.#features;
    const known = this.#known;
    const emit = this.#emit;
    featuresOf(line, i, charClass, features);
    const [wordShift, bitShift] = [shift - filterBits + 5, shift - filterBits];
    let count = 0;
    for (let k = 0; k < featureCount; k++) {
      const hash = features[k] ?? 0;
      known[count] = hash;
      count += ((filter[hash >>> wordShift] ?? 0) >>> (hash >>> bitShift)) & 1;
    }
    for (let k = 0; k < count; k++) {
      const hash = known[k] ?? 0;
      const place = ((hash >>> shift) + 1) << 2;
      const low = hash & 0xffff;
      const other = (rows[place + 3] ?? 0) ^ (low | ((low - 1) >>> 31));
      known[k] = place & ((other - 1) >> 31);
    }
    let p0 = 0;
    let p1 = 0;
    let o0 = 0;
    let o1 = 0;
    let l0 = 0;
    let l1 = 0;
    for (let k = 0; k < count; k++) {
      const row = known[k] ?? 0;
      const p = rows[row] ?? 0;
      const o = rows[row + 1] ?? 0;
      const l = rows[row + 2] ?? 0;
      p0 += p & 0xff00ff;
      p1 += (p >>> 8) & 0xff00ff;
      o0 += o & 0xff00ff;
      o1 += (o >>> 8) & 0xff00ff;
      l0 += l & 0xff00ff;
      l1 += (l >>> 8) & 0xff00ff;
    }
    const surplus = 128 * count;
    emit[at] = 0;
    emit[at + 1] = (p0 & 0xffff) - surplus;
    emit[at + 2] = (p1 & 0xffff) - surplus;
    emit[at + 3] = (p0 >>> 16) - surplus;
    emit[at + 4] = (p1 >>> 16) - surplus;
    emit[at + 5] = (o0 & 0xffff) - surplus;
    emit[at + 6] = (o1 & 0xffff) - surplus;
    emit[at + 7] = (o0 >>> 16) - surplus;
    emit[at + 8] = (o1 >>> 16) - surplus;
    emit[at + 9] = (l0 & 0xffff) - surplus;
    emit[at + 10] = (l1 & 0xffff) - surplus;
    emit[at + 11] = (l0 >>> 16) - surplus;
    emit[at + 12] = (l1 >>> 16) - surplus;
  }

  /** Each character of the name has an equal part in it, so that a longer or shorter reading of it gains less. */
  #lean({ start, end, kind, bonus }: Leaning): void {
    const share = Math.round(bonus / (end - start));
    for (let i = start; i < end; i++) {
      const at = i * T + 4 * kind + (i === start ? 1 : i === end - 1 ? 3 : 2);
      this.#emit[at] = (this.#emit[at] ?? 0) + share;
    }
  }

  /** Viterbi. From a tag that ends something (0, E, S) to one that begins something (0, B, S), or on inside a name. */
  #walk(first: number, length: number): number {
    const { forward, tags } = this;
    const emit = this.#emit;
    const back = this.#back;
    const { steps, spread } = this.#model;
    forward.fill(impossible, 0, T);
    for (const to of starts) forward[to] = emit[first + to] ?? 0;
    for (let i = 1; i < length; i++) {
      const at = i * T;
      const before = at - T;
      // Most tags are so far behind the best that no step from them can win: only the others are tried.
      const most = mostOf(forward, before, closes);
      let tried = 0;
      for (let c = 0; c < closes.length; c++) {
        const tag = closes[c] ?? 0;
        const soFar = forward[before + tag] ?? 0;
        if (soFar + spread < most) continue;
        for (let s = 0; s < starts.length; s++) {
          const to = starts[s] ?? 0;
          const score = soFar + (steps[tag * T + to] ?? 0);
          if (tried > 0 && score <= (forward[at + to] ?? 0)) continue;
          forward[at + to] = score;
          back[at + to] = tag;
        }
        tried++;
      }
      for (let s = 0; s < starts.length; s++) {
        const to = at + (starts[s] ?? 0);
        forward[to] = (forward[to] ?? 0) + (emit[first + to] ?? 0);
      }
      for (let begin = 1; begin < T; begin += 4) {
        const inside = begin + 1;
        for (let to = inside; to < begin + 3; to++) {
          const a = (forward[before + begin] ?? 0) + (steps[begin * T + to] ?? 0);
          const b = (forward[before + inside] ?? 0) + (steps[inside * T + to] ?? 0);
          forward[at + to] = (a >= b ? a : b) + (emit[first + at + to] ?? 0);
          back[at + to] = a >= b ? begin : inside;
        }
      }
    }
    const last = (length - 1) * T;
    let tag = 0;
    for (const c of closes) if ((forward[last + c] ?? 0) > (forward[last + tag] ?? 0)) tag = c;
    const best = forward[last + tag] ?? 0;
    for (let i = length - 1; i >= 0; i--) {
      tags[i] = tag;
      tag = back[i * T + tag] ?? 0;
    }
    return best;
  }

  /** Fills `backward` from character `first` of a line on: the best way from behind each tag to the end. */
  look(start: number, first: number, length: number): void {
    const { backward } = this;
    const emit = this.#emit;
    const scored = start * T;
    const ahead = this.#ahead;
    const { steps, spread } = this.#model;
    const last = (length - 1) * T;
    backward.fill(impossible, last, last + T);
    for (const c of closes) backward[last + c] = 0;
    for (let i = length - 2; i >= first; i--) {
      const at = i * T;
      const next = at + T;
      for (let to = 0; to < T; to++) ahead[to] = (emit[scored + next + to] ?? 0) + (backward[next + to] ?? 0);
      const most = mostOf(ahead, 0, starts);
      let tried = 0;
      for (let s = 0; s < starts.length; s++) {
        const to = starts[s] ?? 0;
        const rest = ahead[to] ?? 0;
        if (rest + spread < most) continue;
        for (let c = 0; c < closes.length; c++) {
          const tag = closes[c] ?? 0;
          const score = (steps[tag * T + to] ?? 0) + rest;
          if (tried === 0 || score > (backward[at + tag] ?? 0)) backward[at + tag] = score;
        }
        tried++;
      }
      for (let begin = 1; begin < T; begin += 4) {
        const inside = begin + 1;
        const end = begin + 2;
        for (let tag = begin; tag < end; tag++) {
          const a = (steps[tag * T + inside] ?? 0) + (ahead[inside] ?? 0);
          const b = (steps[tag * T + end] ?? 0) + (ahead[end] ?? 0);
          backward[at + tag] = a > b ? a : b;
        }
      }
    }
  }

  /**
   * How much worse the best way is that does not have exactly this name: it differs at one of its characters, so the
   * second best tag of each says it. After `read` and `look`.
   */
  margin(start: number, end: number, best: number): number {
    const { forward, backward, tags } = this;
    let second = impossible * 2;
    for (let i = start; i < end; i++) {
      for (let t = 0; t < T; t++) {
        if (t === tags[i]) continue;
        const score = (forward[i * T + t] ?? 0) + (backward[i * T + t] ?? 0);
        if (score > second) second = score;
      }
    }
    return best - second;
  }
}

/** Tags before which, and behind which, something new may begin. */
const closes = Uint8Array.of(0, 3, 4, 7, 8, 11, 12);
const starts = Uint8Array.of(0, 1, 4, 5, 8, 9, 12);

function mostOf(scores: Int32Array, at: number, tags: Uint8Array): number {
  let most = scores[at + (tags[0] ?? 0)] ?? 0;
  for (let t = 1; t < tags.length; t++) {
    const score = scores[at + (tags[t] ?? 0)] ?? 0;
    if (score > most) most = score;
  }
  return most;
}
