import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';

import type { PrintedRun } from '#lib/domain/printed-page.ts';

/** `[a, b, c, d, e, f]` as PDF writes an affine map. */
type Matrix = readonly number[];

/** pdf.js's text of a page in the page's own coordinates, its origin moved to where the reader sees top left. */
export function runsOfPage(content: TextContent, view: Matrix): PrintedRun[] {
  const runs: PrintedRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const run = runOf(item, view, content.styles[item.fontName]?.vertical === true);
    if (run) runs.push(run);
  }
  return runs;
}

function runOf(item: TextItem, view: Matrix, isVertical: boolean): PrintedRun | null {
  const [a, b, c, d, x, y] = multiply(view, item.transform as Matrix);
  const size = Math.hypot(c, d);
  if (!(size > 0.5) || ![x, y].every(Number.isFinite)) return null;
  const turn = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
  const length = isVertical ? item.height : item.width;
  return { text: item.str, x, y, length, size, font: item.fontName, turn, isVertical };
}

function multiply(m: Matrix, n: Matrix): [number, number, number, number, number, number] {
  const [ma = 1, mb = 0, mc = 0, md = 1, me = 0, mf = 0] = m;
  const [na = 1, nb = 0, nc = 0, nd = 1, ne = 0, nf = 0] = n;
  return [
    ma * na + mc * nb,
    mb * na + md * nb,
    ma * nc + mc * nd,
    mb * nc + md * nd,
    ma * ne + mc * nf + me,
    mb * ne + md * nf + mf,
  ];
}
