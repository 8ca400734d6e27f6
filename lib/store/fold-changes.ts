import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { contributionsOf } from '#lib/views/contributions.ts';
import { addEdgeFolds, subtractEdgeFold, type EdgeFold } from '#lib/views/edge-fold.ts';
import { addEntityFolds, subtractEntityFold, type EntityFold } from '#lib/views/entity-fold.ts';
import { applyNet, sumFolds, type Net } from '#lib/views/net-changes.ts';

import type { Database } from './database.ts';

/** How the folds of one kind of row are made. */
interface Folding<K, F> {
  readonly add: (a: F, b: F) => F;
  readonly subtract: (whole: F, part: F) => F | null;
  /** Everything added up again from the rows stored now; null of none. */
  readonly addUp: (key: K) => Promise<F | null>;
}

/**
 * Folds after their net changes; those that nothing is left of are left out. Only what must be read again awaits
 * anything: a transaction does not outlive thousands of promises that ask nothing of it.
 */
export async function foldAll<K, F extends { readonly articles: number }>(
  nets: ReadonlyMap<K, Net<F>>,
  old: ReadonlyMap<K, F>,
  { add, subtract, addUp }: Folding<K, F>,
): Promise<ReadonlyMap<K, F>> {
  const folds = new Map<K, F>();
  const unclear: K[] = [];
  for (const [key, net] of nets) {
    const fold = applyNet(old.get(key) ?? null, net, add, subtract);
    if (fold === null) unclear.push(key);
    else if (fold.articles > 0) folds.set(key, fold);
  }
  for (const key of unclear) {
    const fold = await addUp(key);
    if (fold !== null) folds.set(key, fold);
  }
  return folds;
}

/** `written`: resolves once the rows that everything is added up from are stored. */
export function edgeFolding(database: Database, written: () => Promise<void>): Folding<EdgeId, EdgeFold> {
  return {
    add: addEdgeFolds,
    subtract: subtractEdgeFold,
    async addUp(id) {
      await written();
      const range = database.statements.where('[edge+published]').between([id, ''], [id, '\uffff']);
      const parts = contributionsOf({ mentions: [], statements: await range.toArray() }).values();
      return sumFolds(
        [...parts].flatMap((part) => part.edges.get(id) ?? []),
        addEdgeFolds,
      );
    },
  };
}

export function entityFolding(
  database: Database,
  written: () => Promise<void>,
): Folding<EntityId, EntityFold> {
  return {
    add: addEntityFolds,
    subtract: subtractEntityFold,
    async addUp(id) {
      await written();
      const range = database.mentions.where('[entity+published]').between([id, ''], [id, '\uffff']);
      const mentions = await range.toArray();
      const last = await database.statements
        .where('[actor+kind+published]')
        .between([id, 'holdsPost', ''], [id, 'holdsPost', '\uffff'])
        .last();
      const parts = contributionsOf({ mentions, statements: last ? [last] : [] }).values();
      return sumFolds(
        [...parts].flatMap((part) => part.entities.get(id) ?? []),
        addEntityFolds,
      );
    },
  };
}
