import { backupFormat, type BackupEnd } from '#lib/archive/backup-records.ts';
import { writeBackup } from '#lib/archive/write-backup.ts';
import type { Decision } from '#lib/domain/decision.ts';
import type { CaptureId } from '#lib/domain/ids.ts';
import type { ErasedMark } from '#lib/domain/erased-mark.ts';
import type { KeptCapture } from '#lib/domain/kept.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Database } from '#lib/store/database.ts';
import { keptCaptures } from '#lib/store/kept-captures.ts';
import { erasedMarks } from '#lib/store/tombstones.ts';

export interface Salvaged {
  readonly file: Blob;
  readonly fileName: string;
  readonly holds: BackupEnd;
  /** Captures of which nothing could be read. */
  readonly lost: number;
}

/**
 * What can still be read of a library whose database is damaged, as a backup file: record by record, so that one that cannot be
 * read costs no other. Errors: database-unavailable, where not even the list of captures can be read.
 */
export async function salvageLibrary(
  database: Database,
  { now, program }: { readonly now: number; readonly program: string },
): Promise<Result<Salvaged>> {
  const ids = await trying(() => database.captures.toCollection().primaryKeys());
  if (ids === null) return fail({ code: 'database-unavailable' });
  let lost = 0;
  async function* captures(): AsyncIterable<KeptCapture> {
    for (const id of ids ?? []) {
      const capture = (await trying(() => wholeCapture(database, id))) ?? (await bareCapture(database, id));
      if (capture) yield capture;
      else lost += 1;
    }
  }
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const collected = new Response(readable).blob();
  const holds = await writeBackup(
    {
      head: { format: backupFormat, program, madeAt: now },
      settings: {},
      decisions: allDecisions(database),
      erased: marksOf(database),
      captures: captures(),
    },
    writable,
  );
  const day = new Date(now).toISOString().slice(0, 10);
  return ok({ file: await collected, fileName: `baopu-salvaged-${day}.zip`, holds, lost });
}

/** What can be read of them; without any, nothing but the refusing of what was erased is lost. */
async function* marksOf(database: Database): AsyncIterable<ErasedMark> {
  yield* (await trying(() => collect(erasedMarks(database)))) ?? [];
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** With its articles as they were pinned. */
async function wholeCapture(database: Database, id: CaptureId): Promise<KeptCapture | null> {
  const [before] = await database.captures.where('id').below(id).reverse().limit(1).primaryKeys();
  const [capture] = await keptCaptures(database, before ?? null, 1);
  return capture?.id === id && capture.text !== '' ? capture : null;
}

/** Its text and source alone: it is then taken apart anew. */
async function bareCapture(database: Database, id: CaptureId): Promise<KeptCapture | null> {
  const texts = await trying(() => database.captureTexts.get(id));
  const row = await trying(() => database.captures.get(id));
  if (!texts || !row) return null;
  const { source, described, receivedAt } = row;
  const { text, layout } = texts;
  return {
    ...{ id, text, ...(layout ? { layout } : {}), source, described, receivedAt },
    ...{ segmenter: null, articles: null, printed: null },
  };
}

async function* allDecisions(database: Database): AsyncIterable<Decision> {
  const keys = (await trying(() => database.decisions.toCollection().primaryKeys())) ?? [];
  for (const key of keys) {
    const decision = await trying(() => database.decisions.get(key));
    if (decision) yield decision;
  }
}

/** Null where the database refuses: here every refusal is expected. */
async function trying<T>(read: () => PromiseLike<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}
