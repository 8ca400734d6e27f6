/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole, never changed in place */
import type { Failure } from '#lib/domain/failure.ts';
import type { EntityId } from '#lib/domain/ids.ts';
import { entityKindNames, type EntityKind } from '#lib/domain/kinds.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Library, Neighbourhood, NeighbourOptions } from '#lib/services/library.ts';

type Phase = 'opening' | 'empty' | 'unread' | 'ready';

/** Asks the library for what could be drawn, and remembers how much there is of it: nothing is left out in silence. */
export class SheetTotals {
  // State
  #byKind = $state.raw<Readonly<Record<EntityKind, number>>>({
    person: 0,
    organization: 0,
    place: 0,
    initiative: 0,
  });
  #around = $state.raw<ReadonlyMap<EntityId, number>>(new Map());
  #linked = $state<number | null>(null);
  #phase = $state<Phase>('opening');
  #failure = $state.raw<Failure | null>(null);
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  // Derived
  readonly all = $derived.by(() => entityKindNames.reduce((sum, kind) => sum + this.#byKind[kind], 0));
  get byKind(): Readonly<Record<EntityKind, number>> {
    return this.#byKind;
  }
  /** Entities linked with any other; null until an overview has reached the last of them. */
  get linked(): number | null {
    return this.#linked;
  }
  get phase(): Phase {
    return this.#phase;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  /** With how many entities one is linked; undefined until it was asked for. */
  around(id: EntityId): number | undefined {
    return this.#around.get(id);
  }

  // Verbs
  async refresh(): Promise<void> {
    this.#linked = null;
    this.#around = new Map();
    const status = await this.#library.status();
    if (!status.ok) {
      this.#failure = status.error;
      return;
    }
    const { entities, articles, pending } = status.value;
    this.#byKind = entities;
    this.#phase = this.all > 0 ? 'ready' : articles + pending > 0 ? 'unread' : 'empty';
  }

  async overview(limit: number): Promise<Neighbourhood | null> {
    const found = this.take(await this.#library.overview(limit));
    if (found && found.nodes.length < limit) this.#linked = found.nodes.length;
    return found;
  }

  /** Of the given kinds only; the count stays that of all kinds. */
  async neighbours(
    id: EntityId,
    limit: number,
    kinds: readonly EntityKind[],
    { group, order }: Pick<NeighbourOptions, 'group' | 'order'> = {},
  ): Promise<Neighbourhood | null> {
    const options: NeighbourOptions = {
      limit,
      ...(kinds.length < entityKindNames.length && { kinds }),
      ...(group && { group }),
      ...(order && { order }),
    };
    const found = this.take(await this.#library.neighbours(id, options));
    if (!found) return null;
    const around = entityKindNames.reduce((sum, kind) => sum + found.totalByKind[kind], 0);
    this.#around = new Map(this.#around).set(id, around);
    return found;
  }

  /** The value of an answer; a failure is kept for the screen and comes back as null. */
  take<T>(answer: Result<T>): T | null {
    if (answer.ok) return answer.value;
    this.#failure = answer.error;
    return null;
  }

  dismissFailure(): void {
    this.#failure = null;
  }
}
