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

/** A stretch of time: where it begins on the sheet, and its words. */
export interface ColumnOnSheet {
  readonly x: number;
  readonly text: string;
  /** Where there is no room for these. */
  readonly short: string;
}

export interface NameLayer {
  show(names: readonly NameOnSheet[]): void;
  /** Their heads stay at the upper edge wherever the sheet is moved. */
  showColumns(columns: readonly ColumnOnSheet[]): void;
  stop(): void;
}

/** Pixels of the screen: the size of a column's head, and the middle of it below the upper edge. */
const headSize = 11;
const headTop = 16;

/** Words over the sheet, of the same size at every zoom. They go with each frame of it; pointers pass through. */
export function createNameLayer(cy: Core, container: HTMLElement): NameLayer {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.cssText = 'position:absolute;inset:0;z-index:1;width:100%;height:100%;pointer-events:none';
  container.append(canvas);
  const context = canvas.getContext('2d');
  let colours = readColours(container);
  let names: readonly NameOnSheet[] = [];
  let columns: readonly ColumnOnSheet[] = [];

  function drawColumns(on: CanvasRenderingContext2D, width: number, height: number): void {
    const [zoom, { x: panned }] = [cy.zoom(), cy.pan()];
    on.textAlign = 'left';
    on.textBaseline = 'middle';
    on.font = `${String(headSize)}px ${colours.font}`;
    on.lineWidth = 1;
    for (const [i, { x, text, short }] of columns.entries()) {
      const left = Math.round(x * zoom + panned) + 0.5;
      const next = columns[i + 1];
      const right = next ? next.x * zoom + panned : width;
      if (right < 0 || left > width) continue;
      on.strokeStyle = colours.hair;
      on.beginPath();
      on.moveTo(left, 0);
      on.lineTo(left, height);
      on.stroke();
      // Of a column that goes off to the left the head stays in view as long as there is room for it.
      const at = Math.max(left, 0) + 6;
      const head = [text, short].find((words) => on.measureText(words).width < right - at);
      if (head === undefined) continue;
      on.fillStyle = colours.paper;
      on.fillRect(at - 4, headTop - headSize, on.measureText(head).width + 8, 2 * headSize);
      on.fillStyle = colours.faint;
      on.fillText(head, at, headTop);
    }
  }

  function draw(): void {
    if (!context) return;
    const [width, height, sharpness] = [cy.width(), cy.height(), window.devicePixelRatio];
    const [across, down] = [Math.round(width * sharpness), Math.round(height * sharpness)];
    if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
    else context.clearRect(0, 0, across, down);
    if (names.length === 0 && columns.length === 0) return;
    context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    if (columns.length > 0) drawColumns(context, width, height);
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
    showColumns(next) {
      if (columns.length === 0 && next.length === 0) return;
      columns = next;
      draw();
    },
    stop() {
      stopWatching();
      cy.off('render', draw);
      canvas.remove();
    },
  };
}
