import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { wordsOf } from '../../tools/drive-pages.ts';
import { readTable } from '../../tools/library-summary.ts';
import { expect, test } from './fixtures.ts';

/** The card of somebody, beside the list of articles. */
async function openCard(library: Page, name: string): Promise<void> {
  const search = library.getByRole('combobox').first();
  await search.fill(name);
  await library.getByRole('listbox').getByRole('option').first().click();
  await expect(library.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

async function press(library: Page, key: string): Promise<void> {
  await library
    .getByRole('button', { name: await wordsOf(library, key), exact: true })
    .first()
    .click();
}

async function openLog(library: Page): Promise<void> {
  const row = new RegExp(await wordsOf(library, 'change.log'));
  await library.getByRole('complementary').getByRole('button', { name: row }).click();
}

const heading = (library: Page, name: string) =>
  library.getByRole('heading', { level: 2, name, exact: true });

test('a name is corrected with a reason, outlives a restart, and is taken back from the log', async ({
  app,
}) => {
  let library = await app.openLibraryWithSample();
  await openCard(library, '杨伟东');
  await press(library, 'change.open');
  await library.getByLabel(await wordsOf(library, 'change.newName')).fill('杨卫东');
  await library.getByLabel(await wordsOf(library, 'change.reason')).fill('名单上是卫');
  await press(library, 'change.save');
  await expect(heading(library, '杨卫东')).toBeVisible();
  await expect(
    library.getByText(await wordsOf(library, 'change.did.rename', '杨伟东', '杨卫东')),
  ).toBeVisible();

  await app.restart();
  library = await app.open('library.html');
  await openCard(library, '杨卫东');
  await openLog(library);
  const log = library.getByRole('region', { name: await wordsOf(library, 'change.log') });
  await expect(log.getByText(await wordsOf(library, 'change.why', '名单上是卫'))).toBeVisible();
  await log.getByRole('button', { name: await wordsOf(library, 'change.takeBack') }).click();
  await expect(log.getByText(await wordsOf(library, 'change.takenBack'), { exact: true })).toBeVisible();
  await openCard(library, '杨伟东');
});

test('keys undo and redo what was corrected', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  await openCard(library, '杨伟东');
  await press(library, 'change.open');
  await press(library, 'change.alias');
  await library.getByLabel(await wordsOf(library, 'change.otherName')).fill('老杨');
  await press(library, 'change.save');
  const alias = library.locator('header').getByText('老杨');
  await expect(alias).toBeVisible();
  await library.locator('main').click();
  await library.keyboard.press('Control+z');
  await expect(alias).toHaveCount(0);
  await library.keyboard.press('Control+Shift+z');
  await expect(alias).toBeVisible();
});

test('the key takes back what was done last, whatever it was, in whichever tab, and after a reload; and says so', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  const other = await app.open('library.html');
  await library.bringToFront();
  const rows = library.locator('.list .headline');
  await expect(rows).toHaveCount(8);
  // Two articles in one go, and after them a name.
  for (const i of [6, 7]) await library.locator('.list [type=checkbox]').nth(i).check();
  await press(library, 'library.remove');
  const removed = await wordsOf(library, 'library.removedMany', '2');
  await expect(library.getByText(removed)).toBeVisible();
  await openCard(library, '杨伟东');
  await press(library, 'change.open');
  await library.getByLabel(await wordsOf(library, 'change.newName')).fill('杨卫东');
  await press(library, 'change.save');
  const renaming = await wordsOf(library, 'change.did.rename', '杨伟东', '杨卫东');
  await expect(library.getByText(renaming)).toBeVisible();
  await expect(library.getByText(removed)).toHaveCount(0);
  await library.locator('main').click();
  await library.keyboard.press('Control+z');
  await expect(library.getByText(await wordsOf(library, 'change.undo', renaming))).toBeVisible();
  await expect(heading(library, '杨伟东')).toBeVisible();
  await expect(rows).toHaveCount(6);

  await library.reload();
  await expect(rows).toHaveCount(6);
  await library.keyboard.press('Control+z');
  const both = await wordsOf(library, 'change.did.removeArticles', '2');
  await expect(library.getByText(await wordsOf(library, 'change.undo', both))).toBeVisible();
  await expect(rows).toHaveCount(8);

  // What another tab put back is no longer offered to be put back.
  await rows.first().click();
  await library
    .getByRole('main')
    .getByRole('button', { name: await wordsOf(library, 'reader.remove') })
    .click();
  await expect(rows).toHaveCount(7);
  await other.bringToFront();
  await expect(other.locator('.list .headline')).toHaveCount(7);
  await other.keyboard.press('Control+z');
  await expect(other.locator('.list .headline')).toHaveCount(8);
  await library.bringToFront();
  await expect(rows).toHaveCount(8);
  await expect(
    library.getByRole('button', { name: await wordsOf(library, 'library.undoRemoval') }),
  ).toHaveCount(0);
});

test('two names are merged after both were shown, and taken apart on the card', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  await openCard(library, '刘凯');
  await press(library, 'change.open');
  await press(library, 'change.merge');
  const panel = library.getByRole('region', { name: await wordsOf(library, 'change.heading', '刘凯') });
  await panel.getByRole('combobox').fill('杨伟东');
  await panel.getByRole('option').first().click();
  await expect(panel.getByText('刘凯').first()).toBeVisible();
  await press(library, 'change.doMerge');
  await expect(heading(library, '杨伟东')).toBeVisible();
  await press(library, 'change.takeApart');
  await expect(library.getByText(await wordsOf(library, 'change.mergedFrom'))).toHaveCount(0);
  await openCard(library, '刘凯');
});

test('any two names are told apart for good: a later merge of them asks first, and it is taken back from the log', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  const choose = async () => {
    await openCard(library, '刘凯');
    await press(library, 'change.open');
    await press(library, 'change.merge');
    const panel = library.getByRole('region', { name: await wordsOf(library, 'change.heading', '刘凯') });
    await panel.getByRole('combobox').fill('杨伟东');
    await panel.getByRole('option').first().click();
    return panel;
  };
  const apart = await choose();
  await apart.getByLabel(await wordsOf(library, 'change.reason')).fill('两个人');
  await press(library, 'change.notSame');
  await expect(apart).toHaveCount(0);
  const asked = await choose();
  await expect(asked.getByText(await wordsOf(library, 'change.mergeParted'))).toBeVisible();
  await openLog(library);
  const log = library.getByRole('region', { name: await wordsOf(library, 'change.log') });
  const said = await wordsOf(library, 'change.did.part', '杨伟东', '刘凯');
  await expect(log.getByText(said, { exact: true })).toBeVisible();
  await expect(log.getByText(await wordsOf(library, 'change.why', '两个人'))).toBeVisible();
  await log.getByRole('button', { name: await wordsOf(library, 'change.takeBack') }).click();
  const free = await choose();
  await expect(free.getByText(await wordsOf(library, 'change.mergeParted'))).toHaveCount(0);
});

test('a record read wrong leaves the graph, stays listed in its article, and comes back', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  const edges = (await readTable(library, 'edges')).length;
  await library.locator('.list .open').first().click();
  const records = library.locator('.records');
  await records.getByRole('button').first().click();
  await records.getByRole('button', { name: await wordsOf(library, 'change.readWrong') }).click();
  await expect(records.locator('.rejected')).toHaveCount(1);
  await expect.poll(async () => (await readTable(library, 'edges')).length).toBeLessThan(edges);
  await records.getByRole('button', { name: await wordsOf(library, 'change.takeBack') }).click();
  await expect(records.locator('.rejected')).toHaveCount(0);
  await expect.poll(async () => (await readTable(library, 'edges')).length).toBe(edges);

  await records.getByRole('button', { name: await wordsOf(library, 'change.remark') }).click();
  await records.getByLabel(await wordsOf(library, 'change.remarkFrom')).fill('县志');
  await records.getByRole('button', { name: await wordsOf(library, 'change.save') }).click();
  const said = await wordsOf(
    library,
    'change.youSayFrom',
    await wordsOf(library, 'change.says.otherwise'),
    '县志',
  );
  await expect(records.getByText(said)).toBeVisible();
});

test('the log goes to another library as a file and is laid over it', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  await openCard(library, '杨伟东');
  await press(library, 'change.open');
  await press(library, 'change.hide');
  await press(library, 'change.doHide');
  await openLog(library);
  const coming = library.waitForEvent('download');
  await press(library, 'change.saveFile');
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^baopu-changes-\d{4}-\d\d-\d\d\.jsonl$/u);
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toHaveLength(1);
  await library
    .locator('.whole input[type=file]')
    .setInputFiles({ name: 'log.jsonl', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) });
  await expect(library.getByText(await wordsOf(library, 'change.layNone'))).toBeVisible();
});
