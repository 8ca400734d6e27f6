import type { EntityId } from '#lib/domain/ids.ts';
import { kindredNames } from '#lib/domain/successions.ts';
import type { Database } from '#lib/store/database.ts';
import {
  entitiesBeginning,
  entitiesById,
  entitiesNamed,
  entitiesNearlySpelled,
  entitiesSpelled,
  entitiesWithin,
  keysByInitials,
  longestKeyAt,
  readTogether,
  type KeysByInitials,
} from '#lib/store/find-entities.ts';
import { nameKey } from '#lib/text/name-key.ts';
import { organKey } from '#lib/text/organ-key.ts';
import { confusedLetters, pinyinLetters, soundsOf, spellings } from '#lib/text/pinyin.ts';
import { compareText } from '#lib/views/counts.ts';
import type { EntityRow } from '#lib/views/rows.ts';

import { briefEntities } from './brief-entities.ts';
import type { EntityBrief, NameInText } from './library.ts';

/** UTF-16 code units of a text that are looked at, and characters that a name in it may have. */
const longestText = 200;
const longestName = 40;
const mostNamesakes = 20;
const mostCompared = 200;
/** Each is compared with all names of its initials, and four characters may have sixteen readings. */
const mostConfused = 40;

/**
 * Those that are called exactly so first, then what it was called before or after (环境保护厅, 生态环境厅), then those whose
 * name begins so, whose name pinyin letters spell, and in whose name it stands; the most printed first.
 */
export async function findEntities(
  database: Database,
  query: string,
  limit: number,
): Promise<readonly EntityBrief[]> {
  const key = nameKey(query);
  if (key === '' || limit <= 0) return [];
  return readTogether(database, async () => {
    const near = new Map<EntityId, number>();
    const found = (ids: Iterable<EntityId>, nearness: number): void => {
      for (const id of ids) near.set(id, Math.max(near.get(id) ?? 0, nearness));
    };
    found(await namedAny(database, [key, organKey(query)], limit), 6);
    found(await namedAny(database, kindredNames(organKey(query)), limit), 5);
    found(await entitiesBeginning(database, key, limit), 4);
    const letters = pinyinLetters(query);
    const keysOf = keysByInitials(database);
    if (letters) {
      for (const [id, how] of await entitiesSpelled(keysOf, letters)) {
        if (how !== 'none') found([id], spellings.indexOf(how));
      }
    }
    if (near.size < limit) found(await entitiesWithin(database, key, limit), 1);
    if (near.size === 0) found(await soundingAlike(keysOf, letters, key, limit), 0.5);
    // Of many that are spelled alike only the nearest are looked at more closely.
    const nearest = [...near].sort(([, a], [, b]) => b - a).slice(0, Math.max(limit, mostCompared));
    const rows = await entitiesById(
      database,
      nearest.map(([id]) => id),
    );
    const best = [...rows.values()]
      .filter((row) => !row.hidden)
      .sort((a, b) => (near.get(b.id) ?? 0) - (near.get(a.id) ?? 0) || compareKnown(a, b));
    return briefEntities(database, best.slice(0, limit));
  });
}

/**
 * Nobody is called or spelled so: perhaps a syllable was heard or typed otherwise (yangweidang, huangzhiyuan), or the characters are
 * others of the same sound. The nearest such change that finds somebody stands alone.
 */
async function soundingAlike(
  keysOf: KeysByInitials,
  letters: string | null,
  key: string,
  limit: number,
): Promise<readonly EntityId[]> {
  const heard = letters === null ? soundsOf(key) : [letters];
  for (const ways of [letters === null ? heard : [], heard.flatMap(confusedLetters).slice(0, mostConfused)]) {
    const found = new Set<EntityId>();
    for (const way of ways) {
      for (const [id, how] of await entitiesSpelled(keysOf, way)) if (how === 'whole') found.add(id);
      if (found.size >= limit) break;
    }
    if (found.size > 0) return [...found];
  }
  return letters === null ? [] : await entitiesNearlySpelled(keysOf, letters);
}

async function namedAny(
  database: Database,
  keys: readonly string[],
  limit: number,
): Promise<readonly EntityId[]> {
  const found: EntityId[] = [];
  for (const key of new Set(keys)) found.push(...(await entitiesNamed(database, key, limit)));
  return found;
}

/** Known names in a text; where two overlap, the longer one, then the earlier. */
export async function findNamesIn(database: Database, text: string): Promise<readonly NameInText[]> {
  const keyed = keyedText(text.slice(0, longestText));
  const keys = await Promise.all(
    keyed.starts.map((from) => longestKeyAt(database, keyed.key.slice(from, from + longestName))),
  );
  const hits = keyed.starts.flatMap((from, i) => {
    const key = keys[i] ?? null;
    // One character is a name only where nothing else is there: 京 stands in too many words.
    const isName = key !== null && (Array.from(key).length > 1 || key === keyed.key);
    return isName ? [{ from, to: from + key.length, key }] : [];
  });
  const taken: typeof hits = [];
  for (const hit of hits.sort((a, b) => b.key.length - a.key.length || a.from - b.from)) {
    if (taken.every((other) => hit.to <= other.from || other.to <= hit.from)) taken.push(hit);
  }
  const names: NameInText[] = [];
  for (const { from, to, key } of taken.sort((a, b) => a.from - b.from)) {
    const rows = await entitiesById(database, await entitiesNamed(database, key, mostNamesakes));
    const entities = await briefEntities(database, [...rows.values()].sort(compareKnown));
    const [first, last] = [keyed.places[from], keyed.places[to - 1]];
    if (entities.length > 0 && first && last) names.push({ start: first.start, end: last.end, entities });
  }
  return names;
}

interface KeyedText {
  readonly key: string;
  /** For each code unit of the key, where its character stands in the text. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  /** Where a name can begin in the key. */
  readonly starts: readonly number[];
}

function keyedText(text: string): KeyedText {
  let key = '';
  const places: { start: number; end: number }[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const character of text) {
    const part = nameKey(character);
    const end = start + character.length;
    if (part !== '') starts.push(key.length);
    for (let i = 0; i < part.length; i++) places.push({ start, end });
    key += part;
    start = end;
  }
  return { key, places, starts };
}

function compareKnown(a: EntityRow, b: EntityRow): number {
  return (
    b.articles - a.articles || b.links - a.links || compareText(a.name, b.name) || compareIds(a.id, b.id)
  );
}

function compareIds(a: EntityId, b: EntityId): number {
  return compareText(a, b);
}
