import type { EntityId } from '#lib/domain/ids.ts';
import { entityKinds, type EntityKind } from '#lib/domain/kinds.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { organKey } from '#lib/text/organ-key.ts';
import { initialsOf } from '#lib/text/pinyin.ts';

import { compareText, mostFrequent, type Counts } from './counts.ts';
import type { EntityFold } from './entity-fold.ts';
import type { Replay } from './replay-decisions.ts';
import type { EntityRow, NameRow } from './rows.ts';

/** What an entity's edges add up to. */
export type Surroundings = Pick<EntityRow, 'links' | 'groups' | 'around'>;
export const alone: Surroundings = { links: 0, groups: [], around: [] };

/** The row of an entity from what its articles add up to and what the reader decided. */
export function finishEntity(
  id: EntityId,
  fold: EntityFold,
  replay: Replay,
  around: Surroundings,
): EntityRow {
  const { articles, first, last, names, aliases, types, codes, printed } = fold;
  const renamed = replay.renamed.get(id);
  const { kind, type } = replay.retyped.get(id) ?? votedKind(types);
  const code = kind === 'place' ? mostFrequent(codes) : null;
  const name = renamed ?? mostFrequent(names) ?? '';
  const added = replay.aliases.get(id);
  const apart = replay.newcomers.get(id)?.apart ?? '';
  return {
    id,
    name,
    kind,
    type,
    hidden: replay.hidden.has(id),
    keys: keysOf(kind, [
      name,
      ...names.map(([text]) => text),
      ...aliases.map(([text]) => text),
      ...(added ?? []),
    ]),
    ...(added && { added }),
    ...(apart !== '' && { apart }),
    ...(code !== null && { placeCode: code }),
    articles,
    first,
    last,
    names,
    aliases,
    types,
    codes,
    printed,
    links: around.links,
    groups: around.groups,
    around: around.around,
  };
}

/** The rows under which an entity is found; none of one that is hidden. */
export function nameRowsOf(row: EntityRow): readonly NameRow[] {
  if (row.hidden) return [];
  const rank = rankOf(row.articles);
  return row.keys.map((key) => ({ key, entity: row.id, kind: row.kind, heads: headsOf(key, rank) }));
}

/** All names but the one it goes by. */
export function otherNamesOf(
  row: Pick<EntityRow, 'name' | 'names' | 'aliases' | 'added'>,
): readonly string[] {
  const all = new Set([...[...row.names, ...row.aliases].map(([text]) => text), ...(row.added ?? [])]);
  all.delete(row.name);
  return [...all].sort(compareText);
}

/**
 * What all heads of keys begin with that begin with these characters, that have these characters further in, or
 * whose first characters begin with these letters in pinyin. One or two characters or letters.
 */
export function headPrefix(beginning: string, how: 'begins' | 'within' | 'initials' = 'begins'): string {
  return `${headMarks[how]}${beginning}\u0000`;
}
export const longestHead = 2;
const headMarks = { begins: '', within: '\u0001', initials: '\u0002' } as const;

/** A body is also found by its organ spelled whole. */
function keysOf(kind: EntityKind, names: readonly string[]): readonly string[] {
  const keys = [...names.map(nameKey), ...(kind === 'organization' ? names.map(organKey) : [])];
  return [...new Set(keys)].filter((key) => key !== '').sort(compareText);
}

/** Doublings, so that the names of a much printed entity are not written again for each article. */
function rankOf(articles: number): number {
  return Math.min(99, Math.floor(Math.log2(Math.max(1, articles))));
}

/** Ascending order is best known first. */
function headsOf(key: string, rank: number): readonly string[] {
  const characters = Array.from(key);
  const order = String(99 - rank).padStart(2, '0');
  const pairs = characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
  const heads = [
    headPrefix(characters[0] ?? ''),
    ...pairs.slice(0, 1).map((pair) => headPrefix(pair)),
    ...pairs.slice(1).map((pair) => headPrefix(pair, 'within')),
    ...characters.slice(1).map((character) => headPrefix(character, 'within')),
    ...initialsOf(key).map((letters) => headPrefix(letters, 'initials')),
  ];
  return [...new Set(heads)].map((head) => `${head}${order}`);
}

function votedKind(types: Counts): { kind: EntityKind; type: string } {
  const [kind = '', type = ''] = (mostFrequent(types) ?? '').split('/');
  return { kind: isKind(kind) ? kind : 'initiative', type };
}

function isKind(kind: string): kind is EntityKind {
  return Object.hasOwn(entityKinds, kind);
}
