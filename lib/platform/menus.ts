import { i18n } from '#i18n';
import { browser, type Browser } from 'wxt/browser';

const lookUp = 'look-up';
const savePage = 'save-page';
const aboutPage = 'about-page';
const lookUpLink = 'look-up-link';

/** Menus outlive the background: call it on install and update only, and never twice without removing. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  // The browser puts the selected text for %s.
  browser.contextMenus.create({ id: lookUp, title: i18n.t('menu.lookUp'), contexts: ['selection'] });
  browser.contextMenus.create({ id: lookUpLink, title: i18n.t('menu.lookUpLink'), contexts: ['link'] });
  browser.contextMenus.create({
    id: aboutPage,
    title: i18n.t('menu.aboutPage'),
    contexts: ['page', 'frame'],
  });
  browser.contextMenus.create({ id: savePage, title: i18n.t('menu.savePage'), contexts: ['page'] });
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
  /** Where the link leads that was clicked; null where it was none. */
  readonly link: string | null;
}

/** Calls back within the reader's gesture. Call it synchronously at the top level. */
export function onMenuClick(callback: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === lookUp) callback({ ...readClick(info, tab), link: null });
    if (info.menuItemId === lookUpLink) callback(readClick(info, tab));
  });
}

/** What is known of a whole page: calls back within the reader's gesture, which also lets us look at it. Synchronously, too. */
export function onAboutPage(callback: (window: number | null) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === aboutPage) callback(tab?.windowId ?? null);
  });
}

/** The menu and the key that save the page of a tab: both give activeTab. Call it synchronously at the top level. */
export function onSavePage(callback: (tab: number) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === savePage && tab?.id !== undefined && tab.id >= 0) callback(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === savePage && tab?.id !== undefined) callback(tab.id);
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
    link: info.linkUrl ?? null,
  };
}
