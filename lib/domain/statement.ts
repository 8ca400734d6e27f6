import type { ArticlePart } from './article.ts';
import { hashOf, type ArticleId, type EdgeId, type EntityId, type StatementId } from './ids.ts';
import type { Modality, RelationKind } from './kinds.ts';

/** The printed words that prove a statement: `quote === partText(article, in).slice(start, end)`. */
export interface Evidence {
  readonly in: ArticlePart;
  readonly quote: string;
  /** How many times the same quote stands earlier in the same part: tells two equal quotes apart without an offset. */
  readonly occurrence: number;
  readonly start: number;
  readonly end: number;
}

/** What is said beside subject and object, as printed. Absent means not printed. */
export interface Qualifiers {
  /** holdsPost, careerEvent, appoints: the post without its organization. */
  readonly title?: string;
  /** The whole title string in its printed order. */
  readonly printed?: string;
  readonly modality?: Modality;
  /** 1-based place in its list of names, where the list is one clause that ranks. */
  readonly order?: number;
  /** 调研, 强调, 出席 … as printed; for careerEvent the act. */
  readonly verb?: string;
  /** runs: 主办, 承办 … */
  readonly role?: string;
  /** attribute */
  readonly property?: string;
  readonly value?: string;
}

/** This article, at this place, says this. Derived; can be thrown away and made again. */
export interface Statement {
  readonly id: StatementId;
  readonly article: ArticleId;
  readonly kind: RelationKind;
  /** Mention texts as printed, without white space; `object` is null where the kind allows it. */
  readonly subject: string;
  readonly object: string | null;
  readonly qualifiers: Qualifiers;
  readonly evidence: Evidence;
  // Beside the identity: may change when the same statement is read again.
  readonly from: EntityId;
  readonly to: EntityId | null;
  /**
   * When it happened: ISO 8601 dates of the precision that is known (`2020`, `2020-07`, `2020-07-28`), the year completed
   * from the issue; `07-28` where nothing says the year; null if unknown. The precision is the length of the date.
   */
  readonly eventFrom: string | null;
  readonly eventTo: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/** From here on a reading need not be checked; below it is a candidate: drawn dashed, labelled 待核. */
export const sureConfidence = 0.7;

/** Everything that identifies a statement: never an offset, an entity, a rule, a version or a confidence. */
export type StatementContent = Pick<Statement, 'article' | 'kind' | 'subject' | 'object' | 'qualifiers'> & {
  readonly evidence: Pick<Evidence, 'in' | 'quote' | 'occurrence'>;
};

export function statementId(s: StatementContent): StatementId {
  const q = s.qualifiers;
  return hashOf(
    'statement',
    s.article,
    s.kind,
    s.evidence.in,
    s.evidence.quote,
    s.evidence.occurrence,
    s.subject,
    s.object,
    [q.title, q.printed, q.modality, q.order, q.verb, q.role, q.property, q.value].map((v) => v ?? null),
  ) as StatementId;
}

/** All statements of one kind between the same two entities are one edge. Symmetric kinds have one id both ways. */
export function edgeId(kind: RelationKind, from: EntityId, to: EntityId, symmetric: boolean): EdgeId {
  const [a, b] = symmetric && to < from ? [to, from] : [from, to];
  return hashOf('edge', kind, a, b) as EdgeId;
}
