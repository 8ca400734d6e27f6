import { addCounts, type Counts } from '#lib/views/counts.ts';
import { ViewsBuilder } from '#lib/views/derive-views.ts';

import { loadRows } from './commit-readings.ts';
import { joinRows, resolveEach } from './commit-decision.ts';
import { addToCounters, countsOfArticle, countsOfCapture } from './counters.ts';
import type { Database } from './database.ts';
import { loadReplay } from './decision-log.ts';
import { markNamesChanged } from './known-names.ts';
import type { ArticleRow } from './schema.ts';
import { writeRows } from './write-rows.ts';

const articlesAtOnce = 200;

/** Makes every view again from statements and decisions, in one transaction. Nothing should change by it. */
export async function rebuildViews(database: Database): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const { entities, names, edges, posts, links, counters, articles, captures } = database;
    const replay = await loadReplay(database);
    const builder = new ViewsBuilder(replay);
    let counts: Counts = [];
    let last = '';
    for (;;) {
      const batch: ArticleRow[] = await articles.where('id').above(last).limit(articlesAtOnce).toArray();
      if (batch.length === 0) break;
      const read = batch.filter((row) => row.hasRows);
      const rows = await loadRows(
        database,
        read.map(({ id }) => id),
      );
      const resolved = joinRows(resolveEach(rows, replay, read));
      await writeRows(database, rows, resolved);
      builder.add(resolved);
      for (const row of batch) {
        const shelf = replay.removed.has(row.id) ? 'removed' : 'kept';
        if (shelf !== row.shelf) await articles.put({ ...row, shelf });
        counts = addCounts(counts, countsOfArticle({ ...row, shelf }));
      }
      last = batch.at(-1)?.id ?? last;
    }
    await captures.each((row) => (counts = addCounts(counts, countsOfCapture(row))));
    const views = builder.build();
    for (const table of [entities, names, edges, posts, links, counters]) await table.clear();
    await entities.bulkPut(views.entities);
    await names.bulkPut(views.names);
    await edges.bulkPut(views.edges);
    await posts.bulkPut(views.posts);
    await links.bulkPut(views.links);
    await markNamesChanged(database);
    for (const { key, n } of views.counters) counts = addCounts(counts, [[key, n]]);
    await addToCounters(database, counts);
  });
}
