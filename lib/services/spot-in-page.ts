import { entityKindNames } from '#lib/domain/kinds.ts';
import type { Database } from '#lib/store/database.ts';
import { loadNameTable, namesVersion } from '#lib/store/known-names.ts';
import type { NameTable } from '#lib/text/name-table.ts';
import { spotNames } from '#lib/text/spot-names.ts';

const mostCharacters = 65_536;
/** While an import goes on names change all the time: a table serves so long before another is built. */
const goodFor = 10_000;

/** The table of names stays in memory as long as the context lives, and is looked after when names change. */
export function createSpotter(
  database: Database,
  now: () => number = () => Date.now(),
): (texts: readonly string[]) => Promise<readonly (readonly number[])[]> {
  let known: { readonly version: number; readonly table: NameTable; readonly at: number } | null = null;
  let loading: Promise<NameTable> | null = null;

  async function load(): Promise<NameTable> {
    const fresh = { ...(await loadNameTable(database)), at: now() };
    known = fresh;
    return fresh.table;
  }

  async function table(): Promise<NameTable> {
    if (known && (now() - known.at < goodFor || (await namesVersion(database)) === known.version))
      return known.table;
    loading ??= load().finally(() => (loading = null));
    return loading;
  }

  return async (texts) => {
    const names = await table();
    let left = mostCharacters;
    return texts.map((text) => {
      const looked = text.slice(0, left);
      left -= looked.length;
      return spotNames(names, looked).flatMap(({ start, end, kind }) => [
        start,
        end,
        entityKindNames.indexOf(kind),
      ]);
    });
  };
}
