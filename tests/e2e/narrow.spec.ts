import type { Page } from '@playwright/test';

import { wordsOf } from '../../tools/drive-pages.ts';
import { expect, test } from './fixtures.ts';

/** What stands on the page besides the bar on top, and whether anything runs out of it sideways. */
const columns = (library: Page) =>
  library.evaluate(() => {
    const shown = [...document.querySelectorAll('.columns > *')].filter((part) => part.checkVisibility());
    const runsOut = (part: Element) => part.scrollWidth > part.clientWidth + 1;
    return {
      shown: shown.map(
        (part) =>
          ['sources', 'list', 'pane', 'whole'].find((name) => part.classList.contains(name)) ??
          part.localName,
      ),
      runsOut: runsOut(document.documentElement) || shown.some(runsOut),
      // Within the window, whole.
      fits: shown.every((part) => {
        const { left, right } = part.getBoundingClientRect();
        return left >= 0 && right <= innerWidth + 1;
      }),
    };
  });

const whole = { runsOut: false, fits: true };

for (const language of ['zh-CN', 'en-US'] as const)
  test.describe(language, () => {
    test.use({ language });
    test('in a narrow window one column after the other fills it, and what is opened comes to the front', async ({
      app,
    }) => {
      const library = await app.openLibraryWithSample();
      const tabs = library.getByRole('navigation', { name: await wordsOf(library, 'library.parts.label') });
      const to = async (key: string) =>
        tabs.getByRole('button', { name: await wordsOf(library, key), exact: true }).click();
      await library.setViewportSize({ width: 380, height: 700 });
      await expect.poll(() => columns(library)).toEqual({ shown: ['list'], ...whole });
      await library.locator('.list .open').nth(2).click();
      await expect.poll(() => columns(library)).toEqual({ shown: ['main'], ...whole });
      await library.locator('article .body a').first().click();
      await expect.poll(() => columns(library)).toEqual({ shown: ['pane'], ...whole });
      await to('library.parts.sources');
      await expect.poll(() => columns(library)).toEqual({ shown: ['sources'], ...whole });
      await library
        .locator('.sources')
        .getByRole('button', { name: await wordsOf(library, 'review.row') })
        .click();
      await expect.poll(() => columns(library)).toEqual({ shown: ['whole'], ...whole });
      await to('library.parts.sources');
      await library
        .locator('.sources')
        .getByRole('button', { name: await wordsOf(library, 'library.all') })
        .click();
      await expect.poll(() => columns(library)).toEqual({ shown: ['list'], ...whole });

      // With more room the list stays beside each of them.
      await library.setViewportSize({ width: 800, height: 700 });
      await to('library.parts.pane');
      await expect.poll(() => columns(library)).toEqual({ shown: ['list', 'pane'], ...whole });
      await library.locator('.list .open').nth(3).click();
      await expect.poll(() => columns(library)).toEqual({ shown: ['list', 'main'], ...whole });
    });
  });

test.describe('the graph', () => {
  // The longer words.
  test.use({ language: 'en-US' });
  test('in a narrow window the tools stand above the sheet alone, posts can be read, and Escape closes the filters', async ({
    app,
  }) => {
    await app.openLibraryWithSample();
    const graph = await app.openGraph();
    await graph.setViewportSize({ width: 760, height: 700 });
    await graph.getByRole('combobox').fill('杨伟东');
    await graph.getByRole('option', { name: '杨伟东' }).first().click();
    const inspector = graph.getByRole('region', { name: await wordsOf(graph, 'graph.inspector') });
    const post = inspector.getByRole('table').first().getByRole('row').nth(1).getByRole('cell').first();
    await expect(post).toBeVisible();
    expect((await post.boundingBox())?.width).toBeGreaterThan(70);
    const left = (await inspector.boundingBox())?.x ?? 0;
    const tools = graph.getByRole('toolbar', { name: await wordsOf(graph, 'graph.tools') });
    for (const button of await tools.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box && box.x + box.width, await button.innerText()).toBeLessThanOrEqual(left);
    }
    const filters = tools.getByRole('button', { name: await wordsOf(graph, 'graph.filters') });
    await filters.click();
    await expect(filters).toHaveAttribute('aria-expanded', 'true');
    await graph.keyboard.press('Escape');
    await expect(filters).toHaveAttribute('aria-expanded', 'false');
  });
});
