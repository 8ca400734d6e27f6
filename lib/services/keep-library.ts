import { backupFormat, type BackupEnd, type BackupSettings } from '#lib/archive/backup-records.ts';
import { readBackup, type BackupItem } from '#lib/archive/read-backup.ts';
import { isSealed, openSealed, sealFile } from '#lib/archive/seal.ts';
import { writeBackup } from '#lib/archive/write-backup.ts';
import type { Decision } from '#lib/domain/decision.ts';
import type { ArticleId, CaptureId, DecisionId } from '#lib/domain/ids.ts';
import type { KeptCapture } from '#lib/domain/kept.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { emptyLibrary, knownCaptures } from '#lib/store/captures.ts';
import { commitDecisions } from '#lib/store/commit-decision.ts';
import type { Database } from '#lib/store/database.ts';
import { eraseArticles } from '#lib/store/erase-articles.ts';
import { failureOf } from '#lib/store/failure-of.ts';
import { keptCaptures, restoreCaptures } from '#lib/store/kept-captures.ts';
import { keptSince, type KeptSince } from '#lib/store/kept-since.ts';
import { adoptErased, erasedMarks } from '#lib/store/tombstones.ts';
import { loadBackupNote, noteBackup, noteRestore, type BackupNote } from '#lib/store/keeping-notes.ts';

import { takeLibrary, type TakenFile, type TakeOptions } from './take-library.ts';
import { layOver, readChanges, writeChanges, type ForeignChanges } from './exchange-changes.ts';

export type { BackupNote, ForeignChanges, TakenFile, TakeOptions };

/** Work that can take minutes: counted in captures. */
export interface KeepingProgress {
  readonly done: number;
  readonly total: number;
}

export interface KeepingOptions {
  readonly passphrase?: string;
  readonly onProgress?: (progress: KeepingProgress) => void;
  readonly signal?: AbortSignal;
}

export interface Backup {
  readonly file: Blob;
  readonly fileName: string;
  /** What was found when the finished file was read again. */
  readonly holds: BackupEnd;
}

export interface BackupSummary {
  /** An article that came in several captures counts once, as in the library. */
  readonly holds: BackupEnd;
  /** Captures and decisions that this library does not have. */
  readonly fresh: { readonly captures: number; readonly decisions: number };
  /** Those that this library has and the file does not. */
  readonly lacks: { readonly captures: number; readonly decisions: number };
  /** What came into this library after the file was made; null where the file does not say when. */
  readonly newer: KeptSince | null;
  /** Milliseconds since the epoch; null where its head is lost. */
  readonly madeAt: number | null;
  /** Parts and lines that could not be read. */
  readonly damage: readonly { readonly part: string; readonly line: number | null }[];
  /** Whether its end is there and says what was found. */
  readonly isWhole: boolean;
}

export interface RestoreOptions extends KeepingOptions {
  /** `replace` takes away everything that is not in the file: whole files only. */
  readonly mode: 'merge' | 'replace';
}

export interface Restored {
  readonly captures: number;
  /** Those that the library did not have. */
  readonly articles: number;
  readonly decisions: number;
  /** Captures that were here already and stay as they are. */
  readonly known: number;
  /** Articles that were erased here for good and stay out, and entries of the log that name such. */
  readonly withheld: number;
  readonly withheldDecisions: number;
}

/** Keeps the library for ten years: what only our own pages may ask, because it takes in and gives out everything. */
export interface LibraryKeeper {
  lastBackup(): Promise<Result<BackupNote>>;
  /** A file of everything, read back and counted. Errors: backup-differs, keeping-stopped, disk-full, database-*. */
  backUp(options: KeepingOptions): Promise<Result<Backup>>;
  /** The reader has the file now. */
  noteSaved(backup: Pick<Backup, 'holds' | 'fileName'>): Promise<Result<null>>;
  /** What is in a file, before anything is done with it. Errors: backup-locked, not-a-backup, database-*. */
  look(file: Blob, options: KeepingOptions): Promise<Result<BackupSummary>>;
  /** Errors: those of `look`, backup-damaged (on replace), keeping-stopped, disk-full. What was done before stays done. */
  restore(file: Blob, options: RestoreOptions): Promise<Result<Restored>>;
  /** Takes articles out for good: no undo, no trash. Errors: database-*. What was done before an error stays done. */
  erase(articles: readonly ArticleId[]): Promise<Result<null>>;
  /** A file for other programs. Errors: keeping-stopped, disk-full, database-*. */
  take(options: TakeOptions): Promise<Result<TakenFile>>;
  /** The log of decisions alone, for another reader. */
  changesFile(): Promise<Result<{ readonly file: Blob; readonly fileName: string }>>;
  /** Another reader's log beside this one. Errors: not-a-backup, database-*. */
  lookAtChanges(file: Blob): Promise<Result<ForeignChanges>>;
  /** Adds what is not here; answers how many. */
  layOver(changes: ForeignChanges): Promise<Result<number>>;
}

export interface KeeperOptions {
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly program: string;
  /** Random letters. */
  readonly freshKey: () => string;
  readonly settings: {
    readonly load: () => Promise<BackupSettings>;
    readonly save: (settings: BackupSettings) => Promise<void>;
  };
  /** Something waits to be read. */
  readonly wake: () => void;
}

const capturesAtOnce = 100;
/** Few, so that the page stays alive between them. */
const erasedAtOnce = 50;
const decisionsAtOnce = 500;

export function createKeeper(options: KeeperOptions): LibraryKeeper {
  const { database, now, program, settings } = options;
  return {
    take: (how) => answer(async () => ok(await takeLibrary(database, { program, now: now() }, how))),

    erase: (articles) =>
      answer(async () => {
        for (let at = 0; at < articles.length; at += erasedAtOnce)
          await eraseArticles(database, articles.slice(at, at + erasedAtOnce), {
            at: now(),
            freshKey: options.freshKey(),
          });
        // What stood beside it is cited by another capture now, and read again.
        options.wake();
        return ok(null);
      }),

    changesFile: () =>
      answer(async () => {
        const day = new Date(now()).toISOString().slice(0, 10);
        return ok({ file: await writeChanges(database), fileName: `baopu-changes-${day}.jsonl` });
      }),
    lookAtChanges: (file) => answer(() => readChanges(database, file)),
    layOver: (changes) => answer(async () => ok(await layOver(database, changes))),

    lastBackup: () => answer(async () => ok(await loadBackupNote(database))),

    backUp: ({ passphrase, onProgress, signal }) =>
      answer(async () => {
        const total = await database.captures.count();
        const { readable, writable } = new TransformStream<
          Uint8Array<ArrayBuffer>,
          Uint8Array<ArrayBuffer>
        >();
        const collected = new Response(readable).blob();
        // Where the writing fails its error is thrown below; the reading end fails with it.
        collected.catch(() => undefined);
        let done = 0;
        async function* captures(): AsyncIterable<KeptCapture> {
          for await (const capture of allCaptures(database)) {
            signal?.throwIfAborted();
            yield capture;
            done += 1;
            onProgress?.({ done, total });
          }
        }
        const said = await writeBackup(
          {
            head: { format: backupFormat, program, madeAt: now() },
            settings: await settings.load(),
            decisions: allDecisions(database),
            erased: erasedMarks(database),
            captures: captures(),
          },
          writable,
        );
        const plain = await collected;
        const file = passphrase === undefined ? plain : await sealFile(plain, passphrase);
        // It is called a backup when it has been read again.
        const found = await look(database, file, passphrase === undefined ? {} : { passphrase });
        if (!found.ok) return found;
        const { holds, isWhole } = found.value;
        const isSame = holds.captures === said.captures && holds.decisions === said.decisions;
        if (!isSame || !isWhole) return fail({ code: 'backup-differs' });
        const day = new Date(now()).toISOString().slice(0, 10);
        const fileName = `baopu-${day}.${passphrase === undefined ? 'zip' : 'baopu'}`;
        return ok({ file, fileName, holds });
      }),

    noteSaved: ({ holds, fileName }) =>
      answer(async () => {
        await noteBackup(database, { at: now(), articles: holds.articles, fileName });
        return ok(null);
      }),

    look: (file, how) => answer(() => look(database, file, how)),
    restore: (file, how) => answer(() => restore(options, file, how)),
  };
}

async function* allCaptures(database: Database): AsyncGenerator<KeptCapture> {
  let last: CaptureId | null = null;
  for (;;) {
    const batch: readonly KeptCapture[] = await keptCaptures(database, last, capturesAtOnce);
    if (batch.length === 0) return;
    yield* batch;
    last = batch.at(-1)?.id ?? last;
  }
}

async function* allDecisions(database: Database): AsyncGenerator<Decision> {
  yield* await database.decisions.orderBy('clock').toArray();
}

async function look(
  database: Database,
  sealed: Blob,
  { passphrase, onProgress, signal }: KeepingOptions,
): Promise<Result<BackupSummary>> {
  const opened = await open(sealed, passphrase);
  if (!opened.ok) return opened;
  const read = { captures: 0, articles: 0, decisions: 0 };
  const articles = new Set<ArticleId>();
  const fresh = { captures: 0, decisions: 0 };
  const known = { captures: new Set<CaptureId>(), decisions: new Set<DecisionId>() };
  const damage: { part: string; line: number | null }[] = [];
  let [madeAt, end]: [number | null, BackupEnd | null] = [null, null];
  let hasAny = false;
  for await (const batch of inBatches(readBackup(opened.value.file))) {
    signal?.throwIfAborted();
    hasAny ||= batch.some(({ kind }) => kind !== 'damage');
    for (const item of batch) {
      if (item.kind === 'head') madeAt = item.head.madeAt;
      else if (item.kind === 'end') end = item.end;
      else if (item.kind === 'damage') damage.push({ part: item.part, line: item.line });
      else if (item.kind === 'capture') {
        read.captures += 1;
        read.articles += item.capture.articles?.length ?? 0;
        for (const { id } of item.capture.articles ?? []) articles.add(id);
      } else if (item.kind === 'decision') read.decisions += 1;
    }
    const captures = batch.flatMap((item) => (item.kind === 'capture' ? [item.capture.id] : []));
    const decisions = batch.flatMap((item) => (item.kind === 'decision' ? [item.decision.id] : []));
    const held = await knownCaptures(database, captures);
    for (const id of held) known.captures.add(id);
    fresh.captures += captures.length - held.size;
    for (const row of await database.decisions.bulkGet(decisions)) {
      if (row) known.decisions.add(row.id);
      else fresh.decisions += 1;
    }
    onProgress?.({ done: read.captures, total: read.captures });
  }
  if (!hasAny) return fail({ code: 'not-a-backup' });
  const newer = madeAt === null ? null : await keptSince(database, madeAt);
  const lacks = {
    captures: (await database.captures.count()) - known.captures.size,
    decisions: (await database.decisions.count()) - known.decisions.size,
  };
  const isWhole = opened.value.isWhole && damage.length === 0 && JSON.stringify(end) === JSON.stringify(read);
  const holds = { ...read, articles: articles.size };
  return ok({ holds, fresh, lacks, newer, madeAt, damage, isWhole });
}

async function restore(
  { database, settings, now, wake }: KeeperOptions,
  sealed: Blob,
  { mode, passphrase, onProgress, signal }: RestoreOptions,
): Promise<Result<Restored>> {
  // Everything is read once before anything is touched.
  const looked = await look(database, sealed, {
    ...(passphrase !== undefined && { passphrase }),
    ...(signal && { signal }),
  });
  if (!looked.ok) return looked;
  if (mode === 'replace' && !looked.value.isWhole) return fail({ code: 'backup-damaged' });
  const opened = await open(sealed, passphrase);
  if (!opened.ok) return opened;
  const total = looked.value.holds.captures;
  const sum = { captures: 0, articles: 0, decisions: 0, known: 0, withheld: 0, withheldDecisions: 0 };
  await noteRestore(database, { at: now(), mode });
  if (mode === 'replace') await emptyLibrary(database);
  for await (const batch of inBatches(readBackup(opened.value.file))) {
    signal?.throwIfAborted();
    await adoptErased(
      database,
      batch.flatMap((item) => (item.kind === 'erased' ? [item.erased] : [])),
    );
    const decisions = batch.flatMap((item) => (item.kind === 'decision' ? [item.decision] : []));
    if (decisions.length > 0) {
      const ids = decisions.map(({ id }) => id);
      const held = async () => (await database.decisions.bulkGet(ids)).filter((row) => row).length;
      const before = await held();
      await commitDecisions(database, decisions);
      // Those about what was erased here did not come in.
      const added = (await held()) - before;
      sum.decisions += added;
      sum.withheldDecisions += decisions.length - before - added;
    }
    const captures = batch.flatMap((item) => (item.kind === 'capture' ? [item.capture] : []));
    const restored = await restoreCaptures(database, captures);
    sum.captures += restored.added;
    sum.known += restored.known;
    sum.articles += restored.articles;
    sum.withheld += restored.withheld;
    const [said] = batch.flatMap((item) => (item.kind === 'settings' ? [item.settings] : []));
    if (said && mode === 'replace') await settings.save(said);
    onProgress?.({ done: sum.captures + sum.known, total });
  }
  await noteRestore(database, null);
  wake();
  return ok(sum);
}

/** The file itself, or what is under its seal. Errors: backup-locked. */
async function open(
  file: Blob,
  passphrase: string | undefined,
): Promise<Result<{ readonly file: Blob; readonly isWhole: boolean }>> {
  if (!(await isSealed(file))) return ok({ file, isWhole: true });
  if (passphrase === undefined) return fail({ code: 'backup-locked' });
  const opened = await openSealed(file, passphrase);
  return opened === 'wrong-passphrase' ? fail({ code: 'backup-locked', about: opened }) : ok(opened);
}

/** So that a transaction takes many, and none more than one kind of hundreds. */
async function* inBatches(items: AsyncIterable<BackupItem>): AsyncGenerator<readonly BackupItem[]> {
  let batch: BackupItem[] = [];
  let captures = 0;
  for await (const item of items) {
    batch.push(item);
    if (item.kind === 'capture') captures += 1;
    if (captures < capturesAtOnce && batch.length < decisionsAtOnce) continue;
    yield batch;
    [batch, captures] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Like the library's own border: what the browser or the reader stopped becomes a code. */
async function answer<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError')
      return fail({ code: 'keeping-stopped' });
    return fail(failureOf(error));
  }
}
