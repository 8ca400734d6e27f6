import { openDoubleArray, type DoubleArray } from '#lib/extract/lexicon/double-array.ts';
import { lexicalForm } from '#lib/text/traditional.ts';

import { Lattice } from './lattice.ts';
import { Line } from './line.ts';
import { openModel } from './model.ts';
import { taggedKinds, type TaggedKind } from './tags.ts';

/** The bytes of assets/public/model, handed in so that this room reads no file. */
export interface TaggerBytes {
  readonly weights: ArrayBuffer;
  readonly words: ArrayBuffer;
}

/** A name by the weights alone: `[start, end)` in UTF-16 code units of the text. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: TaggedKind;
  /** By how much the best reading without this name is worse, in units of the weights. */
  readonly margin: number;
  /** 0..1: of names at 0.9, nine in ten hold. */
  readonly confidence: number;
}

export interface Tagger {
  /** The words of the language it knows, with their classes. */
  readonly words: DoubleArray;
  /** Names in reading order, none over another; a line break ends every name. `lexical` is the text as the lexicon spells it. */
  tag(lexical: string): TaggedSpan[];
}

export function openTagger(bytes: TaggerBytes): Tagger {
  const model = openModel(bytes.weights);
  const words = openDoubleArray(bytes.words);
  const line = new Line();
  const lattice = new Lattice(model);
  const { slope, shift } = model.confidence;

  function tagLine(lexical: string, start: number, end: number, out: TaggedSpan[]): void {
    line.read(lexical, start, end, words);
    const best = lattice.read(line);
    const { tags } = lattice;
    let looked = false;
    for (let i = 0; i < line.length; i++) {
      const tag = tags[i] ?? 0;
      if (tag === 0) continue;
      const from = i;
      if (((tag - 1) & 3) === 0) while (i + 1 < line.length && tags[i] !== tag + 2) i++;
      if (!looked) lattice.look(from, line.length);
      looked = true;
      const margin = lattice.margin(from, i + 1, best);
      out.push({
        start: start + from,
        end: start + i + 1,
        kind: taggedKinds[(tag - 1) >> 2] ?? 'person',
        margin,
        confidence: 1 / (1 + Math.exp(-(slope * margin + shift))),
      });
    }
  }

  return {
    words,
    tag(lexical) {
      const out: TaggedSpan[] = [];
      for (let start = 0; start < lexical.length;) {
        const found = lexical.indexOf('\n', start);
        const end = found < 0 ? lexical.length : found;
        if (end > start) tagLine(lexical, start, end, out);
        start = end + 1;
      }
      return out;
    },
  };
}

/** Names in any text, for programs that have no document. */
export function tagText(tagger: Tagger, text: string): TaggedSpan[] {
  return tagger.tag(lexicalForm(text));
}
