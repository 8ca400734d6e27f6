import cytoscape, { type Core } from 'cytoscape';

/** Bottom room for the foot that lies over the sheet. */
const padding = 44;

export function createSheet(container: HTMLElement): Core {
  return cytoscape({
    container,
    minZoom: 0.12,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
}

/** Everything in view, never enlarged beyond its natural size. */
export function fitSheet(cy: Core): void {
  if (cy.nodes().empty()) return;
  cy.fit(undefined, padding);
  if (cy.zoom() > 1.15) {
    cy.zoom(1.15);
    cy.center();
  }
}

export function zoomSheet(cy: Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

/** Brings a node into view; stays where it is when the node can be seen already. */
export function lookAtNode(cy: Core, id: string): void {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const { x, y } = node.renderedPosition();
  const margin = 60;
  const isInView = x > margin && y > margin && x < cy.width() - margin && y < cy.height() - margin;
  if (isInView) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  cy.animate({ center: { eles: node }, duration: isCalm ? 0 : 240 });
}
