import type { EntityId } from './ids.ts';
import type { EntityKind, RelationKind } from './kinds.ts';

/** A picture of the graph as the reader left it: what is drawn and where, what is filtered, and which time is shown. */
export interface ScenePicture {
  /** Coordinates of the sheet, in pixels at zoom 1, whole numbers. */
  readonly drawn: readonly {
    readonly id: EntityId;
    readonly x: number;
    readonly y: number;
    readonly expanded: boolean;
  }[];
  readonly hiddenKinds: readonly EntityKind[];
  readonly hiddenRelations: readonly RelationKind[];
  readonly time: {
    readonly clock: 'inPost' | 'reported';
    readonly from: string | null;
    readonly to: string | null;
  } | null;
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
