/**
 * The weights as the reader uses them. A feature's row is found directly: the high bits of its hash say where, the low
 * sixteen whether it is this feature that stands there; what training did not keep has no row and costs one look.
 *
 * Bytes, little-endian: Int32 `magic`, bits, rows; Float32 slope and shift of the confidence; Int16 steps 13 × 13, one of padding;
 * Uint8 class of each code unit; Uint16 fingerprint of each of the 2^bits places (0: nobody's); Int8 weights, twelve
 * planes of one weight of each row in the order of their places.
 */
import { tagCount } from './tags.ts';

export interface Model {
  /** `hash >>> shift` is the place. */
  readonly shift: number;
  readonly fingerprints: Uint16Array;
  /** By place, three Int32 of four weights each, as unsigned bytes with 128 added: summed two at a time. */
  readonly rows: Int32Array;
  /** 13 × 13. */
  readonly steps: Int16Array;
  readonly charClass: Uint8Array;
  /** Confidence of a name is 1 / (1 + exp(-(slope × margin + shift))). */
  readonly confidence: { readonly slope: number; readonly shift: number };
}

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

export function openModel(bytes: ArrayBuffer): Model {
  const [magic, bits = 0, count = 0] = new Int32Array(bytes, 0, 3);
  if (magic !== modelMagic) throw new Error('These bytes are no model of the tagger.');
  const at = modelLayout(bits, count);
  const [slope = 0, shift = 0] = new Float32Array(bytes, 12, 2);
  const fingerprints = new Uint16Array(bytes, at.fingerprints, 1 << bits);
  const planes = new Uint8Array(bytes, at.planes, count * weightsPerRow);
  const packed = new Uint8Array(weightsPerRow << bits);
  for (let place = 0, row = 0; place < fingerprints.length; place++) {
    if (fingerprints[place] === 0) continue;
    for (let t = 0; t < weightsPerRow; t++)
      packed[place * weightsPerRow + t] = (planes[t * count + row] ?? 0) ^ 128;
    row++;
  }
  return {
    shift: 32 - bits,
    fingerprints,
    rows: new Int32Array(packed.buffer),
    steps: new Int16Array(bytes, at.steps, tagCount * tagCount),
    charClass: new Uint8Array(bytes, at.charClass, 1 << 16),
    confidence: { slope, shift },
  };
}
