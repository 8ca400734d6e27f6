import type { ArticlePart } from '#lib/domain/article.ts';
import type { Figure } from '#lib/domain/figure.ts';
import type { ArticleId, EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';
import type { ConflictKind } from '#lib/views/conflicting-posts.ts';

/** What is known of an entity in the order of time. Days are ISO, of issues unless said otherwise. */
export interface Timeline {
  /** Posts of a person, or posts held at a body, those in print last first. */
  readonly lanes: readonly Lane[];
  /** Where papers do not agree on them. */
  readonly conflicts: readonly LaneConflict[];
  /** Public activities of a person, or what happened at a place, a body or an event; latest first. */
  readonly activities: readonly Activity[];
  /** Articles that name it, by day, ascending. */
  readonly printed: readonly (readonly [day: string, articles: number])[];
  /** Figures of it, by issue, oldest first. */
  readonly figures: readonly PrintedFigure[];
  /** Outlets that name it, in the order in which they did first. */
  readonly spread: readonly OutletUse[];
}

/** Where something stands in an article. */
export interface PlaceInPrint {
  readonly article: ArticleId;
  readonly in: ArticlePart;
  readonly start: number;
  readonly end: number;
}

export interface PrintedFigure extends Omit<Figure, 'article' | 'subject' | 'evidence'>, PlaceInPrint {
  readonly published: string | null;
  readonly outlet: string | null;
}

/** One outlet's use of a name; of the latest 2,000 articles that have it. */
export interface OutletUse {
  readonly outlet: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly articles: number;
  /** Its first one. */
  readonly at: PlaceInPrint;
}

/** See conflicting-posts.ts for what counts. */
export interface LaneConflict {
  readonly kind: ConflictKind;
  readonly lanes: readonly [Lane, Lane];
}

/** One title at one body in one modality. */
export interface Lane {
  readonly edge: EdgeId;
  readonly title: string;
  readonly modality: Modality;
  /** The body, or, of a body's lanes, the person. */
  readonly other: NamedEntity;
  /** Names of the places that hold the body, from the largest; empty if unknown. */
  readonly within: readonly string[];
  /** Days on which it was in print, ascending, each once. */
  readonly sightings: readonly string[];
  /** Day that an article gives for its beginning or end, as precise as it is given; null where none does. */
  readonly from: string | null;
  readonly to: string | null;
  readonly articles: number;
  readonly outlets: number;
  /** Who is in print with the same title at the same body last before it begins, and first after it ends. */
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

export interface NamedEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
}

export interface Neighbour extends NamedEntity {
  readonly edge: EdgeId;
  /** Last print of the one before, first print of the one after. */
  readonly day: string;
}

export interface Activity {
  readonly edge: EdgeId;
  readonly article: ArticleId;
  readonly relation: RelationKind;
  readonly verb: string | null;
  /** Announced: nobody says that it happened. */
  readonly isPlanned: boolean;
  readonly other: NamedEntity;
  /** When it happened, as far as the text says, else null. */
  readonly on: string | null;
  /** Issue that tells of it; null if unknown. */
  readonly published: string | null;
  /** 1-based place in the list of names, and how many the list has; null where the text gives no order. */
  readonly place: { readonly order: number; readonly of: number } | null;
}

/** Where people stand in the lists of names of meetings. */
export interface OrderTable {
  readonly people: readonly NamedEntity[];
  /** Latest first. */
  readonly lists: readonly OrderedList[];
  /** Lists there are, the limit aside. */
  readonly total: number;
}

/** What one article says of who was at one meeting. */
export interface OrderedList {
  readonly meeting: NamedEntity;
  readonly article: ArticleId;
  readonly published: string | null;
  readonly outlet: string | null;
  /** For each of the people; null who is not named there. */
  readonly places: readonly (PlaceInList | null)[];
}

export interface PlaceInList {
  readonly edge: EdgeId;
  readonly relation: RelationKind;
  /** Null where the list gives no order: by strokes of the surname, in no order, cut short by 等. */
  readonly place: { readonly order: number; readonly of: number } | null;
}
