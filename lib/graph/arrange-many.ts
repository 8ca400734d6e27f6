import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

import type { NamedBox, NodeToPlace, Progress } from './arrange.ts';
import type { Point } from './geometry.ts';
import { createSeededRandom } from './seeded-random.ts';

/** From here on an island is laid out so: fcose grows with the square of the nodes. */
export const many = 400;

/** Turns of the forces; fewer where each takes longer, so that time grows with the nodes and not faster. */
function turnsFor(nodes: number): number {
  return Math.round(Math.min(300, Math.max(60, 600_000 / nodes)));
}

const turnsAtOnce = 20;

/** Room for each node and its label beside others, in square pixels: the picture is stretched until it has that. */
const spread = 2.2;

/**
 * A large island by ForceAtlas2, whose forces are those of a quadtree, then stretched until labels have about
 * the room they need. The same island gives the same picture. 10,000 nodes take about ten seconds: run it in a worker.
 */
export function arrangeMany(
  nodes: readonly NodeToPlace[],
  edges: readonly { readonly from: string; readonly to: string }[],
  tell: Progress = () => undefined,
): NamedBox[] {
  const random = createSeededRandom(nodes.length);
  const graph = new Graph({ type: 'undirected' });
  const side = Math.sqrt(nodes.length) * 10;
  for (const { id } of nodes) graph.addNode(id, { x: random() * side, y: random() * side });
  for (const { from, to } of edges) graph.mergeEdge(from, to);
  const settings = {
    ...forceAtlas2.inferSettings(nodes.length),
    barnesHutOptimize: true,
    barnesHutTheta: 0.8,
    strongGravityMode: true,
    gravity: 0.05,
    linLogMode: false,
    outboundAttractionDistribution: false,
  };
  // Some turns at a time: it tells nothing while it runs.
  const turns = turnsFor(nodes.length);
  for (let done = 0; done < turns; done += turnsAtOnce) {
    forceAtlas2.assign(graph, { iterations: Math.min(turnsAtOnce, turns - done), settings });
    tell(Math.min(1, (done + turnsAtOnce) / turns));
  }
  const placed = nodes.map((node) => {
    const { x, y } = graph.getNodeAttributes(node.id) as Point;
    return { ...node, x, y };
  });
  return stretch(placed);
}

/** Enlarges the picture so that all boxes together fill no more than their share of it. */
function stretch(boxes: readonly NamedBox[]): NamedBox[] {
  const wanted = boxes.reduce((sum, { width, above, below }) => sum + width * (above + below), 0) * spread;
  const [xs, ys] = [boxes.map(({ x }) => x).toSorted(up), boxes.map(({ y }) => y).toSorted(up)];
  // Stragglers do not say how large a picture is.
  const within = (sorted: readonly number[]) =>
    (sorted[Math.floor(sorted.length * 0.95)] ?? 0) - (sorted[Math.floor(sorted.length * 0.05)] ?? 0);
  const scale = Math.sqrt(wanted / Math.max(1e-6, within(xs) * within(ys)));
  return boxes.map((box) => ({ ...box, x: box.x * scale, y: box.y * scale }));
}

const up = (a: number, b: number): number => a - b;
