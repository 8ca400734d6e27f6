/** What a library says of captures and articles: plain data, as screens take it. */
import type { Article, ArticlePart } from '#lib/domain/article.ts';
import type { Layout, Source } from '#lib/domain/capture.ts';
import type { Mention } from '#lib/domain/entity.ts';
import type { ArticleId, CaptureId, DecisionId, EdgeId, EntityId, StatementId } from '#lib/domain/ids.ts';
import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';

import type { Judged } from './library-decisions.ts';
import type { EntityBrief } from './library-graph.ts';

export interface NewCapture {
  readonly text: string;
  /** Absent for plain text. */
  readonly layout?: Layout;
  readonly source: Source;
}

export interface Saved {
  readonly capture: CaptureId;
  /** The very same capture was there already. */
  readonly known: boolean;
  /** The file from which that one came; null where it came from none, or is new. */
  readonly knownAs: string | null;
}

export interface Outcome {
  /** Different articles in them. */
  readonly articles: number;
  /** Captures still to be taken apart. */
  readonly pending: number;
}

export interface SavedFrom {
  /** Latest first: a page that was changed since has another. */
  readonly captures: readonly CaptureId[];
  /** At most 20. */
  readonly articles: readonly (ArticleBrief & {
    /** Captures in which the very same text stands. */
    readonly sources: number;
  })[];
}

export interface Status {
  readonly articles: number;
  readonly entities: Readonly<Record<EntityKind, number>>;
  readonly edges: number;
  /** Captures and articles still to be read. */
  readonly pending: number;
  /** Captures that could not be read, with why. */
  readonly failed: readonly {
    readonly capture: CaptureId;
    readonly fileName: string | null;
    readonly code: string;
  }[];
  /** Outlets with their number of articles, most first; null, "not said", last. */
  readonly outlets: readonly { readonly outlet: string | null; readonly articles: number }[];
}

/** A sentence with its citation; `marks` are UTF-16 offsets in `text`, `start`/`end` where the evidence stands in the part. */
export interface Sentence {
  readonly article: ArticleId;
  readonly statement: StatementId | null;
  readonly in: ArticlePart;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly page: string | null;
  /** It stands on a web page, which has no page of a paper. */
  readonly onWeb?: true;
}

export interface ArticleListOptions extends ArticleListFilter {
  readonly offset: number;
  readonly limit: number;
  /** `key` of an earlier page of the same list and its offset: what lies near it is found without walking there. */
  readonly landmark?: { readonly offset: number; readonly key: string };
}

/** Which articles are listed, and in what order. */
export interface ArticleListFilter {
  /** undefined: all; null: those whose outlet is not said. What several printed is listed under each, as it stood there. */
  readonly outlet?: string | null;
  /** Those that were removed and can be put back. */
  readonly removed?: boolean;
  /** Labelled so by the reader. */
  readonly tag?: string;
  /** In which this entity stands. */
  readonly mentions?: EntityId;
  /** First and last day, month or year of the issues, ISO: `2020`, `2020-07`, `2020-07-29`. */
  readonly from?: string;
  readonly to?: string;
  /** In which a name or a statement of this kind was read. */
  readonly holds?: EntityKind | RelationKind;
  /** By issue, newest first where nothing is said; `saved`: what came into the library last first. */
  readonly order?: ArticleOrder;
}

export type ArticleOrder = 'newest' | 'oldest' | 'saved';

export interface ArticleBrief {
  readonly id: ArticleId;
  readonly headline: string | null;
  /** First kicker or deck line, else the beginning of the body. */
  readonly teaser: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly page: string | null;
  /** It stands on a web page, which has no page of a paper. */
  readonly onWeb?: true;
  /** Other papers that printed the very same text. */
  readonly alsoIn: readonly string[];
  readonly characters: number;
  /** Not read yet. */
  readonly pending: boolean;
}

export interface ArticleList {
  readonly articles: readonly ArticleBrief[];
  readonly total: number;
  /** For the landmark of a later question; null where the list knows none. */
  readonly key: string | null;
}

export interface SearchHit {
  readonly article: ArticleBrief;
  /** Where the words stand, at most three sentences; empty where only outlet, page or date were asked. */
  readonly sentences: readonly Sentence[];
  /** Further sentences with them. */
  readonly more: number;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** Articles found: exactly, or at most so many where their texts were not all looked at. */
  readonly total: number;
  readonly isExact: boolean;
  /** For `from`; null where nothing is left. */
  readonly next: number | null;
}

/** One place where an article was printed. */
export interface Printing extends Source {
  readonly capture: CaptureId;
  /** With `published`, `HH:MM` in China; null where it is not said. */
  readonly time: string | null;
  /** The day on which it was read at its address, ISO; null where nobody says. */
  readonly accessed: string | null;
}

export interface ArticleView {
  readonly article: Article;
  /** That by which it is cited first. */
  readonly printings: readonly Printing[];
  readonly pending: boolean;
  /** Null when not removed, else the decision that an undo names. */
  readonly removedBy: DecisionId | null;
  readonly entities: readonly { readonly entity: EntityBrief; readonly mentions: readonly Mention[] }[];
  /** Those that the reader rejected among them, without an edge. */
  readonly statements: readonly (Judged & {
    readonly id: StatementId;
    readonly kind: RelationKind;
    readonly from: { readonly id: EntityId; readonly name: string };
    readonly to: { readonly id: EntityId; readonly name: string } | null;
    readonly label: string | null;
    readonly modality: Modality | null;
    readonly in: ArticlePart;
    readonly start: number;
    readonly end: number;
    readonly edge: EdgeId | null;
    readonly rule: string;
    readonly confidence: number;
  })[];
}
