import type { Passage } from '#lib/domain/passage.ts';

/** Occurrences that are compared; who selects a word that stands oftener has selected no name. */
const mostCompared = 500;
/** Characters around the words that are compared on each side. */
const context = 40;

/**
 * Where the selected words of a passage stand in a text, white space aside: where they stand once, there; where oftener,
 * at the one place that has the same words around it. Null where they do not stand, or two places are alike.
 */
export function findPassage(
  text: string,
  { text: around, start, end }: Pick<Passage, 'text' | 'start' | 'end'>,
): { readonly start: number; readonly end: number } | null {
  const words = bare(around.slice(start, end)).text;
  if (words === '') return null;
  const { text: whole, places } = bare(text);
  const before = bare(around.slice(0, start)).text.slice(-context);
  const behind = bare(around.slice(end)).text.slice(0, context);
  let best: { at: number; alike: number } | null = null;
  let isAlone = true;
  let compared = 0;
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    if (++compared > mostCompared) return null;
    const alike =
      alikeAtEnd(whole.slice(Math.max(0, at - context), at), before) +
      alikeAtStart(whole.slice(at + words.length, at + words.length + context), behind);
    if (best && alike === best.alike) isAlone = false;
    if (!best || alike > best.alike) [best, isAlone] = [{ at, alike }, true];
  }
  if (!best || !isAlone) return null;
  const [first, last] = [places[best.at], places[best.at + words.length - 1]];
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** Without white space and what cannot be seen; `places[i]` is where its character i stood. */
function bare(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (/[\s\p{Cf}]/u.test(character)) continue;
    kept += character;
    places.push(i);
  }
  return { text: kept, places };
}

function alikeAtStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

function alikeAtEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}
