import { openDoubleArray } from '#lib/extract/lexicon/double-array.ts';
import { openTagger, type Tagger } from '#lib/extract/tagger/tagger.ts';

import { Crf, type TrainingOptions } from './crf.ts';
import { trainingData, vocabularyOf, type Weighed } from './dataset.ts';
import { choosePlaces, writeModel, type ModelParts } from './write-model.ts';

export interface Settings {
  /** Rows of the table are 2^bits. */
  readonly bits: number;
  /** Features seen less often are not learnt. */
  readonly leastCount: number;
  /** Features whose squared weights sum to less are not kept. */
  readonly leastNorm: number;
  readonly unit: number;
  readonly first: Omit<TrainingOptions, 'say'>;
  /** Once more over the features that were kept. */
  readonly again: Omit<TrainingOptions, 'say'>;
}

export interface Learnt {
  readonly parts: ModelParts;
  readonly tagger: Tagger;
}

/** Weights for a word list and classes of characters that are made already. */
export function learn(
  sentences: readonly Weighed[],
  words: Uint8Array<ArrayBuffer>,
  charClass: Uint8Array,
  settings: Settings,
  say: (line: string) => void,
): Learnt {
  const reader = { list: openDoubleArray(words.buffer), charClass };
  const vocabulary = vocabularyOf(sentences, reader, settings.leastCount);
  const data = trainingData(sentences, reader, vocabulary);
  say(`${sentences.length} sentences, ${data.tags.length} characters, ${vocabulary.size} features`);
  const crf = new Crf(vocabulary.size);
  crf.train(data, { ...settings.first, say });
  const kept = choosePlaces(vocabulary.hashes, crf.weights, settings.bits, settings.leastNorm);
  crf.train(data, { ...settings.again, say }, kept);
  const parts: ModelParts = {
    bits: settings.bits,
    unit: settings.unit,
    hashes: vocabulary.hashes,
    kept,
    weights: crf.weights,
    transitions: crf.transitions,
    charClass,
    confidence: { slope: 0.05, shift: 0 },
  };
  return { parts, tagger: openTagger({ weights: writeModel(parts).buffer, words: words.buffer }) };
}
