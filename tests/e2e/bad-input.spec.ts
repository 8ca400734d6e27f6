import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { chooseFiles, closeDialog, uploadOf, wordsOf, type Upload } from '../../tools/drive-pages.ts';
import { readLibrarySummary, readTable, waitUntilRead } from '../../tools/library-summary.ts';
import { expect, samplePath, test } from './fixtures.ts';

const sample = readFileSync(samplePath, 'utf8');

function upload(name: string, content: string | Buffer, mimeType = 'text/plain'): Upload {
  return { name, mimeType, buffer: Buffer.from(content as string) };
}

/** Two bytes or one for each character, by asking the decoder for all of them; the sample needs no more. */
function encodeGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : bytesOf.get(character);
      if (!bytes) throw new Error(`${character} is not in the two-byte part of GB18030.`);
      return bytes;
    }),
  );
}

/** As text comes out of a PDF: common characters as the radicals they look like. */
function withRadicals(text: string): string {
  const radicalOf = new Map<string, string>();
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const radical = String.fromCharCode(code);
    radicalOf.set(radical.normalize('NFKC'), radical);
  }
  radicalOf.set('长', '⻓').set('民', '⺠').set('见', '⻅');
  return Array.from(text)
    .map((character) => radicalOf.get(character) ?? character)
    .join('');
}

const refused = [
  { name: 'an empty file', file: upload('empty.txt', ''), code: 'empty-text' },
  { name: 'a file of white space', file: upload('blank.txt', ' \n\u3000\n\t'), code: 'empty-text' },
  {
    name: 'a binary file',
    file: upload(
      'program.txt',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 193 + (i >> 3)) % 256)),
    ),
    code: 'not-text',
  },
  {
    name: 'a picture',
    file: upload('page.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'image/png'),
    code: 'needs-ocr',
  },
  {
    name: 'a PDF that breaks off',
    file: upload('page.pdf', '%PDF-1.7', 'application/pdf'),
    code: 'pdf-damaged',
  },
  {
    name: 'a web page of links',
    file: upload('list.html', '<title>表</title><a href="/">首页</a>', 'text/html'),
    code: 'page-without-article',
  },
  { name: 'a recording', file: upload('talk.mp3', 'x', 'audio/mpeg'), code: 'unsupported-file' },
  {
    name: 'a text of more than 20 MB',
    file: upload('volume.txt', '长'.repeat(7_000_000)),
    code: 'text-too-large',
  },
] as const;

for (const { name, file, code } of refused)
  test(`${name} is refused with a clear word, and what came with it is saved`, async ({ app }) => {
    const library = await app.open('library.html');
    await chooseFiles(library, [file, uploadOf(samplePath)]);
    const dialog = library.getByRole('dialog');
    await expect(dialog.getByText(await wordsOf(library, `failure.${code}.what`))).toBeVisible();
    await expect(dialog.getByText(file.name)).toBeVisible();
    await closeDialog(library);
    expect((await waitUntilRead(library, 1, 30_000)).articles).toBe(8);
  });

async function importOne(library: Page, file: Upload): Promise<void> {
  await chooseFiles(library, [file]);
  await closeDialog(library);
}

const equals = [
  { name: 'GB18030 bytes', file: upload('gb.txt', encodeGb18030(sample)) },
  { name: 'UTF-8 with a byte order mark', file: upload('bom.txt', `\ufeff${sample}`) },
  { name: 'radical code points for characters', file: upload('radicals.txt', withRadicals(sample)) },
  { name: 'Windows line ends', file: upload('crlf.txt', sample.replaceAll('\n', '\r\n')) },
];

for (const { name, file } of equals)
  test(`${name}: the same articles as the plain sample`, async ({ app }) => {
    const library = await app.open('library.html');
    await importOne(library, file);
    const alone = await waitUntilRead(library, 1, 30_000);
    expect(alone).toMatchObject({ articles: 8, failed: 0 });
    const names = (await readTable<{ name: string }>(library, 'entities')).map((row) => row.name);
    expect(names).toEqual(expect.arrayContaining(['杨伟东', '刘奇凡', '卓资县']));
    await importOne(library, uploadOf(samplePath));
    await expect.poll(async () => (await readLibrarySummary(library)).pending).toBe(0);
    expect((await readLibrarySummary(library)).articles, 'no article is there twice').toBe(8);
  });

test('a script in a headline is text: shown, never run', async ({ app }) => {
  const library = await app.open('library.html');
  const attack = `<script>window.ran = 1</script><img src=x onerror="window.ran = 2">卓资县开会`;
  const text = `${attack}\n\n本报7月28日讯 （记者 <b>温样</b>）28日，卓资县委书记<img src=x onerror="window.ran=3">王大有出席会议。\n`;
  await importOne(library, upload('attack.txt', text));
  await waitUntilRead(library, 1, 30_000);
  await expect(library.getByText('<script>window.ran', { exact: false }).first()).toBeVisible();
  await library.locator('li button.open').first().click();
  await expect(library.locator('article')).toContainText('<img src=x onerror=');
  const graph = await app.open('graph.html');
  await graph.getByRole('combobox').fill('<img src=x onerror="window.ran=4">');
  await expect(graph.getByText('onerror', { exact: false }).last()).toBeVisible();
  for (const page of [library, graph]) expect(await page.evaluate('window.ran')).toBeUndefined();
  expect(await library.locator('article script, article img').count()).toBe(0);
});

test('names that mean something to JavaScript are only names', async ({ app }) => {
  const library = await app.open('library.html');
  const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const text = odd
    .map(
      (name) =>
        `${name}出席会议\n\n本报7月28日讯 28日，卓资县委书记${name}出席卓资县${name}工作会议并讲话。\n`,
    )
    .join('\n');
  await chooseFiles(
    library,
    odd.map((name) => upload(`${name}.txt`, text)),
  );
  await closeDialog(library);
  await waitUntilRead(library, 1, 30_000);
  expect((await readLibrarySummary(library)).failed).toBe(0);
  const popup = await app.open('popup.html');
  for (const name of odd) {
    await popup.getByRole('combobox').fill(name);
    await expect(popup.getByText(name, { exact: false }).first()).toBeVisible();
  }
  expect(await library.evaluate('({}).articles')).toBeUndefined();
});

test('lone surrogates, control characters and direction marks are kept out of harm, and the rest is read', async ({
  app,
}) => {
  const library = await app.open('library.html');
  await library
    .getByRole('button', { name: await wordsOf(library, 'library.import') })
    .first()
    .click();
  const dialog = library.getByRole('dialog');
  const broken = `\ud800${sample.replace('杨伟东强调', '\udc00杨伟东\u0000\u0007强调').replace('刘奇凡出席', '\u202e刘奇凡\u2066出席')}\udfff`;
  await dialog.getByRole('textbox').evaluate((field: HTMLTextAreaElement, text) => {
    field.value = JSON.parse(text) as string;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, JSON.stringify(broken));
  await dialog.getByRole('button', { name: await wordsOf(library, 'library.savePasted') }).click();
  const skip = dialog.getByRole('button', { name: await wordsOf(library, 'library.skip') });
  const counts = dialog.getByText(await wordsOf(library, 'library.countSaved'));
  await skip.or(counts).waitFor();
  if (await skip.isVisible()) await skip.click();
  await closeDialog(library);
  expect(await waitUntilRead(library, 1, 30_000)).toMatchObject({ articles: 8, failed: 0 });
  const names = (await readTable<{ name: string }>(library, 'entities')).map((row) => row.name);
  expect(names).toEqual(expect.arrayContaining(['杨伟东', '刘奇凡']));
  const article = library.getByRole('button', { name: '嘎查村' }).first();
  await article.click();
  await expect(library.locator('article')).toContainText('杨伟东');
});
