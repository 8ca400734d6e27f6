import type { EntityId } from '#lib/domain/ids.ts';
import type { Library } from '#lib/services/library.ts';
import type { Timeline } from '#lib/services/timeline.ts';

/** The timeline of what is selected, for the strip below the sheet and for the inspector: one question for both. */
export class TimelineState {
  #of = $state.raw<EntityId | null>(null);
  #timeline = $state.raw<Timeline | null>(null);
  readonly #library: Pick<Library, 'timeline'>;

  constructor(library: Pick<Library, 'timeline'>) {
    this.#library = library;
  }

  /** Null while it is asked for, or where nothing is selected. */
  of(entity: EntityId | null): Timeline | null {
    return entity !== null && entity === this.#of ? this.#timeline : null;
  }

  async load(entity: EntityId | null): Promise<void> {
    if (entity !== this.#of) this.#timeline = null;
    this.#of = entity;
    if (entity === null) return;
    const answer = await this.#library.timeline(entity);
    if (this.#of === entity && answer.ok) this.#timeline = answer.value;
  }
}
