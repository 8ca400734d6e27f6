import type { EntityId } from '#lib/domain/ids.ts';
import { bareCode } from '#lib/text/division-names.ts';
import { initialsSpelled, nearlySpells, spellingOf, spellings, type Spelling } from '#lib/text/pinyin.ts';
import { headPrefix, longestHead } from '#lib/views/finish-entity.ts';
import type { EntityRow } from '#lib/views/rows.ts';

import type { Database } from './database.ts';

/** Longer beginnings are looked for in code order and not best first, so there may be more than are asked for. */
const leastLookedAt = 300;
/** Names are few that share two characters or two initials; of the most common pairs these are the best known. */
const mostLookedAt = 2000;

export async function entitiesById(
  database: Database,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, EntityRow>> {
  const rows = await database.entities.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** Entities of exactly this key. */
export async function entitiesNamed(
  database: Database,
  key: string,
  limit: number,
): Promise<readonly EntityId[]> {
  const keys = await database.names
    .where('[key+entity]')
    .between([key, ''], [key, '\uffff'])
    .limit(limit)
    .primaryKeys();
  return keys.map(([, entity]) => entity);
}

/** Entities with a key that begins so: the best known first, where the beginning is short. */
export async function entitiesBeginning(
  database: Database,
  beginning: string,
  limit: number,
): Promise<readonly EntityId[]> {
  const { names } = database;
  const keys =
    Array.from(beginning).length <= longestHead
      ? await names
          .where('heads')
          .startsWith(headPrefix(beginning))
          .limit(limit * 2)
          .primaryKeys()
      : await names
          .where('[key+entity]')
          .between([beginning, ''], [`${beginning}\uffff`, '\uffff'])
          .limit(Math.max(limit, leastLookedAt))
          .primaryKeys();
  return [...new Set(keys.map(([, entity]) => entity))];
}

/** Entities with a key that has these characters further in: the best known first, among the best known. */
export async function entitiesWithin(
  database: Database,
  part: string,
  limit: number,
): Promise<readonly EntityId[]> {
  const pair = Array.from(part).slice(0, longestHead);
  const keys = await database.names
    .where('heads')
    .startsWith(headPrefix(pair.join(''), 'within'))
    // One character is its own proof; of two the rest of what was typed is looked for.
    .limit(pair.length < longestHead ? limit * 4 : mostLookedAt)
    .primaryKeys();
  const found = keys.filter(([key]) => key.indexOf(part, 1) > 0).map(([, entity]) => entity);
  return [...new Set(found)].slice(0, limit);
}

/** The keys of the best known with these initials, each with its entity. */
export type KeysByInitials = (initials: string) => Promise<readonly (readonly [string, EntityId])[]>;

/** Each is read once, for one search may try many spellings of the same few initials. */
export function keysByInitials(database: Database): KeysByInitials {
  const known = new Map<string, Awaited<ReturnType<KeysByInitials>>>();
  return async (initials) => {
    const before = known.get(initials);
    if (before) return before;
    const prefix = headPrefix(initials, 'initials');
    const keys = await database.names.where('heads').startsWith(prefix).limit(mostLookedAt).primaryKeys();
    known.set(initials, keys);
    return keys;
  };
}

/** Entities with a key that pinyin letters spell, among the best known, with how. */
export async function entitiesSpelled(
  keysOf: KeysByInitials,
  letters: string,
): Promise<ReadonlyMap<EntityId, Spelling>> {
  const spelled = new Map<EntityId, Spelling>();
  for (const initials of initialsSpelled(letters)) {
    for (const [key, entity] of await keysOf(initials)) {
      const how = spellingOf(key, letters);
      const known = spelled.get(entity) ?? 'none';
      if (spellings.indexOf(how) > spellings.indexOf(known)) spelled.set(entity, how);
    }
  }
  return spelled;
}

/** Entities with a key that pinyin letters spell but for one syllable, among the best known whose initials are those. */
export async function entitiesNearlySpelled(
  keysOf: KeysByInitials,
  letters: string,
): Promise<readonly EntityId[]> {
  const found: EntityId[] = [];
  for (const initials of initialsSpelled(letters)) {
    for (const [key, entity] of await keysOf(initials)) if (nearlySpells(key, letters)) found.push(entity);
  }
  return found;
}

/** The longest known key that `text` begins with, null if none: the greatest key not after it, and shorter ones. */
export async function longestKeyAt(database: Database, text: string): Promise<string | null> {
  for (let rest = text; rest !== '';) {
    const below = await database.names.where('[key+entity]').belowOrEqual([rest, '\uffff']).last();
    if (!below) return null;
    if (rest.startsWith(below.key)) return below.key;
    rest = rest.slice(0, sharedLength(rest, below.key));
  }
  return null;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

export async function mostLinked(database: Database, limit: number): Promise<readonly EntityRow[]> {
  return database.entities.where('links').above(0).reverse().limit(limit).toArray();
}

/**
 * One look at one moment: several questions in one transaction cost less than one each. They are asked one after
 * another, for a native Promise.all may outlive a Dexie transaction.
 */
export async function readTogether<T>(database: Database, ask: () => Promise<T>): Promise<T> {
  const { names, entities, links, edges, posts, statements } = database;
  return database.transaction('r', [names, entities, links, edges, posts, statements], ask);
}

/** Places that lie in the division of this code, as codes have it; in the order of their codes, the largest first. */
export async function placesBelow(
  database: Database,
  code: string,
  limit: number,
): Promise<readonly EntityRow[]> {
  const bare = bareCode(code);
  return database.entities
    .where('placeCode')
    .between(bare, `${bare}\uffff`, false, true)
    .filter(({ placeCode, hidden }) => !hidden && placeCode !== undefined && bareCode(placeCode) !== bare)
    .limit(limit)
    .toArray();
}

/** Places by their division code, hidden ones too. */
export async function placesByCode(
  database: Database,
  codes: readonly string[],
): Promise<ReadonlyMap<string, EntityRow>> {
  if (codes.length === 0) return new Map();
  const rows = await database.entities
    .where('placeCode')
    .anyOf([...new Set(codes)])
    .toArray();
  return new Map(rows.flatMap((row) => (row.placeCode === undefined ? [] : [[row.placeCode, row]])));
}
