import type { ArticleId } from '#lib/domain/ids.ts';
import { groupBy } from '#lib/views/contributions.ts';

import { articleRowOf, leadOf, withWitness } from './article-rows.ts';
import { addToCounters, countsChange, countsOfArticle } from './counters.ts';
import type { Database } from './database.ts';
import { loadReplay } from './decision-log.ts';
import { hurrier } from './read-first.ts';
import { refreshWitnesses, tellingOf } from './refresh-witnesses.ts';
import { indexArticles, type IndexedArticle } from './search-index.ts';
import type { TellingRow } from './schema.ts';

/**
 * The rows of articles as their printings, drafts and the log of decisions have them now; those that differ are read again.
 * Inside a transaction over all tables.
 */
export async function refreshArticles(database: Database, ids: readonly ArticleId[]): Promise<void> {
  const replay = await loadReplay(database);
  const old = await database.articles.bulkGet([...ids]);
  const printings = await database.printings
    .where('article')
    .anyOf([...ids])
    .toArray();
  const byArticle = groupBy(printings, ({ article }) => article);
  const leads = ids.map((id) => leadOf(byArticle.get(id) ?? []));
  const found = leads.filter((lead) => lead !== undefined);
  const drafts = await database.drafts.bulkGet(found.map((lead) => [lead.article, lead.capture]));
  const known = new Map(old.flatMap((row) => (row ? [[row.id, row]] : [])));
  const own = new Set(ids);
  const told: TellingRow[] = [];
  const indexed: IndexedArticle[] = [];
  const rows = found.flatMap((lead, i) => {
    const draft = drafts[i]?.draft;
    const shelf = replay.removed.has(lead.article) ? 'removed' : 'kept';
    const before = known.get(lead.article);
    if (!draft) return [];
    const row = articleRowOf(lead.article, draft, lead, shelf, before);
    told.push(tellingOf(row, draft));
    indexed.push({ id: row.id, draft, published: row.published });
    return [row];
  });
  await indexArticles(database, indexed);
  const witnesses = await refreshWitnesses(database, told);
  const copies = await database.articles.bulkGet([...witnesses.keys()].filter((id) => !own.has(id)));
  const others = copies.filter((row) => row !== undefined && row.witness !== witnesses.get(row.id));
  const before = [...old, ...others];
  const hurry = await hurrier(database);
  const texts = new Map(indexed.map(({ id, draft }) => [id, `${draft.headline ?? ''}\n${draft.text}`]));
  const after = [...rows, ...others].flatMap((row) =>
    row ? [hurry(withWitness(row, witnesses.get(row.id) ?? ''), texts.get(row.id) ?? '')] : [],
  );
  await database.articles.bulkPut(after);
  await addToCounters(database, countsChange(countsOfArticle, before, after));
}
