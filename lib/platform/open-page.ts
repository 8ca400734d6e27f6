import { browser } from 'wxt/browser';

import type { PageState } from '#lib/services/page-state.ts';
import { createMemory } from './page-memory.ts';

/** The address of a page in a state: path and random key, nothing else. */
export async function addressOf(state: PageState, back: boolean): Promise<string> {
  const key = await createMemory({ state, back });
  return `${browser.runtime.getURL(pathOf(state.page))}#${key}`;
}

/** Opens a page in the tab that shows it already, else in a new one. Works from the background, too. */
export async function openInTab(state: PageState): Promise<void> {
  const open = await findTab(pathOf(state.page));
  const url = await addressOf(state, open !== null);
  if (open === null) {
    await browser.tabs.create({ url });
    return;
  }
  const tab = await browser.tabs.update(open, { url, active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

function pathOf(page: PageState['page']) {
  return page === 'graph' ? '/graph.html' : '/library.html';
}

/** Looks among our own contexts: asking for tabs by address would need a permission. */
async function findTab(path: string): Promise<number | null> {
  // Firefox has no getContexts: docs/browser-bugs.md
  if (!('getContexts' in browser.runtime)) return null;
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const own = browser.runtime.getURL('/');
  const found = contexts.find(({ documentUrl, incognito }) => {
    return !incognito && documentUrl?.startsWith(own) === true && new URL(documentUrl).pathname === path;
  });
  return found?.tabId ?? null;
}
