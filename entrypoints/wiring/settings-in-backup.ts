import { readRankChoices } from '#lib/domain/ranks.ts';
import type { Settings } from '#lib/services/page-state.ts';
import { citationStyles } from '#lib/text/cite.ts';

type Flat = Readonly<Record<string, string | number | boolean>>;

/** Settings as a backup holds them: plain values, of which older and newer versions read what they know. */
export function flatSettings(settings: Settings): Flat {
  return { ...settings, rankChoices: JSON.stringify(settings.rankChoices) };
}

/** What a backup says, as far as it is any; the rest stays as it is known. */
export function settingsFrom(flat: Readonly<Record<string, unknown>>, known: Settings): Settings {
  const { theme, letterKeys, citation, silenceShare, showsRanks, rankChoices, badge, recent } = flat;
  return {
    theme: theme === 'light' || theme === 'dark' || theme === 'system' ? theme : known.theme,
    letterKeys: typeof letterKeys === 'boolean' ? letterKeys : known.letterKeys,
    citation: citationStyles.find((style) => style === citation) ?? known.citation,
    silenceShare:
      typeof silenceShare === 'number' && silenceShare >= 0 && silenceShare <= 1
        ? silenceShare
        : known.silenceShare,
    showsRanks: typeof showsRanks === 'boolean' ? showsRanks : known.showsRanks,
    rankChoices: choicesIn(rankChoices) ?? known.rankChoices,
    badge: typeof badge === 'boolean' ? badge : known.badge,
    recent: typeof recent === 'boolean' ? recent : known.recent,
  };
}

function choicesIn(text: unknown): Settings['rankChoices'] | null {
  try {
    return typeof text === 'string' ? readRankChoices(JSON.parse(text)) : null;
  } catch {
    return null;
  }
}
