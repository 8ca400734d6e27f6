import { entityKindNames, relationKindNames, type EntityKind, type RelationKind } from '#lib/domain/kinds.ts';

import { certainties, certaintyOf, type Certainty } from './bundle-edges.ts';
import type { Filters, Scene, Visible } from './scene.ts';

/** Drawn entities of each kind, filtered or not. */
export function countKinds(scene: Scene): Record<EntityKind, number> {
  return countBy(entityKindNames, [...scene.nodes.values()], ({ entity }) => entity.kind);
}

/** Edges of each kind on the sheet, filtered or not; kinds without any are left out. */
export function countRelations(scene: Scene): { kind: RelationKind; edges: number }[] {
  const counts = countBy(relationKindNames, [...scene.edges.values()], (edge) => edge.kind);
  return relationKindNames.filter((kind) => counts[kind] > 0).map((kind) => ({ kind, edges: counts[kind] }));
}

export function countCertainties(scene: Scene): Record<Certainty, number> {
  return countBy(certainties, [...scene.edges.values()], certaintyOf);
}

/** Why what the library holds is not on the sheet; the parts and what is shown add up to `total`. */
export interface HiddenAccount {
  readonly shown: number;
  readonly byKind: number;
  readonly putAway: number;
  /** Never asked for yet, or over the limit. */
  readonly notDrawn: number;
  readonly total: number;
}

export function accountForHidden(scene: Scene, visible: Visible, putAway: number, total: number): HiddenAccount {
  const drawn = scene.nodes.size;
  return {
    shown: visible.nodes.length,
    byKind: drawn - visible.nodes.length,
    putAway,
    notDrawn: Math.max(0, total - drawn - putAway),
    total: Math.max(total, drawn + putAway),
  };
}

/** Edges that a filter takes from between entities that are shown. */
export function countFilteredEdges(scene: Scene, visible: Visible, without: Filters): number {
  const shown = new Set(visible.nodes.map(({ entity }) => entity.id));
  return [...scene.edges.values()].filter(
    (edge) =>
      shown.has(edge.from) &&
      shown.has(edge.to) &&
      (without.relations.has(edge.kind) || without.certainties.has(certaintyOf(edge))),
  ).length;
}

function countBy<K extends string, T>(keys: readonly K[], things: readonly T[], keyOf: (thing: T) => K): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const thing of things) counts[keyOf(thing)] += 1;
  return counts;
}
