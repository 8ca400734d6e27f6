import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';

import { ok } from '#lib/domain/result.ts';
import { keepBackupAlarm, onBackupAlarm } from '#lib/platform/backup-schedule.ts';
import { onWakeUp } from '#lib/platform/keep-awake.ts';
import { createMenu, onMenuClick, onSavePage } from '#lib/platform/menus.ts';
import { answerCalls } from '#lib/platform/messaging.ts';
import { openInTab } from '#lib/platform/open-page.ts';
import { answerLibrary } from '#lib/platform/remote-library.ts';
import { createBackgroundLibrary } from './background-library.ts';
import { createReading } from './reading.ts';
import { lookUpClick } from './look-up-click.ts';
import { savePageOf } from './save-page-of.ts';
import { writeScheduledBackup } from './scheduled-backup.ts';

/** Listeners, all of them now: one that is added after an await misses the event that woke us. */
export default defineBackground({
  type: 'module',
  main() {
    const ensureReading = createReading();
    const library = createBackgroundLibrary(ensureReading);

    onMenuClick(lookUpClick());
    onSavePage(savePageOf(library));
    onWakeUp(ensureReading);
    onBackupAlarm(() => void writeScheduledBackup());
    browser.runtime.onInstalled.addListener(() => {
      void createMenu();
      void keepBackupAlarm();
      ensureReading();
    });
    browser.runtime.onStartup.addListener(() => {
      ensureReading();
      void keepBackupAlarm();
    });
    answerCalls('background', {
      resumeReading() {
        ensureReading();
        return Promise.resolve(ok(null));
      },
      async askLibrary(question) {
        const opened = await library();
        return opened.ok ? await answerLibrary(opened.value, question) : opened;
      },
      async openPage(state) {
        await openInTab(state);
        return ok(null);
      },
    });

    // Whatever woke us, also after a kill in mid-work, of which no event tells.
    ensureReading();
  },
});
