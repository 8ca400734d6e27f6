import type { Navigator, PageState } from '#lib/services/page-state.ts';
import { addressOf, openInTab } from './open-page.ts';
import { createMemory, keyOf, loadMemory, saveMemory } from './page-memory.ts';

/** What a navigator needs of the window it stands in. */
export interface Place {
  readonly location: Pick<Location, 'hash' | 'href' | 'assign'>;
  readonly history: Pick<History, 'back' | 'replaceState'>;
}

/**
 * The navigator of one of our pages. Its state lies in session storage under a random key in the hash; a page
 * without one gets one when it first has something to remember.
 */
export async function startNavigator(place: Place = window): Promise<Navigator> {
  let key = keyOf(place.location.hash);
  const found = key === null ? null : await loadMemory(key);
  const back = found?.back ?? false;

  async function remember(state: PageState): Promise<void> {
    if (key === null) {
      key = await createMemory({ state, back });
      place.history.replaceState(null, '', `#${key}`);
    } else await saveMemory(key, { state, back });
  }

  return {
    async open(state, where) {
      if (where === 'tab') await openInTab(state);
      else place.location.assign(await addressOf(state, true));
    },
    remember,
    async recall() {
      return key === null ? null : ((await loadMemory(key))?.state ?? null);
    },
    canGoBack: () => back,
    goBack: () => place.history.back(),
  };
}
