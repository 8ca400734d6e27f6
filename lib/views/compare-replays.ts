import type { ArticleId, EntityId } from '#lib/domain/ids.ts';

import { rootOf, type Replay } from './replay-decisions.ts';

/** What a new entry of the log can change: only these are worked out again. */
export interface ReplayChange {
  /** Removed, put back, with other judgements of their statements, other names that the reader found, or others who were split off. */
  readonly articles: readonly ArticleId[];
  /** Entities, as they were or are after merges, whose sentences go from one to the other. */
  readonly moved: readonly EntityId[];
  /** Those and all that are named, typed, hidden or shown anew. */
  readonly entities: readonly EntityId[];
}

export function compareReplays(before: Replay, after: Replay): ReplayChange {
  const articles = keysOf<ArticleId>(
    before.removed,
    after.removed,
    before.judgements,
    after.judgements,
    before.mentions,
    after.mentions,
    before.splits,
    after.splits,
  ).filter(
    (id) =>
      before.removed.get(id) !== after.removed.get(id) ||
      JSON.stringify(before.judgements.get(id)) !== JSON.stringify(after.judgements.get(id)) ||
      JSON.stringify(before.mentions.get(id)) !== JSON.stringify(after.mentions.get(id)) ||
      JSON.stringify(before.splits.get(id)) !== JSON.stringify(after.splits.get(id)),
  );
  const named = keysOf(
    before.renamed,
    after.renamed,
    before.retyped,
    after.retyped,
    before.roots,
    after.roots,
    before.aliases,
    after.aliases,
    before.newcomers,
    after.newcomers,
  );
  const moved = new Set<EntityId>();
  const entities = new Set<EntityId>();
  for (const id of new Set([...named, ...before.hidden, ...after.hidden])) {
    if (fate(before, id) === fate(after, id)) continue;
    const roots = [rootOf(before, id), rootOf(after, id)] as const;
    for (const root of roots) entities.add(root);
    if (roots[0] !== roots[1]) for (const root of roots) moved.add(root);
  }
  return { articles, moved: [...moved], entities: [...entities] };
}

function fate(replay: Replay, id: EntityId): string {
  const { renamed, retyped, hidden, aliases, newcomers } = replay;
  return JSON.stringify([
    rootOf(replay, id),
    renamed.get(id),
    retyped.get(id),
    hidden.has(id),
    aliases.get(id),
    newcomers.get(id),
  ]);
}

function keysOf<K>(...maps: readonly ReadonlyMap<K, unknown>[]): readonly K[] {
  return [...new Set(maps.flatMap((map) => [...map.keys()]))];
}
