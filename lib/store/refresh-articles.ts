import type { ArticleId } from '#lib/domain/ids.ts';
import { groupBy } from '#lib/views/contributions.ts';

import { rowsUnder } from './ask-at-once.ts';
import { articleRowOf, withWitness } from './article-rows.ts';
import { bestFirst } from './best-printing.ts';
import { addToCounters, countsChange, countsOfArticle } from './counters.ts';
import type { Database } from './database.ts';
import { loadReplay } from './decision-log.ts';
import { hurrier } from './read-first.ts';
import { refreshWitnesses, tellingOf } from './refresh-witnesses.ts';
import { indexArticles, type IndexedArticle } from './search-index.ts';
import type { ArticleRow, DraftRow, PrintingRow, TellingRow } from './schema.ts';

/** What the transaction has just written of articles. */
export interface Written {
  readonly drafts: readonly DraftRow[];
  readonly printings: readonly PrintingRow[];
}

/**
 * The rows of articles as their printings, drafts and the log of decisions have them now; those that differ are read again.
 * Inside a transaction over all tables. `written` is not asked for once more.
 */
export async function refreshArticles(
  database: Database,
  ids: readonly ArticleId[],
  written: Written = { drafts: [], printings: [] },
): Promise<void> {
  const replay = await loadReplay(database);
  const old = await database.articles.bulkGet([...ids]);
  const known = new Map(old.flatMap((row) => (row ? [[row.id, row]] : [])));
  const printed = await printedOf(database, ids, known, written);
  const drafts = await draftsOf(
    database,
    printed.map(([lead]) => lead),
    written,
  );
  const own = new Set(ids);
  const told: TellingRow[] = [];
  const indexed: IndexedArticle[] = [];
  const rows = printed.flatMap((printings, i) => {
    const draft = drafts[i]?.draft;
    const [lead] = printings;
    const shelf = replay.removed.has(lead.article) ? 'removed' : 'kept';
    const before = known.get(lead.article);
    if (!draft) return [];
    const row = articleRowOf(lead.article, draft, printings, shelf, before);
    told.push(tellingOf(row, draft));
    indexed.push({ id: row.id, draft, published: row.published, isNew: before === undefined });
    return [row];
  });
  const [witnesses, hurry] = await Promise.all([
    refreshWitnesses(database, told),
    hurrier(database),
    indexArticles(database, indexed),
  ]);
  const copies = await database.articles.bulkGet([...witnesses.keys()].filter((id) => !own.has(id)));
  const others = copies.filter((row) => row !== undefined && row.witness !== witnesses.get(row.id));
  const before = [...old, ...others];
  const texts = new Map(indexed.map(({ id, draft }) => [id, `${draft.headline ?? ''}\n${draft.text}`]));
  const after = [...rows, ...others].flatMap((row) =>
    row ? [hurry(withWitness(row, witnesses.get(row.id) ?? ''), texts.get(row.id) ?? '')] : [],
  );
  await Promise.all([
    addToCounters(database, countsChange(countsOfArticle, before, after)),
    database.articles.bulkPut(after),
  ]);
}

type Printings = readonly [PrintingRow, ...PrintingRow[]];

/** All printings of each article, best first. One that has no row yet was printed nowhere but where this transaction says so. */
async function printedOf(
  { printings }: Database,
  ids: readonly ArticleId[],
  known: ReadonlyMap<ArticleId, ArticleRow>,
  written: Written,
): Promise<readonly Printings[]> {
  const fresh = groupBy(written.printings, ({ article }) => article);
  const asked = ids.filter((id) => known.has(id) || !fresh.has(id));
  const stored = groupBy(await rowsUnder(printings, 'article', asked), ({ article }) => article);
  return ids.flatMap((id): Printings[] => {
    const [lead, ...others] = bestFirst(stored.get(id) ?? fresh.get(id) ?? []);
    return lead ? [[lead, ...others]] : [];
  });
}

async function draftsOf(
  { drafts }: Database,
  leads: readonly PrintingRow[],
  written: Written,
): Promise<readonly (DraftRow | undefined)[]> {
  const keyOf = ({ article, capture }: DraftRow | PrintingRow): string => `${article}/${capture}`;
  const fresh = new Map(written.drafts.map((row) => [keyOf(row), row]));
  const asked = leads.filter((lead) => !fresh.has(keyOf(lead)));
  const stored = await drafts.bulkGet(asked.map(({ article, capture }) => [article, capture]));
  for (const row of stored) if (row) fresh.set(keyOf(row), row);
  return leads.map((lead) => fresh.get(keyOf(lead)));
}
