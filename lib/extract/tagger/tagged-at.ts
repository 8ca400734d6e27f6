import type { Doc, Range } from '#lib/extract/doc.ts';

import type { TaggedSpan } from './tagger.ts';

/** The first of the weights' names that ends behind `position`; they are in reading order and none overlaps another. */
function firstEndingBehind(doc: Doc, position: number): number {
  let low = 0;
  let high = doc.tagged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tagged[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The weights' names that share a character with `range`, in reading order. */
export function taggedOver(doc: Doc, range: Range): TaggedSpan[] {
  const out: TaggedSpan[] = [];
  for (let i = firstEndingBehind(doc, range.start); i < doc.tagged.length; i++) {
    const span = doc.tagged[i];
    if (!span || span.start >= range.end) break;
    out.push(span);
  }
  return out;
}

/** How sure the weights are of exactly this name, 0 where they read something else. */
export function taggedAs(doc: Doc, range: Range, kind: TaggedSpan['kind']): number {
  const span = doc.tagged[firstEndingBehind(doc, range.start)];
  return span && span.kind === kind && span.start === range.start && span.end === range.end
    ? span.confidence
    : 0;
}
