/**
 * `npm run store-pictures`: the pictures that the stores ask for, in both languages, from the sample that ships, into
 * artefacts/store. 1280 × 800 are taken by Chrome's, Edge's and Firefox' stores; the tile of 440 × 280 by Chrome's and Edge's.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright';

import { findBrowser } from './browser.ts';
import { buildIfStale, root } from './build.ts';
import { importSample, openGraph, waitUntilDrawn, wordsOf } from './drive-pages.ts';
import { waitUntilRead } from './library-summary.ts';
import { openExtension, type OpenedExtension } from './open-extension.ts';
import { samplePage, tilePage } from './store/pages.ts';

const size = { width: 1280, height: 800 };
const name = '杨伟东';

/** A picture by its number and name; what comes first in a store is what most people see. */
const scenes: Readonly<Record<string, (app: OpenedExtension, library: Page, site: string) => Promise<Page>>> =
  {
    '1-graph': async (app) => {
      const graph = await openGraph(app);
      await graph.getByRole('combobox').fill(name);
      await graph.getByRole('option').first().waitFor();
      await graph.keyboard.press('Enter');
      await graph.getByRole('heading', { name }).first().waitFor();
      await graph.getByRole('button', { name: await wordsOf(graph, 'graph.showOnly') }).click();
      await waitUntilDrawn(graph);
      return graph;
    },
    '2-page': async (app, library, site) => {
      await library.evaluate(
        async (marked) => {
          await chrome.storage.local.set({ markSites: { everywhere: false, sites: { [marked]: 'on' } } });
        },
        new URL(site).origin.replace(/:\d+$/u, ''),
      );
      const page = await app.context.newPage();
      await page.goto(site);
      await page.waitForFunction(() => (CSS.highlights.get('baopu-person')?.size ?? 0) > 0);
      await page.locator('#name').click();
      await page.waitForFunction(
        () => (document.querySelector('baopu-card')?.getBoundingClientRect().height ?? 0) > 250,
      );
      return page;
    },
    '3-reader': async (_, library) => {
      await library.bringToFront();
      await library.locator('li button.open').nth(2).click();
      await library.locator('.records li button').first().click();
      await library.locator('.records dl').waitFor();
      return library;
    },
    '4-overview': async (app) => {
      const graph = await openGraph(app);
      await graph.emulateMedia({ colorScheme: 'dark' });
      // The canvas reads its colours once.
      await graph.reload();
      await waitUntilDrawn(graph);
      return graph;
    },
    '5-permissions': async (app) => {
      const page = await app.context.newPage();
      await page.goto(app.url('options.html'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
  };

async function takeAll(language: 'zh-CN' | 'en-US', site: string): Promise<void> {
  const browser = findBrowser();
  if (!browser) throw new Error('No browser: run `node tools/setup.js --browser`.');
  const folder = join(root, 'artefacts/store', language === 'zh-CN' ? 'zh-CN' : 'en');
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'baopu-store-'));
  const app = await openExtension({
    browser: browser.path,
    // The one build that may look at a page of this machine without anybody there to say yes.
    extension: buildIfStale('e2e'),
    profile,
    headless: true,
    language,
    colorScheme: 'light',
  });
  try {
    const library = await app.context.newPage();
    await library.goto(app.url('library.html'));
    await importSample(library);
    await waitUntilRead(library, 1, 60_000);
    for (const [scene, show] of Object.entries(scenes)) {
      const page = await show(app, library, site);
      await page.bringToFront();
      await page.setViewportSize(size);
      // What moves has come to rest.
      await page.waitForTimeout(600);
      await page.screenshot({ path: join(folder, `${scene}.png`) });
      console.log(join(folder, `${scene}.png`));
      if (page !== library) await page.close();
    }
    const tile = await app.context.newPage();
    await tile.setViewportSize({ width: 440, height: 280 });
    await tile.setContent(
      tilePage(
        readFileSync(join(root, 'assets/icon.svg'), 'utf8'),
        await wordsOf(library, 'extension.description'),
      ),
    );
    await tile.screenshot({ path: join(folder, 'tile-440x280.png') });
    console.log(join(folder, 'tile-440x280.png'));
  } finally {
    await app.context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const sample = readFileSync(join(root, 'assets/sample/baopu-sample-20200729-02.txt'), 'utf8');
const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(samplePage(sample));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
try {
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const language of ['zh-CN', 'en-US'] as const) await takeAll(language, site);
} finally {
  server.closeAllConnections();
  server.close();
}
