import { browser } from 'wxt/browser';

import { askCard } from './messaging.ts';
import type { MenuClick } from './menus.ts';
import type { CardToBackground } from './messages.ts';

const script = '/lookup-card.js';

/**
 * Puts the card script into the clicked frame and has it show the card there; where that frame is too small, or of an
 * origin that activeTab does not reach, into the page itself. False if the browser refused, too.
 */
export async function showCard({ tab, frame, text }: MenuClick): Promise<boolean> {
  if (tab === null) return false;
  for (const place of frame === 0 ? [0] : [frame, 0]) {
    if (!(await inject(tab, place))) continue;
    const shown = await askCard({ tab, frame: place }, 'showCard', { text, force: place === 0 });
    if (shown.ok && shown.value) return true;
  }
  return false;
}

/** The card beside a marked name. */
export async function showCardAt(
  place: { readonly tab: number; readonly frame: number },
  { text, at, hit, isPassing }: MarkPressed,
): Promise<void> {
  if (!(await inject(place.tab, place.frame))) return;
  await askCard(place, 'showCard', {
    text,
    force: true,
    at,
    ...(hit && { hit }),
    ...(isPassing && { isPassing }),
  });
}

type MarkPressed = Parameters<CardToBackground['lookUpMark']>[0];

async function inject(tab: number, frame: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [script] });
    return true;
  } catch {
    // Not one of ours to report: the browser closes pages for reasons that no address tells.
    return false;
  }
}
