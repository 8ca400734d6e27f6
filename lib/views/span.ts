/** First and last day in print, ISO; null where no day is known. */
export interface Span {
  readonly first: string | null;
  readonly last: string | null;
}

export function widen(a: Span, b: Span): Span {
  return {
    first: a.first === null || (b.first !== null && b.first < a.first) ? b.first : a.first,
    last: a.last === null || (b.last !== null && b.last > a.last) ? b.last : a.last,
  };
}

/** Whether taking `part` away leaves first and last of `whole` as they are. */
export function within(whole: Span, part: Span): boolean {
  if (part.first === null || part.last === null) return true;
  return whole.first !== null && whole.last !== null && whole.first < part.first && part.last < whole.last;
}
