import { entityKindNames, relationKindNames, type EntityKind, type RelationKind } from '#lib/domain/kinds.ts';

import { certainties, certaintyOf, type Certainty } from './bundle-edges.ts';
import type { Scene, Visible } from './scene.ts';

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
  readonly byTag: number;
  readonly byTime: number;
  /** A line between those who were there stands for it. */
  readonly byMeeting: number;
  /** No line is left on it. */
  readonly byLink: number;
  readonly putAway: number;
  /** Never asked for yet, or over the limit. */
  readonly notDrawn: number;
  /** Named somewhere, linked with nothing; as far as that is known. */
  readonly unlinked: number;
  readonly total: number;
}

/** `linked`: how many entities of the library are linked with any other; null while that is unknown. */
export function accountForHidden(
  scene: Scene,
  visible: Visible,
  putAway: number,
  total: number,
  linked: number | null,
): HiddenAccount {
  const drawn = scene.nodes.size;
  const rest = Math.max(0, total - drawn - putAway);
  const drawnUnlinked = [...scene.nodes.values()].filter(({ entity }) => entity.links === 0).length;
  const unlinked = linked === null ? 0 : Math.min(rest, Math.max(0, total - linked - drawnUnlinked));
  return {
    shown: visible.nodes.length,
    byKind: visible.leftOut.kind,
    byTag: visible.leftOut.tag,
    byTime: visible.leftOut.time,
    byMeeting: visible.leftOut.meeting,
    byLink: visible.leftOut.link,
    putAway,
    notDrawn: rest - unlinked,
    unlinked,
    total: Math.max(total, drawn + putAway),
  };
}

function countBy<K extends string, T>(
  keys: readonly K[],
  things: readonly T[],
  keyOf: (thing: T) => K,
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const thing of things) counts[keyOf(thing)] += 1;
  return counts;
}
