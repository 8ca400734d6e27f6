import { readFileSync } from 'node:fs';

import { BlobWriter, configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { readTable, waitUntilRead } from '../../tools/library-summary.ts';
import { madePage } from '../press-pdf/made-page.ts';
import { writePdf } from '../press-pdf/write-pdf.ts';
import { expect, samplePath, test } from './fixtures.ts';

configure({ useWebWorkers: false });

interface Listed {
  readonly headline: string | null;
}

interface Printing {
  readonly page: string | null;
  readonly published: string | null;
  readonly fileName: string | null;
}

/** A made page, with a trailer that asks for a password. */
function lockedPdf(): Uint8Array {
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;
  const whole = Buffer.from(writePdf([madePage(31).page], 'GBK-EUC')).toString('latin1');
  return Buffer.from(whole.replace('trailer <<', `trailer << ${encrypt}`), 'latin1');
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
  const printings = await readTable<Printing>(library, 'printings');
  const printed = printings.map(({ page, published, fileName }) => `${fileName} ${page} ${published}`);
  expect([...new Set(printed)].sort()).toEqual(
    made.map(({ number, published }, i) => `paper.pdf#page=${i + 1} ${number} ${published}`),
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
    pdf('locked.pdf', lockedPdf()),
    pdf('broken.pdf', Buffer.from('%PDF-1.7\nnothing more')),
    pdf('picture.pdf', writePdf([{ width: 300, height: 400, drawn: [] }], 'GBK-EUC')),
  ]);
  const dialog = library.getByRole('dialog');
  for (const [name, code] of [
    ['locked.pdf', 'pdf-locked'],
    ['broken.pdf', 'pdf-damaged'],
    ['picture.pdf', 'needs-ocr'],
  ] as const) {
    const notice = dialog.getByRole('alert').filter({ hasText: name });
    await expect(notice).toContainText(await wordsOf(library, `failure.${code}.what`));
  }
});

test('a package is unpacked: text, PDF and web page in it become articles, the rest is named', async ({
  app,
}) => {
  const zip = new ZipWriter(new BlobWriter());
  const made = madePage(31, 1);
  const inside: readonly [string, Uint8Array][] = [
    ['报/样例.txt', readFileSync(samplePath)],
    ['报/版.pdf', writePdf([made.page], 'GBK-EUC')],
    ['saved.html', readFileSync(new URL('fixtures/article.html', import.meta.url))],
    ['photo.tif', new Uint8Array(10)],
  ];
  for (const [name, bytes] of inside) await zip.add(name, new Uint8ArrayReader(bytes));
  const buffer = Buffer.from(await (await zip.close()).arrayBuffer());
  const library = await app.open('library.html');
  await chooseFiles(library, [{ name: '包.zip', mimeType: 'application/zip', buffer }]);
  await expect(library.getByRole('dialog').getByText('包.zip/photo.tif').first()).toBeVisible();
  await closeDialog(library);
  const found = await waitUntilRead(library, 1, 60_000);
  expect(found).toMatchObject({ captures: 3, articles: 8 + made.articles.length + 1, failed: 0 });
});
