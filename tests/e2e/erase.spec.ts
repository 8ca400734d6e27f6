import { readFileSync } from 'node:fs';

import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { waitUntilRead } from '../../tools/library-summary.ts';
import { expect, test } from './fixtures.ts';

test('an article is removed, erased for good after a question, and stays away when it is saved again', async ({
  app,
}) => {
  const page = await app.openLibraryWithSample();
  const list = page.getByRole('region', { name: await wordsOf(page, 'library.list') });
  const rows = list.locator('li .open');
  const all = await rows.count();
  const headline = await rows.first().locator('.headline').innerText();
  await list.locator('li input[type=checkbox]').first().check();
  await list.getByRole('button', { name: await wordsOf(page, 'library.remove'), exact: true }).click();
  await expect(rows).toHaveCount(all - 1);

  const removed = page.getByRole('button', { name: new RegExp(await wordsOf(page, 'library.removed'), 'u') });
  await removed.first().click();
  await expect(rows).toHaveCount(1);
  await list.locator('li input[type=checkbox]').first().check();
  await list.getByRole('button', { name: await wordsOf(page, 'erase.open') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(headline);
  // Not yet: the way out leaves it where it was.
  await dialog.getByRole('button', { name: await wordsOf(page, 'erase.cancel') }).click();
  await expect(rows).toHaveCount(1);
  await list.getByRole('button', { name: await wordsOf(page, 'erase.open') }).click();
  await dialog.getByRole('button', { name: await wordsOf(page, 'erase.do'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(rows).toHaveCount(0);

  // The sample is the same page again: what else stood on it is here, the erased article is not.
  await page
    .getByRole('button', { name: await wordsOf(page, 'library.all') })
    .first()
    .click();
  await expect(rows).toHaveCount(all - 1);
  const sample = readFileSync(new URL('../../assets/sample/baopu-sample-20200729-02.txt', import.meta.url));
  await chooseFiles(page, [{ name: 'again.txt', mimeType: 'text/plain', buffer: sample }]);
  await closeDialog(page);
  expect((await waitUntilRead(page, 1, 30_000)).articles).toBe(all - 1);
  await page.reload();
  await expect(rows).toHaveCount(all - 1);
  await expect(page.getByText(headline)).toHaveCount(0);
});
