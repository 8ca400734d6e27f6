import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { Modality } from '#lib/domain/kinds.ts';

import type { Edge, EntityBrief } from './library.ts';

/** What may be asked of the graph beside names. */
export type Question =
  /** Persons printed with a post of the same body, see find-colleagues.ts for the rule. */
  | { readonly asks: 'colleagues'; readonly of: EntityId }
  /** Bodies that are part of this one. */
  | { readonly asks: 'bodies'; readonly of: EntityId }
  /** Who was at the same meetings and events as a person, most often first. */
  | { readonly asks: 'together'; readonly of: EntityId }
  /** Initiatives that a body, place or person runs, issued, presided over or attended. */
  | { readonly asks: 'initiatives'; readonly of: EntityId }
  /** Who holds or held a post with this title, or with the title and its body, see find-holders.ts. */
  | { readonly asks: 'holders'; readonly title: string }
  /** Posts that stand in print for the first time on or after a day (ISO). */
  | { readonly asks: 'newPosts'; readonly since: string }
  /** The shortest ways from one entity to another, see find-paths.ts. */
  | { readonly asks: 'between'; readonly a: EntityId; readonly b: EntityId }
  /** What both are linked with. */
  | { readonly asks: 'common'; readonly a: EntityId; readonly b: EntityId }
  /** Who is printed with a post at each of two bodies. */
  | { readonly asks: 'onBoth'; readonly a: EntityId; readonly b: EntityId };

/** One link of a row. */
export interface Hop {
  readonly edge: EdgeId;
  /** Title, verb or role as printed. */
  readonly label: string | null;
  readonly modality: Modality | null;
}

/** A chain of entities, each linked with the next: `entities.length === hops.length + 1`. */
export interface AnswerRow {
  readonly entities: readonly EntityId[];
  readonly hops: readonly Hop[];
  /** First and last issue that bear it out: of the post, or of the time that two colleagues share; null if unknown. */
  readonly first: string | null;
  readonly last: string | null;
  /** How many such chains there are between the two ends, of which this is one; absent: the one. */
  readonly times?: number;
}

export interface Answer {
  /** Best first. */
  readonly rows: readonly AnswerRow[];
  /** Rows there are, the limit aside. */
  readonly total: number;
  /** All entities and edges of the rows, each once. */
  readonly nodes: readonly EntityBrief[];
  readonly edges: readonly Edge[];
}
