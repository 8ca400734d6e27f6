import type { Core, NodeCollection, NodeSingular } from 'cytoscape';

const haloId = 'halo of the selection';

/**
 * Shows what is selected: a node on a marker halo with an ink ring, its lines in ink with their words; an edge as ink
 * on the marker, its two ends in bold. Nothing else is faded, unless the reader asked for what is linked with it alone. Several
 * that are chosen together have a ring of their own.
 */
export function markSelection(
  cy: Core,
  node: string | null,
  edge: string | null,
  { several, isFocused }: { readonly several: ReadonlySet<string>; readonly isFocused: boolean },
): void {
  cy.batch(() => {
    cy.elements('.chosen, .end, .hot, .named, .faded, .several').removeClass(
      'chosen end hot named faded several',
    );
    for (const id of several) cy.getElementById(id).addClass('several');
    cy.getElementById(haloId).remove();
    const chosen = node === null ? cy.collection() : cy.getElementById(node);
    if (chosen.nonempty()) {
      chosen.addClass('chosen');
      chosen.connectedEdges().addClass('hot named');
      if (isFocused) cy.elements().not(chosen.closedNeighborhood()).addClass('faded');
      const size = Number(chosen.data('size'));
      cy.add({
        group: 'nodes',
        data: { id: haloId, of: node, label: '', size: size + 13, corner: 0 },
        position: { ...chosen.position() },
        classes: 'halo',
        grabbable: false,
        selectable: false,
      });
    }
    const line = edge === null ? cy.collection() : cy.getElementById(edge);
    line.addClass('chosen hot named');
    line.connectedNodes().addClass('end');
  });
  measureAgain(cy, cy.elements('node.chosen, node.end'));
}

/**
 * Whoever asks Cytoscape for bounds before the larger name was drawn has it keep those of the smaller one, and the name
 * is cut off at both ends. Put where it is, it is measured once more.
 */
function measureAgain(cy: Core, named: NodeCollection): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (cy.destroyed()) return;
      for (const node of named.toArray()) if (node.inside()) node.position({ ...node.position() });
    });
  });
}

/** The halo is an element of its own, so it is told when its node is dragged. */
export function followHalo(cy: Core): void {
  cy.on('position', 'node', ({ target }: { target: NodeSingular }) => {
    const halo = cy.getElementById(haloId);
    if (halo.nonempty() && halo.data('of') === target.id()) halo.position({ ...target.position() });
  });
}
