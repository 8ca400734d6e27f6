import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import { entityKindNames, relationKindNames } from '#lib/domain/kinds.ts';
import { compareText } from '#lib/views/counts.ts';

import type { Database } from './database.ts';
import type { ArticleRow } from './schema.ts';

/** Enough of an id to part two articles of one place. */
const idLength = 8;

export type HeldKind = EntityKind | RelationKind;

/**
 * Keys by which an article is found under the kinds of what was read in it: kind, shelf, then its place in the order of
 * issues, without what makes that order long. So "all with an appointment, newest first" is one range of one index,
 * whose rows can be counted and skipped without being read.
 */
export function withHeldKeys(row: ArticleRow, kinds: readonly HeldKind[]): ArticleRow {
  const place = heldPlace(row);
  const holds = [...new Set(kinds)].sort(compareText).map((kind) => `${kind}/${row.shelf}/${place}`);
  return { ...row, holds };
}

/** After shelf or order changed. What was read before such keys were written waits for `catchUpHeldKeys`. */
export function movedHeldKeys(row: ArticleRow): ArticleRow {
  return row.holds === undefined ? row : withHeldKeys(row, kindsHeld(row));
}

export function kindsHeld({ holds = [] }: Pick<ArticleRow, 'holds'>): readonly HeldKind[] {
  return holds.map((key) => (key.includes('/') ? key.slice(0, key.indexOf('/')) : key) as HeldKind);
}

/** Its place among those that hold a kind: `order` without capture and with the head of the id. */
export function heldPlace({ id, order }: Pick<ArticleRow, 'id' | 'order'>): string {
  const parts = order.split('/');
  const [capture, position] = [parts.at(-3), parts.at(-2)];
  if (capture === undefined || position === undefined) return order;
  return [...parts.slice(0, -3), position, id.slice(0, idLength)].join('/');
}

/** For libraries whose rows name the bare kinds: some at a time; answers whether more may be left. */
export async function catchUpHeldKeys(database: Database, limit = 500): Promise<boolean> {
  const { articles } = database;
  return database.transaction('rw', [articles], async () => {
    const kinds = [...entityKindNames, ...relationKindNames];
    const rows = await articles.where('holds').anyOf(kinds).limit(limit).toArray();
    const fresh = new Map(rows.map((row) => [row.id, movedHeldKeys(row)]));
    await articles.bulkPut([...fresh.values()]);
    return rows.length > 0;
  });
}
