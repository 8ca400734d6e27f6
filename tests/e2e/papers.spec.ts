/** What stands in several papers: listed under each, covered, cited, labelled. */
import type { Page } from '@playwright/test';

import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { waitUntilRead } from '../../tools/library-summary.ts';
import { expect, test, type App } from './fixtures.ts';

const told = [
  '青石县委书记林海在秋收现场会上讲话，青石县农业农村局局长周禾介绍全县安排。',
  '林海强调，要抢晴天、抓进度，做到颗粒归仓。',
];

const saved = (outlet: string, day: string) => ({
  name: `${outlet}.html`,
  mimeType: 'text/html',
  buffer: Buffer.from(
    `<!doctype html><meta charset="utf-8"><meta name="source" content="${outlet}"><meta name="PubDate" content="${day}">
     <link rel="canonical" href="https://example.org/${day}.html"><title>秋收现场会召开</title><h1>秋收现场会召开</h1>
     <div class="content">${told.map((line) => `<p>${line}</p>`).join('')}</div>`,
  ),
});

async function openWithBoth(app: App): Promise<Page> {
  const library = await app.open('library.html');
  const alone = '东湖镇修好三条路\n\n青石县人民政府副县长钱田到东湖镇调研道路修复。';
  await chooseFiles(library, [
    saved('青石日报', '2020-07-29'),
    saved('大河晚报', '2020-07-30'),
    { name: '青石日报-20200731-02.txt', mimeType: 'text/plain', buffer: Buffer.from(alone) },
  ]);
  await closeDialog(library);
  expect(await waitUntilRead(library, 3, 60_000)).toMatchObject({ captures: 3, articles: 2 });
  return library;
}

test('one text of two papers is one article, and stands under both as each printed it', async ({ app }) => {
  const library = await openWithBoth(app);
  const sources = library.getByRole('complementary', { name: await wordsOf(library, 'library.sources') });
  const rows = library.locator('.rows .open');
  const also = async (paper: string) => wordsOf(library, 'library.alsoIn', paper);

  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText(await also('大河晚报'));
  await sources.getByRole('button', { name: '大河晚报' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('2020-07-30');
  await expect(rows).toContainText(await also('青石日报'));
  await sources.getByRole('button', { name: '青石日报' }).click();
  await expect(rows).toHaveCount(2);

  await sources.getByRole('button', { name: await wordsOf(library, 'coverage.heading') }).click();
  const coverage = library.getByRole('region', { name: await wordsOf(library, 'coverage.heading') });
  for (const paper of ['青石日报', '大河晚报'])
    await expect(coverage.getByRole('heading', { name: paper })).toBeVisible();
  // The day on which one paper is not held, though the other is.
  await expect(coverage).toContainText('2020-07-30');
});

test('what is copied of the list is cited as the reader cites, and labels and notes stay with the article', async ({
  app,
}) => {
  const library = await openWithBoth(app);
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await library.locator('.rows .open').last().click();
  await library.locator('main h1').waitFor();
  await library.getByLabel(await wordsOf(library, 'reader.citation')).selectOption('gb7714');
  await library.locator('.rows .tick').last().check();
  await library.getByRole('button', { name: await wordsOf(library, 'library.copyTable') }).click();
  const copied = () => library.evaluate(() => navigator.clipboard.readText());
  // A file does not say when it was fetched.
  await expect
    .poll(copied)
    .toContain(
      '秋收现场会召开[N/OL]. 青石日报, 2020-07-29[〔引用日期缺〕]. https://example.org/2020-07-29.html.',
    );

  await library.getByRole('button', { name: await wordsOf(library, 'library.putTag'), exact: true }).click();
  await library.getByRole('combobox', { name: await wordsOf(library, 'library.tagName') }).fill('秋收');
  await library.keyboard.press('Enter');
  const pane = library.getByRole('complementary', { name: await wordsOf(library, 'reader.thisArticle') });
  await expect(pane).toContainText('秋收');
  await pane.getByRole('button', { name: await wordsOf(library, 'own.addNote') }).click();
  await pane.getByRole('textbox', { name: await wordsOf(library, 'own.note') }).fill('问过编辑部');
  // Before it was written: what is typed outlives its tab.
  await library.reload();
  await library.locator('.rows .open').last().click();
  const note = pane.getByRole('textbox', { name: await wordsOf(library, 'own.note') });
  await expect(note).toHaveValue('问过编辑部');
});

test('two files with the same words, named after two papers, are two sources; Markdown is read without its marks', async ({
  app,
}) => {
  const library = await app.open('library.html');
  const wire = Buffer.from(['秋收现场会召开', '', ...told].join('\n'));
  const note = Buffer.from(
    '---\ntags: [县里]\n---\n# 县医院添新楼\n\n**青石县人民医院院长吴林**在开诊仪式上致辞。',
  );
  await chooseFiles(library, [
    { name: '青石日报-20200729-01.txt', mimeType: 'text/plain', buffer: wire },
    { name: '大河晚报-20200730-05.txt', mimeType: 'text/plain', buffer: wire },
    { name: '一页.md', mimeType: 'text/markdown', buffer: note },
  ]);
  await closeDialog(library);
  expect(await waitUntilRead(library, 3, 60_000)).toMatchObject({ captures: 3, articles: 2 });
  const sources = library.getByRole('complementary', { name: await wordsOf(library, 'library.sources') });
  await expect(sources.getByRole('button', { name: '大河晚报' })).toBeVisible();
  await expect(sources.getByRole('button', { name: '青石日报' })).toBeVisible();
  await expect(library.locator('.rows .headline').filter({ hasText: /^县医院添新楼$/u })).toHaveCount(1);
  // The same two again add nothing.
  await chooseFiles(library, [
    { name: '大河晚报-20200730-05.txt', mimeType: 'text/plain', buffer: wire },
    { name: '青石日报-20200729-01.txt', mimeType: 'text/plain', buffer: wire },
  ]);
  await closeDialog(library);
  expect(await waitUntilRead(library, 3, 60_000)).toMatchObject({ captures: 3, articles: 2 });
});
