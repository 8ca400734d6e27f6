/**
 * The weights as the reader uses them. A feature's row is found directly: the high bits of its hash say where, the low
 * ones whether it is this feature that stands there; what training did not keep has no row and costs one look.
 *
 * Bytes, little-endian: Int32 `magic`, bits, rows; Float32 slope and shift of the confidence; Int16 steps 13 × 13, one of padding;
 * Uint8 class of each code unit; Uint16 fingerprint of each of the 2^bits places (0: nobody's); Int8 weights, twelve
 * planes of one weight of each row in the order of their places.
 */
import { tagCount } from './tags.ts';

export interface Model {
  /** `hash >>> shift` is the place. */
  readonly shift: number;
  /** A bit by the highest bits of the hash, two more than the place has: most of what training did not keep is known from here. */
  readonly filter: Uint32Array;
  /**
   * By place + 1, four Int32: three of four weights each, as unsigned bytes with 128 added: summed two at a time; then the
   * fingerprint. Row 0 is nobody's and weighs nothing. All of a row is in one line of the processor's cache.
   */
  readonly rows: Int32Array;
  /** 13 × 13. */
  readonly steps: Int16Array;
  /** Between the dearest and the cheapest step: a tag that is further behind than that stays behind. */
  readonly spread: number;
  readonly charClass: Uint8Array;
  /** Confidence of a name is 1 / (1 + exp(-(slope × margin + shift))). */
  readonly confidence: { readonly slope: number; readonly shift: number };
}

/** Bits of a hash that the filter looks at beyond those of the place. */
export const filterBits = 2;

export const modelMagic = 0x31675442;
export const weightsPerRow = tagCount - 1;
const stepBytes = (tagCount * tagCount + 1) * 2;

export function fingerprintOf(hash: number): number {
  return hash & 0xffff || 1;
}

/** Where the parts of a file of so many bits and rows begin. */
export function modelLayout(bits: number, rows: number) {
  const steps = 20;
  const charClass = steps + stepBytes;
  const fingerprints = charClass + (1 << 16);
  const planes = fingerprints + 2 * (1 << bits);
  return { steps, charClass, fingerprints, planes, end: planes + rows * weightsPerRow };
}

/** Keeps nothing of `bytes`. */
export function openModel(bytes: ArrayBuffer): Model {
  const [magic, bits = 0, count = 0] = new Int32Array(bytes, 0, 3);
  if (magic !== modelMagic) throw new Error('These bytes are no model of the tagger.');
  const at = modelLayout(bits, count);
  const [slope = 0, shift = 0] = new Float32Array(bytes, 12, 2);
  const fingerprints = new Uint16Array(bytes, at.fingerprints, 1 << bits);
  const planes = new Uint8Array(bytes, at.planes, count * weightsPerRow);
  const keyShift = 32 - bits;
  const filter = new Uint32Array(1 << (bits + filterBits - 5));
  const rows = new Int32Array(((1 << bits) + 1) * 4).fill(0x80808080, 0, 3);
  /** Four weights of a row from four planes that follow each other, each with 128 added. */
  const four = (from: number): number =>
    ((planes[from] ?? 0) |
      ((planes[from + count] ?? 0) << 8) |
      ((planes[from + 2 * count] ?? 0) << 16) |
      ((planes[from + 3 * count] ?? 0) << 24)) ^
    0x80808080;
  for (let place = 0, row = 0; place < fingerprints.length; place++) {
    const fingerprint = fingerprints[place] ?? 0;
    if (fingerprint === 0) continue;
    const at = (place + 1) * 4;
    rows[at + 3] = fingerprint;
    for (let t = 0; t < 3; t++) rows[at + t] = four(row + 4 * t * count);
    row++;
    const bit = (place << filterBits) | ((fingerprint >>> (keyShift - filterBits)) & ((1 << filterBits) - 1));
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  const steps = new Int16Array(bytes, at.steps, tagCount * tagCount).slice();
  return {
    shift: keyShift,
    filter,
    rows,
    steps,
    spread: Math.max(...steps) - Math.min(...steps),
    charClass: new Uint8Array(bytes, at.charClass, 1 << 16).slice(),
    confidence: { slope, shift },
  };
}
