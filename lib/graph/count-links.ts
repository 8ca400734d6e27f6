import type { EntityId } from '#lib/domain/ids.ts';

import type { Scene } from './scene.ts';

/** What of a node's links is on the sheet. */
export interface DrawnLinks {
  readonly edges: number;
  readonly beside: ReadonlySet<EntityId>;
}

/** For each node with drawn edges: how many, and who is at their other ends. */
export function countLinks(scene: Scene): ReadonlyMap<EntityId, DrawnLinks> {
  const links = new Map<EntityId, { edges: number; beside: Set<EntityId> }>();
  const note = (end: EntityId, other: EntityId) => {
    const known = links.get(end) ?? { edges: 0, beside: new Set() };
    links.set(end, { edges: known.edges + 1, beside: known.beside.add(other) });
  };
  for (const { from, to } of scene.edges.values()) {
    note(from, to);
    note(to, from);
  }
  return links;
}
