import type { Settings, SettingsPort } from '#lib/services/page-state.ts';

/** The reader's settings as every component of one page sees them. */
export class SettingsState {
  // State
  #now = $state.raw<Settings>({
    theme: 'system',
    letterKeys: true,
    citation: 'words',
    silenceShare: 0.3,
    showsRanks: false,
    rankChoices: {},
    badge: true,
    recent: true,
  });
  readonly #port: SettingsPort;
  #loading: Promise<unknown> = Promise.resolve();

  constructor(port: SettingsPort) {
    this.#port = port;
  }

  // Derived
  get theme(): Settings['theme'] {
    return this.#now.theme;
  }
  get letterKeys(): boolean {
    return this.#now.letterKeys;
  }
  get citation(): Settings['citation'] {
    return this.#now.citation;
  }

  get silenceShare(): number {
    return this.#now.silenceShare;
  }
  get showsRanks(): boolean {
    return this.#now.showsRanks;
  }
  get rankChoices(): Settings['rankChoices'] {
    return this.#now.rankChoices;
  }

  get badge(): boolean {
    return this.#now.badge;
  }
  get recent(): boolean {
    return this.#now.recent;
  }

  // Verbs
  /** Loads, follows what other pages change and keeps the document's theme in step; returns the way to stop. */
  start(): () => void {
    const take = (settings: Settings) => {
      this.#now = settings;
      applyTheme(settings.theme);
    };
    this.#loading = this.#port.load().then(take);
    return this.#port.watch(take);
  }

  /** What is not changed stays as it is kept, also where it is not loaded yet. */
  async change(part: Partial<Settings>): Promise<void> {
    await this.#loading;
    this.#now = { ...this.#now, ...part };
    applyTheme(this.#now.theme);
    await this.#port.save({ ...this.#now });
  }
}

function applyTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
