import { isSpaceAt } from './chars.ts';

/** `[start, end)` of one sentence in UTF-16 code units; white space around it belongs to none. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const stops = new Set('。！？；!?;');
const closers = new Set('”’」』》〉）)】〕］]"\'');
const partners = new Map([
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
]);

/** By code unit, 1 for what may end a sentence or open a bracket: most characters are passed over with one look. */
const isMark = new Uint8Array(1 << 16);
for (const char of ['\n', ...stops, ...partners.keys()]) isMark[char.charCodeAt(0)] = 1;

/** A bracket or quotation up to this long is part of the sentence around it; a longer one is speech with its own. */
const longestInside = 40;

/**
 * Where the bracket that opens at `at` closes, if it does so within the limit and inside its paragraph; else -1.
 * A quotation that introduces speech (：“ or at the start of a sentence) is looked into, except 《》 and brackets.
 */
function closeOf(text: string, at: number, isSpeech: boolean): number {
  const close = partners.get(text.charAt(at));
  if (close === undefined) return -1;
  const isQuote = close === '”' || close === '」' || close === '』';
  if (isSpeech && isQuote) return -1;
  const end = Math.min(text.length, at + longestInside + 2);
  for (let i = at + 1; i < end; i++) {
    const char = text.charAt(i);
    if (char === '\n') return -1;
    if (char === close) return i;
  }
  return -1;
}

/**
 * Sentences in order of appearance. 。！？； and a line break end one; closing quotes and brackets stay with it; nothing
 * ends inside a title or a short quotation (“干！”字当头). A semicolon ends a clause that can stand alone in a list.
 */
export function sentencesOf(text: string): readonly SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let start = 0;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpaceAt(text, from)) from++;
    while (to > from && isSpaceAt(text, to - 1)) to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    if (!isMark[text.charCodeAt(at)]) continue;
    const char = text.charAt(at);
    if (char === '\n') push(at + 1);
    else if (stops.has(char)) {
      while (at + 1 < text.length && (stops.has(text.charAt(at + 1)) || closers.has(text.charAt(at + 1))))
        at++;
      push(at + 1);
    } else if (partners.has(char)) {
      const before = text.charAt(at - 1);
      const close = closeOf(
        text,
        at,
        at === start || before === '：' || before === ':' || before === '，' || before === ',',
      );
      if (close > 0) at = close;
    }
  }
  push(text.length);
  return sentences;
}

/** The sentence that holds the character at `offset`; null for white space between two. `offset` may not be the end. */
export function sentenceAt(text: string, offset: number): SentenceSpan | null {
  return sentencesOf(text).find((sentence) => sentence.start <= offset && offset < sentence.end) ?? null;
}
