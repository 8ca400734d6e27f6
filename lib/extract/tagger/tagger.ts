import { openDoubleArray, type DoubleArray } from '#lib/extract/lexicon/double-array.ts';
import { lexicalForm } from '#lib/text/traditional.ts';

import { Lattice, type Leaning } from './lattice.ts';
import { Line } from './line.ts';
import { openModel } from './model.ts';
import { echoesIn } from './said-elsewhere.ts';
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
  /**
   * Names in reading order, none over another; a line break ends every name. `lexical` is the text as the lexicon spells it,
   * and one text: who is named at one place is likelier named at the others, and so is what else is among the kinds `echoed`.
   */
  tag(lexical: string, echoed?: readonly TaggedKind[]): TaggedSpan[];
}

export function openTagger(bytes: TaggerBytes): Tagger {
  const model = openModel(bytes.weights);
  const words = openDoubleArray(bytes.words);
  const line = new Line();
  const lattice = new Lattice(model);
  const { slope, shift } = model.confidence;

  /** A line that has been scored. */
  function namesIn(start: number, length: number, leanings: readonly Leaning[]): TaggedSpan[] {
    const best = lattice.read(start, length, leanings);
    const { tags } = lattice;
    const out: TaggedSpan[] = [];
    for (let i = 0; i < length; i++) {
      const tag = tags[i] ?? 0;
      if (tag === 0) continue;
      const from = i;
      if (((tag - 1) & 3) === 0) while (i + 1 < length && tags[i] !== tag + 2) i++;
      if (out.length === 0) lattice.look(start, from, length);
      const margin = lattice.margin(from, i + 1, best);
      out.push({
        start: start + from,
        end: start + i + 1,
        kind: taggedKinds[(tag - 1) >> 2] ?? 'person',
        margin,
        confidence: 1 / (1 + Math.exp(-(slope * margin + shift))),
      });
    }
    return out;
  }

  /** Each line by itself; then those once more in which a name stands that is read elsewhere and not there. */
  function tagLines(lexical: string, echoed: readonly TaggedKind[] = people): TaggedSpan[] {
    const lines = linesOf(lexical);
    lattice.open(lexical.length);
    const alone = lines.map(({ start, end }) => {
      line.read(lexical, start, end, words);
      lattice.score(line, start);
      return namesIn(start, end - start, []);
    });
    const echoes = echoesIn(lexical, alone.flat(), echoed);
    let next = 0;
    return lines.flatMap(({ start, end }, i) => {
      const first = next;
      while ((echoes[next]?.start ?? Infinity) < end) next++;
      const here = echoes.slice(first, next);
      if (here.every(({ read }) => read)) return alone[i] ?? [];
      const leanings = here.map((echo) => ({
        start: echo.start,
        end: echo.end,
        kind: taggedKinds.indexOf(echo.kind),
        bonus: echo.support * echoBonus,
      }));
      return namesIn(start, end - start, leanings);
    });
  }

  return { words, tag: tagLines };
}

const people: readonly TaggedKind[] = ['person'];

/** In units of the weights, for what is read as a name wherever else it stands. */
const echoBonus = 128;

/** `[start, end)` of the lines that are not empty. */
function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Names in any text, for programs that have no document. */
export function tagText(tagger: Tagger, text: string): TaggedSpan[] {
  return tagger.tag(lexicalForm(text));
}

/** Names in each of several texts that belong together, such as the sentences of a file: what is named in one is found in all. */
export function tagTexts(tagger: Tagger, texts: readonly string[]): TaggedSpan[][] {
  const spans = tagger.tag(lexicalForm(texts.join('\n')), taggedKinds);
  let next = 0;
  let start = 0;
  return texts.map((text) => {
    const end = start + text.length;
    const first = next;
    while ((spans[next]?.start ?? Infinity) < end) next++;
    const offset = start;
    start = end + 1;
    return spans
      .slice(first, next)
      .map((span) => ({ ...span, start: span.start - offset, end: span.end - offset }));
  });
}
