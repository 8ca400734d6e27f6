import type { DoubleArray } from '#lib/extract/lexicon/double-array.ts';
import { featureCount, featuresOf } from '#lib/extract/tagger/features.ts';
import { Line } from '#lib/extract/tagger/line.ts';

import type { Sentence } from './corpora.ts';
import type { TrainingData } from './crf.ts';
import { Vocabulary } from './vocabulary.ts';

export interface Reader {
  readonly list: DoubleArray;
  readonly charClass: Uint8Array;
}

/** A sentence, and how much it counts. */
export interface Weighed extends Sentence {
  readonly weight?: number;
}

/** Calls `each` with the features of every character, in order. The array is used again. */
function readFeatures(
  sentences: readonly Sentence[],
  { list, charClass }: Reader,
  each: (features: Int32Array) => void,
): void {
  const line = new Line();
  const features = new Int32Array(featureCount);
  for (const { text } of sentences) {
    line.read(text, 0, text.length, list);
    for (let i = 0; i < text.length; i++) {
      featuresOf(line, i, charClass, features);
      each(features);
    }
  }
}

/** The features that stand `least` times or more in these sentences. */
export function vocabularyOf(sentences: readonly Sentence[], reader: Reader, least: number): Vocabulary {
  const vocabulary = new Vocabulary(24);
  readFeatures(sentences, reader, (features) => {
    for (const feature of features) vocabulary.count(feature);
  });
  vocabulary.close(least);
  return vocabulary;
}

export function trainingData(
  sentences: readonly Weighed[],
  reader: Reader,
  vocabulary: Vocabulary,
): TrainingData {
  const characters = sentences.reduce((sum, { text }) => sum + text.length, 0);
  const features = new Int32Array(characters * featureCount);
  const offsets = new Int32Array(characters + 1);
  const tags = new Uint8Array(characters);
  const starts = new Int32Array(sentences.length + 1);
  let at = 0;
  sentences.forEach((sentence, i) => {
    tags.set(sentence.tags, at);
    at += sentence.text.length;
    starts[i + 1] = at;
  });
  let used = 0;
  let character = 0;
  readFeatures(sentences, reader, (found) => {
    for (const feature of found) {
      const id = vocabulary.idOf(feature);
      if (id >= 0) features[used++] = id;
    }
    offsets[++character] = used;
  });
  return {
    sentences: starts,
    offsets,
    features: features.subarray(0, used),
    tags,
    weights: Float32Array.from(sentences, ({ weight }) => weight ?? 1),
  };
}
