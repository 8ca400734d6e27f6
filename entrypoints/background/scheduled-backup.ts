import { backupSchedule, noteBackupTry, writeDownload } from '#lib/platform/backup-schedule.ts';
import type { BackupWish, PreparedBackup } from '#lib/platform/messages.ts';
import { ask } from '#lib/platform/messaging.ts';
import { ensureOffscreen } from '#lib/platform/offscreen.ts';
import { settings } from '#lib/platform/settings.ts';
import type { Result } from '#lib/domain/result.ts';
import { finishBackup, prepareBackup } from '../wiring/auto-backup.ts';
import { programVersion } from '../wiring/make-keeper.ts';
import { flatSettings } from '../wiring/settings-in-backup.ts';

/** Writes the backup that is due, if one is. What fails is noted for the reader, and tried again at the next look. */
export async function writeScheduledBackup(): Promise<void> {
  const { prepare, finish } = import.meta.env.FIREFOX ? here : offscreen;
  try {
    const [{ rhythm, isAllowed }, known] = await Promise.all([backupSchedule.load(), settings.load()]);
    // Nothing is made that could not be written; the dialog of backups says why.
    if (!isAllowed) return;
    const made = await prepare({ rhythm, settings: flatSettings(known), program: programVersion() });
    if (!made.ok) {
      await noteBackupTry(Date.now());
      return;
    }
    if (made.value === null) return;
    const isWritten = await writeDownload(made.value.url, made.value.fileName).catch((error: unknown) => {
      console.error('[baopu] not written', error);
      return false;
    });
    await finish(made.value, isWritten);
    await noteBackupTry(isWritten ? null : Date.now());
  } catch (error) {
    console.error('[baopu] no backup', error);
    await noteBackupTry(Date.now());
  }
}

interface Maker {
  readonly prepare: (wish: BackupWish) => Promise<Result<PreparedBackup | null>>;
  readonly finish: (backup: PreparedBackup, isWritten: boolean) => Promise<Result<null>>;
}

const here: Maker = { prepare: prepareBackup, finish: finishBackup };

const offscreen: Maker = {
  async prepare(wish) {
    await ensureOffscreen();
    return ask('offscreen', 'prepareBackup', wish);
  },
  finish: (backup, isWritten) => ask('offscreen', 'finishBackup', { backup, isWritten }),
};
