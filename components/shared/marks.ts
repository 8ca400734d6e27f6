/** A stretch of text and whether it is marked. */
export interface MarkedRun {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at its marks (UTF-16 offsets, in any order, overlapping or out of range); no run is empty. */
export function runsOfMarks(
  text: string,
  marks: readonly { readonly start: number; readonly end: number }[],
): MarkedRun[] {
  const runs: MarkedRun[] = [];
  const add = (start: number, end: number, marked: boolean) => {
    if (end > start) runs.push({ text: text.slice(start, end), marked });
  };
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(at, mark.start);
    const end = Math.min(text.length, mark.end);
    if (end <= start) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return runs;
}
