import { OffsetWriter, type MappedText } from './offsets.ts';

/** One printed line: `[start, end)` in its text, without the break and the white space around it. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** Joins the given paragraphs (each a list of printed lines) into text with one paragraph per line. */
export function joinLines(text: string, paragraphs: readonly (readonly LineSpan[])[]): MappedText {
  const writer = new OffsetWriter();
  let made = '';
  for (const lines of paragraphs) {
    if (made) made += '\n';
    for (const line of lines) {
      writer.add(made.length, line.start, line.end - line.start);
      made += text.slice(line.start, line.end);
    }
  }
  return { text: made, offsets: writer.runs };
}
