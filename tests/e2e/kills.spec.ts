import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { readTable, waitUntilRead, type LibrarySummary } from '../../tools/library-summary.ts';
import { expect, test, type App } from './fixtures.ts';
import { filesOf } from './synthetic-press.ts';

/** The browser's process is killed at a random moment of each long work; then the work is done again, as a reader would. */
const kills = process.env.LARGE ? 20 : 3;
const articles = 160;
const captures = articles / 8;

/** A machine on which others work too starts a browser in half a minute. */
const forEachKill = process.env.LARGE ? 180_000 : 60_000;

const pause = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most));

async function fill(app: App): Promise<{ library: Page; whole: LibrarySummary }> {
  const library = await app.open('library.html');
  await chooseFiles(library, filesOf(articles));
  await closeDialog(library);
  return { library, whole: await waitUntilRead(library, captures, 120_000) };
}

async function startAgain(app: App): Promise<Page> {
  await app.kill();
  await app.start();
  return app.open('library.html');
}

/** No row is left of an article that is not there, and none is there twice. */
async function expectSound(page: Page): Promise<void> {
  const ids = new Set((await readTable<{ id: string }>(page, 'articles')).map(({ id }) => id));
  for (const table of ['drafts', 'printings', 'mentions', 'statements']) {
    const rows = await readTable<{ article: string }>(page, table);
    expect(rows.filter(({ article }) => !ids.has(article)).length, table).toBe(0);
  }
  const counters = new Map(
    (await readTable<{ key: string; n: number }>(page, 'counters')).map(({ key, n }) => [key, n]),
  );
  const rows = await readTable<{ shelf: string }>(page, 'articles');
  for (const shelf of ['kept', 'removed'])
    expect(counters.get(`shelf/${shelf}`) ?? 0).toBe(rows.filter((row) => row.shelf === shelf).length);
}

test(`killed ${kills} times in mid-restore: done again, the library is whole`, async ({ app }) => {
  test.setTimeout(forEachKill * (kills + 3));
  const { library, whole } = await fill(app);
  const open = async (page: Page) => {
    const row = new RegExp(await wordsOf(page, 'keep.row'));
    const opener = page.getByRole('complementary').getByRole('button', { name: row });
    const door = page.getByRole('button', { name: await wordsOf(page, 'keep.restoreDoor') });
    await opener.or(door).first().click();
    return page.getByRole('dialog');
  };
  const dialog = await open(library);
  const coming = library.waitForEvent('download');
  await dialog.getByRole('button', { name: await wordsOf(library, 'keep.backUpNow'), exact: true }).click();
  const file = {
    name: 'a.zip',
    mimeType: 'application/zip',
    buffer: readFileSync(await (await coming).path()),
  };

  const restore = async (page: Page, act: 'keep.replaceYes' | 'keep.merge') => {
    const keeping = await open(page);
    await keeping.locator('input[type=file]').setInputFiles(file);
    const merge = keeping.getByRole('button', { name: await wordsOf(page, 'keep.merge'), exact: true });
    const replace = keeping.getByRole('button', { name: await wordsOf(page, 'keep.replace'), exact: true });
    if (act === 'keep.merge') {
      await merge.click();
      return;
    }
    await replace.click();
    const saved = page.waitForEvent('download').catch(() => null);
    await keeping.getByRole('button', { name: await wordsOf(page, act), exact: true }).click();
    await saved;
  };
  await closeDialog(library);
  let page = library;
  for (let i = 0; i < kills; i++) {
    // The first takes everything away before it puts it back; what is left of it is then added to.
    await restore(page, i === 0 ? 'keep.replaceYes' : 'keep.merge');
    await pause(400);
    page = await startAgain(app);
  }
  await restore(page, 'keep.merge');
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: await wordsOf(page, 'keep.restored') })
    .waitFor();
  expect(await waitUntilRead(page, captures, 120_000)).toEqual(whole);
  await expectSound(page);
});

test(`killed ${kills} times in mid-removal and mid-erasing: nothing is half gone`, async ({ app }) => {
  test.setTimeout(forEachKill * (2 * kills + 3));
  await fill(app);
  let page = await startAgain(app);
  const removed = async () =>
    (await readTable<{ shelf: string }>(page, 'articles')).filter(({ shelf }) => shelf === 'removed').length;
  const press = async (key: string) => {
    const list = page.getByRole('region', { name: await wordsOf(page, 'library.list') });
    await list.locator('li input[type=checkbox]').first().check();
    const all = list.getByRole('button', { name: /^(?:全选|Select)/u });
    if (await all.isVisible()) await all.click();
    await list.getByRole('button', { name: await wordsOf(page, key), exact: true }).click();
  };

  for (let i = 0; i < kills; i++) {
    if ((await removed()) === articles) break;
    await press('library.remove');
    await pause(300);
    page = await startAgain(app);
    await expectSound(page);
  }
  if ((await removed()) < articles) await press('library.remove');
  await expect.poll(removed, { timeout: 60_000 }).toBe(articles);
  const entries = await readTable<{ act: { act: string; article?: string } }>(page, 'decisions');
  const about = entries.filter(({ act }) => act.act === 'removeArticle').map(({ act }) => act.article);
  expect(new Set(about).size, 'one entry for each').toBe(about.length);

  const left = async () => (await readTable(page, 'articles')).length;
  const erase = async () => {
    const shelf = page.getByRole('button', { name: new RegExp(await wordsOf(page, 'library.removed'), 'u') });
    await shelf.first().click();
    await press('erase.open');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: await wordsOf(page, 'erase.do'), exact: true })
      .click();
  };
  for (let i = 0; i < kills; i++) {
    if ((await left()) === 0) break;
    await erase();
    await pause(600);
    page = await startAgain(app);
    await expectSound(page);
  }
  if ((await left()) > 0) await erase();
  await expect.poll(left, { timeout: 60_000 }).toBe(0);
  await expectSound(page);
  for (const table of ['entities', 'edges', 'links', 'names', 'captures', 'captureTexts', 'decisions'])
    expect(await readTable(page, table), table).toEqual([]);
});

test(`killed ${kills} times while everything is read again: the same library`, async ({ app }) => {
  test.setTimeout(forEachKill * (kills + 3));
  const { library, whole } = await fill(app);
  let page = library;
  for (let i = 0; i < kills; i++) {
    // As a newer Baopu finds a library: read by another version.
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('baopu');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('refused'));
      });
      const transaction = database.transaction(['articles', 'counters'], 'readwrite');
      const [rows, counts] = [transaction.objectStore('articles'), transaction.objectStore('counters')];
      const all = rows.getAll();
      all.onsuccess = () => {
        const found = all.result as { extractor: string }[];
        for (const row of found) {
          counts.delete(`extractor/${row.extractor}`);
          rows.put({ ...row, extractor: 'older' });
        }
        counts.put({ key: 'extractor/older', n: found.length });
      };
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    });
    await page.reload();
    await pause(1500);
    page = await startAgain(app);
  }
  const older = async () =>
    (await readTable<{ extractor: string }>(page, 'articles')).filter(
      ({ extractor }) => extractor === 'older',
    ).length;
  await expect.poll(older, { timeout: 60_000 }).toBe(0);
  expect(await waitUntilRead(page, captures, 120_000)).toEqual(whole);
  await expectSound(page);
});
