import { browser } from 'wxt/browser';

import type { MenuClick } from '#lib/platform/menus.ts';
import { openPanel } from '#lib/platform/panel.ts';
import { isScriptable } from '#lib/platform/scriptable.ts';
import { showCard, showCardOfLink } from '#lib/platform/show-card.ts';

/** Answers a right click: the card beside the selection, or the side panel where the page forbids scripts. */
export function lookUpClick(): (click: MenuClick) => void {
  // Not known in time for the click that woke us: then a file's card opens in the panel.
  let fileAccess = false;
  void browser.extension.isAllowedFileSchemeAccess().then((isAllowed) => (fileAccess = isAllowed));

  return (click) => {
    const isOpen =
      isScriptable(click.url, { fileAccess }) &&
      (isFrameless(click.frameUrl) || isScriptable(click.frameUrl, { fileAccess }));
    // Nothing may be awaited before this line: the panel opens only within the gesture.
    void (isOpen ? showOrElse(click) : openPanel(click.text, click.window));
  };
}

async function showOrElse(click: MenuClick): Promise<void> {
  const shown = click.link === null ? await showCard(click) : await showCardOfLink(click, click.link);
  if (!shown) await openPanel(click.text || null, click.window);
}

/** Frames without an address of their own (srcdoc, about:blank) take their page's. */
function isFrameless(url: string | null): url is null {
  return url === null || url === 'about:srcdoc' || url === 'about:blank';
}
