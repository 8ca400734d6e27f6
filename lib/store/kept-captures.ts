import type { CaptureId } from '#lib/domain/ids.ts';
import type { KeptCapture } from '#lib/domain/kept.ts';
import { groupBy } from '#lib/views/contributions.ts';

import { addToCounters, countsChange, countsOfCapture } from './counters.ts';
import type { Database } from './database.ts';
import { keepOutErased } from './erase-articles.ts';
import { refreshArticles } from './refresh-articles.ts';
import type { CaptureRow, PrintingRow } from './schema.ts';

const charactersAtOnce = 4_000_000;

/** Captures after `after` by id, at most `limit`, with all that is precious of them. */
export async function keptCaptures(
  database: Database,
  after: CaptureId | null,
  limit: number,
): Promise<readonly KeptCapture[]> {
  const { captures, captureTexts, printings, drafts } = database;
  return database.transaction('r', [captures, captureTexts, printings, drafts], async () => {
    const rows = await captures
      .where('id')
      .above(after ?? '')
      .limit(limit)
      .toArray();
    const printed = await printings
      .where('capture')
      .anyOf(rows.map(({ id }) => id))
      .toArray();
    const byCapture = groupBy(printed, ({ capture }) => capture);
    const kept: KeptCapture[] = [];
    let characters = 0;
    for (const row of rows) {
      const texts = await captureTexts.get(row.id);
      const own = [...(byCapture.get(row.id) ?? [])].sort((a, b) => a.position - b.position);
      const found = await drafts.bulkGet(own.map(({ article, capture }) => [article, capture]));
      const text = texts?.text ?? '';
      kept.push({
        id: row.id,
        text,
        ...(texts?.layout ? { layout: texts.layout } : {}),
        source: row.source,
        receivedAt: row.receivedAt,
        described: row.described,
        segmenter: row.articles === null ? null : row.segmenter,
        articles:
          row.articles === null
            ? null
            : found.flatMap((one) => (one ? [{ id: one.article, draft: one.draft }] : [])),
        printed: row.articles === null ? null : printedOf(own[0], row),
      });
      characters += text.length;
      if (characters >= charactersAtOnce) break;
    }
    return kept;
  });
}

function printedOf(printing: PrintingRow | undefined, row: CaptureRow): KeptCapture['printed'] {
  const { outlet, published, page, url, fileName } = printing ?? { ...row.source, ...row.described };
  const { region = null, time } = printing ?? {};
  return { outlet, published, page, url, fileName, region, ...(time !== undefined && { time }) };
}

export interface RestoredCaptures {
  readonly added: number;
  /** Were there already: what stands here stays as it is. */
  readonly known: number;
  /** Articles that were not here in any other capture. */
  readonly articles: number;
  /** Articles that were erased here for good and stay out. */
  readonly withheld: number;
}

/**
 * Adds captures with their articles as they were pinned, in one transaction; what they say is read later. Those that are
 * known are left alone, so that an old file overwrites nothing and a restore that was cut short can simply be done again.
 */
export async function restoreCaptures(
  database: Database,
  kept: readonly KeptCapture[],
): Promise<RestoredCaptures> {
  const { captures, captureTexts, drafts, printings } = database;
  return database.transaction('rw', database.tables, async () => {
    const there = await captures.bulkGet(kept.map(({ id }) => id));
    const fresh = [...new Map(kept.filter((_, i) => !there[i]).map((one) => [one.id, one])).values()];
    const rows = fresh.map(rowOf);
    await captureTexts.bulkPut(
      fresh.map(({ id, text, layout }) => ({ id, text, ...(layout ? { layout } : {}) })),
    );
    await captures.bulkAdd(rows);
    await drafts.bulkPut(
      fresh.flatMap(({ id: capture, articles: own }) =>
        (own ?? []).map(({ id, draft }) => ({ article: id, capture, draft })),
      ),
    );
    await printings.bulkPut(fresh.flatMap(printingsOf));
    await addToCounters(database, countsChange(countsOfCapture, [], rows));
    const ids = [...new Set(fresh.flatMap((one) => (one.articles ?? []).map(({ id }) => id)))];
    const held = await database.articles.where('id').anyOf(ids).count();
    await refreshArticles(database, ids);
    const withheld = await keepOutErased(database, ids);
    const articles = ids.length - held - withheld;
    return { added: fresh.length, known: kept.length - fresh.length, articles, withheld };
  });
}

function rowOf({ id, source, described, receivedAt, segmenter, articles }: KeptCapture): CaptureRow {
  return {
    id,
    state: articles === null ? 'pending' : 'segmented',
    source,
    described,
    receivedAt,
    segmenter: articles === null ? null : segmenter,
    articles: articles?.map((article) => article.id) ?? null,
  };
}

function printingsOf({ id: capture, articles, printed }: KeptCapture): PrintingRow[] {
  if (articles === null || printed === null) return [];
  return articles.map(({ id }, position) => ({ article: id, capture, position, ...printed }));
}
