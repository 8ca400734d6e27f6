import { browser } from 'wxt/browser';

import { createRandomKey } from '#lib/platform/random-key.ts';
import { settings } from '#lib/platform/settings.ts';
import { createKeeper, type LibraryKeeper } from '#lib/services/keep-library.ts';
import { citationStyles } from '#lib/text/cite.ts';
import type { Database } from '#lib/store/database.ts';

/** Backups of this library, with the settings of its screens. */
export function makeKeeper(database: Database, wake: () => void): LibraryKeeper {
  return createKeeper({
    database,
    now: () => Date.now(),
    freshKey: createRandomKey,
    program: browser.runtime.getManifest().version,
    settings: {
      load: async () => ({ ...(await settings.load()) }),
      save: async ({ theme, letterKeys, citation }) => {
        const known = await settings.load();
        await settings.save({
          theme: theme === 'light' || theme === 'dark' || theme === 'system' ? theme : known.theme,
          letterKeys: typeof letterKeys === 'boolean' ? letterKeys : known.letterKeys,
          citation: citationStyles.find((style) => style === citation) ?? known.citation,
        });
      },
    },
    wake,
  });
}
