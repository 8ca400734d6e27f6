import { readFileSync } from 'node:fs';

import type { Download, Locator, Page } from '@playwright/test';

import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { readLibrarySummary, readTable, waitUntilRead } from '../../tools/library-summary.ts';
import { expect, test } from './fixtures.ts';

async function press(library: Page, dialog: Locator, key: string): Promise<void> {
  await dialog.getByRole('button', { name: await wordsOf(library, key), exact: true }).click();
}

async function openKeeping(library: Page): Promise<Locator> {
  const row = new RegExp(await wordsOf(library, 'keep.row'));
  await library.getByRole('complementary').getByRole('button', { name: row }).click();
  return library.getByRole('dialog');
}

/** Presses, and waits for the file that comes of it. */
async function fileOf(library: Page, act: () => Promise<void>): Promise<Download> {
  const coming = library.waitForEvent('download');
  await act();
  return coming;
}

const upload = async (download: Download) => ({
  name: download.suggestedFilename(),
  mimeType: 'application/zip',
  buffer: readFileSync(await download.path()),
});

test('a backup taken, a library replaced by it after another backup, and what was replaced added again', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  const before = await readLibrarySummary(library);
  let dialog = await openKeeping(library);
  const first = await fileOf(library, () => press(library, dialog, 'keep.backUpNow'));
  expect(first.suggestedFilename()).toMatch(/^baopu-\d{4}-\d\d-\d\d\.zip$/u);
  await expect(dialog.getByRole('status')).toContainText(String(before.articles));
  await closeDialog(library);

  const text = '青石县人民政府副县长高远\n\n青石县人民政府副县长高远到东湖镇调研。';
  await chooseFiles(library, [{ name: '后来的.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }]);
  await closeDialog(library);
  await waitUntilRead(library, 2, 30_000);
  const later = await readLibrarySummary(library);

  dialog = await openKeeping(library);
  await dialog.locator('input[type=file]').setInputFiles(await upload(first));
  await dialog.getByRole('button', { name: await wordsOf(library, 'keep.replace') }).waitFor();
  // Older than what is here: said before either is chosen, and again what would be gone.
  const older = dialog.getByRole('alert').filter({ hasText: await wordsOf(library, 'keep.older') });
  await expect(older).toContainText(await wordsOf(library, 'keep.newerStays'));
  await expect(older).toContainText('1');
  await press(library, dialog, 'keep.replace');
  await expect(older).toBeVisible();
  await expect(dialog.getByRole('alert').last()).toContainText(String(later.articles));
  const second = await fileOf(library, () => press(library, dialog, 'keep.replaceYes'));
  await dialog.getByRole('heading', { name: await wordsOf(library, 'keep.restored') }).waitFor();
  await press(library, dialog.locator('.dialog-foot'), 'common.close');
  expect(await waitUntilRead(library, 1, 60_000)).toEqual(before);

  dialog = await openKeeping(library);
  await dialog.locator('input[type=file]').setInputFiles(await upload(second));
  await press(library, dialog, 'keep.merge');
  await dialog.getByRole('heading', { name: await wordsOf(library, 'keep.restored') }).waitFor();
  await press(library, dialog.locator('.dialog-foot'), 'common.close');
  expect(await waitUntilRead(library, 2, 60_000)).toEqual(later);
});

test('a sealed backup opens with its passphrase, and with no other', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  const dialog = await openKeeping(library);
  await dialog.getByRole('checkbox').check();
  await dialog.locator('input[type=password]').fill('三江口');
  const sealed = await fileOf(library, () => press(library, dialog, 'keep.backUpNow'));
  expect(sealed.suggestedFilename()).toMatch(/\.baopu$/u);
  await dialog.locator('input[type=file]').setInputFiles(await upload(sealed));
  await dialog.locator('input[type=password]').fill('四江口');
  await press(library, dialog, 'keep.open');
  await expect(dialog.getByRole('alert')).toContainText(await wordsOf(library, 'keep.wrong'));
  await dialog.locator('input[type=password]').fill('三江口');
  await press(library, dialog, 'keep.open');
  await press(library, dialog, 'keep.merge');
  await dialog.getByRole('heading', { name: await wordsOf(library, 'keep.restored') }).waitFor();
  expect(await readTable(library, 'captures')).toHaveLength(1);
});

test('a backup is written by itself when it is due, noted with its age, and not written again where nothing changed', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  const dialog = await openKeeping(library);
  const rhythm = dialog.getByLabel(await wordsOf(library, 'keep.byItself'), { exact: false });
  await rhythm.selectOption('day');
  await closeDialog(library);
  const files = () =>
    library.evaluate(async () => {
      const found = await chrome.downloads.search({});
      return found.filter(({ state }) => state === 'complete').map(({ filename }) => filename);
    });
  await app.ring('write-backup');
  await expect.poll(files).toHaveLength(1);
  expect(
    readFileSync((await files())[0]!)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await library.reload();
  const again = await openKeeping(library);
  await expect(again).toContainText('8');
  await expect(again.getByRole('alert')).toHaveCount(0);
  await expect(again.getByLabel(await wordsOf(library, 'keep.byItself'), { exact: false })).toHaveValue(
    'day',
  );
  await app.ring('write-backup');
  await library.waitForTimeout(1500);
  expect(await files()).toHaveLength(1);
});

test('a damaged backup gives what can be read and replaces nothing; what was erased for good stays out of a restore', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  let dialog = await openKeeping(library);
  const whole = await upload(await fileOf(library, () => press(library, dialog, 'keep.backUpNow')));
  await closeDialog(library);

  dialog = await openKeeping(library);
  const half = { ...whole, buffer: whole.buffer.subarray(0, Math.floor(whole.buffer.length * 0.9)) };
  await dialog.locator('input[type=file]').setInputFiles(half);
  await dialog.getByRole('button', { name: await wordsOf(library, 'keep.merge') }).waitFor();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByRole('button', { name: await wordsOf(library, 'keep.replace') })).toHaveCount(0);
  await closeDialog(library);

  const list = library.getByRole('region', { name: await wordsOf(library, 'library.list') });
  await list.locator('li input[type=checkbox]').first().check();
  await list.getByRole('button', { name: await wordsOf(library, 'library.remove'), exact: true }).click();
  await expect(list.locator('li .open')).toHaveCount(7);
  await library
    .getByRole('button', { name: new RegExp(await wordsOf(library, 'library.removed'), 'u') })
    .first()
    .click();
  await expect(list.locator('li .open')).toHaveCount(1);
  await list.locator('li input[type=checkbox]').first().check();
  await list.getByRole('button', { name: await wordsOf(library, 'erase.open') }).click();
  await press(library, library.getByRole('dialog'), 'erase.do');
  await expect(library.getByRole('dialog')).toBeHidden();

  dialog = await openKeeping(library);
  await dialog.locator('input[type=file]').setInputFiles(whole);
  await press(library, dialog, 'keep.merge');
  await dialog.getByRole('heading', { name: await wordsOf(library, 'keep.restored') }).waitFor();
  await expect(dialog).toContainText('1 篇是你彻底删除过的');
  await press(library, dialog.locator('.dialog-foot'), 'common.close');
  expect(await waitUntilRead(library, 1, 60_000)).toMatchObject({ articles: 7 });
});
