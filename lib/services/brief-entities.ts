import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { EntityRow } from '#lib/views/rows.ts';
import type { Database } from '#lib/store/database.ts';
import { entitiesById } from '#lib/store/find-entities.ts';
import { edgesById } from '#lib/store/find-links.ts';
import { unsaidBody } from '#lib/text/post-gloss.ts';

import { laddersOf } from './ladders.ts';
import type { EntityBrief } from './library.ts';

/** What lists and nodes show of entities, in the order given. Hidden ones are left out. */
export async function briefEntities(
  database: Database,
  rows: readonly EntityRow[],
): Promise<readonly EntityBrief[]> {
  const shown = rows.filter((row) => !row.hidden);
  const ladders = await laddersOf(database, shown);
  const bodies = await bodiesUnsaid(database, shown);
  return shown.map(({ id, kind, type, name, apart, printed, articles, links, first, last }) => ({
    ...{ id, kind, type, name },
    printed: printed?.text ?? null,
    ofBody: bodies.get(id) ?? null,
    within: ladders.get(id) ?? [],
    ...{ articles, links, first, last },
    ...(apart !== undefined && { apart }),
  }));
}

/** Of those whose title does not say at which body it is held: the county of a 县长. */
async function bodiesUnsaid(
  database: Database,
  rows: readonly EntityRow[],
): Promise<ReadonlyMap<EntityId, string>> {
  const titled = rows.flatMap(({ id, printed }) => (printed ? [{ id, ...printed }] : []));
  if (titled.length === 0) return new Map();
  const statements = await database.statements.bulkGet(titled.map(({ statement }) => statement));
  const edges = await edgesById(
    database,
    statements.flatMap((statement) => statement?.edge ?? []),
  );
  const bodyOf = new Map(edges.map(({ id, to }) => [id, to]));
  const bodies = await entitiesById(database, [...bodyOf.values()]);
  return new Map(
    titled.flatMap(({ id, text }, i) => {
      const body = bodies.get(bodyOf.get(statements[i]?.edge ?? ('' as EdgeId)) ?? ('' as EntityId));
      const unsaid = body && !body.hidden ? unsaidBody(text, body.name) : null;
      return unsaid === null ? [] : [[id, unsaid] as const];
    }),
  );
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
