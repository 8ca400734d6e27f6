import type { ArticleId, EdgeId, EntityId } from '#lib/domain/ids.ts';

import { foldStatements, type EdgeFold } from './edge-fold.ts';
import { foldMentions, laterTitle, titleOf, type EntityFold } from './entity-fold.ts';
import type { ArticleRows } from './resolve-rows.ts';
import type { MentionRow, StatementRow } from './rows.ts';

/** What one article adds to each entity and edge. */
export interface Contribution {
  readonly entities: ReadonlyMap<EntityId, EntityFold>;
  readonly edges: ReadonlyMap<EdgeId, EdgeFold>;
}

/** Rows of many articles, each article for itself: a name merged out of two counts once in an article that has both. */
export function contributionsOf(rows: ArticleRows): ReadonlyMap<ArticleId, Contribution> {
  const mentions = groupBy(rows.mentions, (row) => row.article);
  const statements = groupBy(rows.statements, (row) => row.article);
  const articles = new Set([...mentions.keys(), ...statements.keys()]);
  return new Map(
    [...articles].map((id) => [id, contributionOf(mentions.get(id) ?? [], statements.get(id) ?? [])]),
  );
}

export function contributionOf(
  mentions: readonly MentionRow[],
  statements: readonly StatementRow[],
): Contribution {
  const entities = mapValues(
    groupBy(mentions, (row) => row.entity),
    foldMentions,
  );
  for (const row of statements) {
    const fold = row.actor && entities.get(row.actor);
    if (row.actor && fold)
      entities.set(row.actor, { ...fold, printed: laterTitle(fold.printed, titleOf(row)) });
  }
  return {
    entities,
    edges: mapValues(
      groupBy(statements, (row) => row.edge),
      foldStatements,
    ),
  };
}

/** Groups in order of first appearance; what has no key belongs to none. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function mapValues<K, A, B>(map: ReadonlyMap<K, A>, change: (value: A) => B): Map<K, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
