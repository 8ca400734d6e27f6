import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';

import { chooseLabels, type LabelWish } from '#lib/graph/choose-labels.ts';
import { BoxGrid } from '#lib/graph/box-grid.ts';
import type { Box } from '#lib/graph/geometry.ts';
import { widthOfLabel } from '#lib/graph/node-shape.ts';
import { many, rest, scaleAt } from './dress-sheet.ts';

const labelHeight = 16;

/**
 * Of two labels that would overlap, or of a label that would lie on another node, the one with more links is shown;
 * zooming in shows more. Runs once a frame at most; on a sheet of many when it rests.
 */
export function thinLabels(cy: Core): () => void {
  let frame = 0;
  let waiting = 0;
  const run = () => {
    frame = 0;
    muteOverlapping(cy, scaleAt(cy.zoom()));
  };
  const soon = () => {
    clearTimeout(waiting);
    if (cy.elements().length > many) waiting = window.setTimeout(run, rest);
    else if (frame === 0) frame = requestAnimationFrame(run);
  };
  cy.on('zoom resize add remove position class data', soon);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(waiting);
    cy.off('zoom resize add remove position class data', soon);
  };
}

function muteOverlapping(cy: Core, scale: number): void {
  const nodes = cy.nodes('[^of]').toArray();
  const named = cy.edges('.named').toArray();
  const shapes = new BoxGrid<Box & { readonly id: string }>();
  for (const node of nodes) {
    const half = Number(node.data('size')) / 2;
    shapes.add({ id: node.id(), ...node.position(), width: 2 * half, above: half, below: half });
  }
  const wishes = [
    ...nodes
      .map((node) => wishOfNode(node, scale))
      .filter((wish) => wish.weight >= selected || !liesOnShape(wish, shapes)),
    ...named
      .map((edge) => wishOfEdge(edge, scale))
      .filter((wish) => wish.weight >= selected || !liesOnShape(wish, shapes)),
  ];
  const kept = chooseLabels(wishes);
  cy.batch(() => {
    for (const one of [...nodes, ...named]) {
      const isMute = !kept.has(one.id());
      // Cytoscape tells of classes that did not change, too, and that would bring the next run.
      if (one.hasClass('mute') !== isMute) one.toggleClass('mute', isMute);
    }
  });
}

const selected = 1e6;

function wishOfNode(node: NodeSingular, scale: number): LabelWish {
  const isChosen = node.hasClass('chosen');
  const weight = Number(node.data('links')) + (isChosen ? 2 * selected : node.hasClass('end') ? selected : 0);
  const beside = node.connectedEdges('.hot').nonempty() ? selected / 2 : 0;
  const { x, y } = node.position();
  const half = Number(node.data('size')) / 2;
  const size = isChosen ? 14 / 12 : 1;
  return {
    id: node.id(),
    weight: weight + beside,
    x,
    y: y + half + (isChosen ? 9 : 4) * scale,
    width: widthOfLabel(String(node.data('label'))) * scale * size,
    above: 0,
    below: (labelHeight - 2) * scale * size,
  };
}

/** After the neighbours' names, before everyone else's. */
function wishOfEdge(edge: EdgeSingular, scale: number): LabelWish {
  const { x, y } = edge.midpoint();
  return {
    id: edge.id(),
    weight: edge.hasClass('chosen') ? 3 * selected : selected / 4,
    x,
    y,
    width: widthOfLabel(String(edge.data('label'))) * scale,
    above: 7 * scale,
    below: 7 * scale,
  };
}

function liesOnShape(wish: LabelWish, shapes: BoxGrid<Box & { readonly id: string }>): boolean {
  // A corner under a letter can be read; a letter under a shape cannot.
  return shapes.isTouched(wish, -3, ({ id }) => id !== wish.id);
}
