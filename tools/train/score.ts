import { tagTexts, type TaggedSpan, type Tagger } from '#lib/extract/tagger/tagger.ts';
import { taggedKinds, type TaggedKind } from '#lib/extract/tagger/tags.ts';

import type { Sentence } from './corpora.ts';

export interface Tally {
  right: number;
  found: number;
  there: number;
}

export type Scores = Record<TaggedKind | 'all', Tally>;

export interface Judged {
  readonly span: TaggedSpan;
  readonly right: boolean;
}

/** Exact spans with their kind; of each sentence alone, or of all `together` as one text. */
export function score(
  tagger: Tagger,
  sentences: readonly Sentence[],
  together = false,
): { scores: Scores; judged: Judged[] } {
  const texts = sentences.map(({ text }) => text);
  const read = together ? tagTexts(tagger, texts) : texts.map((text) => tagger.tag(text));
  const scores: Scores = { person: tally(), organization: tally(), place: tally(), all: tally() };
  const judged: Judged[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const there = new Set<string>();
    for (const { start, end, kind } of spansOf(sentence.tags)) {
      there.add(`${start} ${end} ${kind}`);
      scores[kind].there++;
      scores.all.there++;
    }
    for (const span of read[i] ?? []) {
      const right = there.has(`${span.start} ${span.end} ${span.kind}`);
      judged.push({ span, right });
      for (const one of [scores[span.kind], scores.all]) {
        one.found++;
        if (right) one.right++;
      }
    }
  }
  return { scores, judged };
}

export function spansOf(tags: Uint8Array): { start: number; end: number; kind: TaggedKind }[] {
  const out: { start: number; end: number; kind: TaggedKind }[] = [];
  for (let start = 0; start < tags.length; start++) {
    const tag = tags[start] ?? 0;
    const kind = taggedKinds[(tag - 1) >> 2];
    const place = (tag - 1) & 3;
    if (tag === 0 || !kind || (place !== 0 && place !== 3)) continue;
    let end = start + 1;
    if (place === 0) while (tags[end - 1] !== tag + 2 && end < tags.length) end++;
    out.push({ start, end, kind });
  }
  return out;
}

const tally = (): Tally => ({ right: 0, found: 0, there: 0 });

export function percents({ right, found, there }: Tally): string {
  const percent = (a: number, b: number) => (b === 0 ? 0 : (100 * a) / b).toFixed(1).padStart(5);
  return `${percent(right, found)} ${percent(right, there)} ${percent(2 * right, found + there)}`;
}

/** Logistic curve through whether names hold, by their margin; Newton's method, which needs a few steps only. */
export function fitConfidence(judged: readonly Judged[]): { slope: number; shift: number } {
  let slope = 0.02;
  let shift = 0;
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const { span, right } of judged) {
      const p = 1 / (1 + Math.exp(-(slope * span.margin + shift)));
      const error = p - (right ? 1 : 0);
      const spread = p * (1 - p);
      g0 += error;
      g1 += error * span.margin;
      h00 += spread;
      h01 += spread * span.margin;
      h11 += spread * span.margin * span.margin;
    }
    const determinant = h00 * h11 - h01 * h01;
    shift -= (h11 * g0 - h01 * g1) / determinant;
    slope -= (h00 * g1 - h01 * g0) / determinant;
  }
  return { slope, shift };
}
