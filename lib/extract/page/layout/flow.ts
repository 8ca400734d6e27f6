import { continuedOn } from '#lib/extract/page/continuation.ts';
import { signOffOf } from '#lib/extract/page/byline-marks.ts';
import { endsSentence } from '#lib/extract/page/page-line.ts';
import { heightOf, sharedHeight, sharedWidth, widthOf, type Box } from './box.ts';
import type { HeadGroup } from './head-groups.ts';
import { opensArticle, type TextBlock } from './text-blocks.ts';

/** What the first and the last line of a block say of how it joins others. */
interface Ends {
  readonly opensParagraph: boolean;
  readonly opensArticle: boolean;
  /** Its last sentence goes on elsewhere. */
  readonly isOpen: boolean;
  /** Its last line is a paragraph of its own, as headings of parts are. */
  readonly endsInHeading: boolean;
  /** Ends in mid-column: nothing of the same paragraph follows. */
  readonly isShort: boolean;
  readonly isSigned: boolean;
  /** Headlines it stands under. */
  readonly under: readonly HeadGroup[];
}

interface Link {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** How much speaks against a link before it is worse than two articles. */
const parted = 4;

/** Chains of blocks in reading order: each is what one article holds, as far as its columns show. */
export function flowOf(blocks: readonly TextBlock[], heads: readonly HeadGroup[]): TextBlock[][] {
  const hasIndents = usesIndents(blocks);
  const ends = blocks.map((block) => endsOf(block, blocks, heads, hasIndents));
  const links: Link[] = [];
  for (const [from, a] of blocks.entries())
    for (const [to, b] of blocks.entries()) {
      if (from === to) continue;
      const place = placeCost(a, b, blocks, heads);
      const [one, other] = [ends[from], ends[to]];
      if (place === null || !one || !other) continue;
      const cost = place + textCost(one, other, hasIndents) + headCost(one, other);
      if (cost < parted) links.push({ from, to, cost });
    }
  return chainsOf(blocks, links);
}

/** Cheapest links first; each block has one before and one behind it. */
function chainsOf(blocks: readonly TextBlock[], links: Link[]): TextBlock[][] {
  links.sort((a, b) => a.cost - b.cost || a.from - b.from || a.to - b.to);
  const next = new Map<number, number>();
  const before = new Map<number, number>();
  const startOf = (at: number): number => {
    let start = at;
    for (let up = before.get(start); up !== undefined; up = before.get(start)) start = up;
    return start;
  };
  for (const { from, to } of links) {
    if (next.has(from) || before.has(to) || startOf(from) === to) continue;
    next.set(from, to);
    before.set(to, from);
  }
  const chains: TextBlock[][] = [];
  for (const start of blocks.keys()) {
    if (before.has(start)) continue;
    const chain: TextBlock[] = [];
    for (let at: number | undefined = start; at !== undefined; at = next.get(at)) {
      const block = blocks[at];
      if (block) chain.push(block);
    }
    chains.push(chain);
  }
  return chains;
}

/** Whether paragraphs begin with an indent, as nearly all papers set them. */
export function usesIndents(blocks: readonly TextBlock[]): boolean {
  let indented = 0;
  let ended = 0;
  for (const block of blocks)
    for (const [i, line] of block.lines.entries()) {
      const last = block.lines[i - 1];
      if (!last || !endsSentence(last.text) || last.right > block.right - line.size * 2.5) continue;
      ended++;
      if (line.left > block.left + line.size * 0.8) indented++;
    }
  return ended === 0 || indented >= ended * 0.5;
}

function endsOf(
  block: TextBlock,
  blocks: readonly TextBlock[],
  heads: readonly HeadGroup[],
  hasIndents: boolean,
): Ends {
  const first = block.lines[0];
  const last = block.lines.at(-1);
  const left = columnLeft(block, blocks);
  const tail = block.lines
    .slice(-3)
    .map((line) => line.text)
    .join('');
  const isSigned = signOffOf(tail) !== null || continuedOn(tail) !== null;
  const isShort = last !== undefined && last.right < columnRight(block, blocks) - block.size * 2.2;
  return {
    opensParagraph: first !== undefined && (!hasIndents || first.left > left + block.size * 0.8),
    opensArticle: first !== undefined && opensArticle(first),
    isOpen: last !== undefined && !endsSentence(last.text) && !isSigned,
    endsInHeading:
      last !== undefined && last.left > left + block.size * 0.8 && !/[，。；：]/u.test(last.text),
    isShort,
    isSigned,
    under: heads.filter((head) => isUnder(block, head, blocks)),
  };
}

/** A block of one or two lines has the edges of the columns above and below it. */
function columnLeft(block: TextBlock, blocks: readonly TextBlock[]): number {
  if (block.lines.length > 2) return block.left;
  return Math.min(block.left, ...sameColumn(block, blocks).map((other) => other.left));
}

function columnRight(block: TextBlock, blocks: readonly TextBlock[]): number {
  if (block.lines.length > 2) return block.right;
  return Math.max(block.right, ...sameColumn(block, blocks).map((other) => other.right));
}

function sameColumn(block: TextBlock, blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.filter(
    (other) =>
      other.lines.length > 2 &&
      Math.abs(other.size - block.size) < block.size * 0.06 &&
      block.left > other.left - block.size * 0.5 &&
      block.left < other.left + block.size * 2.6 &&
      block.right < other.right + block.size * 1.5,
  );
}

/** Whether a headline stands right above a block, or beside it from top to bottom. */
export function isUnder(
  block: Box & { readonly size: number },
  head: HeadGroup,
  blocks: readonly Box[],
): boolean {
  if (head.isVertical) {
    if (!isBeside(block, head, block.size)) return false;
    // It stands in front of its text: what it stands behind is another's if text begins on its other side.
    return (
      block.left > head.left ||
      !blocks.some((other) => other.left > head.left && isBeside(other, head, block.size))
    );
  }
  const gap = block.top - head.bottom;
  if (sharedWidth(block, head) < block.size * 1.5 || gap < -block.size * 0.6 || gap > block.size * 9)
    return false;
  return !blocks.some(
    (other) =>
      other !== block &&
      sharedWidth(other, block) > 4 &&
      other.top > head.top &&
      other.bottom < block.top + 2,
  );
}

/** Level with a headline that runs from top to bottom, and close to it. */
function isBeside(block: Box, head: HeadGroup, size: number): boolean {
  const gap = Math.max(block.left - head.right, head.left - block.right);
  return (
    sharedHeight(block, head) > Math.min(heightOf(block), heightOf(head)) * 0.5 && gap > -2 && gap < size * 3
  );
}

function textCost(a: Ends, b: Ends, hasIndents: boolean): number {
  if (a.isSigned || b.opensArticle) return 8;
  if (!hasIndents) return a.isOpen && !a.isShort ? -4 : 0;
  if (a.isOpen) return b.opensParagraph ? (a.isShort || a.endsInHeading ? 0.5 : 7) : -4;
  if (b.opensParagraph) return 0;
  // What begins without an indent goes on from somewhere.
  return a.isShort ? 7 : -1;
}

function headCost(a: Ends, b: Ends): number {
  if (b.under.length === 0) return 0;
  if (a.under.some((head) => b.under.includes(head))) return -2;
  return a.under.length > 0 ? 6 : 2.5;
}

/** How well one block follows another by where they stand; null if it cannot. */
function placeCost(
  a: TextBlock,
  b: TextBlock,
  blocks: readonly TextBlock[],
  heads: readonly HeadGroup[],
): number | null {
  if (Math.abs(a.size - b.size) > a.size * 0.06) return null;
  const across = b.left - a.right;
  if (sharedWidth(a, b) > Math.min(widthOf(a), widthOf(b)) * 0.6) return belowCost(a, b, blocks, heads);
  if (across < -a.size * 1.6 || across > a.size * 8) return null;
  if (sharedHeight(a, b) < -a.pitch * 2) return null;
  const between = blocks.some(
    (other) =>
      other !== a &&
      other !== b &&
      other.left > a.left + 4 &&
      other.right < b.right - 4 &&
      other.left >= a.right - a.size * 1.6 &&
      other.right <= b.left + a.size * 1.6 &&
      sharedHeight(other, b) > 0 &&
      sharedHeight(other, a) > 0,
  );
  if (between) return null;
  const step = Math.abs(a.top - b.top) / a.pitch;
  const level = step < 0.6 ? 0 : b.top < a.top ? 1.2 + step * 0.03 : 2 + step * 0.1;
  const wide = Math.abs(widthOf(a) - widthOf(b)) / a.size;
  const width = a.lines.length < 3 || b.lines.length < 3 ? 0 : wide < 1.6 ? 0 : Math.min(4, wide);
  return level + width + Math.max(0, across / a.size - 2.2) * 0.8;
}

function belowCost(
  a: TextBlock,
  b: TextBlock,
  blocks: readonly TextBlock[],
  heads: readonly HeadGroup[],
): number | null {
  if (b.top < a.bottom - a.pitch * 0.6) return null;
  const isBlocked = [...blocks, ...heads].some(
    (other) =>
      other !== a &&
      other !== b &&
      sharedWidth(other, b) > 4 &&
      other.top > a.top &&
      other.bottom < b.bottom &&
      other.bottom > a.bottom,
  );
  if (isBlocked) return null;
  const shift = Math.abs(a.left - b.left) / a.size;
  return 1 + Math.min(4, ((b.top - a.bottom) / a.pitch) * 0.4) + (shift < 2.6 ? 0 : 3);
}
