/* eslint-disable svelte/prefer-svelte-reactivity -- what is derived is made anew, never changed in place */
import { SvelteSet } from 'svelte/reactivity';

import type { EntityId } from '#lib/domain/ids.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';
import type { DrawnNode } from '#lib/graph/scene.ts';

/** Names that are chosen together, to be hidden or kept as one: beside what the inspector shows. */
export class Several {
  // State
  readonly #chosen = new SvelteSet<EntityId>();
  readonly #drawn: () => readonly DrawnNode[];

  /** `drawn`: what can be seen on the sheet now. */
  constructor(drawn: () => readonly DrawnNode[]) {
    this.#drawn = drawn;
  }

  // Derived
  /** What was hidden or filtered since is no longer chosen. */
  readonly ids = $derived.by(
    () => new Set(this.#drawn().flatMap(({ entity: { id } }) => (this.#chosen.has(id) ? [id] : []))),
  );

  // Verbs
  toggle(id: EntityId): void {
    if (!this.#chosen.delete(id)) this.#chosen.add(id);
  }
  add(ids: readonly EntityId[]): void {
    for (const id of ids) this.#chosen.add(id);
  }
  addKind(kind: EntityKind): void {
    this.add(this.#drawn().flatMap(({ entity }) => (entity.kind === kind ? [entity.id] : [])));
  }
  clear(): void {
    this.#chosen.clear();
  }
}
