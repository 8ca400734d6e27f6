import type { Page } from '@playwright/test';

import { expect, test, type App } from './fixtures.ts';
import { readCard } from './read-card.ts';

async function openCard(app: App, url: string, selector: string): Promise<{ page: Page; own: Page }> {
  const own = await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(url);
  await page.locator(selector).evaluate((element) => {
    getSelection()?.selectAllChildren(element);
  });
  await app.lookUp(page, await page.locator(selector).innerText());
  return { page, own };
}

test('the menu item exists under the name its listener knows', async ({ app }) => {
  const page = await app.open('library.html');
  const update = (id: string) =>
    page.evaluate(
      (known) =>
        chrome.contextMenus.update(known, {}).then(
          () => 'there',
          () => 'missing',
        ),
      id,
    );
  await expect.poll(() => update('look-up')).toBe('there');
  expect(await update('look-down')).toBe('missing');
});

test('a right click shows the card beside the selection, closed to the page', async ({ app, site }) => {
  const { page, own } = await openCard(app, site.url('/article.html'), '#person');
  await expect.poll(async () => (await readCard(own, page))?.text ?? '').toMatch(/部长/u);
  const card = await readCard(own, page);
  expect(card?.text).toContain('杨伟东');
  expect(card?.text, 'who printed the title, and when').toMatch(
    /自治区党委常委、组织部部长\s*报谱样例 · 2020-07-29 · 第2版/u,
  );
  expect(card?.text).toContain('自治区党委常委、组织部部长杨伟东到兴安盟扎赉特旗等地调研');

  const word = await page.locator('#person').boundingBox();
  const gap = (card?.box.top ?? 0) - ((word?.y ?? 0) + (word?.height ?? 0));
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(40);

  const host = page.locator('baopu-card');
  expect(await host.evaluate((element) => element.shadowRoot)).toBeNull();
  expect(await host.evaluate((element) => element.innerHTML)).toBe('');
});

test('arrow keys and Escape work in the card, and the page hears no key', async ({ app, site }) => {
  const { page, own } = await openCard(app, site.url('/article.html'), '#person');
  await expect.poll(async () => (await readCard(own, page))?.text ?? '').toMatch(/部长/u);
  const before = (await readCard(own, page))?.focused;
  await page.keyboard.press('ArrowDown');
  const first = (await readCard(own, page))?.focused;
  expect(first).not.toBe(before);
  await page.keyboard.press('ArrowDown');
  expect((await readCard(own, page))?.focused).not.toBe(first);
  await page.keyboard.press('Escape');
  await expect(page.locator('baopu-card')).toHaveCount(0);
  expect(await page.evaluate('heard')).toEqual([]);
  await page.keyboard.press('x');
  expect(await page.evaluate('heard'), 'the page listens after all').toEqual(['x', 'x']);
});

test('a sentence in the card opens the article at that place', async ({ app, site }) => {
  const { page, own } = await openCard(app, site.url('/article.html'), '#person');
  await expect.poll(async () => (await readCard(own, page))?.text ?? '').toMatch(/部长/u);
  const words = await own.evaluate(() => chrome.i18n.getMessage('common_openInArticle' as never));
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return (await readCard(own, page))?.focused;
    })
    .toBe(words);
  await page.keyboard.press('Enter');
  const mark = own.locator('article mark').first();
  await expect(mark).toBeInViewport();
  await expect(own.locator('article')).toContainText('杨伟东到兴安盟扎赉特旗等地调研');
});

test('where a page forbids scripts the card opens in a page of ours', async ({ app }) => {
  await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto('chrome://version');
  const opened = app.context.waitForEvent('page', (one) => one.url().includes('sidepanel.html'));
  await app.lookUp(page, '刘奇凡');
  const panel = await opened;
  await expect(panel.getByText('监委主任').first()).toBeVisible();
});
