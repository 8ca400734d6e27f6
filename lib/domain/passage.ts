/** A selection with the words around it: what one would quote to prove it. Offsets are UTF-16 code units. */
export interface Passage {
  /** The paragraph, or as much of it as is near the selection; at most `longestPassage`. */
  readonly text: string;
  /** Where the selected words stand in it. */
  readonly start: number;
  readonly end: number;
  /** Of the page, without fragment; null where nobody can tell, as in the browser's viewer of PDFs. */
  readonly url: string | null;
}

export const longestPassage = 4_000;

/** Code units of words that can be looked for, or watched, as they stand. */
export const longestPhrase = 40;

/** Whether a plain value that came from elsewhere is a passage whose offsets lie in it. */
export function isPassage(value: unknown): value is Passage {
  if (typeof value !== 'object' || value === null) return false;
  const { text, start, end, url } = value as Record<string, unknown>;
  return (
    typeof text === 'string' &&
    text.length <= longestPassage &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= Number(start) &&
    Number(start) < Number(end) &&
    Number(end) <= text.length &&
    (url === null || typeof url === 'string')
  );
}
