import type { EntityId } from '#lib/domain/ids.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';
import { runsOfMarks, type MarkedRun } from '#components/shared/marks.ts';

/** UTF-16 offsets in one part of an article. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface MarkedMention extends Span {
  readonly entity: EntityId;
  readonly kind: EntityKind;
}

/** A stretch of a paragraph: plain, or one mention; its runs say what of it is lit as evidence. */
export interface Piece {
  readonly start: number;
  readonly mention: MarkedMention | null;
  readonly runs: readonly MarkedRun[];
}

/**
 * Mentions that can stand beside each other in running text. Of two that overlap the one that begins first counts,
 * then the longer; what it covers is not marked a second time (its own card names it), what juts out is kept.
 */
export function flattenMentions(mentions: readonly MarkedMention[]): MarkedMention[] {
  const flat: MarkedMention[] = [];
  let at = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.end <= at || mention.end <= mention.start) continue;
    flat.push({ ...mention, start: Math.max(mention.start, at) });
    at = mention.end;
  }
  return flat;
}

/** Paragraphs of a part, without the line feeds between them; empty lines are left out. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (end > start) found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** Cuts one paragraph at its mentions (flat, ascending) and at the ends of what is lit. */
export function piecesOf(
  text: string,
  paragraph: Span,
  mentions: readonly MarkedMention[],
  lit: readonly Span[],
): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, mention: MarkedMention | null) => {
    if (end <= start) return;
    const marks = lit.map((span) => ({ start: Math.max(0, span.start - start), end: span.end - start }));
    pieces.push({ start, mention, runs: runsOfMarks(text.slice(start, end), marks) });
  };
  let at = paragraph.start;
  for (const mention of mentions) {
    if (mention.end <= paragraph.start || mention.start >= paragraph.end) continue;
    const start = Math.max(mention.start, paragraph.start);
    const end = Math.min(mention.end, paragraph.end);
    add(at, start, null);
    add(start, end, mention);
    at = end;
  }
  add(at, paragraph.end, null);
  return pieces;
}

/** Mentions and lit spans shared out to their paragraphs in one pass, so that a long text costs no more per line. */
export function shareOut<T extends Span>(paragraphs: readonly Span[], spans: readonly T[]): T[][] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const shares: T[][] = paragraphs.map(() => []);
  let first = 0;
  for (const span of sorted) {
    while ((paragraphs[first]?.end ?? Infinity) <= span.start) first += 1;
    for (let index = first; index < paragraphs.length; index += 1) {
      if ((paragraphs[index]?.start ?? Infinity) >= span.end) break;
      shares[index]?.push(span);
    }
  }
  return shares;
}
