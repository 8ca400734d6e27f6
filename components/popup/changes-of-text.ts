import { compareTexts, sharedShare, type ComparedRun } from '#components/shared/compare-texts.ts';

/** One place where a page no longer says what was saved, with a few words around it. */
export type ChangedPlace = readonly ComparedRun[];

export interface TextChanges {
  readonly places: readonly ChangedPlace[];
  /** Share of the longer text that stands in both, 0 to 1. */
  readonly shared: number;
}

/** Characters of what is the same that are shown on either side of a change; changes nearer than that are one place. */
const around = 16;

/** Where the second text differs from the first, in its order. */
export function changesOfText(saved: string, now: string): TextChanges {
  const runs = compareTexts(saved, now);
  const places: ComparedRun[][] = [];
  let open: ComparedRun[] | null = null;
  for (const [index, run] of runs.entries()) {
    if (run.in !== 'both') {
      const before: ComparedRun | undefined = runs[index - 1];
      if (!open) places.push((open = before?.in === 'both' ? [cut(before, 'end')] : []));
      open.push(run);
      continue;
    }
    if (!open) continue;
    const isBetween = run.text.length <= 2 * around && index < runs.length - 1;
    open.push(isBetween ? run : cut(run, 'start'));
    if (!isBetween) open = null;
  }
  return { places, shared: sharedShare(runs) };
}

function cut({ text }: ComparedRun, side: 'start' | 'end'): ComparedRun {
  if (text.length <= around) return { in: 'both', text };
  return { in: 'both', text: side === 'start' ? `${text.slice(0, around)}…` : `…${text.slice(-around)}` };
}
