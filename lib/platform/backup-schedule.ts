import { storage } from 'wxt/utils/storage';
import { browser, type Browser } from 'wxt/browser';

import type { BackupRhythm } from '#lib/domain/backup-schedule.ts';
import type { BackupSchedule } from '#lib/services/page-state.ts';

const alarm = 'write-backup';
const looksEveryMinutes = 60;

const items = {
  rhythm: storage.defineItem<BackupRhythm>('local:backupRhythm', { fallback: 'never' }),
  failedAt: storage.defineItem<number | null>('local:backupFailedAt', { fallback: null }),
};

export const backupSchedule: BackupSchedule = {
  async load() {
    const [rhythm, failedAt, isAllowed] = await Promise.all([
      items.rhythm.getValue(),
      items.failedAt.getValue(),
      mayWrite(),
    ]);
    return { rhythm, failedAt, isAllowed };
  },

  async set(rhythm) {
    // Nothing may be awaited before the browser asks.
    if (rhythm !== 'never' && !(await browser.permissions.request({ permissions: ['downloads'] })))
      return false;
    await items.rhythm.setValue(rhythm);
    await items.failedAt.setValue(null);
    if (rhythm === 'never') await browser.alarms.clear(alarm);
    else await browser.alarms.create(alarm, { delayInMinutes: 1, periodInMinutes: looksEveryMinutes });
    return true;
  },
};

/** What the reader allowed once they may take back at any time: from then on the browser has no such API. */
function mayWrite(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

export async function noteBackupTry(failedAt: number | null): Promise<void> {
  await items.failedAt.setValue(failedAt);
}

/** Alarms may be gone after an update or a crash of the browser: sees that the one that is wanted is there. */
export async function keepBackupAlarm(): Promise<void> {
  if ((await items.rhythm.getValue()) === 'never' || (await browser.alarms.get(alarm))) return;
  await browser.alarms.create(alarm, { delayInMinutes: 1, periodInMinutes: looksEveryMinutes });
}

/** Call it synchronously at the top level. */
export function onBackupAlarm(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) callback();
  });
}

/**
 * Writes a file into a folder of ours among the downloads; true when it is there whole. Another of its name stays. False, too,
 * where the reader takes the permission back while it is written: nobody tells us then what becomes of it.
 */
export async function writeDownload(url: string, fileName: string): Promise<boolean> {
  if (!(await mayWrite())) return false;
  const { downloads, permissions } = browser;
  const id = await downloads.download({
    url,
    filename: `Baopu/${fileName}`,
    conflictAction: 'uniquify',
    saveAs: false,
  });
  return new Promise((resolve) => {
    const finish = (isWhole: boolean) => {
      downloads.onChanged.removeListener(changed);
      permissions.onRemoved.removeListener(removed);
      resolve(isWhole);
    };
    const look = (state: string | undefined) => {
      if (state === 'complete') finish(true);
      else if (state === 'interrupted') finish(false);
    };
    const changed = (delta: Browser.downloads.DownloadDelta) => {
      if (delta.id === id) look(delta.state?.current);
    };
    const removed = (taken: Browser.permissions.Permissions) => {
      if (taken.permissions?.includes('downloads')) finish(false);
    };
    downloads.onChanged.addListener(changed);
    permissions.onRemoved.addListener(removed);
    // A small file may be there before anybody listens.
    downloads.search({ id }).then(
      ([item]) => look(item?.state),
      () => finish(false),
    );
  });
}
