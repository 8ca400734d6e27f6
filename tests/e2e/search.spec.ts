import type { Page } from '@playwright/test';

import { wordsOf } from '../../tools/drive-pages.ts';
import { expect, test } from './fixtures.ts';

async function fieldOf(library: Page) {
  return library.getByRole('textbox', { name: await wordsOf(library, 'search.label') });
}

test('what is typed above the list is found in the texts, marked, and opens at its place', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  const list = library.getByRole('region', { name: await wordsOf(library, 'library.list') });
  const field = await fieldOf(library);

  // Traditional, and across the articles of the page.
  await field.fill('電商扶貧');
  await expect(list.locator('mark').first()).toHaveText('电商扶贫');
  const sentence = list.locator('.sentence').first();
  const quoted = (await sentence.innerText()).replace(/\s+/gu, '');
  await sentence.click();
  const lit = library.locator('article mark').first();
  await expect(lit).toBeInViewport();
  expect(quoted).toContain((await lit.innerText()).replace(/\s+/gu, '').slice(0, 4));

  await field.fill('电商扶贫 -卓资县');
  await expect(list.getByText(await wordsOf(library, 'search.none'))).toBeVisible();
  await field.fill('标题:志愿服务队 日期:2020-07');
  await expect(list.locator('.headline')).toHaveCount(1);
  await field.fill('日期:2019');
  await expect(list.getByText(await wordsOf(library, 'search.none'))).toBeVisible();
  // What is no date is said, and asked nothing: not that the library has none.
  const unread = await wordsOf(library, 'search.unread', '2020-13');
  await field.fill('电商扶贫 日期:2020-13');
  await expect(list.getByText(unread)).toBeVisible();
  await expect(list.locator('mark').first()).toBeVisible();
  await field.fill('日期:2020-13');
  await expect(list.locator('li').getByText(await wordsOf(library, 'search.how'))).toBeVisible();
  await expect(list.getByText(await wordsOf(library, 'search.none'))).toHaveCount(0);
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(list.locator('.headline')).toHaveCount(8);
});

test('on paper stands the article alone', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  await library.locator('.list .headline').first().click();
  await expect(library.locator('article h1, article h2').first()).toBeVisible();
  await library.emulateMedia({ media: 'print' });
  await expect(library.locator('article h1, article h2').first()).toBeVisible();
  const shown = await library.evaluate(() =>
    [...document.querySelectorAll('.columns > *')]
      .filter((part) => part.checkVisibility())
      .map((part) => part.localName),
  );
  expect(shown).toEqual(['main']);
});

test('an article that was removed is not found, and found again once it is back', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  const list = library.getByRole('region', { name: await wordsOf(library, 'library.list') });
  const field = await fieldOf(library);
  await field.fill('卓资闪购');
  await list.locator('.place').first().click();
  await library
    .getByRole('main')
    .getByRole('button', { name: await wordsOf(library, 'reader.remove') })
    .click();
  await expect(list.getByText(await wordsOf(library, 'search.none'))).toBeVisible();
  await library.getByRole('button', { name: await wordsOf(library, 'library.undoRemoval') }).click();
  await expect(list.locator('mark').first()).toHaveText('卓资闪购');
});
