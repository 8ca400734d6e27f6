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
    const [rhythm, failedAt] = await Promise.all([items.rhythm.getValue(), items.failedAt.getValue()]);
    return { rhythm, failedAt };
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

/** Writes a file into a folder of ours among the downloads; true when it is there whole. Another of its name stays. */
export async function writeDownload(url: string, fileName: string): Promise<boolean> {
  // Taken back by the reader meanwhile: then there is no such API.
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return false;
  const id = await browser.downloads.download({
    url,
    filename: `Baopu/${fileName}`,
    conflictAction: 'uniquify',
    saveAs: false,
  });
  return new Promise((resolve) => {
    const finish = (isWhole: boolean) => {
      browser.downloads.onChanged.removeListener(changed);
      resolve(isWhole);
    };
    const changed = (delta: Browser.downloads.DownloadDelta) => {
      if (delta.id !== id) return;
      if (delta.state?.current === 'complete') finish(true);
      else if (delta.state?.current === 'interrupted') finish(false);
    };
    browser.downloads.onChanged.addListener(changed);
    // A small file may be there before anybody listens.
    void browser.downloads.search({ id }).then(([item]) => {
      if (item?.state === 'complete') finish(true);
      else if (item?.state === 'interrupted') finish(false);
    });
  });
}
