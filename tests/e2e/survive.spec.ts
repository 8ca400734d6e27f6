import type { Page } from '@playwright/test';

import { chooseFiles } from '../../tools/drive-pages.ts';
import {
  readLibrarySummary,
  readTable,
  waitUntilRead,
  type LibrarySummary,
} from '../../tools/library-summary.ts';
import { stopServiceWorker } from './cdp.ts';
import { App, expect, test, type Options } from './fixtures.ts';
import { filesOf } from './synthetic-press.ts';

const articles = 160;
const captures = articles / 8;

/** What the same texts give when nothing goes wrong. */
async function readUndisturbed(options: Options): Promise<LibrarySummary> {
  const app = new App(options);
  await app.start();
  try {
    const library = await app.open('library.html');
    await chooseFiles(library, filesOf(articles));
    return await waitUntilRead(library, captures, 60_000);
  } finally {
    await app.stop();
    app.remove();
  }
}

/** Everything saved is there once, and each article was read as if nothing had happened. */
async function expectUnharmed(page: Page, whole: LibrarySummary): Promise<void> {
  expect(await waitUntilRead(page, captures, 60_000)).toEqual(whole);
  const drafts = await readTable<{ article: string; capture: string }>(page, 'drafts');
  expect(new Set(drafts.map(({ article, capture }) => article + capture)).size).toBe(drafts.length);
}

/** A page of ours that runs none of our code: looking in wakes nobody. */
async function openSilentPage(app: App): Promise<Page> {
  return app.open('icon/16.png');
}

test('the service worker is stopped again and again in mid-import: nothing is lost, nothing is there twice', async ({
  app,
  language,
  scheme,
}) => {
  test.slow();
  const whole = await readUndisturbed({ language, scheme });
  expect(whole.articles).toBe(articles);
  const library = await app.open('library.html');
  const importing = chooseFiles(library, filesOf(articles));
  const looker = await openSilentPage(app);
  let stops = 0;
  // At the first capture, then at each step that is seen.
  await expect
    .poll(async () => (await readLibrarySummary(looker)).captures, { timeout: 60_000 })
    .toBeGreaterThan(0);
  for (let last = -1; ;) {
    const { pending, captures: saved } = await readLibrarySummary(looker);
    if (saved >= captures && pending === 0) break;
    if (pending === last) continue;
    last = pending;
    await stopServiceWorker(app.context, looker);
    stops += 1;
    if (stops > 12) break;
  }
  await importing;
  test.info().annotations.push({ type: 'stops', description: String(stops) });
  expect(stops).toBeGreaterThan(0);
  await expectUnharmed(looker, whole);
});

test('the offscreen document is closed in mid-reading: the next page of ours has it go on', async ({
  app,
  language,
  scheme,
}) => {
  test.slow();
  const whole = await readUndisturbed({ language, scheme });
  const library = await app.open('library.html');
  await chooseFiles(library, filesOf(articles));
  expect((await readLibrarySummary(library)).pending, 'something was still to be read').toBeGreaterThan(0);
  await library.evaluate(() => chrome.offscreen.closeDocument());
  await library.reload();
  await expectUnharmed(library, whole);
});

test('the browser is killed in mid-reading: with the next start reading goes on by itself', async ({
  app,
  language,
  scheme,
}) => {
  test.slow();
  const whole = await readUndisturbed({ language, scheme });
  const library = await app.open('library.html');
  await chooseFiles(library, filesOf(articles));
  const { pending } = await readLibrarySummary(library);
  expect(pending, 'something was still to be read').toBeGreaterThan(0);
  await app.kill();
  await app.start();
  await expectUnharmed(await openSilentPage(app), whole);
});
