import type { EntityId } from '#lib/domain/ids.ts';
import { nameKey } from '#lib/text/name-key.ts';

import { asideId, type Split } from './replay-decisions.ts';
import type { MentionRow } from './rows.ts';

export interface AnchoredSplits {
  /** What those of the article who were split off are now, by what they were read to be. */
  readonly aside: ReadonlyMap<EntityId, EntityId>;
  /** Splits of somebody who does not stand in the article as it is read now: listed, never dropped. */
  readonly unanchored: readonly Split[];
}

/**
 * Finds whom the splits of one article are about among those that are read in it now: by id, else by kind and name, where one
 * alone is called so whom no other split names and the reader did not mark. Later splits overrule earlier ones of the same. `rows` are as they were read.
 */
export function anchorSplits(splits: readonly Split[], rows: readonly MentionRow[]): AnchoredSplits {
  const aside = new Map<EntityId, EntityId>();
  const unanchored: Split[] = [];
  const read = new Set(rows.map(({ raw }) => raw));
  const named = new Set(splits.map(({ act }) => act.raw));
  const isFree = ({ raw, added = 0, spots }: MentionRow): boolean =>
    !named.has(raw) && (added === 0 || added < spots.length);
  for (const split of splits) {
    const { raw, kind, printed, into } = split.act;
    const key = nameKey(printed);
    const alike = read.has(raw)
      ? []
      : rows.filter((row) => row.kind === kind && nameKey(row.name) === key && isFree(row));
    const found = read.has(raw) ? raw : alike.length === 1 ? alike[0]?.raw : undefined;
    if (found === undefined) unanchored.push(split);
    else aside.set(found, asideId(into, raw));
  }
  return { aside, unanchored };
}
