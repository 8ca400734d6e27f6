import { partText, type ArticlePart } from '#lib/domain/article.ts';
import type { ArticleId, StatementId } from '#lib/domain/ids.ts';
import type { ArticleText } from '#lib/store/find-sentences.ts';
import { sentencesOf, type SentenceSpan } from '#lib/text/sentences.ts';
import type { Spot } from '#lib/views/rows.ts';

import type { Sentence } from './library.ts';

/** Cuts sentences out of articles, each part split once. */
export class SentenceCutter {
  private readonly texts: ReadonlyMap<ArticleId, ArticleText>;
  private readonly parts = new Map<string, { text: string; spans: readonly SentenceSpan[] }>();

  constructor(texts: ReadonlyMap<ArticleId, ArticleText>) {
    this.texts = texts;
  }

  /** The sentence around a place, or sentences where it runs over several. Marks what of `spots` lies inside. */
  cite(article: ArticleId, at: Spot, spots: readonly Spot[], statement: StatementId | null): Sentence | null {
    const source = this.texts.get(article);
    if (!source) return null;
    const { text, spans } = this.split(source, at.in);
    const start = Math.min(at.start, spanAround(spans, at.start)?.start ?? at.start);
    const end = Math.max(at.end, spanAround(spans, at.end - 1)?.end ?? at.end);
    const inside = spots.filter((spot) => spot.in === at.in && start <= spot.start && spot.end <= end);
    const marked = inside.length > 0 ? inside : [at];
    const { headline, outlet, published, page } = source.row;
    return {
      article,
      statement,
      in: at.in,
      start: at.start,
      end: at.end,
      text: text.slice(start, end),
      marks: mergeMarks(marked.map((spot) => ({ start: spot.start - start, end: spot.end - start }))),
      headline,
      outlet: outlet === '' ? null : outlet,
      published: published === '' ? null : published,
      page,
      ...(source.onWeb && { onWeb: true }),
    };
  }

  private split(
    { row, draft }: ArticleText,
    part: ArticlePart,
  ): { text: string; spans: readonly SentenceSpan[] } {
    const key = `${row.id}/${part}`;
    const known = this.parts.get(key);
    if (known) return known;
    const text = partText(draft, part);
    // A headline is one sentence, whatever stands in it.
    const spans = part === 'text' ? sentencesOf(text) : linesOf(text);
    this.parts.set(key, { text, spans });
    return { text, spans };
  }
}

function linesOf(text: string): readonly SentenceSpan[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

/** Spans are ascending: the one that holds an offset, by halves. */
function spanAround(spans: readonly SentenceSpan[], offset: number): SentenceSpan | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.start <= offset ? span : undefined;
}

/** Ascending and apart, as a screen draws them. */
function mergeMarks(
  marks: readonly { start: number; end: number }[],
): readonly { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else merged.push({ ...mark });
  }
  return merged;
}
