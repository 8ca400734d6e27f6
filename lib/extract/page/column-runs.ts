import { reachOf, slack } from './column-width.ts';
import type { TypedLine } from './typed-line.ts';

/** Where the columns end that a line may stand in: a page has several widths, and its lines come one article behind another. */
interface Edges {
  /** Of the column above, and of the one below, in full-width characters; 0 where no lines show one. */
  readonly above: number;
  readonly below: number;
}

/** How far lines may lie from those that show the width of their column. */
const farthest = 8;

/** Whether two lines were broken by one edge: the first ends in mid-sentence, the second begins without an indent. */
function shareEdge(line: TypedLine, next: TypedLine): boolean {
  if (line.kind || next.kind || line.ends || next.blanks > 0 || next.indent > 1 || line.width < 7)
    return false;
  const off = Math.abs(reachOf(line) - reachOf(next));
  return off <= (line.measure.isExact ? slack(line) : 1.6);
}

/** The widths of a page's columns where each of its lines stands. */
export class ColumnRuns {
  readonly #lines: readonly TypedLine[];
  readonly #edges: readonly Edges[];

  constructor(lines: readonly TypedLine[]) {
    this.#lines = lines;
    const above: number[] = [];
    const shown: number[] = [];
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1];
      shown.push(next && shareEdge(line, next) ? Math.max(reachOf(line), reachOf(next)) : 0);
    }
    for (let at = 0, last = 0, from = 0; at < lines.length; at++) {
      // A pair of lines is above from its second line on.
      const width = shown[at - 1] ?? 0;
      if (width > 0) [last, from] = [width, at];
      above.push(at - from <= farthest ? last : 0);
    }
    const edges: Edges[] = [];
    for (let at = lines.length - 1, last = 0, from = lines.length; at >= 0; at--) {
      const width = shown[at] ?? 0;
      if (width > 0) [last, from] = [width, at];
      edges.push({ above: above[at] ?? 0, below: from - at <= 2 ? last : 0 });
    }
    this.#edges = edges.reverse();
  }

  /** Whether the line at `at` was broken by the edge of its column, and not by its end; null where no column is seen. */
  isFull(at: number): boolean | null {
    const line = this.#lines[at];
    const edges = this.#edges[at];
    if (!line || !edges || (edges.above === 0 && edges.below === 0)) return null;
    return reaches(line, edges.above) || reaches(line, edges.below);
  }
}

/** A closing mark may hang over the edge. */
function reaches(line: TypedLine, edge: number): boolean {
  const reach = reachOf(line);
  return edge > 0 && reach + slack(line) + 0.3 >= edge && reach <= edge + 1.3;
}
