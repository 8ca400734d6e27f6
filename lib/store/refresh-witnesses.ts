import type { ArticleDraft } from '#lib/domain/article.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import { agencyOf } from '#lib/domain/media-groups.ts';
import { bandsOf, sketchOf } from '#lib/text/sketch.ts';
import { mayMoveWitness, voiceOf, witnessOf } from '#lib/views/witness-of.ts';

import { idsUnder } from './ask-at-once.ts';
import type { Database } from './database.ts';
import type { ArticleRow, TellingRow } from './schema.ts';
import { isSame } from './write-rows.ts';

export function tellingOf(
  { id, outlet, published }: Pick<ArticleRow, 'id' | 'outlet' | 'published'>,
  { text }: Pick<ArticleDraft, 'text'>,
): TellingRow {
  const sketch = sketchOf(text);
  return { id, outlet, published, agency: agencyOf(text), sketch, bands: bandsOf(sketch) };
}

/**
 * The witnesses of these articles and of the copies of them that may have another now: what arrives may be the first print of
 * what was there before. Articles without an outlet have no witness and are none, so nobody looks for their copies.
 */
export async function refreshWitnesses(
  database: Database,
  told: readonly TellingRow[],
): Promise<ReadonlyMap<ArticleId, string>> {
  const { tellings } = database;
  const rows = await tellings.bulkGet(told.map(({ id }) => id));
  const before = new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
  const changed = told.filter((row) => !isSame(before.get(row.id), row));
  await tellings.bulkPut(changed);

  const voices = told.filter(({ id, outlet }) => outlet !== '' || (before.get(id)?.outlet ?? '') !== '');
  const own = new Set(told.map(({ id }) => id));
  const near = await sharing(database, voices, own);
  const byBand = groupByBand([...told, ...near]);
  const witnesses = told.map((row): [ArticleId, string] => [row.id, witnessOf(row, matesOf(row, byBand))]);

  const moved = await movedBy(database, changed, before, near);
  if (moved.length === 0) return new Map(witnesses);
  const theirs = groupByBand([...told, ...near, ...(await sharing(database, moved, own))]);
  return new Map([
    ...witnesses,
    ...moved.map((row): [ArticleId, string] => [row.id, witnessOf(row, matesOf(row, theirs))]),
  ]);
}

/** Of the articles near those that changed, the ones that may have another witness by it. */
async function movedBy(
  { articles }: Database,
  changed: readonly TellingRow[],
  before: ReadonlyMap<ArticleId, TellingRow>,
  near: readonly TellingRow[],
): Promise<readonly TellingRow[]> {
  const byBand = groupByBand(changed);
  const movers = near.flatMap((row) => {
    const others = [...matesOf(row, byBand)].filter((other) =>
      mayMoveWitness(row, other, before.get(other.id)),
    );
    return others.length > 0 ? [{ row, others }] : [];
  });
  const rows = await articles.bulkGet(movers.map(({ row }) => row.id));
  // Whoever came first among voices that are one changes nothing.
  const isNews = (other: TellingRow, witness: string | undefined): boolean =>
    before.has(other.id) || voiceOf(other) !== witness;
  return movers.flatMap(({ row, others }, i) =>
    others.some((other) => isNews(other, rows[i]?.witness)) ? [row] : [],
  );
}

/** Those that share a band with it; itself too where it is among them. */
function matesOf(
  { bands }: TellingRow,
  byBand: ReadonlyMap<string, readonly TellingRow[]>,
): ReadonlySet<TellingRow> {
  return new Set(bands.flatMap((band) => byBand.get(band) ?? []));
}

export function groupByBand(rows: readonly TellingRow[]): ReadonlyMap<string, readonly TellingRow[]> {
  const byBand = new Map<string, TellingRow[]>();
  for (const row of rows)
    for (const band of row.bands) {
      const list = byBand.get(band);
      if (list) list.push(row);
      else byBand.set(band, [row]);
    }
  return byBand;
}

/** All that share a band with one of them, without those that are known. */
async function sharing(
  { tellings }: Database,
  rows: readonly TellingRow[],
  known: ReadonlySet<ArticleId>,
): Promise<readonly TellingRow[]> {
  const bands = new Set(rows.flatMap((row) => row.bands));
  const ids = await idsUnder(tellings, 'bands', [...bands]);
  const found = await tellings.bulkGet(ids.filter((id) => !known.has(id)));
  return found.filter((row) => row !== undefined);
}
