import { storage } from 'wxt/utils/storage';

import type { Settings, SettingsPort } from '#lib/services/page-state.ts';

// On this machine only, never in synced storage.
const items = {
  theme: storage.defineItem<Settings['theme']>('local:theme', { fallback: 'system' }),
  letterKeys: storage.defineItem<boolean>('local:letterKeys', { fallback: true }),
};

export const settings: SettingsPort = {
  async load() {
    const [theme, letterKeys] = await Promise.all([items.theme.getValue(), items.letterKeys.getValue()]);
    return { theme, letterKeys };
  },

  async save({ theme, letterKeys }) {
    await Promise.all([items.theme.setValue(theme), items.letterKeys.setValue(letterKeys)]);
  },

  watch(callback) {
    const changed = () => void settings.load().then(callback);
    const stops = [items.theme.watch(changed), items.letterKeys.watch(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
