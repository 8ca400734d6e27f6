import { storage } from 'wxt/utils/storage';

import type { Settings, SettingsPort } from '#lib/services/page-state.ts';

// On this machine only, never in synced storage.
const items = {
  theme: storage.defineItem<Settings['theme']>('local:theme', { fallback: 'system' }),
  letterKeys: storage.defineItem<boolean>('local:letterKeys', { fallback: true }),
  citation: storage.defineItem<Settings['citation']>('local:citation', { fallback: 'words' }),
};

export const settings: SettingsPort = {
  async load() {
    const [theme, letterKeys, citation] = await Promise.all([
      items.theme.getValue(),
      items.letterKeys.getValue(),
      items.citation.getValue(),
    ]);
    return { theme, letterKeys, citation };
  },

  async save({ theme, letterKeys, citation }) {
    await Promise.all([
      items.theme.setValue(theme),
      items.letterKeys.setValue(letterKeys),
      items.citation.setValue(citation),
    ]);
  },

  watch(callback) {
    const changed = () => void settings.load().then(callback);
    const stops = Object.values(items).map((item) => item.watch(changed));
    return () => {
      for (const stop of stops) stop();
    };
  },
};
