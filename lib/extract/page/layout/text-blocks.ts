import { bylineLine, photoCreditOf, signOffOf } from '#lib/extract/page/byline-marks.ts';
import { continuedFrom } from '#lib/extract/page/continuation.ts';
import { datelineOf } from '#lib/extract/page/dateline.ts';
import { endsSentence } from '#lib/extract/page/page-line.ts';
import { boxAround, median, sharedWidth, widthOf, type Box } from './box.ts';
import type { SetLine } from './set-lines.ts';

/** Lines one below the other in one column, in one size. */
export interface TextBlock extends Box {
  readonly lines: readonly SetLine[];
  readonly size: number;
  /** From one baseline to the next. */
  readonly pitch: number;
}

/** What a page's lines are by their size: running text, what is larger and set alone, what is smaller. */
export interface SortedLines {
  readonly blocks: readonly TextBlock[];
  readonly heads: readonly SetLine[];
  /** The size of most running text. */
  readonly size: number;
}

/** Larger than running text by so much is a headline's size. */
const headRatio = 1.12;
/** Up to here a line inside a column may be a heading of a part. */
const innerRatio = 1.4;

export function sortLines(lines: readonly SetLine[]): SortedLines {
  const size = runningSize(lines);
  const blocks: TextBlock[] = [];
  const heads: SetLine[] = lines.filter((line) => line.isVertical);
  for (const block of stackLines(
    lines.filter((line) => !line.isVertical),
    size,
  )) {
    if (block.size >= size * headRatio && !isRunningText(block)) heads.push(...block.lines);
    else blocks.push(...withoutWriters(block));
  }
  return { blocks, heads: heads.sort((a, b) => a.top - b.top || a.left - b.left), size };
}

/** The size in which most characters are set; of lines long enough to be text. */
function runningSize(lines: readonly SetLine[]): number {
  const signs = new Map<number, number>();
  for (const { text, size, isVertical } of lines) {
    if (isVertical || text.length < 5) continue;
    const rounded = Math.round(size * 4) / 4;
    signs.set(rounded, (signs.get(rounded) ?? 0) + text.length);
  }
  return [...signs].sort((a, b) => b[1] - a[1])[0]?.[0] ?? median(lines.map((line) => line.size));
}

/** Writers named right above a column are no line of it. */
function withoutWriters(block: TextBlock): TextBlock[] {
  const [first, ...rest] = block.lines;
  const [second] = rest;
  if (!first || !second || bylineLine(first.text) === null) return [block];
  // Names that fill their line may go on in the next, unless they stand apart from it.
  const isApart =
    second.bottom - first.bottom > block.pitch * 1.2 || (rest.length === 1 && endsSentence(second.text));
  if (!isApart && first.right > block.right - block.size * 2) return [block];
  return [blockOf([first]), blockOf(rest)];
}

/** Text in larger type, as comments are set: many lines with sentences in them. */
function isRunningText({ lines }: TextBlock): boolean {
  if (lines.length < 4) return false;
  const text = lines.map((line) => line.text).join('');
  return (text.match(/[。；]/gu)?.length ?? 0) >= 1 && (text.match(/[，,、]/gu)?.length ?? 0) >= 2;
}

function stackLines(lines: readonly SetLine[], size: number): TextBlock[] {
  const open: SetLine[][] = [];
  const done: SetLine[][] = [];
  for (const [at, line] of lines.entries()) {
    for (let i = open.length - 1; i >= 0; i--) {
      const last = open[i]?.at(-1);
      if (last && line.top - last.bottom > size * 8) done.push(...open.splice(i, 1));
    }
    const block = open
      .filter((stack) => continues(stack, line, lines, at, size))
      .sort((a, b) => (b.at(-1)?.bottom ?? 0) - (a.at(-1)?.bottom ?? 0))[0];
    if (block) block.push(line);
    else open.push([line]);
  }
  const blocks = [...done, ...open]
    .map(blockOf)
    .flatMap(withoutWriters)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  return joinTops(blocks);
}

/**
 * A column may begin with lines too short to show that it is one: the end of a paragraph, a heading. They join the block
 * right below them, and a piece that stands level with a line of a block joins that line.
 */
function joinTops(blocks: readonly TextBlock[]): TextBlock[] {
  const out = [...blocks];
  for (let at = out.length - 1; at >= 0; at--) {
    const short = out[at];
    if (!short || short.lines.length > 2 || isNames(short)) continue;
    const to = out.findIndex((block) => block !== short && isTopOf(short, block));
    const block = out[to];
    if (!block) continue;
    out[to] = blockOf(withLines(block.lines, short.lines));
    out.splice(at, 1);
    if (to < at) at++;
  }
  return out.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Writers on a line of their own: 本报讯（记者张三） is the first line of a column. */
const isNames = ({ lines: [first] }: TextBlock): boolean =>
  first !== undefined &&
  bylineLine(first.text) !== null &&
  datelineOf(first.text.replace(/\s+/gu, '')) === null;

function isTopOf(short: TextBlock, block: TextBlock): boolean {
  const { size } = block;
  if (Math.abs(short.size - size) > size * 0.06 || block.lines.length < short.lines.length) return false;
  if (short.left < block.left - size * 0.5 || short.right > block.right + size * 1.2) return false;
  const step = (block.lines[0]?.bottom ?? 0) - short.bottom;
  const isAbove = step > size * 0.5 && step <= block.pitch * 1.45;
  return isAbove || (short.lines.length === 1 && block.lines.some((line) => isLevel(line, short)));
}

const isLevel = (a: Box, b: Box): boolean => Math.abs(a.bottom - b.bottom) < 2 && sharedWidth(a, b) <= 0;

function withLines(lines: readonly SetLine[], added: readonly SetLine[]): SetLine[] {
  const out = [...lines];
  for (const line of added) {
    const at = out.findIndex((own) => isLevel(own, line));
    const level = out[at];
    if (!level) out.push(line);
    else {
      const [one, other] = level.left < line.left ? [level, line] : [line, level];
      out[at] = { ...level, ...boxAround([level, line]), text: `${one.text} ${other.text}` };
    }
  }
  return out.sort((a, b) => a.top - b.top);
}

/** Whether a line is the next one of a stack: below it in its column, at its pitch, in its size. */
function continues(
  stack: readonly SetLine[],
  line: SetLine,
  lines: readonly SetLine[],
  at: number,
  size: number,
): boolean {
  const last = stack.at(-1);
  if (!last || last.bottom > line.top + line.size * 0.5) return false;
  const box = boxAround(stack.slice(-8));
  const step = line.left - box.left;
  // A short last line and the indented one below it may not share any width.
  // A block may begin with several indented lines.
  const isInColumn = step > -line.size * (stack.length <= 3 ? 2.6 : 0.5) && step < line.size * 2.6;
  if (!isInColumn && sharedWidth(box, line) < Math.min(widthOf(box), widthOf(line)) * 0.5) return false;
  const isSame = Math.abs(last.size - line.size) <= Math.max(last.size, line.size) * 0.06;
  if (!isSame) return isInnerHead(stack, line, lines, at, size);
  // A line across several columns is none of one of them.
  if (widthOf(line) > widthOf(box) + line.size * 3.2 && stack.length > 1) return false;
  if (line.left < box.left - line.size * 2.6 || line.left > box.right - line.size) return false;
  const steps = stack.slice(-8).map((own, i, all) => (i === 0 ? 0 : own.bottom - (all[i - 1]?.bottom ?? 0)));
  const pitch = stack.length >= 3 ? median(steps.slice(1)) : line.size * 1.5;
  return line.bottom - last.bottom <= (stack.length >= 3 ? pitch * 1.45 : line.size * 2.1);
}

/** A heading of a part stands in its column with text of the article right above and right below it. */
function isInnerHead(
  stack: readonly SetLine[],
  line: SetLine,
  lines: readonly SetLine[],
  at: number,
  size: number,
): boolean {
  const last = stack.at(-1);
  const first = stack[0];
  if (!last || !first || stack.length < 2) return false;
  const box = boxAround(stack);
  const [small, large] = last.size < line.size ? [last, line] : [line, last];
  if (large.size > small.size * innerRatio || line.bottom - last.bottom > large.size * 2.6) return false;
  if (line.left < box.left - size || line.right > box.right + size) return false;
  if (line.size < last.size) {
    // Back from the heading to the text: what stands above the heading is text of this size.
    const above = stack.at(-2);
    return above !== undefined && Math.abs(above.size - line.size) <= line.size * 0.06 && !opensArticle(line);
  }
  if (Math.abs(last.size - size) > size * 0.1 || line.text.length > 24) return false;
  const next = lines.slice(at + 1).find((other) => sharedWidth(other, line) > 0 && other.top > line.top + 1);
  if (!next || Math.abs(next.size - last.size) > last.size * 0.06) return false;
  if (next.bottom - line.bottom > line.size * 2.4 || widthOf(next) > widthOf(box) + size * 3) return false;
  return (
    !opensArticle(next) &&
    signOffOf(
      stack
        .slice(-3)
        .map((own) => own.text)
        .join(''),
    ) === null
  );
}

/** A dateline, writers, or 上接第1版. */
export function opensArticle({ text }: SetLine): boolean {
  const tight = text.replace(/\s+/gu, '');
  return datelineOf(tight) !== null || continuedFrom(text) !== null || /^[□■]?本报记者/u.test(tight);
}

function blockOf(lines: readonly SetLine[]): TextBlock {
  const steps = lines.slice(1).map((line, i) => line.bottom - (lines[i]?.bottom ?? 0));
  const size = median(lines.map((line) => line.size));
  return { ...boxAround(lines), lines, size, pitch: steps.length > 0 ? median(steps) : size * 1.4 };
}

/** A few lines that say what a picture shows or who took it. */
export function isCaption({ lines }: TextBlock): boolean {
  if (lines.length > 8) return false;
  const text = lines.map((line) => line.text).join('');
  if (photoCreditOf(text).length > 0) return true;
  return (
    lines.length <= 5 &&
    /^(?:[▲▼◀▶△↑↓←→]|图为|[上下左右]图|图[①-⑩\d一二三四]|[①-⑩])/u.test(text) &&
    endsSentence(text)
  );
}
