import { diffArrays } from 'diff';

/** A run of two texts: in both, only in the first, or only in the second. */
export interface ComparedRun {
  readonly in: 'both' | 'first' | 'second';
  readonly text: string;
}

/** Words of one language are compared whole, Chinese by characters, so that a changed name stands out whole in Latin. */
const tokens = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+|\s+|[^]/gu;

/** Edits looked for at most: two texts that differ in more are shown as two, in a moment and not after a minute. */
const mostEdits = 6000;

/** How the second text differs from the first; runs of the first in order, those of the second where they stand. */
export function compareTexts(first: string, second: string): ComparedRun[] {
  const runs = diffArrays(first.match(tokens) ?? [], second.match(tokens) ?? [], {
    maxEditLength: mostEdits,
  });
  if (!runs) {
    return [
      { in: 'first', text: first },
      { in: 'second', text: second },
    ];
  }
  return runs.map(({ value, added, removed }) => ({
    in: removed ? 'first' : added ? 'second' : 'both',
    text: value.join(''),
  }));
}

/** Share of the longer text that stands in both, from 0 to 1. */
export function sharedShare(runs: readonly ComparedRun[]): number {
  const lengthIn = (where: ComparedRun['in']) =>
    runs.reduce((sum, run) => sum + (run.in === where ? run.text.length : 0), 0);
  const both = lengthIn('both');
  const longer = both + Math.max(lengthIn('first'), lengthIn('second'));
  return longer === 0 ? 1 : both / longer;
}
