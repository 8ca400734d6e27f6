import { wordsOf } from '../../tools/drive-pages.ts';
import { readTable } from '../../tools/library-summary.ts';
import { expect, test } from './fixtures.ts';

test('a spot check is judged by keyboard, scored with its interval, and taken back', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  await library
    .getByRole('complementary')
    .getByRole('button', { name: await wordsOf(library, 'review.row'), exact: true })
    .click();
  const page = library.getByRole('region', { name: await wordsOf(library, 'review.heading') });
  await expect(page.getByText(await wordsOf(library, 'review.empty'))).toBeVisible();
  await page.getByRole('button', { name: await wordsOf(library, 'review.modes.sample') }).click();
  const items = page.locator('ol').first().locator('li');
  await expect(items).toHaveCount(20);
  const questions = page.getByRole('heading', { level: 3 });
  const first = await questions.innerText();
  await library.keyboard.press('y');
  await expect(questions).not.toHaveText(first);
  await library.keyboard.press('n');
  await expect(
    page.getByText(await wordsOf(library, 'review.score', '2', '1', '50', '9', '91')),
  ).toBeVisible();
  expect(await readTable(library, 'decisions')).toHaveLength(2);
  await library.keyboard.press('z');
  await expect(items.nth(1).locator('svg')).toHaveCount(0);
  await library.keyboard.press('k');
  await expect(questions).toHaveText(first);

  await library.keyboard.press('o');
  await expect(library.locator('article mark').first()).toBeInViewport();
});
