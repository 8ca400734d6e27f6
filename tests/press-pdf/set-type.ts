import { emOf, type Drawn } from './write-pdf.ts';

/** Characters that never begin a line: they hang over its end instead. */
const hangs = /[，。；：、！？”’）》%]/u;
/** Characters that never end one. */
const opens = /[“‘（《]/u;

export interface SetLine {
  readonly text: string;
  readonly indent: number;
  /** Ends its paragraph: never stretched. */
  readonly isLast: boolean;
}

export function widthIn(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + emOf(char), 0);
}

/** Breaks one paragraph into lines of `measure` ems, the first one with an indent. */
export function breakParagraph(text: string, measure: number, indent: number): SetLine[] {
  const lines: SetLine[] = [];
  let line = '';
  let room = measure - indent;
  const push = (isLast: boolean): void => {
    lines.push({ text: line, indent: lines.length === 0 ? indent : 0, isLast });
    line = '';
    room = measure;
  };
  for (const char of text) {
    const em = emOf(char);
    if (em > room + 0.01 && !hangs.test(char)) {
      const last = line.slice(-1);
      if (opens.test(last)) {
        line = line.slice(0, -1);
        push(false);
        line = last;
        room -= 1;
      } else push(false);
    }
    if (line === '' && char === ' ') continue;
    line += char;
    room -= em;
  }
  if (line !== '') push(true);
  return lines;
}

/** One line at its place, stretched to fill its column as Chinese papers do. */
export function drawLine(line: SetLine, x: number, y: number, size: number, measure: number): Drawn {
  const own = widthIn(line.text);
  const room = measure - line.indent - own;
  const gaps = Math.max(1, Array.from(line.text).length - 1);
  const spread = line.isLast || room > 2 || room < -1.2 ? 0 : (room * size) / gaps;
  return { text: line.text, x: x + line.indent * size, y, size, spread };
}
