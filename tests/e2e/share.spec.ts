import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { wordsOf } from '../../tools/drive-pages.ts';
import { expect, test } from './fixtures.ts';
import { readSheet } from './read-sheet.ts';

const press = async (graph: Page, key: string) =>
  graph
    .getByRole('button', { name: await wordsOf(graph, key), exact: true })
    .first()
    .click();
const drawn = async (graph: Page) => (await readSheet(graph)).nodes.map(({ id }) => id).sort();

test('a story of two steps is shared as one file, and is the same story where it is opened', async ({
  app,
}) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await graph.getByText(await wordsOf(graph, 'graph.arranging')).waitFor({ state: 'hidden' });
  const whole = await drawn(graph);
  const dialog = graph.getByRole('dialog');
  const caption = graph.getByRole('textbox', { name: await wordsOf(graph, 'graph.scenes.caption') });

  await press(graph, 'graph.scenes.button');
  await dialog.getByRole('textbox').fill('一页报纸');
  await dialog.getByRole('textbox').press('Enter');
  await expect(dialog).toBeHidden();
  await caption.fill('先看全图');
  await caption.press('Tab');
  await graph.getByRole('combobox').first().fill('杨伟东');
  await graph
    .getByRole('option', { name: /杨伟东/u })
    .first()
    .click();
  await press(graph, 'graph.showOnly');
  await expect.poll(async () => (await drawn(graph)).length).toBeLessThan(15);
  const around = await drawn(graph);
  await press(graph, 'graph.scenes.addStep');
  await expect(
    graph.getByText(await wordsOf(graph, 'graph.scenes.step', '2', '2'), { exact: true }),
  ).toBeVisible();
  await caption.fill('再看他身边');
  await caption.press('Tab');

  await press(graph, 'graph.scenes.button');
  const sharing = graph.waitForEvent('download');
  await dialog.getByRole('button', { name: await wordsOf(graph, 'graph.scenes.share') }).click();
  const download = await sharing;
  // What is in a file is not told by its name: histories of downloads keep names.
  expect(download.suggestedFilename()).toMatch(/^baopu-scene-\d{4}-\d\d-\d\d\.json$/u);
  const file = readFileSync(await download.path());
  await dialog.getByRole('button', { name: await wordsOf(graph, 'graph.scenes.remove') }).click();
  await expect(dialog.getByText(await wordsOf(graph, 'graph.scenes.none'))).toBeVisible();

  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'scene.json', mimeType: 'application/json', buffer: file });
  await expect(dialog).toBeHidden();
  await expect(
    graph.getByText(await wordsOf(graph, 'graph.scenes.step', '1', '2'), { exact: true }),
  ).toBeVisible();
  await expect(caption).toHaveValue('先看全图');
  await expect.poll(() => drawn(graph)).toEqual(whole);
  await press(graph, 'graph.scenes.next');
  await expect(caption).toHaveValue('再看他身边');
  await expect.poll(() => drawn(graph)).toEqual(around);
  await press(graph, 'graph.scenes.back');
  await expect.poll(() => drawn(graph)).toEqual(whole);
});

test('on paper, names are words that a reader of PDF finds again', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await graph.getByText(await wordsOf(graph, 'graph.arranging')).waitFor({ state: 'hidden' });
  // The browser's own dialog cannot be pressed by a test: what would be printed is kept instead.
  await graph.evaluate(() => {
    new MutationObserver(() => {
      for (const frame of document.querySelectorAll('iframe')) {
        const view = frame.contentWindow;
        if (view)
          view.print = () =>
            void (document.body.dataset['paper'] = new XMLSerializer().serializeToString(
              view.document.documentElement,
            ));
      }
    }).observe(document.body, { childList: true });
  });
  await press(graph, 'graph.take.button');
  const dialog = graph.getByRole('dialog');
  await dialog
    .getByRole('radio', { name: new RegExp(await wordsOf(graph, 'graph.take.formats.print'), 'u') })
    .check();
  await dialog.getByRole('button', { name: await wordsOf(graph, 'graph.take.print'), exact: true }).click();
  const paper = () => graph.evaluate(() => document.body.dataset['paper'] ?? '');
  await expect.poll(paper).toContain('<svg');

  const sheet = await app.context.newPage();
  await sheet.setContent(await paper());
  const bytes = await sheet.pdf({ preferCSSPageSize: true });
  const task = getDocument({ data: new Uint8Array(bytes) });
  const pdf = await task.promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join('');
  // Once: who copies or searches does not get each word twice.
  expect(words.split('杨伟东')).toHaveLength(2);
  await task.destroy();
});
