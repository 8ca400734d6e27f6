import { browser, type Browser } from 'wxt/browser';

export type SenderKind = 'page' | 'card' | 'stranger';

/** Who sent a message: a page of ours (by its origin), our card on a foreign page, or somebody else. */
export function kindOfSender(sender: Browser.runtime.MessageSender): SenderKind {
  if (sender.id !== browser.runtime.id) return 'stranger';
  const own = browser.runtime.getURL('/');
  // The background has no address in Firefox; what has neither tab nor address is no content script.
  if (sender.url === undefined) return sender.tab ? 'stranger' : 'page';
  return sender.url.startsWith(own) ? 'page' : sender.tab ? 'card' : 'stranger';
}
