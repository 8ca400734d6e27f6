import type { Sentence } from './corpora.ts';

const blockSize = 50;
const blocks = 8;
const shared = 15;

/** Every eighth block of fifty sentences, in the order of the corpus, is held out. */
export function holdOut<S>(corpus: readonly S[], fold = blocks - 1): { train: S[]; held: S[] } {
  const isHeld = (i: number) => Math.floor(i / blockSize) % blocks === fold;
  return { train: corpus.filter((_, i) => !isHeld(i)), held: corpus.filter((_, i) => isHeld(i)) };
}

/** Two corpora may have the same article: whatever shares fifteen characters in a row with a held-out sentence is no training. */
export function withoutLeaks<S extends Pick<Sentence, 'text'>>(
  train: readonly S[],
  held: readonly Pick<Sentence, 'text'>[],
): S[] {
  const known = new Set(held.flatMap(({ text }) => pieces(text)));
  return train.filter(({ text }) => !pieces(text).some((piece) => known.has(piece)));
}

function pieces(text: string): string[] {
  return Array.from({ length: Math.max(1, text.length - shared + 1) }, (_, i) => text.slice(i, i + shared));
}
