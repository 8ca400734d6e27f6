import { browser } from 'wxt/browser';

/**
 * Whether the browser leaves our data alone when space runs low. With `unlimitedStorage` it does, and yet
 * `persisted()` may say no: https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
export async function isStorageKept(): Promise<boolean> {
  return (
    (await navigator.storage.persisted()) ||
    (await browser.permissions.contains({ permissions: ['unlimitedStorage'] }))
  );
}
