/* eslint-disable svelte/prefer-svelte-reactivity -- sets are replaced whole, never changed in place */
import type { EntityId } from '#lib/domain/ids.ts';
import type { KeptFilters } from '#lib/domain/scene.ts';
import { filtersOf, nothingLeftOut, type Filters, type TagsOf } from '#lib/graph/filters.ts';
import type { TimeRange } from '#lib/graph/time-filter.ts';

/** The filters that are sets of what is left out. */
type Sets = {
  [K in keyof Filters as Filters[K] extends ReadonlySet<unknown> ? K : never]: Filters[K];
};
type ItemOf<K extends keyof Sets> = Sets[K] extends ReadonlySet<infer T> ? T : never;

/** What the reader has unticked. It hides and shows; it never moves or forgets anything. */
export class FilterState {
  // State
  #without = $state.raw<Filters>(nothingLeftOut);
  #tagsOf = $state.raw<TagsOf>(new Map());

  // Derived
  get without(): Filters {
    return this.#without;
  }
  /** The reader's labels on entities of the library. */
  get tagsOf(): TagsOf {
    return this.#tagsOf;
  }
  get isFiltering(): boolean {
    const { time, linkedOnly, together, ...sets } = this.#without;
    return time !== null || linkedOnly || together || Object.values(sets).some(({ size }) => size > 0);
  }

  // Verbs
  toggle<K extends keyof Sets>(filter: K, item: ItemOf<K>): void {
    const next = new Set<unknown>(this.#without[filter]);
    if (!next.delete(item)) next.add(item);
    this.#without = { ...this.#without, [filter]: next };
  }

  toggleLinkedOnly(): void {
    this.#without = { ...this.#without, linkedOnly: !this.#without.linkedOnly };
  }

  /** Null shows all times. */
  setTime(time: TimeRange | null): void {
    this.#without = { ...this.#without, time };
  }

  restore(kept: Partial<KeptFilters>): void {
    this.#without = filtersOf(kept);
  }

  takeTags(tagged: readonly (readonly [EntityId, readonly string[]])[]): void {
    this.#tagsOf = new Map(tagged);
  }

  /** As it was before. */
  set(without: Filters): void {
    this.#without = without;
  }

  showEverything(): void {
    this.#without = nothingLeftOut;
  }
}
