import type { Capture, Layout, Source } from '#lib/domain/capture.ts';
import type { CaptureId } from '#lib/domain/ids.ts';
import { groupBy } from '#lib/views/contributions.ts';
import { without } from '#lib/views/without.ts';

import { readThemFirst } from './read-first.ts';
import { addToCounters, countsChange, countsOfCapture } from './counters.ts';
import type { Database } from './database.ts';
import type { CaptureRow } from './schema.ts';

/** Stores what is new, in one transaction of its own; answers with the sources of those that were known. `first`: names that are read before others. */
export async function addCaptures(
  database: Database,
  captures: readonly Capture[],
  first: readonly string[] = [],
): Promise<readonly (Source | null)[]> {
  const { captures: table, captureTexts, counters, meta } = database;
  return database.transaction('rw', [table, captureTexts, counters, meta], async () => {
    if (first.length > 0) await readThemFirst(database, first);
    const rows = await table.bulkGet(captures.map(({ id }) => id));
    const seen = new Map<CaptureId, Source>();
    const known = captures.map(({ id, source }, i) => {
      const there = rows[i]?.source ?? seen.get(id) ?? null;
      seen.set(id, there ?? source);
      return there;
    });
    const added = captures.filter((_, i) => known[i] === null);
    const made = added.map((capture): CaptureRow => {
      return {
        ...without(capture, ['text', 'layout']),
        state: 'pending',
        described: {},
        segmenter: null,
        articles: null,
      };
    });
    await captureTexts.bulkAdd(
      added.map(({ id, text, layout }) => ({ id, text, ...(layout ? { layout } : {}) })),
    );
    await table.bulkAdd(made);
    await addToCounters(database, countsChange(countsOfCapture, [], made));
    return known;
  });
}

/** Different articles that captures were taken apart into, and captures that wait for it. */
export async function outcomeOf(
  database: Database,
  ids: readonly CaptureId[],
): Promise<{ readonly articles: number; readonly pending: number }> {
  const rows = (await database.captures.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
  return {
    articles: new Set(rows.flatMap(({ articles }) => articles ?? [])).size,
    pending: rows.filter(({ articles, state }) => articles === null && state === 'pending').length,
  };
}

/** A batch ends with the capture that reaches this: about as many articles as are read at once, be they one to a text or eight. */
const charactersOfBatch = 48_000;
/** A worker may not hold more than this, though a page that knows its places is long: one text may have 20 MB. */
const charactersAtOnce = 4_000_000;
/** A character of a printed page may bring a place, a size and a font of its own: at most so many plain ones. */
const layoutWeight = 20;

export interface PendingCapture {
  readonly row: CaptureRow;
  readonly text: string;
  readonly layout: Layout | null;
}

/** Besides those that are being done. */
export async function pendingCaptures(
  database: Database,
  limit: number,
  besides: ReadonlySet<CaptureId> = new Set(),
): Promise<readonly PendingCapture[]> {
  return database.transaction('r', [database.captures, database.captureTexts], async () => {
    const most = limit + besides.size;
    const all = await database.captures.where('state').equals('pending').limit(most).toArray();
    const rows = all.filter(({ id }) => !besides.has(id)).slice(0, limit);
    const pending: PendingCapture[] = [];
    let [characters, held] = [0, 0];
    for (const row of rows) {
      const { text = '', layout = null } = (await database.captureTexts.get(row.id)) ?? {};
      pending.push({ row, text, layout });
      characters += text.length;
      held += text.length * (layout ? layoutWeight : 1);
      if (characters >= charactersOfBatch || held >= charactersAtOnce) break;
    }
    return pending;
  });
}

/** What could not be segmented by another version gets another try with this one. */
export async function retryCaptures(database: Database, segmenter: string): Promise<void> {
  await database.transaction('rw', [database.captures, database.counters], async () => {
    const failed = await database.captures.where('state').equals('failed').toArray();
    await putCaptures(
      database,
      failed.filter((row) => row.segmenter !== segmenter),
      (row) => ({ ...without(row, ['failure']), state: 'pending' }),
    );
  });
}

/** What the reader says of where captures were printed; they are then read again. Unknown ids are left out. */
export async function describeCaptures(
  database: Database,
  ids: readonly CaptureId[],
  source: Partial<Source>,
): Promise<void> {
  await database.transaction('rw', [database.captures, database.counters], async () => {
    const rows = (await database.captures.bulkGet([...ids])).filter((row) => row !== undefined);
    await putCaptures(database, rows, (row) => {
      return { ...without(row, ['failure']), described: { ...row.described, ...source }, state: 'pending' };
    });
  });
}

export async function putCaptures(
  database: Database,
  rows: readonly CaptureRow[],
  change: (row: CaptureRow) => CaptureRow,
): Promise<void> {
  const changed = rows.map(change);
  await database.captures.bulkPut(changed);
  await addToCounters(database, countsChange(countsOfCapture, rows, changed));
}

export interface FailedCapture {
  readonly capture: CaptureId;
  readonly fileName: string | null;
  readonly code: string;
}

/** Captures that could not be segmented, and those with an article that could not be read; a capture once. */
export async function failedCaptures(database: Database, limit: number): Promise<readonly FailedCapture[]> {
  const captures = await database.captures.where('state').equals('failed').limit(limit).toArray();
  const articles = await database.articles.where('failure').above('').limit(limit).toArray();
  const leads = [...groupBy(articles, ({ lead }) => lead)];
  const rows = await database.captures.bulkGet(leads.map(([lead]) => lead));
  return [
    ...captures.map((row) => ({
      capture: row.id,
      fileName: row.source.fileName,
      code: row.failure ?? 'unknown',
    })),
    ...leads.map(([capture, [first]], i) => {
      return { capture, fileName: rows[i]?.source.fileName ?? null, code: first?.failure ?? 'unknown' };
    }),
  ];
}

export async function knownCaptures(
  database: Database,
  ids: readonly CaptureId[],
): Promise<ReadonlySet<CaptureId>> {
  const rows = await database.captures.bulkGet([...ids]);
  return new Set(rows.flatMap((row) => (row ? [row.id] : [])));
}

/** Everything but what the library knows of itself and of what was erased, in one transaction. */
export async function emptyLibrary(database: Database): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables)
      if (table.name !== 'meta' && table.name !== 'tombstones') await table.clear();
    await database.meta.delete('latestDecision');
  });
}

/** Captures that were saved from an address, latest first. */
export async function capturesFrom(database: Database, url: string): Promise<readonly CaptureRow[]> {
  const rows = await database.captures.where('source.url').equals(url).toArray();
  return rows.sort((a, b) => b.receivedAt - a.receivedAt);
}
