import type { OffsetRun } from '#lib/domain/article.ts';

/** A text made from another one, and where each run of it stood there. */
export interface MappedText {
  readonly text: string;
  /** Ascending and without overlap; a character outside every run was put in and stood nowhere. */
  readonly offsets: readonly OffsetRun[];
}

/** Collects runs, joining those that touch on both sides. */
export class OffsetWriter {
  readonly runs: [text: number, source: number, length: number][] = [];

  add(text: number, source: number, length: number): void {
    if (length <= 0) return;
    const last = this.runs.at(-1);
    if (last && last[0] + last[2] === text && last[1] + last[2] === source) last[2] += length;
    else this.runs.push([text, source, length]);
  }
}

/** Index of the last run that begins at or before `position`, or -1. */
function runBefore(offsets: readonly OffsetRun[], position: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = offsets[middle];
    if (run && run[0] <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Where the character at `position` stood in the source. Between two runs it is the end of the earlier one, before
 * the first run the start of that; without any run 0. `position` may be the end of the text.
 */
export function sourceOffset(offsets: readonly OffsetRun[], position: number): number {
  const run = offsets[runBefore(offsets, position)];
  if (!run) return offsets[0]?.[1] ?? 0;
  return run[1] + Math.min(position - run[0], run[2]);
}

/**
 * The runs of a text that was made in two steps: `outer` leads from the middle text to the source, `inner` from the
 * final text to the middle one. Linear in the number of runs.
 */
export function composeOffsets(
  outer: readonly OffsetRun[],
  inner: readonly OffsetRun[],
): readonly OffsetRun[] {
  const writer = new OffsetWriter();
  const [first] = inner;
  let at = first ? Math.max(0, runBefore(outer, first[1])) : 0;
  for (const [text, middle, length] of inner) {
    const end = middle + length;
    for (; at < outer.length; at++) {
      const run = outer[at];
      if (!run || run[0] >= end) break;
      const from = Math.max(middle, run[0]);
      const to = Math.min(end, run[0] + run[2]);
      writer.add(text + from - middle, run[1] + from - run[0], to - from);
      if (run[0] + run[2] >= end) break;
    }
  }
  return writer.runs;
}

/** The piece `[start, end)` of a mapped text. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const writer = new OffsetWriter();
  for (let at = Math.max(0, runBefore(mapped.offsets, start)); at < mapped.offsets.length; at++) {
    const run = mapped.offsets[at];
    if (!run || run[0] >= end) break;
    const [text, source, length] = run;
    const from = Math.max(text, start);
    const to = Math.min(text + length, end);
    writer.add(from - start, source + from - text, to - from);
  }
  return { text: mapped.text.slice(start, end), offsets: writer.runs };
}

/** Two texts of one source as one, a line break between them. */
export function appendParagraphs(first: MappedText, second: MappedText): MappedText {
  const shift = first.text.length + 1;
  const moved = second.offsets.map(([text, source, length]) => [text + shift, source, length] as const);
  return { text: `${first.text}\n${second.text}`, offsets: [...first.offsets, ...moved] };
}
