/** What annotators write of one article: the format of tests/fixtures/heldout, described in its README. */
export interface AnnotatedPost {
  readonly title: string;
  readonly org: string;
  readonly orgCanonical?: string;
  /** Left, taken away or only proposed: asked for as such, never as held. */
  readonly status?: 'removed' | 'former' | 'proposed';
}

export interface AnnotatedPerson {
  readonly name: string;
  readonly posts: readonly AnnotatedPost[];
}

export interface AnnotatedRelation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export interface AnnotatedArticle {
  readonly title?: string | null;
  readonly headline?: string;
  readonly kicker?: readonly string[];
  readonly subtitles?: readonly string[];
  readonly byline?: readonly string[];
  readonly dateline?: string | null;
  /** Inner headlines of a text of several stories. */
  readonly parts?: readonly string[];
  readonly persons?: readonly AnnotatedPerson[];
  readonly orgs?: readonly string[];
  readonly places?: readonly string[];
  readonly initiatives?: readonly (string | { readonly name: string })[];
  readonly relations?: readonly AnnotatedRelation[];
  /** Neither rewarded nor punished. */
  readonly optional?: readonly string[];
  readonly optionalPosts?: readonly { readonly person: string; readonly title: string }[];
  /** Of a page's article: its body from here to there, white space removed. */
  readonly startsWith?: string;
  readonly endsWith?: string;
  readonly careerEvents?: readonly { readonly person: string; readonly act: string; readonly org?: string }[];
  readonly says?: readonly { readonly from: string; readonly verb: string }[];
  readonly attributes?: readonly {
    readonly person: string;
    readonly property: string;
    readonly value: string;
  }[];
  readonly figures?: readonly AnnotatedFigure[];
  /** Names that are one thing within the article, or two. */
  readonly identity?: readonly { readonly same: boolean; readonly names: readonly string[] }[];
  readonly events?: readonly {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly eventFrom: string;
    readonly eventTo?: string;
  }[];
}

export interface AnnotatedFigure {
  readonly subject?: string | null;
  readonly indicator: string;
  readonly value: number | string;
  readonly unit?: string | null;
}

/** A text to be scored: one article, or a page of several. */
export interface AnnotatedText {
  /** `set/file`, unique over all sets. */
  readonly name: string;
  readonly text: string;
  readonly published: string | null;
  readonly articles: readonly AnnotatedArticle[];
  readonly isPage: boolean;
}
