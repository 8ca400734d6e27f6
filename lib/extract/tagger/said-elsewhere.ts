/**
 * Who is named at one place of a text is named where the same characters stand again: 王小山 after 县长 is sure, and makes the
 * bare 王小山 of the next paragraph likelier. Within one text people alone: names of places and bodies stand inside longer
 * ones. In a file of many texts the other kinds too.
 */
import type { TaggedSpan } from './tagger.ts';
import type { TaggedKind } from './tags.ts';

export interface Echo {
  readonly start: number;
  readonly end: number;
  readonly kind: TaggedKind;
  /** 0..1: at how many of the other places, by confidence, it is read as that kind. */
  readonly support: number;
  /** It is read so here already. */
  readonly read: boolean;
}

interface Name {
  readonly printed: string;
  readonly kind: TaggedKind;
  /** The confidence of all readings as this kind together. */
  sure: number;
  /** Places where it stands and is no part of a longer name. */
  places: number;
}

/** Less than this together, or a smaller share of the other places, says nothing. */
const leastSure = 0.6;
const leastSupport = 0.3;

/** `spans`: all names of the text, in reading order; those of `kinds` count. The result is in the order of its beginnings. */
export function echoesIn(text: string, spans: readonly TaggedSpan[], kinds: readonly TaggedKind[]): Echo[] {
  const names = namesByBeginning(text, spans, kinds);
  const found: { name: Name; start: number; read: number }[] = [];
  let next = 0;
  for (let start = 0; names.size > 0 && start + 1 < text.length; start++) {
    const code = text.charCodeAt(start);
    if (begins[code] === 0) continue;
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next++;
    const over = spans[next];
    for (const name of names.get(code) ?? []) {
      if (!text.startsWith(name.printed, start)) continue;
      const end = start + name.printed.length;
      const same = over !== undefined && over.start === start && over.end === end;
      if (!same && over !== undefined && over.start <= start && over.end >= end) continue;
      name.places++;
      found.push({ name, start, read: same && over.kind === name.kind ? over.confidence : 0 });
    }
  }
  for (const code of names.keys()) begins[code] = 0;
  return found.flatMap(({ name, start, read }) => {
    const sure = name.sure - read;
    const support = Math.min(1, sure / Math.max(1, name.places - 1));
    if (sure < leastSure || support < leastSupport) return [];
    return [{ start, end: start + name.printed.length, kind: name.kind, support, read: read > 0 }];
  });
}

/** By code unit: 1 while a name of the text that is read begins with it. */
const begins = new Uint8Array(1 << 16);

/** The names of the text by their first character, which is marked in `begins`. */
function namesByBeginning(
  text: string,
  spans: readonly TaggedSpan[],
  kinds: readonly TaggedKind[],
): Map<number, Name[]> {
  const known = new Map<string, Name>();
  const byBeginning = new Map<number, Name[]>();
  for (const { start, end, kind, confidence } of spans) {
    if (!kinds.includes(kind) || end - start < 2) continue;
    const printed = text.slice(start, end);
    let name = known.get(kind + printed);
    if (!name) {
      name = { printed, kind, sure: 0, places: 0 };
      known.set(kind + printed, name);
      const code = text.charCodeAt(start);
      const others = byBeginning.get(code);
      if (others) others.push(name);
      else byBeginning.set(code, [name]);
      begins[code] = 1;
    }
    name.sure += confidence;
  }
  return byBeginning;
}
