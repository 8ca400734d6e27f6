import type { Layout } from '#lib/domain/capture.ts';

/** A page of one line. */
export function writePdfLikeLayout(): Layout {
  const run = {
    text: '有版式的一篇',
    x: 10,
    y: 20,
    length: 60,
    size: 10,
    font: 'a',
    turn: 0,
    isVertical: false,
  };
  return { kind: 'printed', page: { width: 300, height: 400, runs: [run] } };
}
