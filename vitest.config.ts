import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { defineConfig } from 'vitest/config';

import { findBrowser } from './tools/browser.ts';

/**
 * core: the pure rooms and the tools, in Node, without plugins. platform: what speaks to the browser, on a fake one.
 * browser: the store (real IndexedDB) and components (real layout) in real Chromium.
 */
const browser = findBrowser();
/**
 * Benches write more than a browser keeps in memory, and readers keep theirs on a disk: they get a profile of their own.
 * It holds for one session at a time, so files do not run beside each other.
 */
const isBench = process.argv.includes('bench');
const benchProfile = fileURLToPath(new URL('artefacts/bench-profile', import.meta.url));
/** In ms; for what hangs, on machines that are slow and busy. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    fileParallelism: !isBench,
    projects: [
      { test: { name: 'core', environment: 'node', include: ['tests/core/**/*.test.ts'], testTimeout } },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'platform',
          environment: 'node',
          include: ['tests/platform/**/*.test.ts'],
          testTimeout,
        },
      },
      {
        // WxtVitest serves its setup as a virtual module, which a real browser cannot fetch: ours does the same.
        plugins: [svelte()],
        resolve: {
          conditions: ['browser'],
          alias: { '#i18n': fileURLToPath(new URL('.wxt/i18n/index.ts', import.meta.url)) },
        },
        test: {
          name: 'browser',
          testTimeout,
          setupFiles: ['tests/ui/setup-browser.ts'],
          include: ['tests/store/**/*.test.ts', 'tests/ui/**/*.test.ts'],
          benchmark: {
            include: ['import', 'library', 'search', 'spot', 'graph', 'layout', 'sheet'].map(
              (name) => `tests/bench/${name}.bench.ts`,
            ),
          },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              persistentContext: isBench && benchProfile,
              launchOptions: {
                ...(browser ? { executablePath: browser.path } : {}),
                args: ['--no-sandbox', '--disable-dev-shm-usage'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
