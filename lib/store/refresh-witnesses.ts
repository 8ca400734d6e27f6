import type { ArticleDraft } from '#lib/domain/article.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import { agencyOf } from '#lib/domain/media-groups.ts';
import { bandsOf, sketchOf } from '#lib/text/sketch.ts';
import { witnessOf } from '#lib/views/witness-of.ts';

import type { Database } from './database.ts';
import type { ArticleRow, TellingRow } from './schema.ts';

export function tellingOf(
  { id, outlet, published }: Pick<ArticleRow, 'id' | 'outlet' | 'published'>,
  { text }: Pick<ArticleDraft, 'text'>,
): TellingRow {
  const sketch = sketchOf(text);
  return { id, outlet, published, agency: agencyOf(text), sketch, bands: bandsOf(sketch) };
}

/**
 * The witnesses of these articles and of all that may be copies of them: what arrives may be the first print of what was
 * there before. A copy's copies count too, so each is compared with all that are near it.
 */
export async function refreshWitnesses(
  database: Database,
  told: readonly TellingRow[],
): Promise<ReadonlyMap<ArticleId, string>> {
  await database.tellings.bulkPut([...told]);
  const near = await sharing(database, told);
  const known = new Set(told.map(({ id }) => id));
  const others = near.filter(({ id }) => !known.has(id));
  const all = others.length === 0 ? near : await sharing(database, near);
  const byBand = groupByBand(all);
  return new Map(
    [...told, ...others].map((row) => {
      const candidates = new Set(row.bands.flatMap((band) => byBand.get(band) ?? []));
      return [row.id, witnessOf(row, candidates)];
    }),
  );
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

/** All that share a band with one of them, themselves too. */
async function sharing(database: Database, rows: readonly TellingRow[]): Promise<readonly TellingRow[]> {
  const bands = new Set(rows.flatMap((row) => row.bands));
  if (bands.size === 0) return [];
  return database.tellings
    .where('bands')
    .anyOf([...bands])
    .distinct()
    .toArray();
}
