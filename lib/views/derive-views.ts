import type { EdgeId, EntityId } from '#lib/domain/ids.ts';

import { contributionsOf, groupBy } from './contributions.ts';
import { edgeEnds } from './edge-ends.ts';
import { addEdgeFolds, type EdgeFold } from './edge-fold.ts';
import { addEntityFolds, type EntityFold } from './entity-fold.ts';
import { alone, finishEntity, nameRowsOf } from './finish-entity.ts';
import { linkRowsOf, surroundingsOf } from './link-rows.ts';
import type { Replay } from './replay-decisions.ts';
import type { ArticleRows } from './resolve-rows.ts';
import type { CounterRow, EdgeRow, EntityRow, LinkRow, NameRow, PostRow } from './rows.ts';
import { postRowsOf } from './post-rows.ts';
import { viewCounters } from './view-counters.ts';

export interface Views {
  readonly entities: readonly EntityRow[];
  readonly names: readonly NameRow[];
  readonly edges: readonly EdgeRow[];
  readonly posts: readonly PostRow[];
  readonly links: readonly LinkRow[];
  readonly counters: readonly CounterRow[];
}

/**
 * All views, from nothing but rows that are resolved already. Articles come one after another in any order; only
 * what they add up to is held.
 */
export class ViewsBuilder {
  private readonly entities = new Map<EntityId, EntityFold>();
  private readonly edges = new Map<EdgeId, EdgeFold>();
  private readonly ends = new Map<EdgeId, Pick<EdgeRow, 'kind' | 'from' | 'to'>>();
  private readonly replay: Replay;

  constructor(replay: Replay) {
    this.replay = replay;
  }

  /** `rows` hold all rows of each article in them. */
  add(rows: ArticleRows): void {
    for (const { entities, edges } of contributionsOf(rows).values()) {
      for (const [id, fold] of entities) accumulate(this.entities, id, fold, addEntityFolds);
      for (const [id, fold] of edges) accumulate(this.edges, id, fold, addEdgeFolds);
    }
    for (const { edge, kind, from, to } of rows.statements) {
      if (edge !== undefined && to !== null) this.ends.set(edge, edgeEnds({ kind, from, to }, this.replay));
    }
  }

  build(): Views {
    const bare = new Map(
      [...this.entities].map(([id, fold]) => [id, finishEntity(id, fold, this.replay, alone)]),
    );
    const edges = [...this.edges].flatMap(([id, fold]) => {
      const ends = this.ends.get(id);
      return ends ? [{ id, ...ends, ...fold }] : [];
    });
    const links = edges.flatMap((edge) => linkRowsOf(edge, bare.get(edge.from), bare.get(edge.to)));
    const byNode = groupBy(links, (link) => link.node);
    const entities = [...bare.values()].map((row) => ({
      ...row,
      ...surroundingsOf(byNode.get(row.id) ?? []),
    }));
    return {
      entities,
      names: entities.flatMap(nameRowsOf),
      edges,
      posts: edges.flatMap(postRowsOf),
      links,
      counters: viewCounters(entities, links.length),
    };
  }
}

function accumulate<K, F>(sums: Map<K, F>, key: K, fold: F, add: (a: F, b: F) => F): void {
  const sum = sums.get(key);
  sums.set(key, sum === undefined ? fold : add(sum, fold));
}
