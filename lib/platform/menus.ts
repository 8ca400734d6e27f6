import { i18n } from '#i18n';
import { browser, type Browser } from 'wxt/browser';

const id = 'look-up';

/** Menus outlive the background: call it on install and update only, and never twice without removing. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  // The browser puts the selected text for %s.
  browser.contextMenus.create({ id, title: i18n.t('menu.lookUp'), contexts: ['selection'] });
}

/** Where the reader clicked, and on what. */
export interface MenuClick {
  readonly text: string;
  /** Address of the page; of the frame, where that is not the page itself. */
  readonly url: string;
  readonly frameUrl: string | null;
  readonly frame: number;
  readonly tab: number | null;
  readonly window: number | null;
}

/** Calls back within the reader's gesture. Call it synchronously at the top level. */
export function onMenuClick(callback: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id) callback(readClick(info, tab));
  });
}

function readClick(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab | undefined): MenuClick {
  return {
    text: info.selectionText ?? '',
    url: tab?.url ?? info.pageUrl ?? '',
    frameUrl: info.frameUrl ?? null,
    frame: info.frameId ?? 0,
    // The side panel and the PDF viewer are no tabs.
    tab: tab?.id === undefined || tab.id < 0 ? null : tab.id,
    window: tab?.windowId ?? null,
  };
}
