import type { ArticleDraft } from '#lib/domain/article.ts';
import type { RemarkKind } from '#lib/domain/decision.ts';
import type { ArticleId, DecisionId, EntityId, StatementId } from '#lib/domain/ids.ts';
import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';
import type { Evidence, Qualifiers } from '#lib/domain/statement.ts';
import type { Cited } from '#lib/text/cite.ts';

/**
 * What a reader takes elsewhere, as plain records: every format is written from these and from nothing else. Dates are ISO,
 * null is "not said".
 */
/** What the reader put on it: none of it is said by a text. */
export interface TakenMarks {
  readonly tags: readonly string[];
  /** Several where entities with notes were merged. */
  readonly notes: readonly string[];
}

export interface TakenArticle extends Cited, Pick<ArticleDraft, 'kicker' | 'deck' | 'text'> {
  readonly id: ArticleId;
  /** All outlets that printed it, `outlet` among them. */
  readonly papers: readonly string[];
  readonly own: TakenMarks;
}

export interface TakenEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly type: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Division code of a place, and of a body the place it lies in. */
  readonly code: string | null;
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly own: TakenMarks;
}

/** An end of a statement, after the reader's merges and renames. */
export interface TakenEnd {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
}

export interface TakenStatement {
  readonly id: StatementId;
  readonly kind: RelationKind;
  readonly from: TakenEnd;
  readonly to: TakenEnd | null;
  readonly modality: Modality | null;
  readonly qualifiers: Qualifiers;
  readonly evidence: Evidence;
  readonly eventFrom: string | null;
  readonly eventTo: string | null;
  readonly rule: string;
  readonly confidence: number;
  /** The reader's word on the reading. */
  readonly verdict: 'confirm' | 'reject' | null;
  readonly judgedBy: DecisionId | null;
  /** The reader's word on the fact. */
  readonly remarks: readonly { readonly says: RemarkKind; readonly from: string }[];
  readonly article: Cited & Pick<TakenArticle, 'id' | 'papers'>;
}

/** What somebody needs to know years later of how a file came to be. */
export interface TakenHead {
  readonly program: string;
  /** Version of the extractor that read the articles; null before the first reading. */
  readonly extractor: string | null;
  /** Hash over all ids of the log of decisions: two files with the same one were corrected alike. */
  readonly logHash: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}
