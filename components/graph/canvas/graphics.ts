/** How this browser can draw with WebGL 2: by its graphics hardware, only by the processor, or not at all. */
export type Graphics = 'hardware' | 'software' | 'none';

export function findGraphics(): Graphics {
  if (canDraw({ failIfMajorPerformanceCaveat: true })) return 'hardware';
  return canDraw({}) ? 'software' : 'none';
}

function canDraw(wish: WebGLContextAttributes): boolean {
  const context = document.createElement('canvas').getContext('webgl2', wish);
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** The canvas of a sheet that is drawn with WebGL. */
export function graphicsCanvas(container: HTMLElement): HTMLCanvasElement | null {
  return container.querySelector<HTMLCanvasElement>('canvas[data-id$="-webgl"]');
}

export function releaseGraphics(container: HTMLElement): void {
  graphicsCanvas(container)?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
}
