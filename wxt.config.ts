import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { defineConfig } from 'wxt';

const policy = [
  // What no line below names is not to be had at all.
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Svelte and Cytoscape write rules and attributes of style; no text of an article ever becomes one.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "object-src 'none'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "media-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Which bytes are which characters in the fonts that papers are set in: pdf.js asks for them by name. */
const cmaps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/**
 * Chrome and Firefox, both Manifest V3. Every permission stands with its reason; what is not here is not asked for.
 * `--mode e2e` adds loopback hosts so that tests can look into their own pages; it is never released.
 */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/locales' },
  publicDir: 'assets/public',
  zip: { excludeSources: ['artefacts/**'] },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const name of readdirSync(cmaps).filter((file) => file.endsWith('.bcmap')))
        files.push({ absoluteSrc: join(cmaps, name), relativeDest: `cmaps/${name}` });
    },
  },
  manifest: ({ browser, command, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage', // settings, and the state of our own tabs under a random key
      'unlimitedStorage', // articles are kept for years: no quota of a few gigabytes, no eviction
      'activeTab', // read the page or the selection when the reader clicks us, and only then
      'scripting', // how activeTab reads it, and how the card is put beside a selection
      'contextMenus', // "Look up … in Baopu" on a selection, "Save this page" on a page
      'alarms', // wakes the reader of pending articles after the browser stopped it
      // Nobody can answer the browser's question in a test.
      ...(mode === 'e2e' ? ['downloads'] : []),
      ...(browser === 'firefox'
        ? []
        : [
            'offscreen', // a Chrome service worker cannot start the worker that reads articles
            'sidePanel', // the card where a page forbids scripts
          ]),
    ],
    optional_permissions: [
      'downloads', // backups that are written by themselves, asked for when the reader wants them
    ],
    // Nothing leaves the machine: the browser itself refuses our pages any address but our own.
    ...(command === 'build' ? { content_security_policy: { extension_pages: policy } } : {}),
    optional_host_permissions: [
      'http://*/*', // marks known names on pages: asked for site by site, or for all, when the reader wants it
      'https://*/*', // the same
    ],
    // `bp` and a name in the address bar; no permission of its own.
    omnibox: { keyword: 'bp' },
    commands: {
      // Opens the popup, which shows the card of what is selected. Alt+B is Firefox's bookmarks menu; browsers let readers rebind it.
      _execute_action: { suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+B' : 'Alt+B' } },
      // Saves the page at once; the icon then says so.
      'save-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_menu_savePage__',
      },
      // Hides the marks of all pages, or shows them again.
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_marks_toggle__',
      },
      // Goes to the next marked name and opens its card.
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_marks_next__',
      },
      // Chrome suggests four keys and no more: these two the reader gives one, if wished.
      'previous-mark': { description: '__MSG_marks_previous__' },
      'look-up': { description: '__MSG_menu_lookUpSelection__' },
    },
    ...(mode === 'e2e' ? { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'baopu@baopu.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' /* light-dark() */ }),
  }),
});
