/** An article as it was before it was set: what segmentation must give back. */
export interface SetArticle {
  readonly headline: string;
  readonly kicker: string | null;
  readonly deck: string | null;
  readonly byline: readonly string[];
  /** Where its headline stands and what it is: what errors are sorted by. */
  readonly form: string;
  /** The body's paragraphs, inner subheads among them, joined without white space. */
  readonly body: string;
}

/** The lines of an article in the order in which the page has them. */
export interface Setting {
  readonly lines: readonly string[];
  readonly article: SetArticle;
}

export const tight = (lines: readonly string[]): string => lines.join('').replace(/\s+/gu, '');
