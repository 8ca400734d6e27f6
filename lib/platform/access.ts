import { browser } from 'wxt/browser';

import type { AccessPort } from '#lib/services/page-state.ts';

/** What the browser lets us do, as the page of permissions shows it. */
export const access: AccessPort = {
  async granted() {
    const { permissions = [], origins = [] } = await browser.permissions.getAll();
    return { permissions, origins };
  },
  required: () => browser.runtime.getManifest().permissions ?? [],
  request: (permission) => browser.permissions.request({ permissions: [permission as 'downloads'] }),
  remove: (permission) => browser.permissions.remove({ permissions: [permission as 'downloads'] }),
  removeOrigin: (origin) => browser.permissions.remove({ origins: [origin] }),
  watch(callback) {
    browser.permissions.onAdded.addListener(callback);
    browser.permissions.onRemoved.addListener(callback);
    return () => {
      browser.permissions.onAdded.removeListener(callback);
      browser.permissions.onRemoved.removeListener(callback);
    };
  },
  async keys() {
    const commands = await browser.commands.getAll();
    return commands.map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      description,
      shortcut,
    }));
  },
  isInPrivate: () => browser.extension.isAllowedIncognitoAccess(),
};
