import type { EntityId } from './ids.ts';
import type { EntityKind, RelationKind } from './kinds.ts';

/** Where a name stands on the sheet. */
export interface DrawnPlace {
  readonly id: EntityId;
  /** Pixels at zoom 1. */
  readonly x: number;
  readonly y: number;
  readonly expanded: boolean;
  /** The reader fixed it here: layouts leave it where it is. */
  readonly pinned?: true;
}

/** A stretch of time on the sheet, which holds whom its issues saw first. */
export interface TimeColumn {
  /** Its left edge, in pixels at zoom 1; the next column ends it. */
  readonly x: number;
  /** The first issue in it, ISO, as exact as it is known; null for what has no date. */
  readonly from: string | null;
}

/** What the reader has filtered out; lists that are empty are left out, and scenes from before a filter lack it. */
export interface KeptFilters {
  readonly hiddenKinds: readonly EntityKind[];
  readonly hiddenRelations: readonly RelationKind[];
  readonly hiddenCertainties?: readonly ('corroborated' | 'single' | 'toReview')[];
  readonly hiddenConfidences?: readonly ('confirmed' | 'sure' | 'toReview')[];
  /** Houses of outlets; `''`: where none is named. */
  readonly hiddenOutlets?: readonly string[];
  /** The reader's own labels; `''`: what has none. */
  readonly hiddenTags?: readonly string[];
  /** Names on which no line is left are left out. */
  readonly linkedOnly?: true;
  /** Meetings are put away, and a line between people says at how many of them both were. */
  readonly together?: true;
  readonly time: {
    readonly clock: 'inPost' | 'reported';
    readonly from: string | null;
    readonly to: string | null;
  } | null;
}

/** A picture of the graph as the reader left it: what is drawn and where, what is filtered, and which time is shown. */
export interface ScenePicture extends KeptFilters {
  /** Whole pixels. */
  readonly drawn: readonly DrawnPlace[];
  /** Where it was placed by time. */
  readonly columns?: readonly TimeColumn[];
}

/** A step of a scene, with what the reader writes under it. */
export interface SceneStep {
  readonly caption: string;
  readonly picture: ScenePicture;
}

/** Named by its maker; of more than one step it is a story. */
export interface Scene {
  /** Random, made once: a scene that is saved again keeps it. */
  readonly id: string;
  readonly name: string;
  readonly steps: readonly SceneStep[];
}
