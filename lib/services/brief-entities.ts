import type { EntityId } from '#lib/domain/ids.ts';
import type { EntityRow } from '#lib/views/rows.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById } from '#lib/store/find-entities.ts';

import { laddersOf } from './ladders.ts';
import type { EntityBrief } from './library.ts';

/** What lists and nodes show of entities, in the order given. Hidden ones are left out. */
export async function briefEntities(
  database: Database,
  rows: readonly EntityRow[],
): Promise<readonly EntityBrief[]> {
  const shown = rows.filter((row) => !row.hidden);
  const ladders = await laddersOf(database, shown);
  return shown.map(({ id, kind, type, name, apart, printed, articles, links, first, last }) => {
    const within = ladders.get(id) ?? [];
    return {
      ...{ id, kind, type, name, printed: printed?.text ?? null, within, articles, links, first, last },
      ...(apart !== undefined && { apart }),
    };
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
