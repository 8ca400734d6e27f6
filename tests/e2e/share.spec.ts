import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { wordsOf } from '../../tools/drive-pages.ts';
import { expect, test } from './fixtures.ts';

const press = async (graph: Page, key: string) =>
  graph
    .getByRole('button', { name: await wordsOf(graph, key), exact: true })
    .first()
    .click();

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
  expect(words).toContain('杨伟东');
  await task.destroy();
});
