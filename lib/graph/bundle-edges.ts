import type { EntityId } from '#lib/domain/ids.ts';
import type { Edge } from '#lib/services/library.ts';

/** How well an edge is attested: what the line's drawing says. */
export type Certainty = 'corroborated' | 'single' | 'toReview';
export const certainties = ['corroborated', 'single', 'toReview'] as const satisfies readonly Certainty[];

/** All edges between the same two entities, drawn as one line. */
export interface Bundle {
  /** The same pair has the same id, whichever edges it holds. */
  readonly id: string;
  readonly from: EntityId;
  readonly to: EntityId;
  /** Best attested first. */
  readonly edges: readonly [Edge, ...Edge[]];
  readonly certainty: Certainty;
  /** Of its best attested edge. */
  readonly articles: number;
}

export function certaintyOf(edge: Pick<Edge, 'toReview' | 'outlets'>): Certainty {
  if (edge.toReview) return 'toReview';
  return edge.outlets >= 2 ? 'corroborated' : 'single';
}

export function pairId(a: EntityId, b: EntityId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** One bundle for each pair, in the order of their ids: the same edges give the same list. */
export function bundleEdges(edges: readonly Edge[]): Bundle[] {
  const pairs = new Map<string, [Edge, ...Edge[]]>();
  for (const edge of edges) {
    const id = pairId(edge.from, edge.to);
    const pair = pairs.get(id);
    if (pair) pair.push(edge);
    else pairs.set(id, [edge]);
  }
  return [...pairs]
    .map(([id, [first, ...rest]]) => {
      const [best, ...others] = [first, ...rest].toSorted(compareEdges);
      const lead = best ?? first;
      return {
        id,
        from: lead.from,
        to: lead.to,
        edges: [lead, ...others] as const,
        certainty: certaintyOf(lead),
        articles: lead.articles,
      };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function compareEdges(a: Edge, b: Edge): number {
  const byCertainty = certainties.indexOf(certaintyOf(a)) - certainties.indexOf(certaintyOf(b));
  return byCertainty || b.articles - a.articles || (a.id < b.id ? -1 : 1);
}
