import type { DoubleArray } from '#lib/extract/lexicon/double-array.ts';
import { featureCount, featuresOf } from '#lib/extract/tagger/features.ts';
import { Line } from '#lib/extract/tagger/line.ts';
import { mayBegin, mayEnd, mayFollow, tagCount } from '#lib/extract/tagger/tags.ts';

import { quantised, type ModelParts } from './write-model.ts';

const T = tagCount;

/**
 * The tagger once more, in the plainest way, from the weights as the trainer has them: what the reader of the shipped
 * bytes must agree with to the bit.
 */
export function referenceTagger(parts: ModelParts, list: DoubleArray) {
  const rows = new Map<number, number>();
  parts.kept.forEach((keep, f) => {
    if (keep) rows.set(parts.hashes[f] ?? 0, f);
  });
  const stepScore = (from: number, to: number) =>
    quantised(parts.transitions[from * T + to] ?? 0, parts.unit, 30000);

  function emissions(text: string): number[][] {
    const line = new Line();
    const features = new Int32Array(featureCount);
    line.read(text, 0, text.length, list);
    return Array.from({ length: text.length }, (_, i) => {
      featuresOf(line, i, parts.charClass, features);
      const scores = new Array<number>(T).fill(0);
      for (const hash of features) {
        const f = rows.get(hash);
        if (f === undefined) continue;
        for (let t = 1; t < T; t++)
          scores[t] = (scores[t] ?? 0) + quantised(parts.weights[f * (T - 1) + t - 1] ?? 0, parts.unit, 127);
      }
      return scores;
    });
  }

  return {
    /** Tags of one line and the score of them all together. */
    tag(text: string): { tags: number[]; score: number } {
      const emit = emissions(text);
      let best = Array.from({ length: T }, (_, t) => (mayBegin(t) ? (emit[0]?.[t] ?? 0) : -Infinity));
      const back: number[][] = [];
      for (const scores of emit.slice(1)) {
        const from = Array.from({ length: T }, (_, to) =>
          best.reduce(
            (top, score, t) =>
              mayFollow(t, to) &&
              (top < 0 || score + stepScore(t, to) > (best[top] ?? 0) + stepScore(top, to))
                ? t
                : top,
            -1,
          ),
        );
        back.push(from);
        best = from.map((t, to) => (best[t] ?? 0) + stepScore(t, to) + (scores[to] ?? 0));
      }
      let tag = best.reduce((top, score, t) => (mayEnd(t) && score > (best[top] ?? 0) ? t : top), 0);
      const score = best[tag] ?? 0;
      const tags = [tag];
      for (const from of back.reverse()) tags.unshift((tag = from[tag] ?? 0));
      return { tags, score };
    },
  };
}
