import type { Line } from './line.ts';

/** Features of one character. */
export const featureCount = 32;

/** Thirty-two bits that say which feature this is; the same in the trainer and in the reader. */
function mix(template: number, a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + Math.imul(template, 0x27d4eb2f), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** Writes the features of character `i` of a line to `out`. `charClass`: by code unit, what training saw it do. */
export function featuresOf(line: Line, i: number, charClass: Uint8Array, out: Int32Array): void {
  const { chars, wordOf, wordStart, wordEnd, wordValue, wordHash, cover } = line;
  const a = chars[i] ?? 0;
  const b = chars[i + 1] ?? 0;
  const c = chars[i + 2] ?? 0;
  const d = chars[i + 3] ?? 0;
  const e = chars[i + 4] ?? 0;
  const bc = (b << 16) | c;
  const cd = (c << 16) | d;
  out[0] = mix(0, c, 0);
  out[1] = mix(1, b, 0);
  out[2] = mix(2, d, 0);
  out[3] = mix(3, a, 0);
  out[4] = mix(4, e, 0);
  out[5] = mix(5, bc, 0);
  out[6] = mix(6, cd, 0);
  out[7] = mix(7, (a << 16) | b, 0);
  out[8] = mix(8, (d << 16) | e, 0);
  out[9] = mix(9, (b << 16) | d, 0);
  out[10] = mix(10, bc, a);
  out[11] = mix(11, bc, d);
  out[12] = mix(12, cd, e);

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
  out[13] = mix(13, h2, place);
  out[14] = mix(14, h1, place);
  out[15] = mix(15, h3, place);
  out[16] = mix(16, h1, h2 + place);
  out[17] = mix(17, h2, h3 + place);
  out[18] = mix(18, (v1 << 8) | (v2 << 4) | v3, shape);
  out[19] = mix(19, (v0 << 8) | (v1 << 4) | v2, shape);
  out[20] = mix(20, (v2 << 8) | (v3 << 4) | v4, shape);
  out[21] = mix(21, cover[i] ?? 0, c);
  out[22] = mix(22, ((cover[i - 1] ?? 0) << 16) | (cover[i] ?? 0), cover[i + 1] ?? 0);
  out[23] = mix(23, lastOf, shape);
  out[24] = mix(24, (lastOf << 16) | lastOfNext, place);
  out[25] = mix(25, lastOfSecond, shape | (v2 << 6) | (v3 << 10));
  const c0 = ((wordValue[word - 1] ?? 0) & 127) | (v1 << 7);
  const c1 = ((wordValue[word] ?? 0) & 127) | (v2 << 7);
  const c2 = ((wordValue[word + 1] ?? 0) & 127) | (v3 << 7);
  out[26] = mix(26, (c0 << 16) | c1, shape);
  out[27] = mix(27, (c1 << 16) | c2, shape);
  out[28] = mix(28, (c0 << 16) | c2, shape);
  const k1 = charClass[b] ?? 0;
  const k2 = charClass[c] ?? 0;
  const k3 = charClass[d] ?? 0;
  const k4 = charClass[e] ?? 0;
  out[29] = mix(29, (k1 << 16) | (k2 << 8) | k3, shape);
  out[30] = mix(30, (k2 << 16) | (k3 << 8) | k4, shape);
  out[31] = mix(31, (k1 << 8) | k2, b);
}
