import type { EntityId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { rootOf } from '#lib/views/replay-decisions.ts';

import { listKey, takingPart } from './compare-orders.ts';

const mostPeople = 300;

/** Of people (300 at most) the lists of names that give two of them a place; each holds them in the order of the list. */
export async function findOrderedLists(
  database: Database,
  asked: readonly EntityId[],
): Promise<readonly (readonly EntityId[])[]> {
  const replay = await loadReplay(database);
  const ids = [...new Set(asked.map((id) => rootOf(replay, id)))].slice(0, mostPeople);
  const places = new Map<string, Map<EntityId, number>>();
  for (const id of ids)
    for (const row of await takingPart(database, id)) {
      const { order } = row.qualifiers;
      if (order === undefined) continue;
      const list = places.get(listKey(row)) ?? new Map<EntityId, number>();
      places.set(listKey(row), list.set(id, Math.min(order, list.get(id) ?? order)));
    }
  return [...places.values()]
    .filter((list) => list.size > 1)
    .map((list) => [...list].sort((a, b) => a[1] - b[1]).map(([id]) => id));
}
