import { compareDecisions, type Decision } from '#lib/domain/decision.ts';
import type { DecisionId } from '#lib/domain/ids.ts';

/** What the reader did in one go: one decision, or the same one over many articles. */
export interface UndoStep {
  /** What it is about, in the order in which it was done; never empty. */
  readonly decisions: readonly Decision[];
  /** The entries that the step takes back: the decisions themselves, or what undid them. */
  readonly entries: readonly DecisionId[];
}

/** What an undo and a redo of one reader would do next. The log only grows: each step is entries that take others back. */
export interface UndoSteps {
  /** The latest of what stands of the reader's. */
  readonly undo: UndoStep | null;
  /** What was undone last; gone with the next new decision. */
  readonly redo: UndoStep | null;
}

export function undoSteps(decisions: readonly Decision[], author: string): UndoSteps {
  const own = decisions.filter((decision) => decision.author === author).sort(compareDecisions);
  const done: Decision[] = [];
  let undone: { decision: Decision; by: Decision }[] = [];
  for (const entry of own) {
    const { act } = entry;
    if (act.act !== 'undo') {
      done.push(entry);
      undone = [];
      continue;
    }
    const back = undone.findIndex(({ by }) => by.id === act.decision);
    const at = done.findIndex(({ id }) => id === act.decision);
    if (back >= 0) done.push(...undone.splice(back, 1).map(({ decision }) => decision));
    else if (at >= 0) undone.push(...done.splice(at, 1).map((decision) => ({ decision, by: entry })));
    // Neither: it takes back an entry that does not stand, or one of another reader.
  }
  const lastDone = lastTogether(done, isTogether);
  const lastUndone = lastTogether(
    undone,
    (a, b) => a.by.at === b.by.at && isTogether(a.decision, b.decision),
  );
  return {
    undo: stepOf(lastDone, lastDone),
    redo: stepOf(
      lastUndone.map(({ decision }) => decision).sort(compareDecisions),
      lastUndone.map(({ by }) => by),
    ),
  };
}

/** What is done to many articles in one go is stamped with one moment. */
function isTogether(a: Decision, b: Decision): boolean {
  if (a.at !== b.at) return false;
  if (a.act.act === 'removeArticle') return b.act.act === 'removeArticle';
  if (a.act.act === 'split')
    return b.act.act === 'split' && a.act.entity === b.act.entity && a.act.into === b.act.into;
  return a.act.act === 'tag' && b.act.act === 'tag' && a.act.tag === b.act.tag && a.act.put === b.act.put;
}

function lastTogether<Item>(
  items: readonly Item[],
  areTogether: (a: Item, b: Item) => boolean,
): readonly Item[] {
  const last = items.at(-1);
  if (last === undefined) return [];
  const before = items.findLastIndex((item) => item !== last && !areTogether(item, last));
  return items.slice(before + 1);
}

function stepOf(decisions: readonly Decision[], entries: readonly Decision[]): UndoStep | null {
  return decisions.length > 0 ? { decisions, entries: entries.map(({ id }) => id) } : null;
}
