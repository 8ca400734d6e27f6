import type { Point } from './geometry.ts';

const steps = 24;
const mostStretch = 1.3;

/** Turns points about the origin so that they fill a sheet of this aspect best, and stretches them a little towards it. */
export function turnToFit<P extends Point>(points: readonly P[], aspect: number): P[] {
  let best = points.map((point) => ({ ...point }));
  let largest = 0;
  for (let step = 0; step < steps; step++) {
    const turned = points.map((point) => turn(point, (step * Math.PI) / steps));
    const { width, height } = extentOf(turned);
    const scale = Math.min(aspect / Math.max(width, 1), 1 / Math.max(height, 1));
    if (scale > largest * 1.0001) [best, largest] = [turned, scale];
  }
  const { width, height } = extentOf(best);
  const lack = aspect / (Math.max(width, 1) / Math.max(height, 1));
  const stretch = Math.sqrt(Math.min(mostStretch, Math.max(1 / mostStretch, lack)));
  return best.map((point) => ({ ...point, x: point.x * stretch, y: point.y / stretch }));
}

function turn<P extends Point>(point: P, angle: number): P {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { ...point, x: point.x * cos - point.y * sin, y: point.x * sin + point.y * cos };
}

function extentOf(points: readonly Point[]): { width: number; height: number } {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}
