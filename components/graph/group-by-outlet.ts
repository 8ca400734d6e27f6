import type { EdgeEvidence } from '#lib/services/library.ts';

export type ProvingSentence = EdgeEvidence['sentences'][number];

/** Sentences of one outlet, latest first; the outlet with the latest sentence comes first. Null: not said. */
export interface OutletGroup {
  readonly outlet: string | null;
  readonly sentences: readonly ProvingSentence[];
}

export function groupByOutlet(sentences: readonly ProvingSentence[]): OutletGroup[] {
  const groups = new Map<string | null, ProvingSentence[]>();
  for (const sentence of sentences.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))) {
    groups.set(sentence.outlet, [...(groups.get(sentence.outlet) ?? []), sentence]);
  }
  return [...groups].map(([outlet, list]) => ({ outlet, sentences: list }));
}
