import { browser } from 'wxt/browser';

import { setLookUp } from './look-up-state.ts';

interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Shows the look-up of a text in the side panel, or what is known of the page in front where none is given, or in a tab where that does not open. Within a gesture the panel
 * must be asked for before anything is awaited.
 */
export async function openPanel(text: string | null, window: number | null): Promise<void> {
  const opening = openOwnPanel(window);
  const [, opened] = await Promise.allSettled([setLookUp(text), opening]);
  if (opened.status === 'rejected')
    await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}

async function openOwnPanel(window: number | null): Promise<void> {
  const firefox = browser as unknown as { sidebarAction?: SidebarAction };
  if (firefox.sidebarAction) await firefox.sidebarAction.open();
  else if (window === null) throw new Error('No window to open the panel in');
  else await browser.sidePanel.open({ windowId: window });
}
