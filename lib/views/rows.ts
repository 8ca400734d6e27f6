import type { Mention } from '#lib/domain/entity.ts';
import type { ArticleId, DecisionId, EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';
import type { Figure } from '#lib/domain/figure.ts';
import type { Statement } from '#lib/domain/statement.ts';

import type { Counts } from './counts.ts';
import type { EdgeFold } from './edge-fold.ts';
import type { EntityFold } from './entity-fold.ts';

/** What the rows of an article take from its leading printing; `''` is "not said", because null is no index key. */
export interface Printed {
  readonly published: string;
  readonly outlet: string;
}

export type Spot = Omit<Mention, 'entity'>;

/** One entity in one article, with every place where it stands. */
export interface MentionRow extends Printed {
  readonly article: ArticleId;
  /** The entity as read, or as the reader split it off (`asideId`). */
  readonly raw: EntityId;
  /** The entity as read where the reader split it off; statements then have `raw` at their ends, too. */
  readonly read?: EntityId;
  /** The entity it is after merges; absent where the article is removed. */
  readonly entity?: EntityId;
  readonly kind: EntityKind;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly spots: readonly Spot[];
  /** How many of the last spots the reader added; all of them where the machine read no such name. */
  readonly added?: number;
  /** Figures of it that the article prints; absent where there are none, or it was read before they were kept. */
  readonly figures?: readonly FigureOf[];
}

/** A figure without whose it is and where it stands: the row says that. */
export type FigureOf = Omit<Figure, 'article' | 'subject' | 'evidence'> & Spot;

export type Verdict = 'confirm' | 'reject';

/** A statement as read; `edge` and `actor` are absent where it is rejected or its article removed. */
export interface StatementRow extends Statement, Printed {
  /** Who vouches for its article, see witnessOf; `''` where no outlet is known. */
  readonly witness: string;
  readonly verdict?: Verdict;
  /** Another statement says the same of a place within this one: it makes no edge. */
  readonly isWider?: true;
  /** The decision that says so. */
  readonly judgedBy?: DecisionId;
  /** The edge between the entities that its ends are after merges. */
  readonly edge?: EdgeId;
  /** Its kind, where the reading is unsure and the reader has not judged it: what waits to be reviewed. */
  readonly doubt?: RelationKind;
  /** Its subject after merges, where "latest of this person" is asked: posts held, what was said, careers. */
  readonly actor?: EntityId;
}

/** An entity of the graph: what its articles add up to, and what the reader decided. */
export interface EntityRow extends EntityFold {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: EntityKind;
  readonly type: string;
  readonly hidden: boolean;
  /** Names that the reader added. */
  readonly added?: readonly string[];
  /** What tells it apart, where the reader split it off and said so. */
  readonly apart?: string;
  /** Keys under which it is found. */
  readonly keys: readonly string[];
  /** Division code, on places only: the ladder of a place is found by it. */
  readonly placeCode?: string;
  /** Edges that are drawn. */
  readonly links: number;
  /** Drawn edges by kind and direction, `holdsPost/out`. */
  readonly groups: Counts;
  /** Different neighbours by their kind. */
  readonly around: Counts;
}

export interface EdgeRow extends EdgeFold {
  readonly id: EdgeId;
  readonly kind: RelationKind;
  readonly from: EntityId;
  readonly to: EntityId;
}

export type Direction = 'out' | 'in';

/** An edge as seen from one of its ends. */
export interface LinkRow {
  readonly node: EntityId;
  readonly other: EntityId;
  readonly edge: EdgeId;
  /** Kind and direction, `holdsPost/out`. */
  readonly group: string;
  readonly otherKind: EntityKind;
  /** Articles behind the edge. */
  readonly weight: number;
  /** Day of the newest of them, ISO; `''` where none has a date. Absent in rows from before version 8 that wait to be made again. */
  readonly last?: string;
}

/** A name under which an entity is found. */
export interface NameRow {
  readonly key: string;
  readonly entity: EntityId;
  /** Absent in rows from before version 6 that wait to be made again. */
  readonly kind?: EntityKind;
  /** Beginnings of the key, each with how much is known of the entity, so that the best known come first. */
  readonly heads: readonly string[];
}

/** A title that an edge `holdsPost` has, by which those who hold or held it are found. */
export interface PostRow {
  /** nameKey of the title as printed. */
  readonly title: string;
  readonly edge: EdgeId;
  /** First issue that has it there, in whatever modality; `''` where none is known. */
  readonly since: string;
}

/** What the reader sees; `n` is never zero. */
export interface CounterRow {
  readonly key: string;
  readonly n: number;
}

export function groupOf(kind: RelationKind, direction: Direction): string {
  return `${kind}/${direction}`;
}

/** How sure a text is of what it says of a post: asserted where it does not say. */
export function modalityOf(row: Statement): Modality | null {
  return row.qualifiers.modality ?? (row.kind === 'holdsPost' ? 'asserted' : null);
}
