import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { TimeColumn } from '#lib/domain/scene.ts';
import type { Edge, EntityBrief } from '#lib/services/library.ts';

import type { Bundle } from './bundle-edges.ts';
import type { Point } from './geometry.ts';
import type { Together } from './together.ts';

/** Up to so many entities the sheet moves at ease; more are drawn when the reader asks for them. */
export const comfortable = 300;
/** Beyond so many it follows the hand late, and names can hardly be told apart without coming near. */
export const usable = 3000;
/** At most this many are on the sheet, and the page says what is not drawn. */
export const mostDrawn = 10_000;
/** How many more are drawn at once beyond what is comfortable; on a larger sheet as many as are there. */
export const drawnAtOnce = 300;
/** The first picture: what fits a laptop's sheet with readable labels. */
export const firstDrawn = 60;
/** How many neighbours one expansion adds at most. */
export const mostAdded = 24;

/** How many more are offered to a sheet of so many: few up to what is comfortable, then many. */
export function roomFor(drawn: number): number {
  return drawn < comfortable
    ? Math.min(firstDrawn, comfortable - drawn)
    : Math.max(0, Math.min(Math.max(drawnAtOnce, drawn), mostDrawn - drawn));
}

export interface DrawnNode extends Point {
  readonly entity: EntityBrief;
  /** The reader asked for what is behind it. */
  readonly expanded: boolean;
  /** The reader fixed it where it stands: layouts leave it there. */
  readonly pinned?: boolean;
}

/** What is on the sheet, filtered or not. Edges have both ends in `nodes`. */
export interface Scene {
  readonly nodes: ReadonlyMap<EntityId, DrawnNode>;
  readonly edges: ReadonlyMap<EdgeId, Edge>;
  /** Heads of the columns, where the sheet was placed by time. */
  readonly columns?: readonly TimeColumn[];
}

export interface Visible {
  readonly nodes: readonly DrawnNode[];
  /** One line for each pair that is linked, however often. */
  readonly bundles: readonly Bundle[];
  readonly columns: readonly TimeColumn[];
  /** Who were at the same meetings, where lines stand for these; else null. */
  readonly together: Together | null;
  /** Names that are shown and have no date: no choice of time leaves them out. */
  readonly undated: number;
  /** Nodes that are not shown, by the first filter that leaves them out. */
  readonly leftOut: Readonly<Record<'kind' | 'tag' | 'time' | 'meeting' | 'link', number>>;
}

export const emptyScene: Scene = { nodes: new Map(), edges: new Map() };

export function addToScene(scene: Scene, nodes: readonly DrawnNode[], edges: readonly Edge[]): Scene {
  const allNodes = new Map(scene.nodes);
  for (const node of nodes) if (!allNodes.has(node.entity.id)) allNodes.set(node.entity.id, node);
  const allEdges = new Map(scene.edges);
  for (const edge of edges) {
    if (edge.from !== edge.to && allNodes.has(edge.from) && allNodes.has(edge.to))
      allEdges.set(edge.id, edge);
  }
  return { ...scene, nodes: allNodes, edges: allEdges };
}

export function removeFromScene(scene: Scene, ids: ReadonlySet<EntityId>): Scene {
  return {
    ...scene,
    nodes: new Map([...scene.nodes].filter(([id]) => !ids.has(id))),
    edges: new Map([...scene.edges].filter(([, edge]) => !ids.has(edge.from) && !ids.has(edge.to))),
  };
}

/** Several at other places, under other columns or none; those that are not on the sheet are passed over. */
export function placeAnew(
  { nodes: before, edges }: Scene,
  places: Readonly<Record<string, Point>>,
  columns: readonly TimeColumn[] = [],
): Scene {
  const nodes = new Map(before);
  for (const [id, node] of before) {
    const at = places[id];
    if (at) nodes.set(id, { ...node, ...at });
  }
  return { nodes, edges, ...(columns.length > 0 && { columns }) };
}

export function changeNode(scene: Scene, id: EntityId, part: Partial<Omit<DrawnNode, 'entity'>>): Scene {
  const node = scene.nodes.get(id);
  if (!node) return scene;
  return { ...scene, nodes: new Map(scene.nodes).set(id, { ...node, ...part }) };
}
