import type { ArticleDraft } from './article.ts';
import type { Mention, ReadEntity } from './entity.ts';
import type { Figure } from './figure.ts';
import type { ArticleId } from './ids.ts';
import type { Statement } from './statement.ts';

/** What the words around an article settle: 自治区 in an Inner Mongolia paper is Inner Mongolia. */
export interface PageContext {
  /** The date, ISO. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** Division code of the region whose paper this is, e.g. `15`; null if nothing says so. */
  readonly region: string | null;
}

/** Something a stage could not settle: a code for the screen and the place it stands at. */
export interface Trouble {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The articles of one capture, in page order, and what their page says of itself. */
export interface Segmentation {
  readonly articles: readonly ArticleDraft[];
  readonly context: PageContext;
  /** 版次 where the page prints it. */
  readonly page: string | null;
  readonly troubles: readonly Trouble[];
}

/** What one article says: a pure function of its text, its context and the extractor's version. */
export interface Reading {
  readonly article: ArticleId;
  readonly extractor: string;
  readonly entities: readonly ReadEntity[];
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly troubles: readonly Trouble[];
}
