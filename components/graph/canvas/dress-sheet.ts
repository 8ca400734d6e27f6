import type { Core } from 'cytoscape';

import { styleOf } from './canvas-style.ts';
import { readColours, watchTheme } from './read-colours.ts';

/** Steps of the scale: a new style sheet for each turn of the wheel would be slow. */
const step = 1.15;

/** By how much text and lines are enlarged, so that they keep their size on the screen when zoomed out; 1 when not. */
export function scaleAt(zoom: number): number {
  return zoom >= 1 ? 1 : step ** Math.round(Math.log(1 / zoom) / Math.log(step));
}

/** A sheet of more than so many nodes and lines is dressed anew when zooming rests, in milliseconds, and not on the way. */
export const many = 800;
export const rest = 120;

/** Keeps the sheet in the colours of the theme and its words readable at every zoom; returns the way to stop. */
export function dressSheet(cy: Core, container: HTMLElement): () => void {
  let colours = readColours(container);
  let scale = scaleAt(cy.zoom());
  const dress = () => void cy.style(styleOf(colours, scale));
  let waiting = 0;
  const follow = () => {
    const next = scaleAt(cy.zoom());
    if (next === scale) return;
    scale = next;
    dress();
  };
  const onzoom = () => {
    clearTimeout(waiting);
    if (cy.elements().length <= many) follow();
    else waiting = window.setTimeout(follow, rest);
  };
  const stopWatching = watchTheme(() => {
    colours = readColours(container);
    dress();
  });
  dress();
  cy.on('zoom', onzoom);
  return () => {
    clearTimeout(waiting);
    stopWatching();
    cy.off('zoom', onzoom);
  };
}
