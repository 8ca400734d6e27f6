import type { Page } from '@playwright/test';

import { wordsOf } from '../../tools/drive-pages.ts';
import { findBarriers } from './find-barriers.ts';
import { expect, picturePath, test, type Options } from './fixtures.ts';
import { readSheet } from './read-sheet.ts';

async function keep(page: Page, name: string, options: Options): Promise<void> {
  await page.screenshot({ path: picturePath(name, options) });
  expect.soft(await findBarriers(page), `${name}: barriers`).toEqual([]);
}

const popupSize = { width: 380, height: 560 };

/** Each language and each theme every day; with `LARGE=1` the other two pairs. */
const pairs = process.env.LARGE
  ? ([
      ['zh-CN', 'dark'],
      ['en-US', 'light'],
    ] as const)
  : ([
      ['zh-CN', 'light'],
      ['en-US', 'dark'],
    ] as const);

for (const [language, scheme] of pairs)
  test.describe(`${language}, ${scheme}`, () => {
    test.use({ language, scheme });
    const options = { language, scheme };

    test('each screen is kept as a picture and has no serious barrier', async ({ app, site }) => {
      test.slow();
      const popup = await app.open('popup.html');
      await popup.setViewportSize(popupSize);
      await expect(
        popup.getByRole('button', { name: await wordsOf(popup, 'library.openSample') }),
      ).toBeVisible();
      expect(await popup.evaluate('document.documentElement.lang')).toBe(
        language === 'zh-CN' ? 'zh-CN' : 'en',
      );
      await keep(popup, 'popup-empty', options);
      const empty = await app.open('graph.html');
      await expect(
        empty.getByRole('button', { name: await wordsOf(empty, 'library.openSample') }),
      ).toBeVisible();
      await keep(empty, 'graph-empty', options);
      await empty.close();
      const first = await app.open('library.html');
      await expect(
        first.getByRole('button', { name: await wordsOf(first, 'library.openSample') }),
      ).toBeVisible();
      await keep(first, 'library-empty', options);
      await first
        .getByRole('button', { name: await wordsOf(first, 'library.import') })
        .first()
        .click();
      await expect(first.getByRole('dialog')).toBeVisible();
      await keep(first, 'import-dialog', options);
      await first.close();

      const library = await app.openLibraryWithSample();
      await library.locator('li button.open').nth(2).click();
      await expect(library.locator('article')).toContainText('杨伟东');
      await library.locator('.records li button').first().click();
      await expect(library.locator('.records dl')).toBeVisible();
      await keep(library, 'library-reader', options);
      const press = async (key: string) =>
        library
          .getByRole('button', { name: await wordsOf(library, key), exact: true })
          .first()
          .click();
      await press('change.remark');
      await keep(library, 'library-remark', options);
      await press('change.readWrong');
      const field = library.getByRole('textbox', { name: await wordsOf(library, 'search.label') });
      await field.fill('扶貧 或 志愿');
      await expect(library.locator('.list mark').first()).toBeVisible();
      await keep(library, 'library-search', options);
      await field.fill('');
      await library.getByRole('combobox').first().fill('杨伟东');
      await library.getByRole('listbox').getByRole('option').first().click();
      await press('change.open');
      await press('change.merge');
      await library.locator('.pane').getByRole('combobox').first().fill('卓资');
      await library.locator('.pane').getByRole('listbox').getByRole('option').first().click();
      await keep(library, 'library-correct', options);
      await press('take.row');
      await expect(library.getByRole('dialog')).toBeVisible();
      await keep(library, 'export-dialog', options);
      await library.keyboard.press('Escape');
      await library
        .getByRole('complementary')
        .getByRole('button', { name: new RegExp(await wordsOf(library, 'change.log')) })
        .click();
      await expect(library.locator('time').first()).toBeVisible();
      await keep(library, 'change-log', options);
      await library
        .getByRole('complementary')
        .getByRole('button', { name: await wordsOf(library, 'review.row'), exact: true })
        .click();
      await press('review.modes.sample');
      await expect(library.getByRole('heading', { level: 3 })).toBeVisible();
      await keep(library, 'spot-check', options);
      await press('coverage.heading');
      await expect(library.getByRole('table')).toBeVisible();
      await keep(library, 'coverage', options);
      await library
        .getByRole('button', { name: new RegExp(await wordsOf(library, 'library.all')) })
        .first()
        .click();
      await press('library.filter');
      await library.locator('li button.open').nth(2).click();
      const mark = library.getByRole('button', { name: /^(?:补标|Mark)/u });
      // What was selected goes with the article that was there before.
      await expect(async () => {
        await library
          .locator('article [data-part=text]')
          .first()
          .evaluate((element) => {
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode())
              if ((node.nodeValue ?? '').length >= 4) {
                getSelection()?.setBaseAndExtent(node, 0, node, 4);
                break;
              }
          });
        await expect(mark).toBeVisible({ timeout: 500 });
      }).toPass();
      await mark.click();
      const own = library.getByRole('region', { name: await wordsOf(library, 'own.heading') });
      await own.getByRole('combobox').fill('存疑');
      await library.keyboard.press('Enter');
      await expect(own.locator('.tag')).toBeVisible();
      await keep(library, 'library-own', options);
      await library.locator('.list li input').first().check();
      await press('library.remove');
      await library
        .getByRole('button', { name: new RegExp(await wordsOf(library, 'library.removed')) })
        .last()
        .click();
      // Until then the list is still that of the shelf before.
      await expect(library.locator('.list li')).toHaveCount(1);
      await library.locator('.list li input').first().check();
      await press('erase.open');
      await keep(library, 'erase-dialog', options);
      await library.keyboard.press('Escape');
      await press('library.putBack');

      await popup.reload();
      await popup.getByRole('combobox').fill('杨');
      await expect(popup.getByRole('option').first()).toBeVisible();
      await keep(popup, 'popup-search', options);
      await popup.getByRole('combobox').fill('杨伟东');
      await expect(popup.getByRole('option', { name: '杨伟东' }).first()).toBeVisible();
      await popup.keyboard.press('Enter');
      await expect(popup.getByRole('group').getByText('常委').first()).toBeVisible();
      await keep(popup, 'popup-card', options);
      await popup.close();

      const panel = await app.open('sidepanel.html');
      await panel.setViewportSize({ width: 360, height: 720 });
      await panel.getByRole('combobox').fill('卓资');
      await expect(panel.getByRole('option').first()).toBeVisible();
      await panel.keyboard.press('Enter');
      await expect(panel.getByRole('heading', { name: '卓资' }).first()).toBeVisible();
      await keep(panel, 'side-panel', options);
      await panel.close();

      const settings = await app.open('options.html');
      await settings.setViewportSize({ width: 900, height: 1400 });
      await expect(settings.getByRole('heading', { level: 1 })).toBeVisible();
      await keep(settings, 'options', options);
      await settings.close();

      const graph = await app.openGraph();
      await keep(graph, 'graph-overview', options);
      await graph.getByRole('combobox').fill('杨伟东');
      await expect(graph.getByRole('option').first()).toBeVisible();
      await graph.keyboard.press('Enter');
      await expect(graph.getByRole('heading', { name: '杨伟东' }).first()).toBeVisible();
      const all = (await readSheet(graph)).nodes.length;
      await graph.getByRole('button', { name: await wordsOf(graph, 'graph.showOnly') }).click();
      await expect.poll(async () => (await readSheet(graph)).nodes.length).toBeLessThan(all);
      await graph.getByText(await wordsOf(graph, 'graph.arranging')).waitFor({ state: 'hidden' });
      await keep(graph, 'graph-entity', options);
      await graph.getByRole('application').focus();
      await graph.keyboard.press('l');
      await graph.getByRole('table').nth(1).locator('tbody').getByRole('button').nth(1).click();
      const inspector = graph.getByRole('region', { name: await wordsOf(graph, 'graph.inspector') });
      await expect(inspector.locator('blockquote').first()).toBeVisible();
      await keep(graph, 'graph-table', options);
      await graph.keyboard.press('l');
      await expect(graph.getByRole('table')).toHaveCount(0);
      await keep(graph, 'graph-edge', options);
      await graph.getByRole('combobox').fill('杨伟东和刘奇凡之间');
      await graph.getByRole('option', { name: /杨伟东.*刘奇凡/u }).click();
      await expect(inspector.getByRole('listitem').first()).toBeVisible();
      await keep(graph, 'graph-answer', options);
      for (const [name, button] of [
        ['graph-scenes', 'graph.scenes.button'],
        ['graph-take', 'graph.take.button'],
      ] as const) {
        await graph.getByRole('button', { name: await wordsOf(graph, button), exact: true }).click();
        await expect(graph.getByRole('dialog')).toBeVisible();
        await keep(graph, name, options);
        await graph.keyboard.press('Escape');
        await expect(graph.getByRole('dialog')).toHaveCount(0);
      }
      await graph.close();

      const page = await app.context.newPage();
      await page.goto(site.url('/article.html'));
      await page.locator('#person').evaluate((element) => {
        getSelection()?.selectAllChildren(element);
      });
      await page.bringToFront();
      await app.lookUp(page, '杨伟东');
      const host = page.locator('baopu-card');
      await expect(host).toHaveCount(1);
      await expect.poll(async () => (await host.boundingBox())?.height ?? 0).toBeGreaterThan(200);
      await page.screenshot({ path: picturePath('page-card', options) });
    });
  });
