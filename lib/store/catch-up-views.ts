import { nameRowsOf } from '#lib/views/finish-entity.ts';
import { linkRowsOf } from '#lib/views/link-rows.ts';
import { postRowsOf } from '#lib/views/post-rows.ts';

import { entitiesById } from './find-entities.ts';
import { markNamesChanged } from './known-names.ts';
import type { Database } from './database.ts';

/** Where the views of the newest version stand in a library from before it; absent where nothing is left. */
export const catchUpKey = 'viewsCatchUp';

interface Standing {
  readonly table: 'edges' | 'entities';
  readonly after: string;
}

/** For older libraries: rows of posts and links, then names with all their heads; answers whether more are left. */
export async function catchUpViews(database: Database, limit = 500): Promise<boolean> {
  const { meta, edges, entities, posts, links, names } = database;
  if ((await meta.get(catchUpKey)) === undefined) return false;
  return database.transaction('rw', [meta, edges, entities, posts, links, names], async () => {
    const standing = (await meta.get(catchUpKey))?.value as Standing | undefined;
    if (!standing) return false;
    const { table, after } = standing;
    const rows =
      table === 'edges'
        ? await edges.where('id').above(after).limit(limit).toArray()
        : await entities.where('id').above(after).limit(limit).toArray();
    const ends = await entitiesById(
      database,
      rows.flatMap((row) => ('facets' in row ? [row.from, row.to] : [])),
    );
    for (const row of rows) {
      if ('facets' in row) {
        await posts.bulkPut(postRowsOf(row));
        await links.bulkPut(linkRowsOf(row, ends.get(row.from), ends.get(row.to)));
      } else await names.bulkPut(nameRowsOf(row));
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
