import type { PageLine } from './page-line.ts';
import type { TypedLine } from './typed-line.ts';

/** Half-width characters and punctuation are squeezed or stretched to justify a line: how far its width may be off. */
export function slack(line: PageLine): number {
  const loose = line.text.length < 200 ? (line.text.match(/[\d\p{P}\s]/gu)?.length ?? 0) : 10;
  return Math.min(3, 1.2 + 0.35 * loose);
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
  const own = first.width - slack(first) + 1.2;
  if (!second || second.kind || second.opens) return own;
  return Math.max(own, second.width - slack(second) + 1.2);
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
