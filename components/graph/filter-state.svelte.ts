/* eslint-disable svelte/prefer-svelte-reactivity -- sets are replaced whole, never changed in place */
import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import type { Certainty } from '#lib/graph/bundle-edges.ts';
import type { Filters } from '#lib/graph/scene.ts';
import type { TimeRange } from '#lib/graph/time-filter.ts';

const nothing: Filters = { kinds: new Set(), relations: new Set(), certainties: new Set(), time: null };

/** What the reader has unticked. It hides and shows; it never moves or forgets anything. */
export class FilterState {
  // State
  #without = $state.raw<Filters>(nothing);

  // Derived
  get without(): Filters {
    return this.#without;
  }
  get isFiltering(): boolean {
    const { kinds, relations, certainties, time } = this.#without;
    return kinds.size + relations.size + certainties.size > 0 || time !== null;
  }

  // Verbs
  toggleKind(kind: EntityKind): void {
    this.#without = { ...this.#without, kinds: toggled(this.#without.kinds, kind) };
  }

  toggleRelation(kind: RelationKind): void {
    this.#without = { ...this.#without, relations: toggled(this.#without.relations, kind) };
  }

  toggleCertainty(certainty: Certainty): void {
    this.#without = { ...this.#without, certainties: toggled(this.#without.certainties, certainty) };
  }

  /** Null shows all times. */
  setTime(time: TimeRange | null): void {
    this.#without = { ...this.#without, time };
  }

  restore(
    kinds: readonly EntityKind[],
    relations: readonly RelationKind[],
    time: TimeRange | null = null,
  ): void {
    this.#without = { ...nothing, kinds: new Set(kinds), relations: new Set(relations), time };
  }

  /** As it was before. */
  set(without: Filters): void {
    this.#without = without;
  }

  showEverything(): void {
    this.#without = nothing;
  }
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
