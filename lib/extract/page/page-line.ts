import type { LineSpan } from '#lib/text/join-lines.ts';
import { isSpaceAt } from '#lib/text/chars.ts';

/** One line as the reader sees it: fragments that a PDF broke at punctuation are one line again. */
export interface PageLine {
  /** Where its pieces stand in the cleaned text. */
  readonly spans: readonly LineSpan[];
  /** Its pieces one after the other, white space inside kept. */
  readonly text: string;
  /** In full-width characters; half-width ones and spaces count a half. */
  readonly width: number;
  /** White space characters before it. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly blanks: number;
}

export function lineOf(text: string, spans: readonly LineSpan[], indent: number, blanks: number): PageLine {
  const own = spans.map((span) => text.slice(span.start, span.end)).join('');
  return { spans, text: own, width: widthOf(own), indent, blanks };
}

export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    width += code < 0x2000 ? 0.5 : 1;
  }
  return width;
}

/** The printed lines of a cleaned text, without the blank ones and the white space around them. */
export function linesOf(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let blanks = 0;
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    let start = from;
    let end = to;
    while (start < end && isSpaceAt(text, start)) start++;
    while (end > start && isSpaceAt(text, end - 1)) end--;
    if (start < end) {
      lines.push(lineOf(text, [{ start, end }], start - from, blanks));
      blanks = 0;
    } else blanks++;
    from = to + 1;
  }
  return lines;
}

/** Whether a text of such lines was broken by a column, or holds one paragraph a line. */
export function isWrapped(lines: readonly PageLine[]): boolean {
  let wide = 0;
  let all = 0;
  let open = 0;
  for (const line of lines) {
    all += line.width;
    if (line.width > 50) wide += line.width;
    if (!endsSentence(line.text)) open++;
  }
  return wide < all / 2 && open >= lines.length * 0.4 && lines.length > 3;
}

const sentenceEnd = /[。！？!?；;…⋯][”’"'」』）)》】]*\s*(?:[（(〔【][^（）()]{1,60}[）)〕】])?$/u;

/** Whether a paragraph may end with this line: a full stop, with closing quotes or a sign-off behind it. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-80));
}
