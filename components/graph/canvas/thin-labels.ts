import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';

import { chooseLabels, type LabelWish } from '#lib/graph/choose-labels.ts';
import { BoxGrid } from '#lib/graph/box-grid.ts';
import type { Box } from '#lib/graph/geometry.ts';
import { widthOfLabel } from '#lib/graph/node-shape.ts';
import { rest, scaleAt } from './dress-sheet.ts';
import type { NameLayer, NameOnSheet } from './name-layer.ts';
import { hasNamesApart, isCrowded } from './sheet-kind.ts';

const labelHeight = 16;
/** More names at once nobody reads. */
const mostNames = 500;

/**
 * Of two labels that would overlap, or of a label that would lie on another node, the one with more links is shown;
 * zooming in shows more. Runs once a frame at most; on a sheet of many when it rests, and there only names in view are
 * looked at and `layer` writes them.
 */
export function thinLabels(cy: Core, layer: NameLayer): () => void {
  let frame = 0;
  let waiting = 0;
  const run = () => {
    frame = 0;
    const scale = scaleAt(cy.zoom());
    if (hasNamesApart(cy)) layer.show(namesInView(cy, scale));
    else {
      layer.show([]);
      muteOverlapping(cy, scale);
    }
  };
  const soon = () => {
    clearTimeout(waiting);
    if (isCrowded(cy)) waiting = window.setTimeout(run, rest);
    else if (frame === 0) frame = requestAnimationFrame(run);
  };
  const onpan = () => {
    if (hasNamesApart(cy)) soon();
  };
  cy.on('zoom resize add remove position class data', soon);
  cy.on('pan', onpan);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(waiting);
    cy.off('zoom resize add remove position class data', soon);
    cy.off('pan', onpan);
  };
}

type Wish = LabelWish & NameOnSheet;

function muteOverlapping(cy: Core, scale: number): void {
  const all = [...cy.nodes('[^of]').toArray(), ...cy.edges('.named').toArray()];
  const kept = chosenOf(cy, cy.nodes('[^of]').toArray(), scale, Infinity);
  cy.batch(() => {
    for (const one of all) {
      const isMute = !kept.has(one.id());
      // Cytoscape tells of classes that did not change, too, and that would bring the next run.
      if (one.hasClass('mute') !== isMute) one.toggleClass('mute', isMute);
    }
  });
}

function namesInView(cy: Core, scale: number): readonly NameOnSheet[] {
  const { x1, x2, y1, y2 } = cy.extent();
  const inView = cy
    .nodes('[^of]')
    .toArray()
    .filter((node) => {
      const { x, y } = node.position();
      return x >= x1 && x <= x2 && y >= y1 && y <= y2;
    });
  return [...chosenOf(cy, inView, scale, mostNames).values()];
}

function chosenOf(
  cy: Core,
  nodes: readonly NodeSingular[],
  scale: number,
  most: number,
): ReadonlyMap<string, Wish> {
  const shapes = new BoxGrid<Box & { readonly id: string }>();
  for (const node of nodes) {
    const half = Number(node.data('size')) / 2;
    shapes.add({ id: node.id(), ...node.position(), width: 2 * half, above: half, below: half });
  }
  const beside = new Set(
    cy
      .edges('.hot')
      .connectedNodes()
      .map((node) => node.id()),
  );
  const wishes = [
    ...nodes.map((node) => wishOfNode(node, scale, beside.has(node.id()))),
    ...cy.edges('.named').map((edge) => wishOfEdge(edge, scale)),
  ];
  // A corner under a letter can be read; a letter under a shape cannot.
  const isFree = (wish: Wish) =>
    wish.weight >= selected || !shapes.isTouched(wish, -3, ({ id }) => id !== wish.id);
  return chooseLabels(wishes, isFree, most);
}

const selected = 1e6;

function wishOfNode(node: NodeSingular, scale: number, isBeside: boolean): Wish {
  const isChosen = node.hasClass('chosen');
  const isEnd = node.hasClass('end');
  const weight = Number(node.data('links')) + (isChosen ? 2 * selected : isEnd ? selected : 0);
  const { x, y } = node.position();
  const half = Number(node.data('size')) / 2;
  const size = isChosen ? 14 : 12;
  const text = String(node.data('label'));
  return {
    id: node.id(),
    weight: weight + (isBeside ? selected / 2 : 0),
    text,
    size,
    isBold: isChosen || isEnd,
    isFaded: node.hasClass('faded'),
    isBelow: true,
    x,
    y: y + half + (isChosen ? 9 : 4) * scale,
    width: (widthOfLabel(text) * scale * size) / 12,
    above: 0,
    below: ((labelHeight - 2) * scale * size) / 12,
  };
}

/** After the neighbours' names, before everyone else's. */
function wishOfEdge(edge: EdgeSingular, scale: number): Wish {
  const { x, y } = edge.midpoint();
  const text = String(edge.data('label'));
  return {
    id: edge.id(),
    weight: edge.hasClass('chosen') ? 3 * selected : selected / 4,
    text,
    size: 11,
    isBold: true,
    isFaded: false,
    isBelow: false,
    x,
    y,
    width: widthOfLabel(text) * scale,
    above: 7 * scale,
    below: 7 * scale,
  };
}
