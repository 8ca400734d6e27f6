import { storage } from 'wxt/utils/storage';

import type { Settings, SettingsPort } from '#lib/services/page-state.ts';

// On this machine only, never in synced storage.
const items = {
  theme: storage.defineItem<Settings['theme']>('local:theme', { fallback: 'system' }),
  letterKeys: storage.defineItem<boolean>('local:letterKeys', { fallback: true }),
  citation: storage.defineItem<Settings['citation']>('local:citation', { fallback: 'words' }),
  silenceShare: storage.defineItem<number>('local:silenceShare', { fallback: 0.3 }),
  showsRanks: storage.defineItem<boolean>('local:showsRanks', { fallback: false }),
  rankChoices: storage.defineItem<Settings['rankChoices']>('local:rankChoices', { fallback: {} }),
  badge: storage.defineItem<boolean>('local:badge', { fallback: true }),
  recent: storage.defineItem<boolean>('local:recentKept', { fallback: true }),
};

export const settings: SettingsPort = {
  async load() {
    const [theme, letterKeys, citation, silenceShare, showsRanks, rankChoices, badge, recent] =
      await Promise.all([
        items.theme.getValue(),
        items.letterKeys.getValue(),
        items.citation.getValue(),
        items.silenceShare.getValue(),
        items.showsRanks.getValue(),
        items.rankChoices.getValue(),
        items.badge.getValue(),
        items.recent.getValue(),
      ]);
    return { theme, letterKeys, citation, silenceShare, showsRanks, rankChoices, badge, recent };
  },

  async save({ theme, letterKeys, citation, silenceShare, showsRanks, rankChoices, badge, recent }) {
    await Promise.all([
      items.theme.setValue(theme),
      items.letterKeys.setValue(letterKeys),
      items.citation.setValue(citation),
      items.silenceShare.setValue(silenceShare),
      items.showsRanks.setValue(showsRanks),
      items.rankChoices.setValue(rankChoices),
      items.badge.setValue(badge),
      items.recent.setValue(recent),
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
