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

const margin = 60;

/** Brings nodes into view, from further away where they are too far apart; stays where it is when all can be seen already. */
export function lookAtNodes(cy: Core, ids: readonly string[]): void {
  const drawn = ids.map((id) => cy.getElementById(id)).filter((node) => node.nonempty());
  if (drawn.length === 0) return;
  const nodes = cy.collection();
  for (const node of drawn) nodes.merge(node);
  const points = drawn.map((node) => node.renderedPosition());
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const [width, height] = [cy.width() - margin, cy.height() - margin];
  if (left > margin && top > margin && right < width && bottom < height) return;
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 240;
  const fits = right - left < width - margin && bottom - top < height - margin;
  cy.animate(
    fits ? { center: { eles: nodes }, duration } : { fit: { eles: nodes, padding: margin }, duration },
  );
}
