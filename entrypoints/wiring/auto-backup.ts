import { isScheduledBackupDue } from '#lib/domain/backup-schedule.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { BackupWish, PreparedBackup } from '#lib/platform/messages.ts';
import type { LibraryKeeper } from '#lib/services/keep-library.ts';
import type { Library } from '#lib/services/library.ts';
import { createLibrary } from '#lib/services/create-library.ts';
import { openDatabase } from '#lib/store/database.ts';
import { makeKeeper } from './make-keeper.ts';

/**
 * A backup as a file that waits to be written; null where none is due. For a context that can make addresses of files: an
 * offscreen document has no settings of its own, so the wish brings them along.
 */
export function prepareBackup({
  rhythm,
  settings,
  program,
}: BackupWish): Promise<Result<PreparedBackup | null>> {
  return withKeeper({ settings, program }, async (keeper, library) => {
    const [note, status, changes] = await Promise.all([
      keeper.lastBackup(),
      library.status(),
      library.changes({ offset: 0, limit: 1 }),
    ]);
    if (!note.ok || !status.ok || !changes.ok) return fail({ code: 'database-unavailable' });
    const decidedAt = changes.value.changes[0]?.decision.at ?? null;
    const { articles } = status.value;
    const { last } = note.value;
    if (!isScheduledBackupDue(rhythm, { now: Date.now(), last, articles, decidedAt })) return ok(null);
    const made = await keeper.backUp({});
    if (!made.ok) return made;
    const { file, fileName, holds } = made.value;
    return ok({ url: URL.createObjectURL(file), fileName, holds });
  });
}

/** The file is written, or was not: its memory is freed, and the library knows of it. */
export async function finishBackup(backup: PreparedBackup, isWritten: boolean): Promise<Result<null>> {
  URL.revokeObjectURL(backup.url);
  return isWritten
    ? withKeeper({ settings: {}, program: '' }, (keeper) => keeper.noteSaved(backup))
    : ok(null);
}

async function withKeeper<T>(
  { settings, program }: Pick<BackupWish, 'settings' | 'program'>,
  work: (keeper: LibraryKeeper, library: Library) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const database = opened.value;
  const wake = () => undefined;
  try {
    const port = { load: () => Promise.resolve(settings), save: () => Promise.resolve() };
    const library = createLibrary({ database, now: () => Date.now(), author: '', wake });
    return await work(makeKeeper(database, wake, { settings: port, program }), library);
  } finally {
    database.close();
  }
}
