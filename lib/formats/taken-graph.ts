import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';

/** A picture of the graph as plain records: every format of graphs is written from these. Dates are ISO, null is "not said". */
export interface TakenGraph {
  readonly nodes: readonly TakenNode[];
  readonly edges: readonly TakenEdge[];
}

export interface TakenNode {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly type: string;
  readonly name: string;
  /** Title of a person as last printed; of others null. */
  readonly printed: string | null;
  /** Places it lies in, from the largest. */
  readonly within: readonly string[];
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Place on the sheet, in pixels, down is positive. */
  readonly x: number;
  readonly y: number;
  /** `#rrggbb`. */
  readonly colour: string;
}

export interface TakenEdge {
  readonly id: EdgeId;
  readonly kind: RelationKind;
  readonly from: EntityId;
  readonly to: EntityId;
  /** Titles, verbs or roles as printed, most frequent first. */
  readonly labels: readonly string[];
  readonly modality: Modality | null;
  readonly articles: number;
  readonly outlets: number;
  readonly first: string | null;
  readonly last: string | null;
  /** The machine's reading is unsure and nobody has judged it. */
  readonly toReview: boolean;
  /** The latest sentence that proves it, with its citation; null where it could not be had. */
  readonly sentence: string | null;
  readonly cited: string | null;
}

/** Columns of nodes and of edges, in all formats the same. */
export const nodeFields = {
  kind: (node: TakenNode) => node.kind,
  type: (node: TakenNode) => node.type,
  printed: (node: TakenNode) => node.printed,
  within: (node: TakenNode) => (node.within.length > 0 ? node.within.join(' › ') : null),
  articles: (node: TakenNode) => node.articles,
  first: (node: TakenNode) => node.first,
  last: (node: TakenNode) => node.last,
} as const satisfies Record<string, (node: TakenNode) => string | number | null>;

export const edgeFields = {
  kind: (edge: TakenEdge) => edge.kind,
  labels: (edge: TakenEdge) => (edge.labels.length > 0 ? edge.labels.join('; ') : null),
  modality: (edge: TakenEdge) => edge.modality,
  articles: (edge: TakenEdge) => edge.articles,
  outlets: (edge: TakenEdge) => edge.outlets,
  first: (edge: TakenEdge) => edge.first,
  last: (edge: TakenEdge) => edge.last,
  to_review: (edge: TakenEdge) => (edge.toReview ? 'true' : 'false'),
  sentence: (edge: TakenEdge) => edge.sentence,
  cited: (edge: TakenEdge) => edge.cited,
} as const satisfies Record<string, (edge: TakenEdge) => string | number | null>;

/** Those that hold numbers; all others are text. */
export const numberFields: ReadonlySet<string> = new Set(['articles', 'outlets']);
