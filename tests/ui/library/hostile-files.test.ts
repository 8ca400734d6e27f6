/** Files that somebody made to do harm, through the readers that the library tab has. */
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, test } from 'vitest';

import { longestFile, readFiles, unpack, type FormReaders } from '#components/library/read-files.ts';
import { openZip } from '#lib/archive/read-zip.ts';
import { readHtmlFile, readPdfFile } from '../../../entrypoints/wiring/form-readers.ts';

const readers: FormReaders = { pdf: readPdfFile, html: readHtmlFile, zip: openZip };

const read = (name: string, ...parts: BlobPart[]) =>
  readFiles([{ file: new File(parts, name), path: name }], readers);

const sentence = '自治区党委常委、组织部部长杨伟东到兴安盟调研，同干部群众交谈，详细了解情况。';

async function zipOf(files: Record<string, string | Uint8Array>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  for (const [name, content] of Object.entries(files))
    await zip.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  return zip.close();
}

test('a web page nested a hundred thousand deep is refused before it is parsed', async () => {
  const depth = 100_000;
  const html = `<meta charset="utf-8"><h1>一篇</h1>${'<div>'.repeat(depth)}<p>${sentence}</p>${'</div>'.repeat(depth)}`;
  const { texts, failures } = await read('deep.html', html);
  expect(texts).toEqual([]);
  expect(failures).toMatchObject([{ code: 'page-without-article', about: 'deep.html' }]);
});

test('what a saved page would do, it does not: no script runs, nothing is asked for', async () => {
  const before = performance.getEntriesByType('resource').length;
  const { texts } = await read(
    'page.html',
    `<meta charset="utf-8"><h1>一篇</h1><script>window.hit = 1</script><img src="/nothing.png" onerror="window.hit = 2">
     <svg onload="window.hit = 3"></svg><article>${`<p onclick="window.hit = 4">${sentence}</p>`.repeat(6)}
     <p>&lt;img src=x onerror=alert(1)&gt;</p></article>`,
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(texts).toHaveLength(1);
  expect('hit' in window).toBe(false);
  expect(
    performance
      .getEntriesByType('resource')
      .slice(before)
      .map(({ name }) => name),
  ).not.toContainEqual(expect.stringContaining('nothing.png'));
});

test('a text of one line of millions is read, and a file beyond the limit is not even opened', async () => {
  const long = await read('line.txt', '字'.repeat(5_000_000));
  expect(long.texts.map(({ text }) => text.length)).toEqual([5_000_000]);
  const { failures } = await read('big.txt', new Uint8Array(longestFile + 1));
  expect(failures).toMatchObject([{ code: 'text-too-large' }]);
});

test('a zip in a zip stays closed; a file that unpacks beyond its limit is refused', async () => {
  const inner = new Uint8Array(await (await zipOf({ '甲.txt': '甲' })).arrayBuffer());
  const outer = await openZip(
    await zipOf({ 'inner.zip': inner, 'bomb.txt': '0'.repeat(longestFile + 1), '乙.txt': sentence }),
  );
  const files = outer.ok ? outer.value : [];
  const answers = await Promise.all(files.map((packed) => unpack(packed, 'outer.zip')));
  expect(answers.map((answer) => (answer.ok ? 'read' : answer.error.code))).toEqual([
    'zip-in-zip',
    'text-too-large',
    'read',
  ]);
});

test.each([
  ['a PDF that is none', '%PDF-1.7\n'.repeat(1000)],
  [
    'a PDF whose objects point at each other',
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9999999>>endobj\ntrailer<</Root 1 0 R>>`,
  ],
])('%s is named as damaged, without end', async (_, bytes) => {
  const { texts, failures } = await read('page.pdf', bytes);
  expect(texts).toEqual([]);
  expect(failures.map(({ code }) => code)).toEqual([
    expect.stringMatching(/^(?:pdf-damaged|needs-ocr|empty-text)$/u),
  ]);
});
