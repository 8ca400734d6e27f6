import type { PrintedPage } from '#lib/domain/printed-page.ts';

import { bylineLine } from '#lib/extract/page/byline-marks.ts';
import { outletOfName } from '#lib/extract/page/outlet-names.ts';
import { pageFacts } from '#lib/extract/page/page-furniture.ts';
import { bigramsOf, sharedWith } from '#lib/extract/page/shared-words.ts';
import { assignHeads } from './assign-heads.ts';
import { boxAround, sharedWidth, widthOf, type Box } from './box.ts';
import { flowOf, isUnder } from './flow.ts';
import { groupHeads, type HeadGroup } from './head-groups.ts';
import { setLines, type SetLine } from './set-lines.ts';
import { isCaption, sortLines, type TextBlock } from './text-blocks.ts';
import { uprightRuns } from './upright-runs.ts';

/** One article as it stands on the page. */
export interface PagePart {
  readonly head: HeadGroup | null;
  /** Its columns in reading order. */
  readonly blocks: readonly TextBlock[];
  readonly captions: readonly TextBlock[];
  readonly writers: readonly SetLine[];
}

export interface PageParts {
  /** From the top of the page down, from left to right. */
  readonly parts: readonly PagePart[];
  /** What belongs to no article: masthead, page number, editors' line, labels. */
  readonly furniture: readonly SetLine[];
  /** The same before pieces that stand level became one line. */
  readonly pieces: readonly SetLine[];
}

export function partsOfPage(page: PrintedPage): PageParts {
  const lines = setLines(uprightRuns(page));
  const furniture = furnitureOf(lines, page);
  const { blocks, heads } = sortLines(lines.filter((line) => !furniture.has(line)));
  const captions = blocks.filter(isCaption);
  const writers = blocks.filter((block) => !captions.includes(block) && isWriters(block));
  const texts = blocks.filter((block) => !captions.includes(block) && !writers.includes(block));
  const groups = groupHeads([...heads, ...writers.flatMap((block) => block.lines)], texts).filter(isHeadline);
  const { headed, loose } = assignHeads(flowOf(texts, groups), groups);
  const left = captions.filter((caption) => !texts.some((text) => text === caption));
  const pictures = loose.flatMap((head) => pictureOf(head, left));
  const taken = new Set(pictures.flatMap((picture) => picture.captions));
  const parts: PagePart[] = headed.map(({ head, blocks: own }) => ({
    head,
    blocks: own,
    captions: [],
    writers: head?.writers ?? [],
  }));
  const all = [
    ...addCaptions(
      parts,
      left.filter((caption) => !taken.has(caption)),
    ),
    ...pictures,
  ];
  const used = new Set(all.map((part) => part.head));
  const rest = loose.filter((head) => !used.has(head)).flatMap((head) => [...head.lines, ...head.writers]);
  const pieces = lines.filter((line) => furniture.has(line));
  return { parts: inOrder(all), furniture: [...rowsOf(pieces), ...rest], pieces };
}

const isHeadline = (group: HeadGroup): boolean => group.lines.length > 0;

function isWriters({ lines }: TextBlock): boolean {
  return lines.length <= 2 && lines.every((line) => bylineLine(line.text) !== null);
}

/**
 * What lies above the lowest line of the masthead and what stands alone at the foot. A line that says nothing of the page
 * belongs to it where it stands level with one that does.
 */
function furnitureOf(lines: readonly SetLine[], page: PrintedPage): ReadonlySet<SetLine> {
  const known = lines.filter((line) => !line.isVertical && isPageLine(line));
  const top = known.filter((line) => line.bottom < page.height * 0.2);
  const edge = Math.max(0, ...top.map((line) => line.bottom));
  return new Set(
    lines.filter(
      (line) =>
        known.includes(line) ||
        (!line.isVertical && line.bottom <= edge + line.size * 0.3 && !isProse(line, lines)) ||
        (line.top > page.height * 0.93 &&
          known.some((other) => Math.abs(other.bottom - line.bottom) < line.size)),
    ),
  );
}

function isPageLine({ text }: SetLine): boolean {
  const tight = text.replace(/\s+/gu, '');
  return pageFacts(text) !== null || outletOfName(tight) !== null || bylineLine(text) === 'editor';
}

/** The pieces of a masthead that stand level are one line: a page number means something beside its date. */
function rowsOf(lines: readonly SetLine[]): SetLine[] {
  const rows: SetLine[][] = [];
  for (const line of lines) {
    const row = rows.find(
      ([first]) =>
        first !== undefined && Math.abs(first.bottom - line.bottom) < Math.min(first.size, line.size) * 0.6,
    );
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows
    .map((row) => {
      row.sort((a, b) => a.left - b.left);
      const [first] = row;
      return first && row.length > 1
        ? { ...first, ...boxAround(row), text: row.map((line) => line.text).join(' ') }
        : row;
    })
    .flat();
}

/** A line of a column: others begin right below it. */
function isProse(line: SetLine, lines: readonly SetLine[]): boolean {
  const below = lines.filter(
    (other) =>
      other.top > line.top + 1 &&
      other.top - line.bottom < line.size &&
      sharedWidth(other, line) > widthOf(line) * 0.5 &&
      Math.abs(other.size - line.size) < 0.3,
  );
  return below.length > 0 && line.text.length > 8;
}

/** A picture with a headline of its own: the caption is its text. */
function pictureOf(head: HeadGroup, captions: readonly TextBlock[]): PagePart[] {
  const caption = captions.find((block) => isUnder(block, head, captions));
  return caption ? [{ head, blocks: [], captions: [caption], writers: head.writers }] : [];
}

/** A caption belongs to the article near it with which it shares most words, or else to the nearest. */
function addCaptions(parts: readonly PagePart[], captions: readonly TextBlock[]): PagePart[] {
  const own = new Map<PagePart, TextBlock[]>();
  const alone: PagePart[] = [];
  const words = new Map(parts.map((part) => [part, bigramsOf(textOf(part))]));
  for (const caption of captions) {
    const text = wordsOf([caption]).slice(0, 120);
    const best = parts
      .map((part) => ({
        part,
        far: farFrom(caption, frameOf(part)),
        shared: sharedWith(text, words.get(part) ?? bigramsOf('')),
      }))
      .filter(({ far }) => far < caption.size * 30)
      .map(({ part, far, shared }) => ({
        part,
        cost: far / caption.size / 40 - shared + isBelow(part, caption),
      }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (best) own.set(best.part, [...(own.get(best.part) ?? []), caption]);
    else alone.push({ head: null, blocks: [], captions: [caption], writers: [] });
  }
  return [...parts.map((part) => ({ ...part, captions: own.get(part) ?? [] })), ...alone];
}

/** The picture stands between a caption and the article above it, so that the one below is nearer. */
const isBelow = (part: PagePart, caption: Box): number => (frameOf(part).top > caption.top ? 0.3 : 0);

const wordsOf = (blocks: readonly TextBlock[]): string =>
  blocks.flatMap((block) => block.lines.map((line) => line.text)).join('');

const textOf = (part: PagePart): string =>
  (part.head?.lines.map((line) => line.text).join('') ?? '') + wordsOf(part.blocks).slice(0, 4000);

export function frameOf(part: PagePart): Box {
  return boxAround([...(part.head ? [part.head] : []), ...part.blocks, ...part.captions]);
}

function farFrom(a: Box, b: Box): number {
  const across = Math.max(0, b.left - a.left, a.right - b.right);
  const down = Math.max(0, b.top - a.bottom, a.top - b.bottom);
  return across * 2 + down;
}

function inOrder(parts: readonly PagePart[]): PagePart[] {
  return [...parts].sort((a, b) => {
    const [one, other] = [frameOf(a), frameOf(b)];
    return Math.abs(one.top - other.top) < 20 ? one.left - other.left : one.top - other.top;
  });
}
