import type { Line } from './line.ts';

/** Features of one character. */
export const featureCount = 32;

/** By feature, what keeps it from being another with the same two numbers. */
const templates = Int32Array.from({ length: featureCount }, (_, k) => Math.imul(k, 0x27d4eb2f));
/** The two numbers that make up each feature of the character at hand; the second of the first ten is always 0. */
const first = new Int32Array(featureCount);
const second = new Int32Array(featureCount);

/**
 * Writes the features of character `i` of a line to `out`: thirty-two bits each that say which it is, the same in the trainer
 * and in the reader. `charClass`: by code unit, what training saw it do.
 */
export function featuresOf(line: Line, i: number, charClass: Uint8Array, out: Int32Array): void {
  const { chars, wordOf, wordStart, wordEnd, wordValue, wordHash, cover } = line;
  const a = chars[i] ?? 0;
  const b = chars[i + 1] ?? 0;
  const c = chars[i + 2] ?? 0;
  const d = chars[i + 3] ?? 0;
  const e = chars[i + 4] ?? 0;
  const bc = (b << 16) | c;
  const cd = (c << 16) | d;
  first[0] = c;
  first[1] = b;
  first[2] = d;
  first[3] = a;
  first[4] = e;
  first[5] = bc;
  first[6] = cd;
  first[7] = (a << 16) | b;
  first[8] = (d << 16) | e;
  first[9] = (b << 16) | d;
  first[10] = bc;
  second[10] = a;
  first[11] = bc;
  second[11] = d;
  first[12] = cd;
  second[12] = e;

  const word = wordOf[i] ?? 0;
  const start = wordStart[word] ?? 0;
  const end = wordEnd[word] ?? 0;
  const size = end - start;
  const place = size === 1 ? 3 : i === start ? 0 : i === end - 1 ? 2 : 1;
  const shape = place | (Math.min(size, 5) << 2);
  const v0 = ((wordValue[word - 2] ?? 0) >>> 7) & 15;
  const v1 = ((wordValue[word - 1] ?? 0) >>> 7) & 15;
  const v2 = ((wordValue[word] ?? 0) >>> 7) & 15;
  const v3 = ((wordValue[word + 1] ?? 0) >>> 7) & 15;
  const v4 = ((wordValue[word + 2] ?? 0) >>> 7) & 15;
  const h1 = wordHash[word - 1] ?? 0;
  const h2 = wordHash[word] ?? 0;
  const h3 = wordHash[word + 1] ?? 0;
  const lastOf = chars[end + 1] ?? 0;
  const lastOfNext = chars[(wordEnd[word + 1] ?? 0) + 1] ?? 0;
  const lastOfSecond = chars[(wordEnd[word + 2] ?? 0) + 1] ?? 0;
  first[13] = h2;
  second[13] = place;
  first[14] = h1;
  second[14] = place;
  first[15] = h3;
  second[15] = place;
  first[16] = h1;
  second[16] = h2 + place;
  first[17] = h2;
  second[17] = h3 + place;
  first[18] = (v1 << 8) | (v2 << 4) | v3;
  second[18] = shape;
  first[19] = (v0 << 8) | (v1 << 4) | v2;
  second[19] = shape;
  first[20] = (v2 << 8) | (v3 << 4) | v4;
  second[20] = shape;
  first[21] = cover[i] ?? 0;
  second[21] = c;
  first[22] = ((cover[i - 1] ?? 0) << 16) | (cover[i] ?? 0);
  second[22] = cover[i + 1] ?? 0;
  first[23] = lastOf;
  second[23] = shape;
  first[24] = (lastOf << 16) | lastOfNext;
  second[24] = place;
  first[25] = lastOfSecond;
  second[25] = shape | (v2 << 6) | (v3 << 10);
  const c0 = ((wordValue[word - 1] ?? 0) & 127) | (v1 << 7);
  const c1 = ((wordValue[word] ?? 0) & 127) | (v2 << 7);
  const c2 = ((wordValue[word + 1] ?? 0) & 127) | (v3 << 7);
  first[26] = (c0 << 16) | c1;
  second[26] = shape;
  first[27] = (c1 << 16) | c2;
  second[27] = shape;
  first[28] = (c0 << 16) | c2;
  second[28] = shape;
  const k1 = charClass[b] ?? 0;
  const k2 = charClass[c] ?? 0;
  const k3 = charClass[d] ?? 0;
  const k4 = charClass[e] ?? 0;
  first[29] = (k1 << 16) | (k2 << 8) | k3;
  second[29] = shape;
  first[30] = (k2 << 16) | (k3 << 8) | k4;
  second[30] = shape;
  first[31] = (k1 << 8) | k2;
  second[31] = b;
  for (let k = 0; k < featureCount; k++) {
    let h =
      Math.imul(first[k] ?? 0, 0x9e3779b1) ^ Math.imul((second[k] ?? 0) + (templates[k] ?? 0), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    out[k] = h ^ (h >>> 13);
  }
}
