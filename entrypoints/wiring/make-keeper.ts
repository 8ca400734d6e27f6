import { browser } from 'wxt/browser';

import { createRandomKey } from '#lib/platform/random-key.ts';
import { settings } from '#lib/platform/settings.ts';
import { createKeeper, type KeeperOptions, type LibraryKeeper } from '#lib/services/keep-library.ts';
import type { Database } from '#lib/store/database.ts';

import { flatSettings, settingsFrom } from './settings-in-backup.ts';

/** The settings of the screens as a backup holds them. */
const settingsOfScreens: KeeperOptions['settings'] = {
  load: async () => flatSettings(await settings.load()),
  save: async (flat) => settings.save(settingsFrom(flat, await settings.load())),
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
