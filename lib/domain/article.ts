import type { ArticleId } from './ids.ts';

/** The parts of an article in which a mention or a piece of evidence can stand; lists are joined by `\n`. */
export const articleParts = ['kicker', 'headline', 'deck', 'text', 'captions'] as const;
export type ArticlePart = (typeof articleParts)[number];

export type BylineRole = 'reporter' | 'correspondent' | 'photographer' | 'editor' | 'unknown';

export interface BylineName {
  readonly name: string;
  readonly role: BylineRole;
}

/** `[start in text, start in source, length]`, UTF-16 code units, ascending; what lies between was dropped. */
export type OffsetRun = readonly [text: number, source: number, length: number];

/** One article as a segmenter found it in a capture. */
export interface ArticleDraft {
  readonly kicker: readonly string[];
  readonly headline: string | null;
  readonly deck: readonly string[];
  readonly byline: readonly BylineName[];
  /** `MM-DD` of 本报7月28日讯, null if none is printed. */
  readonly dateline: string | null;
  /** Page it continues from (上接第1版), else null. */
  readonly continuedFrom: string | null;
  /** Page it continues on (下转第4版), else null. */
  readonly continuedOn: string | null;
  /** The body: lines joined again, paragraphs separated by `\n`, no byline at its end. */
  readonly text: string;
  /** The words under its pictures; absent where it has none. */
  readonly captions?: readonly string[];
  /** Where each run of `text` stood in the capture's text. */
  readonly offsets: readonly OffsetRun[];
}

/** Pinned when saved: a newer segmenter only proposes another. */
export interface Article extends ArticleDraft {
  readonly id: ArticleId;
}

/** The text of one part as mentions and evidence count their offsets in it. */
export function partText(article: ArticleDraft, part: ArticlePart): string {
  if (part === 'headline') return article.headline ?? '';
  if (part === 'text') return article.text;
  return (article[part] ?? []).join('\n');
}
