import { browser } from 'wxt/browser';

import type { PageMarks } from '#lib/services/page-state.ts';
import { markSites, siteOf } from './mark-sites.ts';
import { goToMark, listMarks, marksState, resumeMarks, stepMarks } from './mark-frames.ts';
import { overhear } from './messaging.ts';
import { isScriptable } from './scriptable.ts';

/** Milliseconds: a page that goes elsewhere without being loaded anew has yet to show what is there. */
const showsAfter = 1_000;
/** Frames tell of their marks one after another: what they tell within so many milliseconds is looked at once. */
const gathered = 200;

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
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const updated = (
      _: number,
      { status, url }: { status?: string | undefined; url?: string | undefined },
      { active }: { active: boolean },
    ) => {
      if (!active) return;
      clearTimeout(waiting);
      if (status === 'complete') callback();
      else if (status === undefined && url !== undefined) waiting = setTimeout(callback, showsAfter);
    };
    browser.tabs.onActivated.addListener(callback);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      clearTimeout(waiting);
      browser.tabs.onActivated.removeListener(callback);
      browser.tabs.onUpdated.removeListener(updated);
    };
  },
  watchMarks(callback) {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = overhear('countMarks', ({ active }) => {
      if (!active) return;
      waiting ??= setTimeout(() => {
        waiting = undefined;
        callback();
      }, gathered);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  },
  choose: (site, choice) => markSites.choose(site, choice),
  chooseEverywhere: (everywhere) => markSites.chooseEverywhere(everywhere),
  setHidden: (isHidden) => markSites.setHidden(isHidden),
  state: () => inFront(marksState, null),
  list: () => inFront(listMarks, []),
  goTo: (number) => inFront((tab) => goToMark(tab, number), null),
  step: (by) => inFront((tab) => stepMarks(tab, by, false), null),
  resume: () => inFront(resumeMarks, undefined),
  hoverAfter: () => markSites.hoverAfter(),
  setHoverAfter: (after) => markSites.setHoverAfter(after),
};

async function inFront<T>(ask: (tab: number) => Promise<T>, otherwise: T): Promise<T> {
  const tab = (await tabInFront())?.id;
  return tab === undefined ? otherwise : ask(tab);
}

async function tabInFront() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
