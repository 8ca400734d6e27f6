import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';

import { ok } from '#lib/domain/result.ts';
import { keepBackupAlarm, onBackupAlarm } from '#lib/platform/backup-schedule.ts';
import { onWakeUp } from '#lib/platform/keep-awake.ts';
import { createMenu, onAboutPage, onMenuClick, onSavePage } from '#lib/platform/menus.ts';
import { hitOf, stepMarks } from '#lib/platform/mark-frames.ts';
import { isQuestion } from '#lib/platform/message-schemas.ts';
import { answerCalls } from '#lib/platform/messaging.ts';
import { answerAddressBar } from '#lib/platform/address-bar.ts';
import { forgetSites, keepMarkScripts, markSites } from '#lib/platform/mark-sites.ts';
import { openPanel } from '#lib/platform/panel.ts';
import { showCardAt } from '#lib/platform/show-card.ts';
import { openInTab } from '#lib/platform/open-page.ts';
import { answerLibrary } from '#lib/platform/remote-library.ts';
import { createBackgroundLibrary } from './background-library.ts';
import { answerDesk } from './answer-desk.ts';
import { createReading } from './reading.ts';
import { i18n } from '#i18n';
import { signNews, signPage } from './sign-page.ts';
import { addressBarOf } from './address-bar.ts';
import { onMarkKeys } from './mark-keys.ts';
import { lookUpClick } from './look-up-click.ts';
import { saveListed } from './save-listed.ts';
import { savePageOf } from './save-page-of.ts';
import { writeScheduledBackup } from './scheduled-backup.ts';

/** Listeners, all of them now: one that is added after an await misses the event that woke us. */
export default defineBackground({
  type: 'module',
  main() {
    const ensureReading = createReading(() => void signNews(library));
    const library = createBackgroundLibrary(() => ensureReading());

    onMenuClick(lookUpClick());
    onAboutPage((window) => void openPanel(null, window));
    onSavePage(savePageOf(library));
    onWakeUp(ensureReading);
    answerAddressBar(addressBarOf(library), i18n.t('menu.addressBar'));
    onMarkKeys();
    browser.permissions.onAdded.addListener(() => void keepMarkScripts());
    browser.permissions.onRemoved.addListener(({ origins = [] }) => {
      // While the browser asks for a site it is wanted and not allowed yet: what else is taken back does not touch it.
      if (origins.length > 0) void forgetSites().then(keepMarkScripts);
    });
    markSites.watch(() => void keepMarkScripts());
    onBackupAlarm(() => void writeScheduledBackup());
    browser.runtime.onInstalled.addListener(() => {
      void createMenu();
      void keepMarkScripts();
      void keepBackupAlarm();
      ensureReading();
    });
    browser.runtime.onStartup.addListener(() => {
      ensureReading();
      void keepBackupAlarm();
    });
    answerCalls(
      'background',
      {
        resumeReading() {
          ensureReading();
          return Promise.resolve(ok(null));
        },
        async lookAtNews() {
          await signNews(library);
          return ok(null);
        },
        saveListed: (question) => saveListed(library, question),
        async askLibrary(question) {
          const opened = await library();
          return opened.ok ? await answerLibrary(opened.value, question) : opened;
        },
        async lookUpMark(pressed, from) {
          const hit = from && (pressed.hit ?? (await hitOf(from.tab, from.frame, pressed.index)));
          if (from) await showCardAt(from, { ...pressed, ...(hit && { hit }) });
          return ok(null);
        },
        async stepMark({ by }, from) {
          if (from) await stepMarks(from.tab, by === -1 ? -1 : 1, true);
          return ok(null);
        },
        async countMarks(marks, from) {
          if (from) await signPage(library, from, marks);
          return ok(null);
        },
        ...answerDesk(library),
        async openPage(state) {
          await openInTab(state);
          return ok(null);
        },
      },
      isQuestion,
    );

    // Whatever woke us, also after a kill in mid-work, of which no event tells.
    ensureReading();
  },
});
