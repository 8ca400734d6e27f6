import type { Core } from 'cytoscape';

import type { Point } from '#lib/graph/geometry.ts';
import { readColours, watchTheme } from './read-colours.ts';

/** Words on the sheet: the middle of their upper edge if they stand below something, else their own middle. */
export interface NameOnSheet extends Point {
  readonly text: string;
  /** Pixels of the screen. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isFaded: boolean;
  readonly isBelow: boolean;
}

export interface NameLayer {
  show(names: readonly NameOnSheet[]): void;
  stop(): void;
}

/** Words over the sheet, of the same size at every zoom. They go with each frame of it; pointers pass through. */
export function createNameLayer(cy: Core, container: HTMLElement): NameLayer {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.cssText = 'position:absolute;inset:0;z-index:1;width:100%;height:100%;pointer-events:none';
  container.append(canvas);
  const context = canvas.getContext('2d');
  let colours = readColours(container);
  let names: readonly NameOnSheet[] = [];

  function draw(): void {
    if (!context) return;
    const [width, height, sharpness] = [cy.width(), cy.height(), window.devicePixelRatio];
    const [across, down] = [Math.round(width * sharpness), Math.round(height * sharpness)];
    if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
    else context.clearRect(0, 0, across, down);
    if (names.length === 0) return;
    context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    context.textAlign = 'center';
    context.lineJoin = 'round';
    context.fillStyle = colours.ink;
    context.strokeStyle = colours.paper;
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    for (const { x, y, text, size, isBold, isFaded, isBelow } of names) {
      const [left, top] = [x * zoom + pan.x, y * zoom + pan.y];
      if (left < -100 || top < -20 || left > width + 100 || top > height + 20) continue;
      context.font = `${isBold ? '600 ' : ''}${String(size)}px ${colours.font}`;
      context.textBaseline = isBelow ? 'top' : 'middle';
      context.lineWidth = isBelow ? 3 : 4;
      context.globalAlpha = isFaded ? 0.12 : 1;
      context.strokeText(text, left, top);
      context.fillText(text, left, top);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
  }

  const stopWatching = watchTheme(() => {
    colours = readColours(container);
    draw();
  });
  cy.on('render', draw);
  return {
    show(next) {
      if (names.length === 0 && next.length === 0) return;
      names = next;
      draw();
    },
    stop() {
      stopWatching();
      cy.off('render', draw);
      canvas.remove();
    },
  };
}
