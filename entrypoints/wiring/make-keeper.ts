import { browser } from 'wxt/browser';

import { createRandomKey } from '#lib/platform/random-key.ts';
import { settings } from '#lib/platform/settings.ts';
import { createKeeper, type KeeperOptions, type LibraryKeeper } from '#lib/services/keep-library.ts';
import { citationStyles } from '#lib/text/cite.ts';
import type { Database } from '#lib/store/database.ts';

/** The settings of the screens as a backup holds them. */
const settingsOfScreens: KeeperOptions['settings'] = {
  load: async () => ({ ...(await settings.load()) }),
  save: async ({ theme, letterKeys, citation, silenceShare, badge, recent }) => {
    const known = await settings.load();
    await settings.save({
      theme: theme === 'light' || theme === 'dark' || theme === 'system' ? theme : known.theme,
      letterKeys: typeof letterKeys === 'boolean' ? letterKeys : known.letterKeys,
      citation: citationStyles.find((style) => style === citation) ?? known.citation,
      silenceShare:
        typeof silenceShare === 'number' && silenceShare >= 0 && silenceShare <= 1
          ? silenceShare
          : known.silenceShare,
      badge: typeof badge === 'boolean' ? badge : known.badge,
      recent: typeof recent === 'boolean' ? recent : known.recent,
    });
  },
};

export const programVersion = (): string => browser.runtime.getManifest().version;

/** Backups of this library, with the settings of its screens. What a context does not have itself it is handed. */
export function makeKeeper(
  database: Database,
  wake: () => void,
  given?: Pick<KeeperOptions, 'settings' | 'program'>,
): LibraryKeeper {
  return createKeeper({
    database,
    now: () => Date.now(),
    freshKey: createRandomKey,
    program: given?.program ?? programVersion(),
    settings: given?.settings ?? settingsOfScreens,
    wake,
  });
}
