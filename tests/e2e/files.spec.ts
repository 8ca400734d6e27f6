import { readFileSync } from 'node:fs';

import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { readTable, waitUntilRead } from '../../tools/library-summary.ts';
import { madePage } from '../press-pdf/made-page.ts';
import { writePdf } from '../press-pdf/write-pdf.ts';
import { expect, test } from './fixtures.ts';

interface Listed {
  readonly headline: string | null;
  readonly page: string | null;
  readonly published: string | null;
}

const pdf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});

test('a PDF of two newspaper pages, fonts without a table of characters, becomes its articles', async ({
  app,
}) => {
  const made = [madePage(31, 1), madePage(32, 4)];
  const library = await app.open('library.html');
  await chooseFiles(library, [
    pdf(
      'paper.pdf',
      writePdf(
        made.map(({ page }) => page),
        'GBK-EUC',
      ),
    ),
  ]);
  await closeDialog(library);
  const found = await waitUntilRead(library, 1, 30_000);
  const articles = made.flatMap((page) => page.articles);
  expect(found).toMatchObject({ captures: 2, articles: articles.length, failed: 0 });
  const rows = await readTable<Listed>(library, 'articles');
  expect(rows.map(({ headline }) => headline).sort()).toEqual(
    articles.map(({ headline }) => headline).sort(),
  );
});

test('a saved web page becomes its article, without what stands around it', async ({ app }) => {
  const library = await app.open('library.html');
  const buffer = readFileSync(new URL('fixtures/article.html', import.meta.url));
  await chooseFiles(library, [{ name: 'saved.html', mimeType: 'text/html', buffer }]);
  await closeDialog(library);
  expect(await waitUntilRead(library, 1, 30_000)).toMatchObject({ captures: 1, articles: 1, failed: 0 });
  const [row] = await readTable<Listed>(library, 'articles');
  expect(row?.headline).toBe('调研组回到呼和浩特');
});

test('a locked, a broken and a pictured PDF are each named with the way out', async ({ app }) => {
  const library = await app.open('library.html');
  await chooseFiles(library, [
    pdf('broken.pdf', Buffer.from('%PDF-1.7\nnothing more')),
    pdf('picture.pdf', writePdf([{ width: 300, height: 400, drawn: [] }], 'GBK-EUC')),
  ]);
  const dialog = library.getByRole('dialog');
  await expect(dialog.getByText('broken.pdf')).toBeVisible();
  await expect(dialog.getByText(await wordsOf(library, 'failure.pdf-damaged.what'))).toBeVisible();
  await expect(dialog.getByText('picture.pdf')).toBeVisible();
  await expect(dialog.getByText(await wordsOf(library, 'failure.needs-ocr.what'))).toBeVisible();
});
