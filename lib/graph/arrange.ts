import cytoscape from 'cytoscape';
import fcose, { type FcoseOptions } from 'cytoscape-fcose';

import { arrangeMany, many } from './arrange-many.ts';
import { clearEdges } from './clear-edges.ts';
import type { Box, Point } from './geometry.ts';
import { keepPinned } from './keep-pinned.ts';
import { boundsOf, packIslands } from './pack-islands.ts';
import { runSeeded } from './seeded-random.ts';
import { separateBoxes } from './separate-boxes.ts';
import { turnToFit } from './turn-to-fit.ts';

/** A node to be placed: the room it takes, and nothing about who it is. */
export interface NodeToPlace {
  readonly id: string;
  readonly width: number;
  readonly above: number;
  readonly below: number;
  /** The first issue that names it, for what is placed by time. */
  readonly first?: string | null;
}

export interface Arrangement {
  readonly nodes: readonly NodeToPlace[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** Width divided by height of the sheet it is for. */
  readonly aspect: number;
  /** Where those stand that must not move; the others are placed around them. */
  readonly pinned?: Positions;
}

export type Positions = Readonly<Record<string, Point>>;

/** Told, every now and then, which share of the whole is done, from 0 to 1. */
export type Progress = (share: number) => void;

cytoscape.use(fcose);

/**
 * A first picture: each island laid out by fcose, a large one by ForceAtlas2, labels pulled apart, islands packed side by
 * side. The same data gives the same picture, whatever order it comes in. 300 nodes take about a second: run it in a worker.
 */
export function arrange(
  { nodes, edges, aspect, pinned = {} }: Arrangement,
  tell: Progress = () => undefined,
): Positions {
  const sorted = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const islands = findIslands(sorted, edges);
  let done = 0;
  const place = (island: Island, held?: Positions): NamedBox[] => {
    const { length } = island.nodes;
    const boxes = layOut(island, held, (share) => tell((done + share * length) / nodes.length));
    tell((done += length) / nodes.length);
    return boxes;
  };
  const isHeld = ({ nodes: members }: Island) => members.some(({ id }) => pinned[id] !== undefined);
  const held = islands.filter(isHeld).flatMap((island) => {
    return keepPinned(place(island, pinned), pinned);
  });
  const free = islands
    .filter((island) => !isHeld(island))
    .map((island) => untangle(turnToFit(place(island), aspect), island.edges));
  const around = keepPinned(held, pinned);
  const packed = packIslands(free, aspect).flat();
  return Object.fromEntries(
    [...around, ...besideBoxes(packed, around)].map(({ id, x, y }) => [id, { x, y }]),
  );
}

/** To the right of what stands, from its top. */
function besideBoxes(boxes: readonly NamedBox[], standing: readonly NamedBox[]): readonly NamedBox[] {
  if (standing.length === 0 || boxes.length === 0) return boxes;
  const [own, all] = [boundsOf(boxes), boundsOf(standing)];
  const [dx, dy] = [all.x + all.width + 60 - own.x, all.y - own.y];
  return boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy }));
}

export type NamedBox = Box & { readonly id: string };
type Island = Pick<Arrangement, 'nodes' | 'edges'>;

/** Clearing lines brings nodes together again and the other way round: a few turns settle most of it. */
function untangle(boxes: readonly NamedBox[], edges: Island['edges']): NamedBox[] {
  let clear = separateBoxes(boxes);
  if (boxes.length > many) return clear;
  for (let turn = 0; turn < 6; turn++) clear = separateBoxes(clearEdges(clear, edges));
  return clear;
}

function layOut({ nodes, edges }: Island, pinned: Positions = {}, tell: Progress): NamedBox[] {
  if (nodes.length < 3) return nodes.map((node, i) => ({ ...node, x: i * (node.width + 70), y: i * 40 }));
  if (nodes.length > many) return arrangeMany(nodes, edges, tell);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: {
      nodes: nodes.map((node) => ({
        data: { id: node.id, width: node.width, height: node.above + node.below },
      })),
      edges: edges.map(({ from, to }, i) => ({ data: { id: `edge ${i}`, source: from, target: to } })),
    },
  });
  // A dense net needs longer lines than a tree to be read.
  const density = Math.min(3.2, Math.max(1.6, (2 * edges.length) / nodes.length));
  const options: FcoseOptions = {
    name: 'fcose',
    quality: 'default',
    animate: false,
    fit: false,
    packComponents: false,
    nodeSeparation: 90,
    nodeRepulsion: 6500 * density,
    idealEdgeLength: 33 * density,
    gravity: 0.3,
    numIter: nodes.length > 200 ? 1000 : 2500,
  };
  const fixed = nodes.flatMap(({ id }) => {
    const at = pinned[id];
    return at ? [{ nodeId: id, position: { ...at } }] : [];
  });
  if (fixed.length > 0) options.fixedNodeConstraint = fixed;
  runSeeded(nodes.length, () => cy.layout(options).run());
  const placed = nodes.map((node) => ({ ...node, ...cy.getElementById(node.id).position() }));
  cy.destroy();
  return placed.map(({ id, width, above, below, x, y }) => ({ id, width, above, below, x, y }));
}

/** Connected parts, the largest first; a pair linked twice is one edge to the layout. */
function findIslands(nodes: Island['nodes'], edges: Island['edges']): Island[] {
  const linked = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { from, to } of edges) {
    if (from === to || !linked.has(from) || !linked.has(to)) continue;
    linked.get(from)?.add(to);
    linked.get(to)?.add(from);
  }
  const seen = new Set<string>();
  const islands: Island[] = [];
  for (const { id } of nodes) {
    if (seen.has(id)) continue;
    const reached = new Set([id]);
    for (const at of reached) for (const next of linked.get(at) ?? []) reached.add(next);
    for (const at of reached) seen.add(at);
    const members = nodes.filter((node) => reached.has(node.id));
    const pairs = members.flatMap(({ id: from }) =>
      [...(linked.get(from) ?? [])]
        .filter((to) => from < to)
        .toSorted()
        .map((to) => ({ from, to })),
    );
    islands.push({ nodes: members, edges: pairs });
  }
  return islands.toSorted((a, b) => b.nodes.length - a.nodes.length);
}
