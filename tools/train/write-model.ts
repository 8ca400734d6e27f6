import { fingerprintOf, modelLayout, modelMagic, weightsPerRow } from '#lib/extract/tagger/model.ts';
import { tagCount } from '#lib/extract/tagger/tags.ts';

/** Which features keep a place in a table of 2^bits: of those that would stand on the same, the one that says most. */
export function choosePlaces(
  hashes: Int32Array,
  weights: Float32Array,
  bits: number,
  least: number,
): Uint8Array {
  const owner = new Int32Array(1 << bits).fill(-1);
  const worth = new Float32Array(1 << bits);
  for (let f = 0; f < hashes.length; f++) {
    let norm = 0;
    for (let t = 0; t < weightsPerRow; t++) norm += (weights[f * weightsPerRow + t] ?? 0) ** 2;
    const place = (hashes[f] ?? 0) >>> (32 - bits);
    if (norm < least || norm <= (worth[place] ?? 0)) continue;
    worth[place] = norm;
    owner[place] = f;
  }
  const kept = new Uint8Array(hashes.length);
  for (const f of owner) if (f >= 0) kept[f] = 1;
  return kept;
}

export interface ModelParts {
  readonly bits: number;
  readonly hashes: Int32Array;
  readonly kept: Uint8Array;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  readonly charClass: Uint8Array;
  /** Units of the written weights in one of the trained. */
  readonly unit: number;
  readonly confidence: { readonly slope: number; readonly shift: number };
}

export const quantised = (weight: number, unit: number, most: number): number =>
  Math.max(-most, Math.min(most, Math.round(weight * unit)));

export function writeModel(parts: ModelParts): Uint8Array<ArrayBuffer> {
  const { bits, hashes, kept, weights, unit } = parts;
  const places: { place: number; f: number }[] = [];
  kept.forEach((keep, f) => {
    if (keep === 0) return;
    for (let t = 0; t < weightsPerRow; t++) {
      if (quantised(weights[f * weightsPerRow + t] ?? 0, unit, 127) === 0) continue;
      places.push({ place: (hashes[f] ?? 0) >>> (32 - bits), f });
      return;
    }
  });
  places.sort((a, b) => a.place - b.place);
  const at = modelLayout(bits, places.length);
  const bytes = new ArrayBuffer(at.end);
  new Int32Array(bytes, 0, 3).set([modelMagic, bits, places.length]);
  new Float32Array(bytes, 12, 2).set([parts.confidence.slope, parts.confidence.shift]);
  new Int16Array(bytes, at.steps, tagCount * tagCount).set(
    Array.from(parts.transitions, (w) => quantised(w, unit, 30000)),
  );
  new Uint8Array(bytes, at.charClass, 1 << 16).set(parts.charClass);
  const fingerprints = new Uint16Array(bytes, at.fingerprints, 1 << bits);
  const planes = new Int8Array(bytes, at.planes);
  places.forEach(({ place, f }, row) => {
    fingerprints[place] = fingerprintOf(hashes[f] ?? 0);
    for (let t = 0; t < weightsPerRow; t++)
      planes[t * places.length + row] = quantised(weights[f * weightsPerRow + t] ?? 0, unit, 127);
  });
  return new Uint8Array(bytes);
}
