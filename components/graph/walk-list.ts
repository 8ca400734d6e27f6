import type { EntityId } from '#lib/domain/ids.ts';
import type { DrawnLinks } from '#lib/graph/count-links.ts';

type Way = 'up' | 'down' | 'in' | 'back';

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'back',
};

export function wayOf(key: string): Way | null {
  return ways[key] ?? null;
}

/**
 * Where an arrow leads from a name of the list: up and down through the rows, right to what it is linked with, the most
 * linked first, and left the way back.
 */
export class ListWalk {
  #trail: EntityId[] = [];

  from(
    at: EntityId,
    way: Way,
    rows: readonly EntityId[],
    links: ReadonlyMap<EntityId, DrawnLinks>,
  ): EntityId | null {
    const row = rows.indexOf(at);
    if (way === 'up' || way === 'down') {
      this.#trail = [];
      return rows[row + (way === 'up' ? -1 : 1)] ?? null;
    }
    if (way === 'back') return this.#trail.pop() ?? null;
    const shown = new Set(rows);
    const been = new Set([...this.#trail, at]);
    const sizeOf = (id: EntityId) => links.get(id)?.beside.size ?? 0;
    const [next] = [...(links.get(at)?.beside ?? [])]
      .filter((id) => shown.has(id) && !been.has(id))
      .sort((a, b) => sizeOf(b) - sizeOf(a) || rows.indexOf(a) - rows.indexOf(b));
    if (next === undefined) return null;
    this.#trail.push(at);
    return next;
  }
}
