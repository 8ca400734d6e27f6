import { mount, type Component } from 'svelte';

import { i18n } from '#i18n';
import {
  contextOf,
  type PageMarks,
  type PageReader,
  type Surroundings,
} from '#components/shared/library-context.ts';
import { backupSchedule } from '#lib/platform/backup-schedule.ts';
import { ask } from '#lib/platform/messaging.ts';
import { startNavigator } from '#lib/platform/navigate.ts';
import { watchTrouble } from '#lib/platform/progress.ts';
import { recent } from '#lib/platform/recent.ts';
import { settings } from '#lib/platform/settings.ts';
import { fail, ok } from '#lib/domain/result.ts';
import type { CardDesk } from '#lib/services/card-desk.ts';
import { createDesk } from '#lib/services/create-desk.ts';
import type { Library } from '#lib/services/library.ts';
import type { LibraryKeeper } from '#lib/services/keep-library.ts';
import type { Database } from '#lib/store/database.ts';
import { watchChanges } from '#lib/store/watch-changes.ts';
import { careForLibrary } from './library-care.ts';
import { openLibrary } from './open-library.ts';
import { salvage } from './salvage.ts';
import { showNotice } from './show-notice.ts';
import { watchProgress } from './watch-progress.ts';

interface Options {
  /** The page in front of the reader, for the popup and the side panel. */
  readonly page?: PageReader;
  readonly marks?: PageMarks;
  /** For the page where the library is kept. */
  readonly makeKeeper?: (database: Database, wake: () => void) => LibraryKeeper;
}

/** Starts one of our pages: everything a screen needs, then the screen; or a plain word why it cannot start. */
export async function startPage(App: Component, { page, marks, makeKeeper }: Options = {}): Promise<void> {
  document.documentElement.lang = i18n.t('ui.lang');
  // The same on every page and in every state: histories keep titles.
  document.title = i18n.t('extension.name');
  const target = document.createElement('div');
  target.className = 'page';
  document.body.append(target);
  try {
    await applyTheme();
    const wake = () => void ask('background', 'resumeReading', null);
    const onNotice = (code: 'database-blocked' | 'database-outdated') => showNotice({ code });
    const [opened, navigator] = await Promise.all([openLibrary({ wake, onNotice }), startNavigator()]);
    if (!opened.ok) {
      showNotice(opened.error, opened.error.code === 'database-unavailable' ? { salvage } : {});
      return;
    }
    const { database } = opened.value;
    const library: Library = {
      ...opened.value.library,
      // What the icon says of it is then no news any more.
      async seenWatched() {
        const seen = await opened.value.library.seenWatched();
        void ask('background', 'lookAtNews', null);
        return seen;
      },
    };
    const surroundings: Surroundings = {
      library,
      keeper: makeKeeper?.(database, wake) ?? null,
      schedule: makeKeeper ? backupSchedule : null,
      navigator,
      settings,
      page: page ?? null,
      desk: page ? deskOf(library, page) : null,
      marks: marks ?? null,
      recent: page ? recent : null,
      watchProgress,
      watchChanges,
    };
    // Going to another state of the same page changes only the hash.
    addEventListener('hashchange', () => location.reload());
    mount(App, { target, context: contextOf(surroundings) });
    watchTrouble(() => showNotice({ code: 'worker-failed' }));
    wake();
    await careForLibrary(database);
  } catch (error) {
    console.error('[baopu] launch', error);
    showNotice({ code: 'unknown', cause: String(error) });
  }
}

/** Of a card in the popup or the side panel. */
function deskOf(library: Library, page: PageReader): CardDesk {
  return createDesk({
    library: () => Promise.resolve(ok(library)),
    readAhead: (capture) => page.readAhead(capture),
    async savePage() {
      const open = await page.readPage();
      if (!open.ok) return open;
      const capture = page.capturePage(open.value, new Set());
      return capture ? library.save([capture]) : fail({ code: 'page-without-article' });
    },
  });
}

async function applyTheme(): Promise<void> {
  const { theme } = await settings.load();
  if (theme !== 'system') document.documentElement.dataset.theme = theme;
}
