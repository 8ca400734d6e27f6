import type { EntityId } from '#lib/domain/ids.ts';

/** Union-find in which the entity merged into keeps its identity. */
export class Merges {
  private readonly parents = new Map<EntityId, EntityId>();

  root(entity: EntityId): EntityId {
    let root = entity;
    for (let next = this.parents.get(root); next !== undefined; next = this.parents.get(root)) root = next;
    for (let at = entity; at !== root;) {
      const next = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }

  join(entity: EntityId, into: EntityId): void {
    const [from, to] = [this.root(entity), this.root(into)];
    if (from !== to) this.parents.set(from, to);
  }

  flat(): ReadonlyMap<EntityId, EntityId> {
    return new Map([...this.parents.keys()].map((entity) => [entity, this.root(entity)]));
  }
}
