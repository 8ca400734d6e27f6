import { browser } from 'wxt/browser';

import { markSites } from '#lib/platform/mark-sites.ts';
import { showCardOfSelection } from '#lib/platform/show-card.ts';
import { stepMarks } from '#lib/platform/mark-frames.ts';

/** The keys of a page: one looks up what is selected; of marked names one hides all of them everywhere, one goes to the next, one to the one before. Call it synchronously at the top level. */
export function onMarkKeys(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-marks') void toggle();
    if (tab?.id === undefined) return;
    if (command === 'look-up') void lookUp(tab.id);
    if (command === 'next-mark') void stepMarks(tab.id, 1, true);
    if (command === 'previous-mark') void stepMarks(tab.id, -1, true);
  });
}

async function toggle(): Promise<void> {
  await markSites.setHidden(!(await markSites.isHidden()));
}

/** Where nothing is selected, or the browser lets nobody read the page, the popup answers: it has the search, and says why. */
async function lookUp(tab: number): Promise<void> {
  if (await showCardOfSelection(tab)) return;
  await browser.action.openPopup().catch(() => undefined);
}
