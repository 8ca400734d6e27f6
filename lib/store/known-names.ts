import { buildNameTable, openNameTable, type NameTable } from '#lib/text/name-table.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';

import type { Database } from './database.ts';

/** Grows whenever a name comes, goes or changes its kind. */
const versionKey = 'namesVersion';
/** The table of a version, kept so that a context that was just woken need not build it. */
const tableKey = 'nameTable';

interface KeptTable {
  readonly version: number;
  readonly bytes: ArrayBuffer;
}

/** Within the transaction that changes names. */
export async function markNamesChanged(database: Database): Promise<void> {
  await database.meta.put({ key: versionKey, value: (await namesVersion(database)) + 1 });
}

export async function namesVersion(database: Database): Promise<number> {
  const value = (await database.meta.get(versionKey))?.value;
  return typeof value === 'number' ? value : 0;
}

/** All known names, in one block; built where names have changed since it was kept. */
export async function loadNameTable(database: Database): Promise<{
  readonly version: number;
  readonly table: NameTable;
}> {
  const version = await namesVersion(database);
  const kept = (await database.meta.get(tableKey))?.value as KeptTable | undefined;
  if (kept?.version === version) return { version, table: openNameTable(kept.bytes) };
  const names: (readonly [string, EntityKind])[] = [];
  for (const { key, kind } of await database.names.toArray()) if (kind !== undefined) names.push([key, kind]);
  const bytes = buildNameTable(names);
  await database.meta.put({ key: tableKey, value: { version, bytes } satisfies KeptTable });
  return { version, table: openNameTable(bytes) };
}
