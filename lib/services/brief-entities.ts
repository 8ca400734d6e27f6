import type { EntityId } from '#lib/domain/ids.ts';
import { mostFrequent } from '#lib/views/counts.ts';
import { groupOf, type EntityRow } from '#lib/views/rows.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById, placesByCode } from '#lib/store/find-entities.ts';
import { strongestLinks } from '#lib/store/find-links.ts';

import type { EntityBrief } from './library.ts';

/** Steps from a village to its country, with room for a cooperative. */
const highestLadder = 6;
/** Ladders without codes are climbed link by link: for a card or a list of results, not for 300 nodes. */
const mostClimbed = 24;
const locatedIn = groupOf('locatedIn', 'out');

/** What lists and nodes show of entities, in the order given. Hidden ones are left out. */
export async function briefEntities(
  database: Database,
  rows: readonly EntityRow[],
): Promise<readonly EntityBrief[]> {
  const shown = rows.filter((row) => !row.hidden);
  const ladders = await laddersOf(database, shown);
  return shown.map(({ id, kind, type, name, printed, articles, links, first, last }) => {
    const within = ladders.get(id) ?? [];
    return { id, kind, type, name, printed: printed?.text ?? null, within, articles, links, first, last };
  });
}

export async function briefsById(
  database: Database,
  ids: readonly EntityId[],
): Promise<readonly EntityBrief[]> {
  const rows = await entitiesById(database, ids);
  return briefEntities(
    database,
    ids.flatMap((id) => rows.get(id) ?? []),
  );
}

async function laddersOf(
  database: Database,
  rows: readonly EntityRow[],
): Promise<ReadonlyMap<EntityId, readonly string[]>> {
  const codes = new Map(rows.map((row) => [row.id, codesAbove(row)]));
  const places = await placesByCode(database, [...codes.values()].flat());
  const ladders = new Map<EntityId, readonly string[]>();
  for (const row of rows) {
    const names = (codes.get(row.id) ?? []).flatMap((code) => places.get(code)?.name ?? []);
    if (names.length > 0) ladders.set(row.id, [...new Set(names)]);
  }
  const bare = rows.filter(
    (row) => !ladders.has(row.id) && (row.kind === 'place' || row.kind === 'organization'),
  );
  for (const [id, names] of await climb(database, bare.slice(0, mostClimbed))) ladders.set(id, names);
  return ladders;
}

/** Codes of the divisions that hold an entity, from the largest: 15 of 1507, 15 and 1507 of 150785. */
export function codesAbove(row: Pick<EntityRow, 'kind' | 'codes'>): readonly string[] {
  const code = mostFrequent(row.codes);
  if (code === null) return [];
  const bare = bareCode(code);
  const lengths = [2, 4, 6, 9].filter(
    (length) => length < bare.length || (row.kind !== 'place' && length === bare.length),
  );
  return lengths.flatMap((length) => {
    const part = bare.slice(0, length);
    return length < 6 ? [part, part.padEnd(6, '0')] : [part];
  });
}

/** 150700 is 1507, 150000 is 15. */
function bareCode(code: string): string {
  return code.length === 6 ? code.replace(/(?:00){1,2}$/u, '') : code;
}

/** Up the links "lies in", step by step for all at once; names from the largest. A circle ends a ladder. */
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
      const ladder = { at, seen: [...seen, at.id], names: [at.name, ...names] };
      ladders.set(id, ladder);
      return hasPlace(at) ? [[id, ladder] as const] : [];
    });
  }
  return new Map([...ladders].map(([id, { names }]) => [id, names]));
}

function hasPlace(row: EntityRow): boolean {
  return row.groups.some(([group]) => group === locatedIn);
}
