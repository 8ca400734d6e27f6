import { compareDecisions, type Decision } from '#lib/domain/decision.ts';
import type { DecisionId } from '#lib/domain/ids.ts';

/** What an undo and a redo of one reader would do next. The log only grows: each step is an entry that takes one back. */
export interface UndoSteps {
  /** The latest of the reader's decisions that stands. */
  readonly undo: Decision | null;
  /** The decision that was undone last, and the entry that undid it; gone with the next new decision. */
  readonly redo: { readonly decision: Decision; readonly undoneBy: DecisionId } | null;
}

export function undoSteps(decisions: readonly Decision[], author: string): UndoSteps {
  const own = decisions.filter((decision) => decision.author === author).sort(compareDecisions);
  const done: Decision[] = [];
  let undone: { decision: Decision; undoneBy: DecisionId }[] = [];
  for (const entry of own) {
    const { act } = entry;
    if (act.act !== 'undo') {
      done.push(entry);
      undone = [];
      continue;
    }
    const back = undone.findIndex(({ undoneBy }) => undoneBy === act.decision);
    const at = done.findIndex(({ id }) => id === act.decision);
    if (back >= 0) done.push(...undone.splice(back, 1).map(({ decision }) => decision));
    else if (at >= 0)
      undone.push(...done.splice(at, 1).map((decision) => ({ decision, undoneBy: entry.id })));
    // Neither: it takes back an entry that does not stand, or one of another reader.
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}
