import { browser } from 'wxt/browser';

import { markSites } from '#lib/platform/mark-sites.ts';
import { askMarks } from '#lib/platform/messaging.ts';

/** The keys of marked names: one hides all of them everywhere, one goes to the next. Call it synchronously at the top level. */
export function onMarkKeys(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-marks') void toggle();
    if (command === 'next-mark' && tab?.id !== undefined) void askMarks(tab.id, 'step', { by: 1 });
  });
}

async function toggle(): Promise<void> {
  await markSites.setHidden(!(await markSites.isHidden()));
}
