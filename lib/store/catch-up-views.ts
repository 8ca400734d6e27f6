import { nameRowsOf } from '#lib/views/finish-entity.ts';
import { postRowsOf } from '#lib/views/post-rows.ts';

import { markNamesChanged } from './known-names.ts';
import type { Database } from './database.ts';

/** Where the views of version 6 stand in a library from before it; absent where nothing is left. */
export const catchUpKey = 'viewsCatchUp';

interface Standing {
  readonly table: 'edges' | 'entities';
  readonly after: string;
}

/** For libraries from before version 6: rows of posts, then names with all their heads; answers whether more are left. */
export async function catchUpViews(database: Database, limit = 500): Promise<boolean> {
  const { meta, edges, entities, posts, names } = database;
  if ((await meta.get(catchUpKey)) === undefined) return false;
  return database.transaction('rw', [meta, edges, entities, posts, names], async () => {
    const standing = (await meta.get(catchUpKey))?.value as Standing | undefined;
    if (!standing) return false;
    const { table, after } = standing;
    const rows =
      table === 'edges'
        ? await edges.where('id').above(after).limit(limit).toArray()
        : await entities.where('id').above(after).limit(limit).toArray();
    for (const row of rows) {
      if ('facets' in row) await posts.bulkPut(postRowsOf(row));
      else await names.bulkPut(nameRowsOf(row));
    }
    const last = rows.length === limit ? rows.at(-1)?.id : undefined;
    if (last !== undefined) await meta.put({ key: catchUpKey, value: { table, after: last } });
    else if (table === 'edges') await meta.put({ key: catchUpKey, value: { table: 'entities', after: '' } });
    else {
      await meta.delete(catchUpKey);
      await markNamesChanged(database);
    }
    return last !== undefined || table === 'edges';
  });
}
