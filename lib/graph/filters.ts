import type { EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import type { KeptFilters } from '#lib/domain/scene.ts';
import type { Edge } from '#lib/services/library.ts';

import { bundleEdges, certaintyOf, type Certainty } from './bundle-edges.ts';
import type { DrawnNode, Scene, Visible } from './scene.ts';
import { edgeInTime, isInTime, type EdgeInTime, type TimeRange } from './time-filter.ts';
import { findTogether, isMeeting, type Together } from './together.ts';

/** How well an edge was read: what the reader judged right, what the machine is sure of, what waits to be judged. */
export type Confidence = 'confirmed' | 'sure' | 'toReview';
export const confidences = ['confirmed', 'sure', 'toReview'] as const satisfies readonly Confidence[];

export function confidenceOf({ confirmed, toReview }: Pick<Edge, 'confirmed' | 'toReview'>): Confidence {
  if (confirmed) return 'confirmed';
  return toReview ? 'toReview' : 'sure';
}

/** They name what is left out, all but the time; what one of them leaves out stays out whatever the others say. */
export interface Filters {
  readonly kinds: ReadonlySet<EntityKind>;
  readonly relations: ReadonlySet<RelationKind>;
  readonly certainties: ReadonlySet<Certainty>;
  readonly confidences: ReadonlySet<Confidence>;
  /** Houses of outlets; `''`: where none is named. An edge stays as long as one house is left that bears it out. */
  readonly outlets: ReadonlySet<string>;
  /** The reader's own labels; `''`: what has none. A name stays as long as one label is left. */
  readonly tags: ReadonlySet<string>;
  /** Names on which no line is left go, too. */
  readonly linkedOnly: boolean;
  /** Meetings go, and a line between people says at how many of them both were. */
  readonly together: boolean;
  /** The one filter that names what is shown; null shows all times. */
  readonly time: TimeRange | null;
}

export const nothingLeftOut: Filters = {
  kinds: new Set(),
  relations: new Set(),
  certainties: new Set(),
  confidences: new Set(),
  outlets: new Set(),
  tags: new Set(),
  linkedOnly: false,
  together: false,
  time: null,
};

export type TagsOf = ReadonlyMap<EntityId, readonly string[]>;

/** What of a scene passes the filters. */
export function filterScene(scene: Scene, without: Filters, tagsOf: TagsOf = new Map()): Visible {
  const { time } = without;
  const all = [...scene.nodes.values()];
  // Where meetings become lines, hiding their kind hides no line.
  const ofKinds = all.filter(
    ({ entity }) => !without.kinds.has(entity.kind) || (without.together && isMeeting(entity)),
  );
  const tagged = ofKinds.filter(({ entity }) => keepsOne(tagsOf.get(entity.id), without.tags));
  const inTime = time ? tagged.filter(({ entity }) => isInTime(entity, time)) : tagged;
  const shown = new Set(inTime.map(({ entity }) => entity.id));
  const edges = [...scene.edges.values()].flatMap((edge): EdgeInTime[] => {
    if (!shown.has(edge.from) || !shown.has(edge.to) || without.relations.has(edge.kind)) return [];
    if (without.confidences.has(confidenceOf(edge))) return [];
    const told = toldBy(edge, without.outlets);
    if (!told || without.certainties.has(certaintyOf(told))) return [];
    const held = time ? edgeInTime(told, time) : told;
    return held ? [held] : [];
  });
  const rest: Told = without.together
    ? tellTogether(inTime, edges)
    : { nodes: inTime, edges, together: null };
  const nodes = without.linkedOnly ? linkedOnes(rest) : rest.nodes;
  return {
    nodes,
    bundles: bundleEdges(rest.edges),
    columns: scene.columns ?? [],
    together: rest.together,
    undated: nodes.filter(({ entity }) => entity.first === null).length,
    leftOut: {
      kind: all.length - ofKinds.length,
      tag: ofKinds.length - tagged.length,
      time: tagged.length - inTime.length,
      meeting: inTime.length - rest.nodes.length,
      link: rest.nodes.length - nodes.length,
    },
  };
}

/** Houses that bear out edges of a scene, with how many, most first. */
export function countOutlets(scene: Scene): readonly (readonly [outlet: string, edges: number])[] {
  const counts = new Map<string, number>();
  for (const { witnesses } of scene.edges.values())
    for (const outlet of witnesses.length > 0 ? witnesses : [''])
      counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return inOrder(counts);
}

/** The reader's labels on what is drawn, with how many have each, most first; empty where none has any. */
export function countTags(scene: Scene, tagsOf: TagsOf): readonly (readonly [tag: string, names: number])[] {
  const counts = new Map<string, number>();
  for (const id of scene.nodes.keys())
    for (const tag of tagsOf.get(id) ?? ['']) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts.size === 1 && counts.has('') ? [] : inOrder(counts);
}

export function countConfidences(scene: Scene): Readonly<Record<Confidence, number>> {
  const counts = { confirmed: 0, sure: 0, toReview: 0 };
  for (const edge of scene.edges.values()) counts[confidenceOf(edge)] += 1;
  return counts;
}

export function keepFilters(filters: Filters): KeptFilters {
  const {
    kinds,
    relations,
    certainties,
    confidences: read,
    outlets,
    tags,
    linkedOnly,
    together,
    time,
  } = filters;
  return {
    hiddenKinds: [...kinds],
    hiddenRelations: [...relations],
    ...(certainties.size > 0 && { hiddenCertainties: [...certainties] }),
    ...(read.size > 0 && { hiddenConfidences: [...read] }),
    ...(outlets.size > 0 && { hiddenOutlets: [...outlets] }),
    ...(tags.size > 0 && { hiddenTags: [...tags] }),
    ...(linkedOnly && { linkedOnly }),
    ...(together && { together }),
    time,
  };
}

export function filtersOf(kept: Partial<KeptFilters>): Filters {
  return {
    kinds: new Set(kept.hiddenKinds),
    relations: new Set(kept.hiddenRelations),
    certainties: new Set(kept.hiddenCertainties),
    confidences: new Set(kept.hiddenConfidences),
    outlets: new Set(kept.hiddenOutlets),
    tags: new Set(kept.hiddenTags),
    linkedOnly: kept.linkedOnly ?? false,
    together: kept.together ?? false,
    time: kept.time ?? null,
  };
}

/** An edge by the word of those that are left: two of them make it thick, one thin, none no line. */
function toldBy(edge: Edge, without: ReadonlySet<string>): Edge | null {
  if (without.size === 0) return edge;
  if (edge.witnesses.length === 0) return without.has('') ? null : edge;
  const witnesses = edge.witnesses.filter((outlet) => !without.has(outlet));
  if (witnesses.length === edge.witnesses.length) return edge;
  return witnesses.length === 0 ? null : { ...edge, witnesses, outlets: witnesses.length };
}

function keepsOne(tags: readonly string[] | undefined, without: ReadonlySet<string>): boolean {
  return without.size === 0 || (tags ?? ['']).some((tag) => !without.has(tag));
}

interface Told {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly EdgeInTime[];
  readonly together: Together | null;
}

/** The same without its meetings, and with who were at them together. */
function tellTogether(nodes: readonly DrawnNode[], edges: readonly EdgeInTime[]): Told {
  const entities = nodes.map(({ entity }) => entity);
  const meetings = new Set(entities.filter(isMeeting).map(({ id }) => id));
  return {
    nodes: nodes.filter(({ entity }) => !meetings.has(entity.id)),
    edges: edges.filter(({ from, to }) => !meetings.has(from) && !meetings.has(to)),
    together: findTogether(entities, edges),
  };
}

function linkedOnes({ nodes, edges, together }: Told): readonly DrawnNode[] {
  const ends = new Set([...edges, ...(together?.lines ?? [])].flatMap(({ from, to }) => [from, to]));
  return nodes.filter(({ entity }) => ends.has(entity.id));
}

function inOrder(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  // What has none stands last, however often.
  return [...counts].sort(
    ([a, n], [b, m]) => Number(a === '') - Number(b === '') || m - n || (a < b ? -1 : 1),
  );
}
