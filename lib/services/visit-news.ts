import type { EdgeId } from '#lib/domain/ids.ts';
import type { RelationKind } from '#lib/domain/kinds.ts';

import type { EntityBrief, EntityName } from './library.ts';

/** The most telling of many, and how many there are. */
export interface Telling<T> {
  readonly total: number;
  readonly shown: readonly T[];
}

export interface SinceVisit {
  /** Articles saved since. */
  readonly articles: number;
  /** Whom no earlier article names. */
  readonly people: Telling<EntityBrief>;
  /** Posts that no earlier article gives, and posts that were left. */
  readonly posts: Telling<VisitNews>;
  readonly removals: Telling<VisitNews>;
}

/** One line of what is new of a person, with the link that proves it. */
export interface VisitNews {
  readonly edge: EdgeId;
  readonly relation: RelationKind;
  readonly person: Pick<EntityName, 'id' | 'name'>;
  /** Title or verb as printed. */
  readonly label: string | null;
  readonly body: string | null;
  readonly published: string | null;
}
