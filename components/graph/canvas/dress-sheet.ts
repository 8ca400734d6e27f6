import type { Core } from 'cytoscape';

import { styleOf } from './canvas-style.ts';
import { readColours, watchTheme } from './read-colours.ts';

/** Steps of the scale: a new style sheet for each turn of the wheel would be slow. */
const step = 1.15;

/** By how much text and lines are enlarged, so that they keep their size on the screen when zoomed out; 1 when not. */
export function scaleAt(zoom: number): number {
  return zoom >= 1 ? 1 : step ** Math.round(Math.log(1 / zoom) / Math.log(step));
}

/** Keeps the sheet in the colours of the theme and its words readable at every zoom; returns the way to stop. */
export function dressSheet(cy: Core, container: HTMLElement): () => void {
  let colours = readColours(container);
  let scale = scaleAt(cy.zoom());
  const dress = () => void cy.style(styleOf(colours, scale));
  const onzoom = () => {
    const next = scaleAt(cy.zoom());
    if (next === scale) return;
    scale = next;
    dress();
  };
  const stopWatching = watchTheme(() => {
    colours = readColours(container);
    dress();
  });
  dress();
  cy.on('zoom', onzoom);
  return () => {
    stopWatching();
    cy.off('zoom', onzoom);
  };
}
