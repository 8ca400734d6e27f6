import type { EntityId } from '#lib/domain/ids.ts';
import type { Library } from '#lib/services/library.ts';
import type { Timeline } from '#lib/services/timeline.ts';

/** The timeline of what is selected, for the strip below the sheet and for the inspector: one question for both. */
export class TimelineState {
  #of = $state.raw<EntityId | null>(null);
  #timeline = $state.raw<Timeline | null>(null);
  #name = $state('');
  readonly #library: Pick<Library, 'timeline' | 'entities'>;

  constructor(library: Pick<Library, 'timeline' | 'entities'>) {
    this.#library = library;
  }

  /** Null while it is asked for, or where nothing is selected. */
  of(entity: EntityId | null): Timeline | null {
    return entity !== null && entity === this.#of ? this.#timeline : null;
  }

  /** Whose timeline it is; they need not be on the sheet. */
  get name(): string {
    return this.#name;
  }

  async load(entity: EntityId | null): Promise<void> {
    if (entity !== this.#of) this.#timeline = null;
    this.#of = entity;
    if (entity === null) return;
    const [answer, known] = await Promise.all([
      this.#library.timeline(entity),
      this.#library.entities([entity]),
    ]);
    if (this.#of !== entity || !answer.ok) return;
    this.#name = (known.ok && known.value[0]?.name) || '';
    this.#timeline = answer.value;
  }
}
