import type { Edge, EdgeFacet, EntityBrief } from '#lib/services/library.ts';

/**
 * `inPost`: who is in post in that time. A post is held between its first and its last print, and as long as nothing says
 * that it ended; what comes after the last print is said in words on the label. `reported`: what was in print in it.
 */
export type Clock = 'inPost' | 'reported';

export interface TimeRange {
  readonly clock: Clock;
  /** ISO days, both included; null: without end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** An edge as it stood in a time; `unseenSince` is the last print of a post before it. */
export type EdgeInTime = Edge & { readonly unseenSince?: string };

/** What of an edge holds in a time; null where nothing does. What has no date holds in all. */
export function edgeInTime(edge: Edge, range: TimeRange): EdgeInTime | null {
  if (edge.first === null && edge.last === null) return edge;
  const facets = edge.facets.filter((facet) => holds(edge, facet, range));
  if (facets.length === 0) return null;
  if (facets.length === edge.facets.length && !isPost(edge, range)) return edge;
  const latest = facets.reduce((a, b) => ((b.last ?? '') > (a.last ?? '') ? b : a));
  const labels = new Set(facets.map(({ label }) => label));
  const { from } = range;
  const unseen =
    isPost(edge, range) && from !== null && facets.every(({ last }) => last !== null && last < from);
  return {
    ...edge,
    labels: edge.labels.filter((label) => labels.has(label)),
    modality: latest.modality,
    ...(unseen && latest.last !== null && { unseenSince: latest.last }),
  };
}

/** Whether an entity was in print by then, or, by the clock of print, within it. */
export function isInTime({ first, last }: Pick<EntityBrief, 'first' | 'last'>, range: TimeRange): boolean {
  if (first === null || last === null) return true;
  if (range.to !== null && first > range.to) return false;
  return range.clock === 'inPost' || range.from === null || last >= range.from;
}

function holds(edge: Edge, { first, last, modality }: EdgeFacet, range: TimeRange): boolean {
  if (first === null || last === null) return true;
  if (range.to !== null && first > range.to) return false;
  if (isPost(edge, range)) {
    // 原书记 and 拟任部长 tell of posts that are not held in their own time.
    return modality === 'asserted' || modality === 'acting';
  }
  return range.from === null || last >= range.from;
}

function isPost(edge: Edge, { clock }: TimeRange): boolean {
  return clock === 'inPost' && edge.kind === 'holdsPost';
}
