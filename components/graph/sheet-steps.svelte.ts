import type { EntityId } from '#lib/domain/ids.ts';
import type { Filters } from '#lib/graph/filters.ts';
import type { DrawnNode, Scene } from '#lib/graph/scene.ts';

/** All that a step changes. Each part is replaced whole and never changed in place, so keeping them costs nothing. */
export interface SheetState {
  readonly scene: Scene;
  readonly putAway: ReadonlyMap<EntityId, DrawnNode | null>;
  /** Changed by opening a scene, and by meetings becoming lines: a box that is ticked is unticked by the same click. */
  readonly without: Filters;
}

export type StepKind =
  | 'expanded'
  | 'collapsed'
  | 'hidden'
  | 'kept'
  | 'putBack'
  | 'drawn'
  | 'moved'
  | 'pinned'
  | 'unpinned'
  | 'arranged'
  | 'answered'
  | 'only'
  | 'opened'
  | 'together'
  | 'apart';

export interface Step {
  readonly kind: StepKind;
  /** Of what it was done to; null where that is the whole sheet. */
  readonly name: string | null;
}

interface Entry {
  readonly step: Step;
  readonly state: SheetState;
}

const mostSteps = 100;

/** What was done on the sheet, to be taken back step by step. A correction of the library stands between them as null. */
export class SheetSteps {
  #past = $state.raw<readonly (Entry | null)[]>([]);
  #future = $state.raw<readonly (Entry | null)[]>([]);

  /** The step that undo takes back next: null for a correction, undefined where nothing is left. */
  get last(): Step | null | undefined {
    const entry = this.#past.at(-1);
    return entry && entry.step;
  }
  get next(): Step | null | undefined {
    const entry = this.#future.at(-1);
    return entry && entry.step;
  }

  record(step: Step, before: SheetState): void {
    this.#past = [...this.#past, { step, state: before }].slice(-mostSteps);
    this.#future = [];
  }

  /** The reader decided something about the library: that is what undo takes back first. */
  recordCorrection(): void {
    this.#past = [...this.#past, null].slice(-mostSteps);
    this.#future = [];
  }

  /** The sheet before the last step; null where that was a correction. */
  undo(now: SheetState): SheetState | null | undefined {
    const entry = this.#past.at(-1);
    if (entry === undefined) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, entry && { step: entry.step, state: now }];
    return entry && entry.state;
  }

  redo(now: SheetState): SheetState | null | undefined {
    const entry = this.#future.at(-1);
    if (entry === undefined) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, entry && { step: entry.step, state: now }];
    return entry && entry.state;
  }
}
