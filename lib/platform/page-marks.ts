import { browser } from 'wxt/browser';

import type { PageMarks } from '#lib/services/page-state.ts';
import { markSites, siteOf } from './mark-sites.ts';
import { askMarks } from './messaging.ts';
import { isScriptable } from './scriptable.ts';

/** Marks of the page in front of the reader, as the popup and the side panel speak of them. */
export const pageMarks: PageMarks = {
  async site() {
    const address = (await tabInFront())?.url ?? '';
    return isScriptable(address, { fileAccess: false }) ? siteOf(address) : null;
  },
  async load() {
    const [sites, isHidden] = await Promise.all([markSites.load(), markSites.isHidden()]);
    return { ...sites, isHidden };
  },
  watch: (callback) => markSites.watch(callback),
  watchPage(callback) {
    const updated = (
      _: number,
      { status }: { status?: string | undefined },
      { active }: { active: boolean },
    ) => {
      if (active && status === 'complete') callback();
    };
    browser.tabs.onActivated.addListener(callback);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      browser.tabs.onActivated.removeListener(callback);
      browser.tabs.onUpdated.removeListener(updated);
    };
  },
  choose: (site, choice) => markSites.choose(site, choice),
  chooseEverywhere: (everywhere) => markSites.chooseEverywhere(everywhere),
  setHidden: (isHidden) => markSites.setHidden(isHidden),
  async state() {
    const tab = (await tabInFront())?.id;
    const answer = tab === undefined ? null : await askMarks(tab, 'state', null);
    return answer?.ok ? answer.value : null;
  },
  async goTo(index) {
    const tab = (await tabInFront())?.id;
    if (tab !== undefined) await askMarks(tab, 'goTo', { index });
  },
};

async function tabInFront() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
