import type { OrderTable } from '#lib/services/timeline.ts';

/** Of two people whose places in the lists are compared: who stands before whom now and did not the time before. */
export interface Turn {
  readonly ahead: number;
  readonly behind: number;
}

/**
 * For each list, latest first as given, the pairs that stand the other way round than in the last one before it that
 * gives both a place. Lists without an order turn nothing.
 */
export function findTurns({
  people,
  lists,
}: Pick<OrderTable, 'people' | 'lists'>): readonly (readonly Turn[])[] {
  const last = new Map<string, boolean>();
  const turns = lists.toReversed().map(({ places }): Turn[] => {
    const found: Turn[] = [];
    for (let a = 0; a < people.length; a++)
      for (let b = a + 1; b < people.length; b++) {
        const [x, y] = [places[a]?.place, places[b]?.place];
        // Two lists of one report, of those who sat and those who spoke, are not held against each other.
        if (!x || !y || places[a]?.relation !== places[b]?.relation || x.order === y.order) continue;
        const isAhead = x.order < y.order;
        const before = last.get(`${String(a)} ${String(b)}`);
        last.set(`${String(a)} ${String(b)}`, isAhead);
        if (before !== undefined && before !== isAhead)
          found.push(isAhead ? { ahead: a, behind: b } : { ahead: b, behind: a });
      }
    return found;
  });
  return turns.toReversed();
}
