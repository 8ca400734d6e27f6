import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { waitUntilRead } from '../../tools/library-summary.ts';
import { expect, test } from './fixtures.ts';

test('the list is narrowed by time and by who stands in it, labelled whole, and the label chooses it again', async ({
  app,
}) => {
  const page = await app.openLibraryWithSample();
  const list = page.getByRole('region', { name: await wordsOf(page, 'library.list') });
  const rows = list.locator('li .open');
  // Rows exist where the eye is; each says of how many it is one.
  const total = async () =>
    (await rows.count()) === 0
      ? 0
      : Number(await list.locator('li[aria-setsize]').first().getAttribute('aria-setsize'));
  const all = await total();
  expect(all).toBeGreaterThan(4);
  await list.getByRole('button', { name: await wordsOf(page, 'library.filter'), exact: true }).click();
  const filter = list.getByRole('group', { name: await wordsOf(page, 'library.filter') });

  const from = filter.getByLabel(await wordsOf(page, 'library.from'), { exact: true });
  await from.fill('七月');
  await from.press('Enter');
  await expect(filter.getByRole('alert')).toBeVisible();
  await from.fill('2021');
  await from.press('Enter');
  await expect(rows).toHaveCount(0);
  await from.fill('');
  await from.press('Enter');
  await expect.poll(total).toBe(all);

  const who = filter.locator('input[role=combobox]');
  await who.fill('杨伟东');
  await expect(page.getByRole('option', { name: '杨伟东' }).first()).toBeVisible();
  await who.press('Enter');
  // Between two lists none may be there for a moment.
  await expect.poll(async () => [0, all].includes(await total())).toBe(false);
  const few = await total();

  await list.locator('li input[type=checkbox]').first().check();
  const tickAll = list.getByRole('button', { name: /全选|Select/u });
  if (few > 1) await tickAll.click();
  await list.getByRole('button', { name: await wordsOf(page, 'library.putTag'), exact: true }).click();
  await list.getByLabel(await wordsOf(page, 'library.tagName')).fill('要追');
  await page.keyboard.press('Enter');
  await filter.getByRole('button', { name: await wordsOf(page, 'library.anyMention') }).click();
  await expect.poll(total).toBe(all);
  await filter.locator('select').filter({ hasText: '要追' }).selectOption('要追');
  await expect.poll(total).toBe(few);

  // The log knows of it, and takes it back.
  await page.keyboard.press('Escape');
  await page.locator('body').click({ position: { x: 4, y: 400 } });
  await page.keyboard.press('Control+z');
  await expect.poll(total).toBe(few - 1);
});

test('a label and a note on an article stay over a reload', async ({ app }) => {
  const page = await app.openLibraryWithSample();
  await page.locator('.list li .open').first().click();
  const own = page.getByRole('region', { name: await wordsOf(page, 'own.heading') });
  await own.getByLabel(await wordsOf(page, 'own.addTag')).fill('存疑');
  await page.keyboard.press('Enter');
  await expect(own.locator('.tag')).toHaveText(['存疑']);
  await own.getByRole('button', { name: await wordsOf(page, 'own.addNote') }).click();
  await expect(own.getByLabel(await wordsOf(page, 'own.note'), { exact: true })).toBeFocused();
  await own.getByLabel(await wordsOf(page, 'own.note'), { exact: true }).fill('问过编辑部，还没有回音。');
  await page.getByRole('heading').first().click();
  await expect(page.getByRole('status').getByText('问过编辑部')).toBeVisible();
  await page.reload();
  await expect(own.locator('.tag')).toHaveText(['存疑']);
  await expect(own.getByLabel(await wordsOf(page, 'own.note'), { exact: true })).toHaveValue(
    '问过编辑部，还没有回音。',
  );
});

test('a name that was missed is marked by selecting it, and then looked up like any other', async ({
  app,
}) => {
  const page = await app.openLibraryWithSample();
  await page.locator('.list li .open').first().click();
  const paragraph = page.locator('article [data-part=text]').first();
  // Some words of the text that are no name: here they stand for one.
  const words = await paragraph.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const at = /[\u4e00-\u9fff]{4}/u.exec(text);
      if (!at || node.parentElement?.closest('a')) continue;
      getSelection()?.setBaseAndExtent(node, at.index, node, at.index + 4);
      return at[0];
    }
    return '';
  });
  expect(words).toHaveLength(4);
  await page.getByRole('button', { name: new RegExp(words, 'u') }).click();
  const form = page.getByRole('region', { name: new RegExp(words, 'u') });
  await form.getByRole('button', { name: await wordsOf(page, 'missed.add') }).click();
  await expect(page.locator('article a', { hasText: words }).first()).toBeVisible();
  const search = page.getByRole('banner').getByRole('combobox');
  await search.fill(words);
  await expect(page.getByRole('option', { name: words }).first()).toBeVisible();
});

test('coverage says which days and pages are held, and leads to their articles', async ({ app }) => {
  const page = await app.openLibraryWithSample();
  const text = (day: string) =>
    `丙市日报\n2020年7月${day}日 星期三 第3版\n\n丙市农业农村局第${day}次开会\n\n丙市农业农村局局长高远主持会议。`;
  await chooseFiles(page, [
    { name: '丙市日报-20200701-03.txt', mimeType: 'text/plain', buffer: Buffer.from(text('1')) },
    { name: '丙市日报-20200704-03.txt', mimeType: 'text/plain', buffer: Buffer.from(text('4')) },
  ]);
  await closeDialog(page);
  await waitUntilRead(page, 3, 30_000);
  await page.getByRole('button', { name: await wordsOf(page, 'coverage.heading') }).click();
  const paper = page.getByRole('region', { name: '丙市日报' });
  await expect(paper).toContainText('2020-07-02');
  await expect(paper).toContainText('2/4');
  await paper
    .getByRole('button', { name: /2020-07/u })
    .first()
    .click();
  const list = page.getByRole('region', { name: await wordsOf(page, 'library.list') });
  await expect(list.locator('li .open')).toHaveCount(2);
});

test('a reprint is listed beside its article, and what is different stands marked', async ({ app }) => {
  const page = await app.openLibraryWithSample();
  const body = '丙市今天开会部署秋收，要求各镇抢抓农时，颗粒归仓。会议还听取了农业农村局的汇报。'.repeat(4);
  const issue = (outlet: string, day: string, head: string, text: string) => ({
    name: `${outlet}-202007${day}-01.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${outlet}\n2020年7月${Number(day)}日 第1版\n\n${head}\n\n${text}`),
  });
  await chooseFiles(page, [
    issue('丙市日报', '01', '丙市部署秋收', `${body}\n丙市农业农村局局长高远主持会议。`),
    issue('丁县日报', '02', '丙市部署秋收', `${body}\n丙市农业农村局副局长高远主持会议。`),
  ]);
  await closeDialog(page);
  await waitUntilRead(page, 3, 30_000);
  await page.locator('.list li .open', { hasText: '丙市部署秋收' }).first().click();
  await page.getByRole('button', { name: await wordsOf(page, 'reader.compare') }).click();
  const comparison = page.getByRole('article', { name: await wordsOf(page, 'reader.compare') });
  await expect(comparison.locator('p ins, p del')).toHaveText(['副']);
  await page.getByRole('button', { name: await wordsOf(page, 'library.backToArticle') }).click();
  await expect(page.locator('article h1')).toHaveText('丙市部署秋收');
});
