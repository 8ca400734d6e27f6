import type { LineSpan } from '#lib/text/join-lines.ts';
import { isSpaceAt } from '#lib/text/chars.ts';

/** How a program that took the text off a page broke its lines. */
export interface Measure {
  /** Width of a digit or a letter, in full-width characters. */
  readonly ascii: 0.5 | 1;
  /** Each line but the last of a paragraph has the very same width; a line set by a printer is stretched to it. */
  readonly isExact: boolean;
}

const asPrinted: Measure = { ascii: 0.5, isExact: false };

/** One line as the reader sees it: fragments that a PDF broke at punctuation are one line again. */
export interface PageLine {
  /** Where its pieces stand in the cleaned text. */
  readonly spans: readonly LineSpan[];
  /** Its pieces one after the other, white space inside kept. */
  readonly text: string;
  /** In full-width characters. */
  readonly width: number;
  readonly measure: Measure;
  /** White space characters before it. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly blanks: number;
  /** White space stands between its last character and the line break. */
  readonly endsBlank: boolean;
}

export function lineOf(
  text: string,
  spans: readonly LineSpan[],
  indent: number,
  blanks: number,
  measure = asPrinted,
): PageLine {
  const own = spans.map((span) => text.slice(span.start, span.end)).join('');
  const end = spans.at(-1)?.end ?? 0;
  const endsBlank = isSpaceAt(text, end) && text.charAt(end) !== '\n';
  return { spans, text: own, width: widthOf(own, measure.ascii), measure, indent, blanks, endsBlank };
}

/** The words of several lines with their breaks: `\n`, and a blank where one is printed beside it. */
export function wordsAcross(lines: readonly PageLine[]): string {
  let words = '';
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1];
    if (last) words += last.endsBlank || line.indent > 0 ? '\n ' : '\n';
    words += line.text;
  }
  return words;
}

export function widthOf(text: string, ascii = 0.5): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    // The dot of minority names is as wide as any character.
    width += code < 0x2000 && code !== 0xb7 ? ascii : 1;
  }
  return width;
}

/** The measure of a text's lines, by how many neighbours in mid-sentence are of one width. */
function measureOf(lines: readonly string[]): Measure {
  const inside = lines.map((line) => (endsSentence(line.trimEnd()) || line.length < 8 ? null : line));
  let pairs = 0;
  let full = 0;
  let half = 0;
  for (const [at, line] of inside.entries()) {
    const last = inside[at - 1];
    if (line === null || last === null || last === undefined) continue;
    pairs++;
    if (isOneWidth(last, line, 1, 0)) full++;
    if (isOneWidth(last, line, 0.5, 0.5)) half++;
  }
  if (pairs < 8 || Math.max(full, half) < pairs * 0.7) return asPrinted;
  // Of lines without digits both are true.
  return { ascii: full >= half * 0.95 ? 1 : 0.5, isExact: true };
}

/** Whether two lines were broken by one edge, over which a closing mark may hang. */
function isOneWidth(a: string, b: string, ascii: number, most: number): boolean {
  const off = widthOf(a, ascii) - widthOf(b, ascii);
  if (Math.abs(off) <= most) return true;
  return hangs.test(off > 0 ? a : b) && Math.abs(Math.abs(off) - 1) <= most;
}

const hangs = /[，。、；：！？”’）》】]$/u;

/** The printed lines of a cleaned text, without the blank ones and the white space around them. */
export function linesOf(text: string): PageLine[] {
  const measure = measureOf(text.slice(0, 60_000).split('\n'));
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
      lines.push(lineOf(text, [{ start, end }], start - from, blanks, measure));
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
