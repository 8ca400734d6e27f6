/** Hosts whose pages no extension may touch; a path where only part of the host is closed. */
const closed: readonly { readonly host: string; readonly path?: string }[] = [
  { host: 'chromewebstore.google.com' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  // Firefox, extensions.webextensions.restrictedDomains
  { host: 'accounts-static.cdn.mozilla.net' },
  { host: 'accounts.firefox.com' },
  { host: 'addons.cdn.mozilla.net' },
  { host: 'addons.mozilla.org' },
  { host: 'api.accounts.firefox.com' },
  { host: 'content.cdn.mozilla.net' },
  { host: 'discovery.addons.mozilla.org' },
  { host: 'oauth.accounts.firefox.com' },
  { host: 'profile.accounts.firefox.com' },
  { host: 'support.mozilla.org' },
  { host: 'sync.services.mozilla.com' },
];

/**
 * Whether a script may run in a page, told from its address alone: the right click must know before it awaits
 * anything, or the gesture that may open the side panel is spent. Wrong now and then (policies, sandboxed files):
 * whoever injects must still expect a refusal.
 */
export function isScriptable(address: string, options: { readonly fileAccess: boolean }): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol === 'file:') return options.fileAccess && !isPdf(url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (isPdf(url)) return false;
  return !closed.some(({ host, path }) => url.hostname === host && url.pathname.startsWith(path ?? '/'));
}

/** The browser's own viewer shows it, and is closed to scripts. */
function isPdf(url: URL): boolean {
  return /\.pdf$/i.test(url.pathname);
}
