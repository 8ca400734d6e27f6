import { readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { readTable, waitUntilRead } from '../../tools/library-summary.ts';
import { findBarriers } from './find-barriers.ts';
import { expect, test } from './fixtures.ts';

/** Two deputy heads of one name in one region, whom nothing but their offices tells apart. */
const press: readonly (readonly [string, string])[] = [
  ['校园热水改造完工', '内蒙古自治区教育厅副厅长高远到东湖中学查看浴室改造。'],
  ['河堤加固开工', '内蒙古自治区水利厅副厅长高远来到北河大堤，察看护坡石料。'],
  ['灌渠清淤进入尾声', '内蒙古自治区水利厅副厅长高远到南湾灌区了解水价。'],
  ['教师进修班开班', '内蒙古自治区教育厅副厅长高远为新学员讲了第一课。'],
];

async function fill(library: Page): Promise<void> {
  const files = press.map(([headline, text], i) => ({
    name: `内蒙古日报 2020-07-0${String(i + 1)} 第${String(i + 1)}版.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${headline}\n\n${text}`),
  }));
  await chooseFiles(library, files);
  await closeDialog(library);
  await waitUntilRead(library, press.length, 60_000);
}

const button = async (within: Page | Locator, library: Page, key: string) =>
  within.getByRole('button', { name: await wordsOf(library, key), exact: true }).first();

/** How many articles each person of that name has, by what tells them apart. */
async function people(library: Page): Promise<Record<string, number>> {
  const rows = await readTable<{ name: string; apart?: string; articles: number }>(library, 'entities');
  return Object.fromEntries(
    rows.filter(({ name }) => name === '高远').map(({ apart, articles }) => [apart ?? '', articles]),
  );
}

/** Opens the card, the dialog, and ticks by keyboard what is told of the water office. */
async function tickWater(library: Page): Promise<Locator> {
  await library.getByRole('combobox').first().fill('高远');
  await library.getByRole('listbox').getByRole('option').first().click();
  await (await button(library, library, 'change.open')).click();
  await (await button(library, library, 'change.split')).click();
  const dialog = library.getByRole('dialog');
  const water = dialog.getByRole('checkbox', { name: /水利厅/u });
  await expect(water).toBeVisible();
  await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  const isFirst = await water.evaluate((box) => box === document.activeElement);
  for (let i = 0; !isFirst && i < 3; i++) await library.keyboard.press('ArrowDown');
  await expect(water).toBeFocused();
  await library.keyboard.press('Space');
  return dialog;
}

const apart = '内蒙古自治区水利厅副厅长';

test('two of one name are split by their posts, by keyboard, said back, and put together again', async ({
  app,
}) => {
  test.slow();
  const library = await app.open('library.html');
  await fill(library);
  const dialog = await tickWater(library);
  await expect(dialog.getByLabel(await wordsOf(library, 'split.apart'))).toHaveValue(apart);
  await expect(dialog.getByText('来到北河大堤')).toBeVisible();
  expect(await findBarriers(library)).toEqual([]);
  await (await button(dialog, library, 'split.do')).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(await button(library, library, 'change.open')).toBeFocused();
  expect(await people(library)).toEqual({ '': 2, [apart]: 2 });
  const whom = await wordsOf(library, 'change.calledApart', '高远', apart);
  await expect(library.getByText(whom).first()).toBeVisible();

  // Who merges them again is asked first.
  await (await button(library, library, 'change.open')).click();
  await (await button(library, library, 'change.merge')).click();
  const panel = library.getByRole('region', { name: await wordsOf(library, 'change.heading', '高远') });
  await panel.getByRole('combobox').fill('高远');
  await panel.getByRole('option', { name: new RegExp(apart, 'u') }).click();
  await expect(panel.getByText(await wordsOf(library, 'change.mergeSplit'))).toBeVisible();

  // One row of the log for the whole step, and each article of it for itself.
  const row = new RegExp(await wordsOf(library, 'change.log'));
  await library.getByRole('complementary').getByRole('button', { name: row }).click();
  const log = library.getByRole('region', { name: await wordsOf(library, 'change.log') });
  await expect(log.locator('ol > li')).toHaveCount(1);
  await log.locator('summary').click();
  const article = log.locator('details li', { hasText: '河堤加固开工' });
  await (await button(article, library, 'change.takeBack')).click();
  await expect.poll(() => people(library)).toEqual({ '': 3, [apart]: 1 });
  await log.getByRole('heading').first().click();
  for (let i = 0; i < 2; i++) await library.keyboard.press('Control+z');
  await expect.poll(() => people(library)).toEqual({ '': 4 });
  await library.keyboard.press('Control+Shift+z');
  await expect.poll(() => people(library)).toEqual({ '': 3, [apart]: 1 });
});

test('a split outlives reading again, and a library that is restored from its backup', async ({ app }) => {
  test.slow();
  let library = await app.open('library.html');
  await fill(library);
  const dialog = await tickWater(library);
  await (await button(dialog, library, 'split.do')).click();
  await expect(dialog).toHaveCount(0);
  const split = { '': 2, [apart]: 2 };
  expect(await people(library)).toEqual(split);

  // As a newer Baopu finds a library: read by another version.
  await library.evaluate(async () => {
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
  await app.restart();
  library = await app.open('library.html');
  const older = async () =>
    (await readTable<{ extractor: string }>(library, 'articles')).filter(
      ({ extractor }) => extractor === 'older',
    ).length;
  await expect.poll(older, { timeout: 60_000 }).toBe(0);
  expect(await people(library)).toEqual(split);

  const keepRow = new RegExp(await wordsOf(library, 'keep.row'));
  await library.getByRole('complementary').getByRole('button', { name: keepRow }).click();
  const keeping = library.getByRole('dialog');
  const coming = library.waitForEvent('download');
  await (await button(keeping, library, 'keep.backUpNow')).click();
  const backup = await coming;
  await closeDialog(library);
  const file = { name: 'b.zip', mimeType: 'application/zip', buffer: readFileSync(await backup.path()) };

  // Taken back, and brought again by the file.
  await library.locator('main').click();
  await library.keyboard.press('Control+z');
  await expect.poll(() => people(library)).toEqual({ '': 4 });
  await library.getByRole('complementary').getByRole('button', { name: keepRow }).click();
  await keeping.locator('input[type=file]').setInputFiles(file);
  await (await button(keeping, library, 'keep.replace')).click();
  const again = library.waitForEvent('download');
  await (await button(keeping, library, 'keep.replaceYes')).click();
  await again;
  await keeping.getByRole('heading', { name: await wordsOf(library, 'keep.restored') }).waitFor();
  await waitUntilRead(library, press.length, 60_000);
  await expect.poll(() => people(library)).toEqual(split);
});
