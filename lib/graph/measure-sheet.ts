import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';

import { createSeededRandom } from './seeded-random.ts';

export interface Measurable {
  readonly nodes: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: number }[];
}

/** How a name stands among those that are drawn. */
export interface Measure {
  /** Share of the shortest ways between two others that lead over it, 0..1. */
  readonly between: number;
  /** Of the groups that are linked more among themselves than with others, 1 the largest. */
  readonly group: number;
}
export type Measures = Readonly<Record<string, Measure>>;

/** The same sheet gives the same figures, in whatever order it comes. 3,000 names take some seconds: run it in a worker. */
export function measureSheet({ nodes, edges }: Measurable): Measures {
  if (nodes.length === 0) return {};
  const graph = new Graph({ type: 'undirected' });
  for (const id of nodes.toSorted()) graph.addNode(id);
  const ordered = edges.toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
  for (const { from, to, weight } of ordered) if (from !== to) graph.mergeEdge(from, to, { weight });
  const between = betweenness(graph, { getEdgeWeight: null, normalized: true });
  const groups = graph.size === 0 ? {} : louvain(graph, { rng: createSeededRandom(1) });
  const sizes = new Map<number, string[]>();
  for (const id of graph.nodes()) {
    const group = groups[id] ?? -1;
    sizes.set(group, [...(sizes.get(group) ?? []), id]);
  }
  const ranked = [...sizes.values()].sort(
    (a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1),
  );
  return Object.fromEntries(
    ranked.flatMap((ids, i) => ids.map((id) => [id, { between: between[id] ?? 0, group: i + 1 }] as const)),
  );
}
