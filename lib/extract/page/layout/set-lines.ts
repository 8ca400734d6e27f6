import type { PrintedRun } from '#lib/domain/printed-page.ts';
import { cleanSource } from '#lib/text/source-text.ts';
import { uprightForms } from '#lib/text/vertical-forms.ts';

import { boxAround, median, type Box } from './box.ts';

/** One line as it was set: its characters in reading order and the place they take. */
export interface SetLine extends Box {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly isVertical: boolean;
}

interface Piece extends SetLine {
  readonly baseline: number;
  /** Its place in the order in which the file draws. */
  readonly drawn: number;
}

const hangs = /[，。；：、！？”’）》」』,.;:!?)]$/u;

/** The lines of a page's upright runs, from top to bottom. */
export function setLines(runs: readonly PrintedRun[]): SetLine[] {
  const pieces = runs.map(pieceOf).filter((piece) => piece.text !== '');
  const { columns, rest } = takeStacks(pieces.filter((piece) => !piece.isVertical));
  const lines = joinPieces(rest);
  const vertical = joinDownward(pieces.filter((piece) => piece.isVertical));
  return [...lines, ...columns, ...vertical].sort((a, b) => a.top - b.top || a.left - b.left);
}

function pieceOf(run: PrintedRun, drawn: number): Piece {
  const { x, y, size, length, font, isVertical } = run;
  const clean = cleanSource(run.text).text;
  const text = closeUp(clean.trim());
  const front = blankIn(/^\s*/u.exec(clean)?.[0] ?? '') * size;
  const back = blankIn(/\s*$/u.exec(clean)?.[0] ?? '') * size;
  const box = isVertical
    ? { left: x - size / 2, right: x + size / 2, top: y + front, bottom: y + length - back }
    : { left: x + front, right: x + length - back, top: y - size * 0.86, bottom: y + size * 0.14 };
  return { ...box, text: isVertical ? uprightForms(text) : text, size, font, isVertical, baseline: y, drawn };
}

/** Width in ems of white space that is drawn. */
function blankIn(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char === '\u3000' ? 1 : 0.4), 0);
}

/** A line stretched to fill its column comes with a space behind each character: none of them is meant. */
function closeUp(text: string): string {
  const spaces = text.split(' ').length - 1;
  return spaces >= 2 && spaces >= (text.length - spaces - 1) * 0.6 ? text.replaceAll(' ', '') : text;
}

/** Pieces of a font that writes from top to bottom, parted by a blank. */
function joinDownward(pieces: readonly Piece[]): SetLine[] {
  const lines: SetLine[] = [];
  for (const piece of [...pieces].sort((a, b) => a.top - b.top)) {
    const at = lines.findIndex(
      (line) =>
        Math.abs(line.left - piece.left) < piece.size * 0.2 &&
        Math.abs(line.size - piece.size) < piece.size * 0.06 &&
        piece.top - line.bottom < piece.size * 1.3,
    );
    const line = lines[at];
    if (line) lines[at] = { ...line, ...boxAround([line, piece]), text: `${line.text} ${piece.text}` };
    else lines.push(piece);
  }
  return lines;
}

/** Characters one below the other that belong to no line from left to right: a headline set from top to bottom. */
function takeStacks(pieces: readonly Piece[]): { columns: SetLine[]; rest: Piece[] } {
  const single = pieces
    .filter((piece) => Array.from(piece.text).length === 1)
    .sort((a, b) => a.left - b.left || a.top - b.top);
  const taken = new Set<Piece>();
  const columns: SetLine[] = [];
  for (const first of [...single].sort((a, b) => a.top - b.top)) {
    if (taken.has(first)) continue;
    const stack = stackFrom(
      first,
      single.filter((piece) => !taken.has(piece)),
    );
    if (stack.length < 3 || stack.some((piece) => isInRow(piece, pieces, Math.min(7, stack.length))))
      continue;
    for (const piece of stack) taken.add(piece);
    const text = uprightForms(
      stack.map((piece, i) => (isSpaced(stack[i - 1], piece) ? ` ${piece.text}` : piece.text)).join(''),
    );
    columns.push({ ...boxAround(stack), text, size: first.size, font: first.font, isVertical: true });
  }
  return { columns, rest: pieces.filter((piece) => !taken.has(piece)) };
}

function stackFrom(first: Piece, single: readonly Piece[]): Piece[] {
  const stack = [first];
  for (;;) {
    const last = stack.at(-1) ?? first;
    const next = single
      .filter(
        (piece) =>
          Math.abs(piece.size - first.size) < first.size * 0.06 &&
          Math.abs(piece.left + piece.right - last.left - last.right) < first.size * 0.7 &&
          piece.baseline - last.baseline > first.size * 0.7 &&
          piece.baseline - last.baseline < first.size * 2.3,
      )
      .sort((a, b) => a.baseline - b.baseline)[0];
    if (!next) return stack;
    stack.push(next);
  }
}

/** A blank between two phrases of a headline from top to bottom. */
function isSpaced(above: Piece | undefined, piece: Piece): boolean {
  return above !== undefined && piece.baseline - above.baseline > piece.size * 1.7;
}

/** Whether a line from left to right runs through a character: more characters beside it than in the stack. */
function isInRow(piece: Piece, pieces: readonly Piece[], most: number): boolean {
  const row = pieces.filter((other) => isOneRow(piece, other)).sort((a, b) => a.left - b.left);
  const at = row.indexOf(piece);
  let signs = 1;
  for (const step of [-1, 1])
    for (let i = at + step; i >= 0 && i < row.length && signs <= most; i += step) {
      const [one, other] = step < 0 ? [row[i], row[i + 1]] : [row[i - 1], row[i]];
      if (!one || !other || other.left - one.right > piece.size * 0.6) break;
      signs += Array.from((step < 0 ? one : other).text).length;
    }
  return signs > most;
}

/** Pieces on one baseline become a line, parted where a column ends. */
function joinPieces(pieces: readonly Piece[]): SetLine[] {
  const edges = columnEdges(pieces);
  const rows = rowsOf(pieces);
  return rows.flatMap((row) => {
    const lines: Piece[][] = [];
    for (const piece of row) {
      const last = lines.at(-1)?.at(-1);
      if (last && runsOn(last, piece, edges)) lines.at(-1)?.push(piece);
      else lines.push([piece]);
    }
    return lines.map(lineOf);
  });
}

/** Pieces of one size on one baseline, from left to right. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  const open: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    while (open.length > 0 && piece.baseline - (open[0]?.[0]?.baseline ?? 0) > 30) open.shift();
    const row = open.find(([first]) => first !== undefined && isOneRow(first, piece));
    if (row) row.push(piece);
    else {
      const made = [piece];
      rows.push(made);
      open.push(made);
    }
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

function isOneRow(a: Piece, b: Piece): boolean {
  const size = Math.max(a.size, b.size);
  return Math.abs(a.baseline - b.baseline) < size * 0.22 && Math.abs(a.size - b.size) < size * 0.12;
}

/** Where lines begin again and again: rounded left edges with how many pieces begin there. */
function columnEdges(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const { left } of pieces) {
    const at = Math.round(left);
    for (const x of [at - 1, at, at + 1]) edges.set(x, (edges.get(x) ?? 0) + 1);
  }
  return edges;
}

function runsOn(last: Piece, next: Piece, edges: ReadonlyMap<number, number>): boolean {
  const gap = (next.left - last.right) / last.size;
  const isDrawnNext = next.drawn === last.drawn + 1;
  if (gap < 0.35) return isDrawnNext || !hangs.test(last.text) || (edges.get(Math.round(next.left)) ?? 0) < 5;
  if (gap > 2.6 || (gap > 0.8 && !isDrawnNext)) return false;
  if (gap > 1.2 && hasEdge(last.right, next.left, edges)) return false;
  return (edges.get(Math.round(next.left)) ?? 0) < 3;
}

/** Whether a column begins in a gap: two headlines stand level there. */
function hasEdge(from: number, to: number, edges: ReadonlyMap<number, number>): boolean {
  for (let x = Math.ceil(from); x <= to; x++) if ((edges.get(x) ?? 0) >= 8) return true;
  return false;
}

function lineOf(pieces: readonly Piece[]): SetLine {
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    const last = pieces[i - 1];
    if (last && piece.left - last.right > last.size * 0.35) text += ' ';
    text += piece.text;
  }
  const longest = [...pieces].sort((a, b) => b.text.length - a.text.length)[0];
  const size = median(pieces.flatMap((piece) => Array.from(piece.text, () => piece.size)));
  return { ...boxAround(pieces), text, size, font: longest?.font ?? '', isVertical: false };
}
