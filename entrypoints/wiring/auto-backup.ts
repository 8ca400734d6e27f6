import { isScheduledBackupDue } from '#lib/domain/backup-schedule.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { backupSchedule } from '#lib/platform/backup-schedule.ts';
import type { PreparedBackup } from '#lib/platform/messages.ts';
import { makeKeeper } from './make-keeper.ts';
import { openLibrary } from './open-library.ts';

/** A backup as a file that waits to be written; null where none is due. For a context that can make object addresses. */
export async function prepareBackup(): Promise<Result<PreparedBackup | null>> {
  const opened = await openLibrary({ wake: () => undefined, onNotice: () => undefined });
  if (!opened.ok) return opened;
  const { library, database } = opened.value;
  try {
    const keeper = makeKeeper(database, () => undefined);
    const [{ rhythm }, note, status, changes] = await Promise.all([
      backupSchedule.load(),
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
  } finally {
    database.close();
  }
}

/** The file is written, or was not: its memory is freed, and the library knows of it. */
export async function finishBackup(backup: PreparedBackup, isWritten: boolean): Promise<Result<null>> {
  URL.revokeObjectURL(backup.url);
  if (!isWritten) return ok(null);
  const opened = await openLibrary({ wake: () => undefined, onNotice: () => undefined });
  if (!opened.ok) return opened;
  const { database } = opened.value;
  try {
    return await makeKeeper(database, () => undefined).noteSaved(backup);
  } finally {
    database.close();
  }
}
