import type { Change } from '#lib/services/library.ts';

/** What was done in one go, as one row of the log: a split has an entry for each article. Never empty. */
export type ChangeStep = readonly [Change, ...Change[]];

export function stepsOf(changes: readonly Change[]): readonly ChangeStep[] {
  const steps: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const last = steps.at(-1);
    if (last && areTogether(last[0], change)) last.push(change);
    else steps.push([change]);
  }
  return steps;
}

/** Of one moment, about the same two, and both holding or both taken back. */
function areTogether(a: Change, b: Change): boolean {
  const key = keyOf(a);
  return key !== null && key === keyOf(b);
}

function keyOf({ decision, undoes, isRedo, stands, isOwn }: Change): string | null {
  const { act } = undoes ?? decision;
  if (act.act !== 'split') return null;
  return JSON.stringify([decision.at, undoes?.at, isRedo, stands, isOwn, act.entity, act.into]);
}
