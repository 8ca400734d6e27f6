import cytoscape, { type Core } from 'cytoscape';

import { releaseGraphics } from './graphics.ts';
import { markAsDrawnByGraphics } from './sheet-kind.ts';

/** Bottom room for the foot that lies over the sheet. */
const padding = 44;

interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** The view that fitting gave each sheet, to tell whether the reader has moved it since. */
const fitted = new WeakMap<Core, View>();
const sizes = new WeakMap<Core, { readonly width: number; readonly height: number }>();
const viewOf = (cy: Core): View => ({ zoom: cy.zoom(), ...cy.pan() });

/** Far enough that ten thousand names fit. */
const minZoom = 0.03;

/** `byGraphics`: with WebGL, where it can be had. */
export function createSheet(container: HTMLElement, byGraphics = false): Core {
  const cy = cytoscape({
    container,
    minZoom,
    maxZoom: 3,
    boxSelectionEnabled: true,
    autounselectify: true,
    ...(byGraphics && { renderer: { name: 'canvas', webgl: true } }),
  });
  if (byGraphics) markAsDrawnByGraphics(cy);
  // Once a sheet with WebGL was there, Cytoscape gives a context to every later one: it is not used.
  else releaseGraphics(container);
  return cy;
}

/** Contexts of WebGL are few in a browser, and live on after the sheet. */
export function endSheet(cy: Core, container: HTMLElement): void {
  releaseGraphics(container);
  cy.destroy();
}

/** Everything in view, never enlarged beyond its natural size. */
export function fitSheet(cy: Core): void {
  if (cy.nodes().empty()) return;
  cy.fit(undefined, padding);
  if (cy.zoom() > 1.15) {
    cy.zoom(1.15);
    cy.center();
  }
  fitted.set(cy, viewOf(cy));
}

/**
 * The room for the sheet is another now: what was fitted into the old one and not moved since is fitted anew. Else the middle of
 * a window that became wider stays its middle; under a strip that opens nothing moves.
 */
export function followSize(cy: Core): void {
  const before = sizes.get(cy);
  cy.resize();
  const size = { width: cy.width(), height: cy.height() };
  sizes.set(cy, size);
  const [then, now] = [fitted.get(cy), viewOf(cy)];
  if (then && then.zoom === now.zoom && then.x === now.x && then.y === now.y) fitSheet(cy);
  else if (before && before.width > 0 && before.width !== size.width)
    cy.panBy({ x: (size.width - before.width) / 2, y: (size.height - before.height) / 2 });
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
