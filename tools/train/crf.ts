/**
 * A linear-chain conditional random field over sparse features: sentence by sentence, AdaGrad with L2, weights averaged
 * over the last epochs. The weights of tag 0 are fixed at 0: only differences count.
 */
import { mayBegin, mayEnd, mayFollow, tagCount } from '#lib/extract/tagger/tags.ts';

export interface TrainingData {
  /** By sentence, its first character; one more at the end. */
  readonly sentences: Int32Array;
  /** By character, the place of its first feature in `features`; one more at the end. */
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  readonly tags: Uint8Array;
  /** By sentence: how much it counts. */
  readonly weights: Float32Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly seed: number;
  /** Share of features that are left out at each reading, so that none is relied on alone. */
  readonly dropout: number;
  readonly say?: (line: string) => void;
}

const rowSize = tagCount - 1;
const T = tagCount;

export class Crf {
  readonly rows: number;
  /** `rows` × 12. */
  weights: Float32Array;
  /** 13 × 13; only legal steps are used. */
  transitions = new Float32Array(T * T);

  constructor(rows: number) {
    this.rows = rows;
    this.weights = new Float32Array(rows * rowSize);
  }

  /** Only features of which `kept` says so are learnt; all of them without it. */
  train(data: TrainingData, options: TrainingOptions, kept: Uint8Array | null = null): void {
    const random = seededRandom(options.seed);
    const order = Int32Array.from({ length: data.sentences.length - 1 }, (_, i) => i);
    const squares = new Float32Array(this.weights.length).fill(1e-2);
    const stepSquares = new Float32Array(T * T).fill(1);
    const sum = new Float32Array(this.weights.length);
    const stepSum = new Float32Array(T * T);
    const averaged = Math.max(1, Math.floor(options.epochs / 2));
    const work = new Work();
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffle(order, random);
      const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
      let loss = 0;
      for (const s of order)
        loss += this.#learn(data, s, rate, options, squares, stepSquares, work, kept, random);
      options.say?.(`epoch ${epoch + 1}: loss ${(loss / data.tags.length).toFixed(5)}`);
      if (epoch < options.epochs - averaged) continue;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (this.weights[i] ?? 0) / averaged;
      for (let i = 0; i < stepSum.length; i++)
        stepSum[i] = (stepSum[i] ?? 0) + (this.transitions[i] ?? 0) / averaged;
    }
    this.weights = sum;
    this.transitions = stepSum;
  }

  #learn(
    data: TrainingData,
    sentence: number,
    rate: number,
    { l2, dropout }: TrainingOptions,
    squares: Float32Array,
    stepSquares: Float32Array,
    work: Work,
    kept: Uint8Array | null,
    random: () => number,
  ): number {
    const { weights, transitions } = this;
    const { offsets, features, tags } = data;
    const first = data.sentences[sentence] ?? 0;
    const length = (data.sentences[sentence + 1] ?? 0) - first;
    if (length === 0) return 0;
    const share = data.weights[sentence] ?? 1;
    work.fit(length, (offsets[first + length] ?? 0) - (offsets[first] ?? 0));
    const { emit, alpha, beta, scale, step, used } = work;
    let count = 0;
    const usedFrom = work.usedFrom;
    const boost = 1 / (1 - dropout);
    for (let i = 0; i < length; i++) {
      usedFrom[i] = count;
      const at = i * T;
      emit.fill(0, at, at + T);
      for (let k = offsets[first + i] ?? 0; k < (offsets[first + i + 1] ?? 0); k++) {
        const f = features[k] ?? 0;
        if (kept && kept[f] === 0) continue;
        if (dropout > 0 && random() < dropout) continue;
        used[count++] = f;
        const row = f * rowSize;
        for (let t = 0; t < rowSize; t++)
          emit[at + t + 1] = (emit[at + t + 1] ?? 0) + (weights[row + t] ?? 0);
      }
      if (dropout > 0) for (let t = 1; t < T; t++) emit[at + t] = (emit[at + t] ?? 0) * boost;
    }
    usedFrom[length] = count;
    let gold = 0;
    for (let i = 0; i < length; i++) {
      const t = tags[first + i] ?? 0;
      gold += emit[i * T + t] ?? 0;
      if (i > 0) gold += transitions[(tags[first + i - 1] ?? 0) * T + t] ?? 0;
    }
    for (let k = 0; k < legal.length; k += 2) {
      const at = (legal[k] ?? 0) * T + (legal[k + 1] ?? 0);
      step[at] = Math.exp(transitions[at] ?? 0);
    }
    let logZ = 0;
    for (let i = 0; i < length; i++) {
      const at = i * T;
      let top = -1e30;
      for (let t = 0; t < T; t++) top = Math.max(top, emit[at + t] ?? 0);
      for (let t = 0; t < T; t++) emit[at + t] = Math.exp((emit[at + t] ?? 0) - top);
      logZ += top;
      if (i === 0) for (let t = 0; t < T; t++) alpha[t] = begins[t] ? (emit[t] ?? 0) : 0;
      else {
        alpha.fill(0, at, at + T);
        for (let k = 0; k < legal.length; k += 2) {
          const from = legal[k] ?? 0;
          const to = legal[k + 1] ?? 0;
          alpha[at + to] = (alpha[at + to] ?? 0) + (alpha[at - T + from] ?? 0) * (step[from * T + to] ?? 0);
        }
        for (let t = 0; t < T; t++) alpha[at + t] = (alpha[at + t] ?? 0) * (emit[at + t] ?? 0);
      }
      let all = 0;
      for (let t = 0; t < T; t++) all += alpha[at + t] ?? 0;
      scale[i] = all;
      logZ += Math.log(all);
      for (let t = 0; t < T; t++) alpha[at + t] = (alpha[at + t] ?? 0) / all;
    }
    const last = (length - 1) * T;
    let ending = 0;
    for (let t = 0; t < T; t++) if (ends[t]) ending += alpha[last + t] ?? 0;
    logZ += Math.log(ending);
    for (let t = 0; t < T; t++) beta[last + t] = ends[t] ? 1 / ending : 0;
    const expected = work.expected;
    expected.fill(0);
    for (let i = length - 1; i > 0; i--) {
      const at = i * T;
      const norm = 1 / (scale[i] ?? 1);
      beta.fill(0, at - T, at);
      for (let k = 0; k < legal.length; k += 2) {
        const from = legal[k] ?? 0;
        const to = legal[k + 1] ?? 0;
        const onward = (step[from * T + to] ?? 0) * (emit[at + to] ?? 0) * (beta[at + to] ?? 0) * norm;
        beta[at - T + from] = (beta[at - T + from] ?? 0) + onward;
        expected[from * T + to] = (expected[from * T + to] ?? 0) + (alpha[at - T + from] ?? 0) * onward;
      }
      const there = (tags[first + i - 1] ?? 0) * T + (tags[first + i] ?? 0);
      expected[there] = (expected[there] ?? 0) - 1;
    }
    for (let k = 0; k < legal.length; k += 2) {
      const at = (legal[k] ?? 0) * T + (legal[k + 1] ?? 0);
      const g = (expected[at] ?? 0) * share;
      if (g === 0) continue;
      const square = (stepSquares[at] ?? 0) + g * g;
      stepSquares[at] = square;
      transitions[at] = (transitions[at] ?? 0) - (rate * g) / Math.sqrt(square);
    }
    const gradient = work.gradient;
    for (let i = 0; i < length; i++) {
      const tag = tags[first + i] ?? 0;
      let large = 0;
      for (let t = 1; t < T; t++) {
        const g = ((alpha[i * T + t] ?? 0) * (beta[i * T + t] ?? 0) - (t === tag ? 1 : 0)) * share * boost;
        gradient[t - 1] = g;
        if (Math.abs(g) > 1e-3) large |= 1 << (t - 1);
      }
      if (large === 0) continue;
      for (let k = usedFrom[i] ?? 0; k < (usedFrom[i + 1] ?? 0); k++) {
        const row = (used[k] ?? 0) * rowSize;
        for (let t = 0, bits = large; bits > 0; t++, bits >>= 1) {
          if ((bits & 1) === 0) continue;
          const w = weights[row + t] ?? 0;
          const g = (gradient[t] ?? 0) + l2 * w;
          const square = (squares[row + t] ?? 0) + g * g;
          squares[row + t] = square;
          weights[row + t] = w - (rate * g) / Math.sqrt(square);
        }
      }
    }
    return (logZ - gold) * share;
  }
}

class Work {
  emit = new Float64Array(0);
  alpha = new Float64Array(0);
  beta = new Float64Array(0);
  scale = new Float64Array(0);
  usedFrom = new Int32Array(0);
  used = new Int32Array(0);
  readonly step = new Float64Array(T * T);
  readonly expected = new Float64Array(T * T);
  readonly gradient = new Float64Array(T);

  fit(length: number, features: number): void {
    if (this.scale.length < length + 1) {
      const size = length * 2 + 1;
      this.emit = new Float64Array(size * T);
      this.alpha = new Float64Array(size * T);
      this.beta = new Float64Array(size * T);
      this.scale = new Float64Array(size);
      this.usedFrom = new Int32Array(size + 1);
    }
    if (this.used.length < features) this.used = new Int32Array(features * 2);
  }
}

/** Pairs of tags that may follow each other. */
const legal = Int32Array.from(
  Array.from({ length: T * T }, (_, i) => [Math.floor(i / T), i % T] as const)
    .filter(([from, to]) => mayFollow(from, to))
    .flat(),
);
const begins = Array.from({ length: T }, (_, t) => mayBegin(t));
const ends = Array.from({ length: T }, (_, t) => mayEnd(t));

/** Mulberry32: from 0 to below 1. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
