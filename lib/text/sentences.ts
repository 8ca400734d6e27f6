/** `[start, end)` of one sentence in UTF-16 code units; white space around it belongs to none. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const closing = new Set('”’」』》〉）)】〕］]"\'');
const ends = new Set('。！？；!?;');

/** Sentences in order of appearance. */
export function sentencesOf(text: string): readonly SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let start = 0;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/u.test(text.charAt(from))) from++;
    while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n') push(at + 1);
    else if (ends.has(char)) {
      while (ends.has(text.charAt(at + 1)) || closing.has(text.charAt(at + 1))) at++;
      push(at + 1);
    }
  }
  push(text.length);
  return sentences;
}

/** The sentence that holds the character at `offset`, or null between two of them. */
export function sentenceAt(text: string, offset: number): SentenceSpan | null {
  return sentencesOf(text).find((s) => s.start <= offset && offset < s.end) ?? null;
}
