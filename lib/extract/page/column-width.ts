import type { PageLine } from './page-line.ts';
import type { TypedLine } from './typed-line.ts';

/** Half-width characters and punctuation are squeezed or stretched to justify a line: how far its width may be off. */
export function give({ text, measure }: PageLine): number {
  if (measure.isExact) return 0;
  const loose = text.length < 200 ? (text.match(/[\d\p{P}\s]/gu)?.length ?? 0) : 10;
  return Math.min(1.8, 0.35 * loose);
}

/** By how much a line may miss the edge that broke it: the next character did not fit. */
export function slack(line: PageLine): number {
  if (!line.measure.isExact) return 1.2 + give(line);
  return (line.measure.ascii === 1 ? 0.1 : 0.6) + (line.endsBlank ? 1 : 0);
}

export function median(values: number[]): number | null {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? null;
}

/** Width of the column above line `at`: the median of up to seven lines that run to its edge. */
export function columnAbove(lines: readonly TypedLine[], at: number): number | null {
  const widths: number[] = [];
  for (let i = at - 1; widths.length < 7 && i >= Math.max(0, at - 12); i--) {
    const line = lines[i];
    if (line?.kind === null && !line.ends) widths.push(line.width);
  }
  return widths.length < 3 ? null : median(widths);
}

/** Width of the column from line `at` on, as its next two lines show it; null if the first already ends a sentence. */
export function columnBelow(lines: readonly TypedLine[], at: number): number | null {
  const [first, second] = [lines[at], lines[at + 1]];
  if (!first || first.ends || first.kind) return null;
  const own = first.width - give(first);
  if (!second || second.kind || second.opens) return own;
  return Math.max(own, second.width - give(second));
}

/** The width most lines around have: the third quartile of twenty lines. */
export function columnAround(lines: readonly PageLine[], at: number): number {
  return quartileAround(lines, at, (line) => line.width);
}

/** How far to the right most lines around reach, their indents with them. */
export function edgeAround(lines: readonly PageLine[], at: number): number {
  return quartileAround(lines, at, reachOf);
}

function quartileAround(lines: readonly PageLine[], at: number, of: (line: PageLine) => number): number {
  const values: number[] = [];
  for (let i = Math.max(0, at - 10); i < Math.min(lines.length, at + 10); i++) {
    const line = lines[i];
    if (line) values.push(of(line));
  }
  values.sort((a, b) => a - b);
  const wide = values[Math.floor(values.length * 0.75)] ?? 0;
  // Rows of a list are as long as each other, and shorter than their column.
  if (lines[at]?.measure.isExact) return mostFrequent(values.filter((value) => value >= wide * 0.75));
  return wide;
}

/** Of sorted values; of two that are as frequent the larger. */
function mostFrequent(values: readonly number[]): number {
  let best = 0;
  let most = 0;
  for (let from = 0; from < values.length;) {
    let to = from;
    while (values[to] === values[from]) to++;
    if (to - from >= most) [best, most] = [values[from] ?? 0, to - from];
    from = to;
  }
  return best;
}

/**
 * How many blanks a page's paragraphs begin with: most lines with an indent stand where a paragraph may begin, and there are
 * about as many of them as of paragraphs. 0 where they begin with none.
 */
export function indentOf(lines: readonly TypedLine[]): number {
  let paragraphs = 0;
  let own = 0;
  const indents: number[] = [];
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    if (!last || line.kind) continue;
    if (!last.ends && line.indent === 0) continue;
    const column = columnAround(lines, at);
    if (last.ends && last.width + 3 < column) paragraphs++;
    if (line.indent === 0) continue;
    indents.push(line.indent);
    if (last.ends || last.kind !== null || Math.abs(last.width - column) > 2) own++;
  }
  if (indents.length < 4 || own < indents.length * 0.6 || indents.length < paragraphs * 0.5) return 0;
  return median(indents) ?? 0;
}

/** How far to the right a line reaches, its indent with it. */
export function reachOf(line: PageLine): number {
  return line.width + Math.min(2, line.indent);
}

/** Some converters leave a blank line behind each paragraph's first line; where they do, it tells paragraph from heading. */
export function setsOffFirstLines(lines: readonly TypedLine[]): boolean {
  let first = 0;
  let firstOff = 0;
  let other = 0;
  let otherOff = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const last = lines[at - 1];
    if (!next || !last || line.ends || line.kind || next.kind || next.opens) continue;
    const off = next.blanks > 0 ? 1 : 0;
    if (last.ends) {
      first++;
      firstOff += off;
    } else {
      other++;
      otherOff += off;
    }
  }
  return first >= 4 && firstOff / first >= 0.6 && otherOff / Math.max(1, other) < 0.15;
}
