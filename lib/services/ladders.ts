import type { EntityId } from '#lib/domain/ids.ts';
import { bareCode, divisionName } from '#lib/text/division-names.ts';
import { mostFrequent } from '#lib/views/counts.ts';
import { groupOf, type EntityRow } from '#lib/views/rows.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById, placesByCode } from '#lib/store/find-entities.ts';
import { strongestLinks } from '#lib/store/find-links.ts';

/** Steps from a village to its country, with room for a cooperative. */
const highestLadder = 6;
/** Ladders without codes are climbed link by link: for a card or a list of results, not for 300 nodes. */
const mostClimbed = 24;
const locatedIn = groupOf('locatedIn', 'out');

/** The names of what entities lie in, from the largest; for those of which something is known. */
export async function laddersOf(
  database: Database,
  rows: readonly EntityRow[],
): Promise<ReadonlyMap<EntityId, readonly string[]>> {
  const ladders = new Map(await laddersByCode(database, rows));
  const bare = rows.filter(
    (row) => !ladders.has(row.id) && (row.kind === 'place' || row.kind === 'organization'),
  );
  for (const [id, names] of await climb(database, bare.slice(0, mostClimbed))) ladders.set(id, names);
  return ladders;
}

/**
 * What the divisions above are called by the codes of each, from the largest: as the library has them; provinces and prefectures
 * that it has not read of as they are called.
 */
async function laddersByCode(
  database: Database,
  rows: readonly EntityRow[],
): Promise<ReadonlyMap<EntityId, readonly string[]>> {
  const codes = new Map(rows.map((row) => [row.id, codesAbove(row)]));
  const places = await placesByCode(database, [...codes.values()].flat(2));
  const nameOf = (same: readonly string[]): readonly string[] => {
    const place = same.flatMap((code) => places.get(code) ?? [])[0];
    if (place) return place.hidden ? [] : [place.name];
    const name = divisionName(same[0] ?? '');
    return name === null ? [] : [name];
  };
  const ladders = new Map<EntityId, readonly string[]>();
  for (const [id, above] of codes) {
    const names = above.flatMap(nameOf);
    if (names.length > 0) ladders.set(id, [...new Set(names)]);
  }
  return ladders;
}

/**
 * Codes of the divisions that hold an entity, from the largest: 15 of 1507, 15 and 1507 of 150785; each as it is and as it is
 * written with zeros.
 */
export function codesAbove(row: Pick<EntityRow, 'kind' | 'codes'>): readonly (readonly string[])[] {
  const code = mostFrequent(row.codes);
  if (code === null) return [];
  const bare = bareCode(code);
  const lengths = [2, 4, 6, 9].filter(
    (length) => length < bare.length || (row.kind !== 'place' && length === bare.length),
  );
  return lengths.map((length) => {
    const part = bare.slice(0, length);
    return length < 6 ? [part, part.padEnd(6, '0')] : [part];
  });
}

/**
 * Up the links "lies in", step by step for all at once, to what has a code and with it a ladder; names from the largest. A circle
 * ends a ladder.
 */
async function climb(
  database: Database,
  rows: readonly EntityRow[],
): Promise<ReadonlyMap<EntityId, readonly string[]>> {
  const ladders = new Map(
    rows.map((row) => [row.id, { at: row, seen: [row.id], names: [] as readonly string[] }]),
  );
  let climbing = [...ladders].filter(([, { at }]) => hasPlace(at));
  for (let step = 0; step < highestLadder && climbing.length > 0; step++) {
    const links = await strongestLinks(
      database,
      climbing.map(([, { at }]) => at.id),
      locatedIn,
    );
    const above = await entitiesById(
      database,
      links.flatMap((link) => link?.other ?? []),
    );
    climbing = climbing.flatMap(([id, { seen, names }], i) => {
      const at = above.get(links[i]?.other ?? id);
      if (!at || seen.includes(at.id)) return [];
      const ladder = { at, seen: [...seen, at.id], names: at.hidden ? names : [at.name, ...names] };
      ladders.set(id, ladder);
      return at.codes.length === 0 && hasPlace(at) ? [[id, ladder] as const] : [];
    });
  }
  const tops = [...ladders.values()].map(({ at }) => at);
  const above = await laddersByCode(database, tops);
  return new Map(
    [...ladders].map(([id, { at, names }]) => [id, [...new Set([...(above.get(at.id) ?? []), ...names])]]),
  );
}

function hasPlace(row: EntityRow): boolean {
  return row.groups.some(([group]) => group === locatedIn);
}
