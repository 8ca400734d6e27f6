import { noteBackupTry, writeDownload } from '#lib/platform/backup-schedule.ts';
import type { PreparedBackup } from '#lib/platform/messages.ts';
import { ask } from '#lib/platform/messaging.ts';
import { ensureOffscreen } from '#lib/platform/offscreen.ts';
import type { Result } from '#lib/domain/result.ts';
import { finishBackup, prepareBackup } from '../wiring/auto-backup.ts';

/** Writes the backup that is due, if one is. What fails is noted for the reader, and tried again at the next look. */
export async function writeScheduledBackup(): Promise<void> {
  const { prepare, finish } = import.meta.env.FIREFOX ? here : offscreen;
  try {
    const made = await prepare();
    if (made.ok && made.value === null) return;
    const isWritten =
      made.ok && made.value !== null && (await writeDownload(made.value.url, made.value.fileName));
    if (made.ok && made.value !== null) await finish(made.value, isWritten);
    await noteBackupTry(isWritten ? null : Date.now());
  } catch (error) {
    console.error('[baopu] no backup', error);
    await noteBackupTry(Date.now());
  }
}

interface Maker {
  readonly prepare: () => Promise<Result<PreparedBackup | null>>;
  readonly finish: (backup: PreparedBackup, isWritten: boolean) => Promise<Result<null>>;
}

const here: Maker = { prepare: prepareBackup, finish: finishBackup };

const offscreen: Maker = {
  async prepare() {
    await ensureOffscreen();
    return ask('offscreen', 'prepareBackup', null);
  },
  finish: (backup, isWritten) => ask('offscreen', 'finishBackup', { backup, isWritten }),
};
