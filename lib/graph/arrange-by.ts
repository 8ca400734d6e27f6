import cytoscape from 'cytoscape';
import { stratify, tree } from 'd3-hierarchy';

import type { RelationKind } from '#lib/domain/kinds.ts';

import { arrangeByOrder } from './arrange-by-order.ts';
import { arrangeInLanes } from './arrange-in-lanes.ts';
import { arrangePlainly } from './arrange-plainly.ts';
import { arrange, type Arrangement, type NodeToPlace, type Positions, type Progress } from './arrange.ts';
import type { Layout } from './layouts.ts';
import { keepPinned } from './keep-pinned.ts';
import { packIslands } from './pack-islands.ts';
import { parentsOf } from './parents-of.ts';
import { separateBoxes } from './separate-boxes.ts';

export interface ArrangementBy extends Arrangement {
  readonly by: Layout;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly kind: RelationKind }[];
  /** For circles; absent: the one with the most links. */
  readonly centre?: string;
  /** For `order`: ids in the order of each list of names. */
  readonly lists?: readonly (readonly string[])[];
}

export function arrangeBy(asked: ArrangementBy, tell?: Progress): Positions {
  if (asked.by === 'free') return arrange(asked, tell);
  if (asked.by === 'lanes') return placeInLanes(asked);
  const positions =
    asked.by === 'levels'
      ? arrangeInLevels(asked)
      : asked.by === 'circles'
        ? arrangeInCircles(asked)
        : asked.by === 'order'
          ? toPositions(arrangeByOrder(asked, asked.lists ?? []))
          : arrangePlainly(asked);
  const { pinned = {} } = asked;
  return toPositions(
    keepPinned(
      asked.nodes.map((node) => ({ ...node, x: 0, y: 0, ...positions[node.id] })),
      pinned,
    ),
  );
}

/** Time is read off the columns: they stay, and what is pinned elsewhere moves nothing but what it stands on. */
function placeInLanes(asked: ArrangementBy): Positions {
  const { pinned = {} } = asked;
  const boxes = arrangeInLanes(asked).boxes.map((box) => ({ ...box, ...pinned[box.id] }));
  return toPositions(
    Object.keys(pinned).length === 0 ? boxes : separateBoxes(boxes, ({ id }) => pinned[id] !== undefined),
  );
}

const columnWidth = 150;

function arrangeInLevels({ nodes, edges, aspect }: ArrangementBy): Positions {
  const parents = parentsOf(nodes, edges);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const roots = nodes.filter(({ id }) => !parents.has(id));
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : rootOf(parent);
  };
  const trees = new Map(roots.map(({ id }) => [id, [] as NodeToPlace[]]));
  for (const node of nodes) trees.get(rootOf(node.id))?.push(node);
  const [alone, grown] = [
    [...trees.values()].filter((members) => members.length === 1).flat(),
    [...trees.values()].filter((members) => members.length > 1),
  ];
  const islands = grown
    .sort((a, b) => b.length - a.length)
    .map((members) => {
      const root = stratify<NodeToPlace>()
        .id(({ id }) => id)
        .parentId(({ id }) => parents.get(id))(members);
      const height = Math.max(...members.map((node) => node.above + node.below)) + 6;
      return tree<NodeToPlace>()
        .nodeSize([height, columnWidth])(root)
        .descendants()
        .map(({ data, x, y }) => ({ ...data, x: y, y: x }));
    });
  const rest = alone.map((node) => [{ ...(byId.get(node.id) ?? node), x: 0, y: 0 }]);
  return toPositions(packIslands([...islands, ...rest], aspect).flat());
}

function arrangeInCircles({ nodes, edges, aspect, centre }: ArrangementBy): Positions {
  const around = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { from, to } of edges) {
    around.get(from)?.add(to);
    around.get(to)?.add(from);
  }
  const busiest = nodes.toSorted(
    (a, b) => (around.get(b.id)?.size ?? 0) - (around.get(a.id)?.size ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const middle = centre !== undefined && around.has(centre) ? centre : busiest[0]?.id;
  if (middle === undefined) return {};
  const steps = new Map([[middle, 0]]);
  for (const [id, step] of steps) {
    for (const next of around.get(id) ?? [])
      if (around.has(next) && !steps.has(next)) steps.set(next, step + 1);
  }
  const farthest = Math.max(...steps.values()) + 1;
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: nodes
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((node) => ({ data: { id: node.id, width: node.width, height: node.above + node.below } })),
  });
  cy.layout({
    name: 'concentric',
    animate: false,
    fit: false,
    avoidOverlap: true,
    minNodeSpacing: 12,
    concentric: (node: { id(): string }) => farthest - (steps.get(node.id()) ?? farthest),
    levelWidth: () => 1,
    boundingBox: { x1: 0, y1: 0, w: 800 * aspect, h: 800 },
  }).run();
  const placed = nodes.map((node) => ({ ...node, ...cy.getElementById(node.id).position() }));
  cy.destroy();
  return toPositions(separateBoxes(placed));
}

function toPositions(boxes: readonly { id: string; x: number; y: number }[]): Positions {
  return Object.fromEntries(boxes.map(({ id, x, y }) => [id, { x, y }]));
}
