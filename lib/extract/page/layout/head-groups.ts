import { bylineLine } from '#lib/extract/page/byline-marks.ts';
import { boxAround, sharedHeight, sharedWidth, widthOf, type Box } from './box.ts';
import type { SetLine } from './set-lines.ts';

/** Lines of one headline: kicker, main and deck, and the writers named under them. */
export interface HeadGroup extends Box {
  readonly lines: readonly SetLine[];
  readonly isVertical: boolean;
  /** Of its largest line. */
  readonly size: number;
  readonly writers: readonly SetLine[];
}

/** Headline lines that stand together: stacked, or side by side where they run from top to bottom. */
export function groupHeads(lines: readonly SetLine[], texts: readonly Box[]): HeadGroup[] {
  const groups: SetLine[][] = [];
  for (const line of lines) {
    const group = groups.find((own) => own.some((other) => belongs(other, line, texts)));
    if (group) group.push(line);
    else groups.push([line]);
  }
  return mergeTouching(groups, texts).map(groupOf);
}

/** What joins later may bring two groups together that began apart: a wide kicker over two short lines. */
function mergeTouching(groups: SetLine[][], texts: readonly Box[]): SetLine[][] {
  const out: SetLine[][] = [];
  for (const group of groups) {
    const touching = out.find((own) => own.some((a) => group.some((b) => belongs(a, b, texts))));
    if (touching) touching.push(...group);
    else out.push(group);
  }
  return out;
}

function belongs(a: SetLine, b: SetLine, texts: readonly Box[]): boolean {
  if (a.isVertical !== b.isVertical) return false;
  const size = Math.max(a.size, b.size);
  if (a.isVertical) {
    const gap = -sharedWidth(a, b);
    return gap < size * 1.3 && sharedHeight(a, b) > 0 && !isBetween(a, b, texts);
  }
  const gap = -sharedHeight(a, b);
  if (gap > size * 1.15 || gap < -size * 0.6) return false;
  const shared = sharedWidth(a, b);
  if (shared < Math.min(widthOf(a), widthOf(b)) * 0.3) return false;
  return !isBetween(a, b, texts);
}

/** Whether running text stands between two lines. */
function isBetween(a: SetLine, b: SetLine, texts: readonly Box[]): boolean {
  const around = boxAround([a, b]);
  return texts.some(
    (text) =>
      sharedWidth(text, around) > 4 &&
      sharedHeight(text, around) > 2 &&
      (a.isVertical
        ? text.left > Math.min(a.right, b.right) - 2 && text.right < Math.max(a.left, b.left) + 2
        : text.top > Math.min(a.bottom, b.bottom) - 4 && text.bottom < Math.max(a.top, b.top) + 4),
  );
}

function groupOf(lines: readonly SetLine[]): HeadGroup {
  const isVertical = lines[0]?.isVertical ?? false;
  const ordered = [...lines].sort(
    isVertical ? (a, b) => b.left - a.left : (a, b) => a.top - b.top || a.left - b.left,
  );
  const writers = ordered.filter((line) => bylineLine(line.text) !== null);
  const own = ordered.filter((line) => !writers.includes(line));
  const size = Math.max(...(own.length > 0 ? own : ordered).map((line) => line.size));
  return { ...boxAround(ordered), lines: own, isVertical, size, writers };
}
