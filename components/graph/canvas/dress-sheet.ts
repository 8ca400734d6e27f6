import type { Core } from 'cytoscape';

import { styleOf } from './canvas-style.ts';
import { readColours, watchTheme } from './read-colours.ts';
import { easeMoving, hasNamesApart, isCrowded, isDrawnByGraphics } from './sheet-kind.ts';

/** Steps of the scale: a new style sheet for each turn of the wheel would be slow. */
const step = 1.15;

/** By how much text and lines are enlarged, so that they keep their size on the screen when zoomed out; 1 when not. */
export function scaleAt(zoom: number): number {
  return zoom >= 1 ? 1 : step ** Math.round(Math.log(1 / zoom) / Math.log(step));
}

/** How long a crowded sheet is left alone before it is dressed anew, in milliseconds. */
export const rest = 120;

/** Lines of a crowded sheet have two widths, near and far: styling thousands of them takes as long as drawing them. */
const far = 1.7;

/** Keeps the sheet in the colours of the theme and its words readable at every zoom; returns the way to stop. */
export function dressSheet(cy: Core, container: HTMLElement): () => void {
  let colours = readColours(container);
  let worn = '';
  let waiting = 0;
  let frame = 0;
  const dress = () => {
    const isApart = hasNamesApart(cy);
    const exact = scaleAt(cy.zoom());
    const scale = isCrowded(cy) ? (exact > 1.2 ? far : 1) : exact;
    const wanted = JSON.stringify([scale, isApart, colours]);
    if (wanted === worn) return;
    worn = wanted;
    cy.style(styleOf(colours, scale, { hasNames: !isApart, isDrawnByGraphics: isDrawnByGraphics(cy) }));
  };
  const onzoom = () => {
    clearTimeout(waiting);
    if (isCrowded(cy)) waiting = window.setTimeout(dress, rest);
    else dress();
  };
  // A sheet may become crowded, or be so no more.
  const onchange = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      dress();
      easeMoving(cy);
    });
  };
  const stopWatching = watchTheme(() => {
    colours = readColours(container);
    dress();
  });
  dress();
  cy.on('zoom', onzoom);
  cy.on('add remove', onchange);
  return () => {
    clearTimeout(waiting);
    cancelAnimationFrame(frame);
    stopWatching();
    cy.off('zoom', onzoom);
    cy.off('add remove', onchange);
  };
}
