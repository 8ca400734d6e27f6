import { browser } from 'wxt/browser';

import { askCard } from './messaging.ts';
import { chooseSelection } from './page/choose-selection.ts';
import { readSelectionOfFrame } from './page/selection-of-frame.ts';
import type { MenuClick } from './menus.ts';
import type { CardToBackground } from './messages.ts';

const script = '/lookup-card.js';

/**
 * Puts the card script into the clicked frame and has it show the card there; where that frame is too small, or of an
 * origin that activeTab does not reach, into the page itself. False if the browser refused, too.
 */
export async function showCard({
  tab,
  frame,
  text,
}: Pick<MenuClick, 'tab' | 'frame' | 'text'>): Promise<boolean> {
  if (tab === null) return false;
  for (const place of frame === 0 ? [0] : [frame, 0]) {
    if (!(await inject(tab, place))) continue;
    const shown = await askCard({ tab, frame: place }, 'showCard', { text, force: place === 0 });
    if (shown.ok && shown.value) return true;
  }
  return false;
}

/**
 * The card of the words of a link, beside it. The browser tells where the link leads and not which it is: the one that has
 * the focus, as a link has that was clicked, or the first that leads there and can be seen. False where none is found.
 */
export async function showCardOfLink({ tab, frame, text }: MenuClick, link: string): Promise<boolean> {
  if (tab === null || !(await inject(tab, frame))) return false;
  const found = await findLink(tab, frame, link);
  const words = found?.words ?? text;
  if (words === '') return false;
  const shown = await askCard({ tab, frame }, 'showCard', {
    text: words,
    force: true,
    link: link.split('#')[0] ?? link,
    ...(found && { at: found.at }),
  });
  return shown.ok && shown.value;
}

async function findLink(tab: number, frame: number, link: string) {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      args: [link],
      func: (href) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
          (one) => one.href === href,
        );
        const isSeen = (one: Element) => {
          const { top, bottom, width } = one.getBoundingClientRect();
          return width > 0 && bottom > 0 && top < innerHeight;
        };
        const best =
          links.find((one) => one === document.activeElement) ??
          links.find((one) => one.matches(':hover')) ??
          links.find(isSeen) ??
          links[0];
        if (!best) return null;
        const { left, right, top, bottom } = best.getBoundingClientRect();
        const words = (best.innerText || best.title || (best.querySelector('img')?.alt ?? '')).trim();
        return { words: words.slice(0, 200), at: { left, right, top, bottom } };
      },
    });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}

/** The card of what is selected in a tab, as a key asks for it. False where nothing is, or the browser refused. */
export async function showCardOfSelection(tab: number): Promise<boolean> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: readSelectionOfFrame,
    });
    const read = results.flatMap(({ result, frameId }) => (result ? [{ ...result, frameId }] : []));
    const { text } = chooseSelection(read);
    const frame = read.find((one) => one.text === text)?.frameId;
    if (text.trim() === '' || frame === undefined) return false;
    return await showCard({ tab, frame, text });
  } catch {
    return false;
  }
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
