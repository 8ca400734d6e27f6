import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../../tools/build.ts';
import { expect, test } from './fixtures.ts';

const folder = join(root, '../shared/html');
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
const onePixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

test('saved pages of the press look the same, pixel for pixel, with marks on and hidden', async ({
  app,
  site,
}) => {
  test.skip(pages.length === 0, 'the saved pages are not here');
  test.setTimeout(240_000);
  const library = await app.openLibraryThatMarks();
  const page = await app.context.newPage();
  // What the page loads from elsewhere, and what it does by itself, would be another page each time.
  await page.route('**/*', (route) => {
    if (route.request().url().startsWith('http://127.0.0.1')) return route.continue();
    // A picture that fails is drawn otherwise after a while.
    return route.request().resourceType() === 'image'
      ? route.fulfill({ contentType: 'image/gif', body: onePixel })
      : route.abort();
  });
  let marked = 0;
  for (const name of pages) {
    const html = readFileSync(join(folder, name), 'utf8')
      .replace(/<script\b[^>]*>[^]*?<\/script>/giu, '')
      // It moves by itself.
      .replace(/<(\/?)marquee\b/giu, '<$1div');
    await library.evaluate(() => chrome.storage.local.set({ marksHidden: true }));
    await page.goto(site.put(`/${name}`, html), { waitUntil: 'domcontentloaded' });
    await page.setViewportSize({ width: 1000, height: 700 });
    const count = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
    await page.waitForTimeout(1500);
    expect(await count(), 'hidden').toBe(0);
    const hidden = await page.screenshot({ animations: 'disabled' });
    await library.evaluate(() => chrome.storage.local.set({ markSites: { everywhere: false, sites: {} } }));
    await page.waitForTimeout(300);
    const off = await page.screenshot({ animations: 'disabled' });
    expect(hidden.equals(off), name).toBe(true);
    await library.evaluate(() =>
      chrome.storage.local.set({
        marksHidden: false,
        markSites: { everywhere: false, sites: { 'http://127.0.0.1': 'on' } },
      }),
    );
    await page.waitForTimeout(700);
    marked += (await count()) > 0 ? 1 : 0;
  }
  expect(marked, 'some of them name what the sample names').toBeGreaterThan(0);
});
