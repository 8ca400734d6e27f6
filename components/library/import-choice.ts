import { nameFinder } from '#lib/text/name-in-text.ts';

/**
 * Which of many files the reader wants: all, those of some pages, or those with what they watch, names or words; `first` is all
 * of them, and those with what they watch are read before the others.
 */
export type ImportChoice =
  | { readonly takes: 'all' }
  | { readonly takes: 'first'; readonly names: readonly string[] }
  | { readonly takes: 'pages'; readonly pages: readonly PageRange[] }
  | { readonly takes: 'watched'; readonly names: readonly string[] };

export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** `1-4，8` as ranges; null where it is not so written. */
export function pageRanges(typed: string): readonly PageRange[] | null {
  const parts = typed
    .normalize('NFKC')
    .split(/[,、;\s]+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const ranges: PageRange[] = [];
  for (const part of parts) {
    const [, from, to] = /^第?0*(\d{1,3})(?:[-–—~至到]0*(\d{1,3}))?版?$/u.exec(part) ?? [];
    if (from === undefined) return null;
    const [first, last] = [Number(from), Number(to ?? from)];
    if (first < 1 || last < first) return null;
    ranges.push({ first, last });
  }
  return ranges;
}

/**
 * Whether a text is one of those that were chosen. A page without a number cannot be told to be another one: it is taken. Names
 * and words are sought in either kind of characters.
 */
export function wantedBy(
  choice: ImportChoice,
): (text: { readonly text: string; readonly page: string | null }) => boolean {
  if (choice.takes === 'all' || choice.takes === 'first') return () => true;
  if (choice.takes === 'watched') {
    const names = nameFinder(choice.names);
    return ({ text }) => names(text);
  }
  return ({ page }) => {
    const number = Number(/\d+/u.exec(page ?? '')?.[0] ?? Number.NaN);
    return Number.isNaN(number) || choice.pages.some(({ first, last }) => number >= first && number <= last);
  };
}
