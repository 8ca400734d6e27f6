import { chooseFiles, closeDialog, importFiles, uploadOf, wordsOf } from '../../tools/drive-pages.ts';
import { readLibrarySummary, readTable, waitUntilRead } from '../../tools/library-summary.ts';
import { expect, hasPrintedPage, printedPath, samplePath, test } from './fixtures.ts';

const pages = [
  { name: 'the sample', path: samplePath, isThere: true },
  { name: 'the printed page', path: printedPath, isThere: hasPrintedPage },
];

for (const { name, path, isThere } of pages)
  test(`${name} becomes eight articles, each listed by its headline`, async ({ app }) => {
    test.skip(!isThere, `${path} is not on this machine`);
    const library = await app.open('library.html');
    await importFiles(library, [path]);
    const found = await waitUntilRead(library, 1, 30_000);
    expect(found).toMatchObject({ captures: 1, articles: 8, failed: 0 });
    for (const kind of ['person', 'organization', 'place', 'initiative'])
      expect(found.entities[kind], kind).toBeGreaterThan(3);
    for (const kind of ['holdsPost', 'inspects', 'presidesOver', 'runs'])
      expect(found.relations[kind], kind).toBeGreaterThan(0);

    const rows = await readTable<{ headline: string | null }>(library, 'articles');
    expect(rows.filter(({ headline }) => headline === null)).toEqual([]);
    for (const { headline } of rows)
      await expect(library.getByRole('button', { name: headline ?? '' }).first()).toBeVisible();
  });

test('the same file again is known, and nothing is there twice', async ({ app }) => {
  const library = await app.open('library.html');
  await importFiles(library, [samplePath]);
  const first = await waitUntilRead(library, 1, 30_000);
  await chooseFiles(library, [uploadOf(samplePath), { ...uploadOf(samplePath), name: 'another name.txt' }]);
  await closeDialog(library);
  const again = await waitUntilRead(library, 1, 30_000);
  expect({ ...again, captures: 0 }).toEqual({ ...first, captures: 0 });
});

test('everything is still there after a reload and after a restart of the browser', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  const before = await readLibrarySummary(library);
  await library.reload();
  await expect(library.getByText('刘新乐主持', { exact: false }).first()).toBeVisible();
  expect(await readLibrarySummary(library)).toEqual(before);
  await app.restart();
  const after = await app.open('library.html');
  await expect(after.getByText('刘新乐主持', { exact: false }).first()).toBeVisible();
  expect(await readLibrarySummary(after)).toEqual(before);
});

test('a removed article leaves no trace in graph and search, and undo brings all of it back', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  const before = await readLibrarySummary(library);
  const rows = await readTable<{ headline: string; context: { region: string | null } }>(library, 'articles');
  const article = rows.find(({ headline }) => headline.includes('嘎查村'));
  await library.getByRole('button', { name: article?.headline ?? '' }).click();
  const bar = library.getByRole('group', { name: await wordsOf(library, 'reader.tools') });
  await bar.getByRole('button', { name: await wordsOf(library, 'reader.remove') }).click();

  await expect.poll(async () => (await readLibrarySummary(library)).articles).toBe(7);
  const names = await readTable<{ name: string }>(library, 'entities');
  expect(names.map(({ name }) => name)).not.toContain('杨伟东');
  const popup = await app.open('popup.html');
  await popup.getByRole('combobox').fill('杨伟东');
  await expect(popup.getByText(await wordsOf(popup, 'common.noName', '杨伟东'))).toBeVisible();
  await popup.close();

  await library.getByRole('button', { name: await wordsOf(library, 'common.undo') }).click();
  await expect.poll(() => readLibrarySummary(library)).toEqual(before);
});

test('a decision outlives a restart: what was removed stays removed', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  await library.getByRole('button', { name: '嘎查村' }).first().click();
  const bar = library.getByRole('group', { name: await wordsOf(library, 'reader.tools') });
  await bar.getByRole('button', { name: await wordsOf(library, 'reader.remove') }).click();
  await expect.poll(async () => (await readLibrarySummary(library)).articles).toBe(7);
  await app.restart();
  const after = await app.open('library.html');
  expect((await readLibrarySummary(after)).articles).toBe(7);
  expect((await readTable(after, 'decisions')).length).toBe(1);
});

test('many files: what the first took says what all will take, before the rest is imported', async ({
  app,
}) => {
  test.slow();
  const library = await app.open('library.html');
  const files = Array.from({ length: 320 }, (_, n) => ({
    name: `丙市日报-20200701-${String(n + 1).padStart(2, '0')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`丙市农业农村局第${n}次开会\n\n丙市农业农村局局长高远主持第${n}次会议。`),
  }));
  await library
    .getByRole('button', { name: await wordsOf(library, 'library.import') })
    .first()
    .click();
  const dialog = library.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(files);
  await dialog.getByRole('heading', { name: await wordsOf(library, 'library.forecast') }).waitFor();
  await expect(dialog.getByRole('status')).toContainText('320');
  expect((await readLibrarySummary(library)).captures).toBe(50);
  await dialog.getByRole('button', { name: await wordsOf(library, 'library.importAll') }).click();
  expect((await waitUntilRead(library, 320, 120_000)).articles).toBe(320);

  // The list of them: rows exist where the eye is, and the keys go to its end.
  await closeDialog(library);
  const rows = library.locator('.rows .open');
  await expect(library.locator('.rows li[aria-posinset="1"]')).toHaveAttribute('aria-setsize', '320');
  await rows.first().focus();
  await library.keyboard.press('End');
  const last = library.locator('.rows li[aria-posinset="320"] .open');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(library.locator('.rows li[aria-posinset="320"]')).toHaveAttribute('aria-setsize', '320');
  expect(await rows.count()).toBeLessThan(60);
  await library.getByRole('button', { name: await wordsOf(library, 'library.jump'), exact: true }).click();
  await library.getByRole('textbox', { name: await wordsOf(library, 'library.jumpTo') }).fill('2020-07');
  await library.keyboard.press('Enter');
  await expect(library.locator('.rows li[aria-posinset="1"] .open')).toBeFocused();
});

test('an import whose dialog is closed waits for its word or goes on, says so, takes what is dropped meanwhile in its turn, and tells in the end what failed', async ({
  app,
}) => {
  test.slow();
  const library = await app.open('library.html');
  const textOf = (n: number | string) =>
    `丙市农业农村局第${String(n)}次开会\n\n丙市农业农村局局长高远主持第${String(n)}次会议。`;
  const files = Array.from({ length: 320 }, (_, n) => ({
    name: `丙市日报-20200701-${String(n + 1).padStart(2, '0')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(n === 319 ? '' : textOf(n)),
  }));
  await library
    .getByRole('button', { name: await wordsOf(library, 'library.import') })
    .first()
    .click();
  const dialog = library.getByRole('dialog');
  const heading = async (key: string) => dialog.getByRole('heading', { name: await wordsOf(library, key) });
  const show = library.getByRole('button', { name: await wordsOf(library, 'library.showImport') });
  await dialog.locator('input[type=file]').setInputFiles(files);
  await (await heading('library.forecast')).waitFor();
  await library.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(
    library.locator('.sources').getByText(await wordsOf(library, 'library.awaitsWord')),
  ).toBeVisible();
  await show.click();
  await dialog.getByRole('button', { name: await wordsOf(library, 'library.importAll') }).click();

  // Dropped on the dialog: the browser would go to the file, and all of it end.
  const isCaught = await dialog.evaluate((element, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], '后来的.txt', { type: 'text/plain' }));
    return !element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, textOf('后一'));
  expect(isCaught).toBe(true);
  await library.keyboard.press('Escape');
  await expect(
    library.locator('.sources').getByText(await wordsOf(library, 'library.importDone')),
  ).toBeVisible({
    timeout: 60_000,
  });
  await show.click();
  await (await heading('library.askHeading')).waitFor();
  await library.keyboard.press('Escape');
  await expect(dialog.getByText('丙市日报-20200701-320.txt')).toBeVisible();
  await library.keyboard.press('Escape');
  await (await heading('library.askHeading')).waitFor();
  await library.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect((await waitUntilRead(library, 320, 120_000)).articles).toBe(320);
});

test('all of many files, the names one watches first: a browser killed in between changes nothing of it', async ({
  app,
}) => {
  test.slow();
  const library = await app.openLibraryWithSample();
  const search = library.getByRole('combobox').first();
  await search.fill('杨伟东');
  await library.getByRole('option', { name: '杨伟东' }).first().waitFor();
  await search.press('Enter');
  await library
    .getByRole('button', { name: await wordsOf(library, 'watch.start'), exact: true })
    .first()
    .click();

  const files = Array.from({ length: 320 }, (_, n) => ({
    name: `丙市日报-20200701-${String(n + 1).padStart(2, '0')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `丙市农业农村局第${n}次开会\n\n${n % 40 === 39 ? '杨伟东' : '高远'}主持丙市农业农村局第${n}次会议。`,
    ),
  }));
  await library
    .getByRole('button', { name: await wordsOf(library, 'library.import') })
    .first()
    .click();
  const dialog = library.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(files);
  await dialog.getByRole('heading', { name: await wordsOf(library, 'library.forecast') }).waitFor();
  await dialog
    .getByRole('radio', { name: (await wordsOf(library, 'library.choice.first')).slice(0, 5) })
    .check();
  await dialog.getByRole('button', { name: await wordsOf(library, 'library.importAll') }).click();
  const saved = async () => (await readTable(library, 'captures')).length;
  await expect.poll(saved, { timeout: 60_000 }).toBeGreaterThan(200);
  await app.kill();
  await app.start();

  const after = await app.open('library.html');
  await chooseFiles(after, files);
  await closeDialog(after);
  const found = await waitUntilRead(after, 321, 120_000);
  expect(found).toMatchObject({ captures: 321, articles: 328, failed: 0, pending: 0 });
  expect(
    await readTable<{ key: string }>(after, 'meta').then((rows) => rows.map(({ key }) => key)),
  ).not.toContain('readFirst');
});

test('a disk that fills is said before it is full, and what was saved stays', async ({ app }) => {
  const library = await app.open('library.html');
  await library.evaluate(() => {
    navigator.storage.estimate = () => Promise.resolve({ usage: 90_000_000, quota: 120_000_000 });
  });
  await library
    .getByRole('button', { name: await wordsOf(library, 'library.import') })
    .first()
    .click();
  const dialog = library.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(
    Array.from({ length: 60 }, (_, n) => ({
      name: `丙市日报-20200701-${String(n + 1).padStart(2, '0')}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`丙市农业农村局第${n}次开会\n\n高远主持丙市农业农村局第${n}次会议。`),
    })),
  );
  await expect(dialog.getByRole('alert')).toContainText('30 MB');
  await dialog.getByRole('button', { name: await wordsOf(library, 'library.goOn') }).click();
  expect((await waitUntilRead(library, 60, 60_000)).articles).toBe(60);
});
