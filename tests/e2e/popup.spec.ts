import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

import { clickToolbarIcon, RawTarget } from './cdp.ts';
import { chooseFiles, closeDialog } from '../../tools/drive-pages.ts';
import { waitUntilRead } from '../../tools/library-summary.ts';
import { expect, test, type App, type Site } from './fixtures.ts';
import { readCard } from './read-card.ts';

/** The popup as a reader gets it: a click on our icon over a page. */
async function openPopup(app: App, page: Page): Promise<RawTarget> {
  await clickToolbarIcon(app.context, page, app.extensionId);
  return RawTarget.attach(app.context, '/popup.html');
}

async function selectText(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((element) => {
    getSelection()?.selectAllChildren(element);
  });
}

const text = 'document.body.innerText';

test('a search in the popup shows both posts of an official with their sentence', async ({ app, site }) => {
  await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(site.url('/article.html'));
  const popup = await openPopup(app, page);
  await popup.waitFor(`document.activeElement?.getAttribute('role') === 'combobox'`);
  await popup.insertText('杨伟东');
  await popup.waitFor(`document.querySelector('[role=option]')?.innerText.includes('杨伟东')`);
  await popup.press('Enter', 'Enter', 13);
  await popup.waitFor(`${text}.includes('组织部部长') || ${text}.includes('部长')`);
  const shown = await popup.evaluate<string>(text);
  expect(shown).toMatch(/内蒙古自治区党委组织部\s*部长/u);
  expect(shown).toMatch(/内蒙古自治区党委\s*常委/u);
  expect(shown).toContain('自治区党委常委、组织部部长杨伟东到兴安盟扎赉特旗等地调研');
  expect(shown).toContain('报谱样例');
  expect(shown).toMatch(/2020[-年]0?7[-月]29/u);
  await popup.close();
});

test('opened over a selection it shows the card of the selection at once', async ({ app, site }) => {
  await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(site.url('/article.html'));
  await selectText(page, '#person');
  const popup = await openPopup(app, page);
  await popup.waitFor(`${text}.includes('部长') && ${text}.includes('杨伟东')`);
  expect(await popup.evaluate<boolean>(`document.querySelector('[role=combobox]') === null`)).toBe(true);
  await popup.close();
});

const selections = [
  { name: 'two names in one selection are both offered', select: '#list', shows: ['杨伟东', '刘奇凡'] },
  { name: 'a name that no article has is said to be missing', select: '#stranger', shows: ['王小二', '8'] },
];
for (const { name, select, shows } of selections)
  test(name, async ({ app, site }) => {
    await app.openLibraryWithSample();
    const page = await app.context.newPage();
    await page.goto(site.url('/article.html'));
    await selectText(page, select);
    const popup = await openPopup(app, page);
    await popup.waitFor(shows.map((word) => `${text}.includes('${word}')`).join(' && '));
    await popup.close();
  });

test('a selection in a text field is read, one in a password field never', async ({ app, site }) => {
  await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(site.url('/article.html'));
  await page.locator('#field').focus();
  await page.locator('#field').evaluate((field: HTMLInputElement) => {
    field.setSelectionRange(1, 4);
  });
  const first = await openPopup(app, page);
  await first.waitFor(`${text}.includes('刘新乐') && ${text}.includes('副主席')`);
  await first.evaluate('window.close()').catch(() => undefined);
  await first.close();

  await page.reload();
  await page.locator('#secret').focus();
  await page.locator('#secret').selectText();
  const second = await openPopup(app, page);
  await second.waitFor(`document.querySelector('[role=combobox]') !== null`);
  expect(await second.evaluate<string>(text), 'no card of what stands in it').not.toContain('组织部部长');
  await second.close();
});

test('saving the page in front of the reader makes an article of it', async ({ app, site }) => {
  const page = await app.context.newPage();
  await page.goto(site.url('/article.html'));
  const popup = await openPopup(app, page);
  await popup.waitFor(
    `[...document.querySelectorAll('button')].some((button) => button.innerText.includes('保存'))`,
  );
  await popup.evaluate(
    `[...document.querySelectorAll('button')].find((button) => button.innerText.includes('保存')).click()`,
  );
  await popup.waitFor(`document.querySelector('[role=status] strong') !== null`);
  const library = await app.open('library.html');
  await expect(library.getByText('调研组回到呼和浩特').first()).toBeVisible();
  await expect(library.getByText('2020-07-30').first()).toBeVisible();
  await popup.close();

  // Opened again over the same page it says that it is here, and what the article goes without.
  await page.bringToFront();
  const again = await openPopup(app, page);
  await again.waitFor(`${text}.includes('在资料库') || ${text}.includes('in your library')`);
  expect(await again.evaluate<string>(text)).toContain('调研组回到呼和浩特');
  expect(await again.evaluate<number>(`document.querySelectorAll('details li').length`)).toBeGreaterThan(0);
  await again.close();
});

/** A page on which one known person has a post that the sample does not give, and one person is new. */
function putNews(site: Site): string {
  const line = '会上，大家商量了秋收和冬储的安排，决定先把牧道修好，再把饲草料运到各个嘎查。';
  return site.put(
    '/news/2026-08/02/new.html',
    `<!doctype html><meta charset="utf-8"><title>全区秋收会召开</title><h1>全区秋收工作会议召开</h1>
     <div class="content"><p>本报8月1日讯 8月1日，全区秋收工作会议在呼和浩特召开。内蒙古自治区政协主席杨伟东出席会议，卓资县委书记郭晓亮作了发言。</p>
     <p>${line.repeat(4)}</p><p>会议到此结束。</p></div>`,
  );
}

test('before a page is saved the popup tells people and posts that the library does not hold', async ({
  app,
  site,
}) => {
  const own = await app.openLibraryWithSample();
  await chooseFiles(
    own,
    Array.from({ length: 22 }, (_, n) => ({
      name: `丙市日报-202007${String(n + 1).padStart(2, '0')}-01.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(
        `丙市日报\n2020年7月${String(n + 1)}日 第1版\n\n第${String(n)}天的地里\n\n这是第${String(n)}天，${'大家都在地里忙着收秋，把牧道也修好了。'.repeat(3)}`,
      ),
    })),
  );
  await closeDialog(own);
  await waitUntilRead(own, 23, 60_000);
  const page = await app.context.newPage();
  await page.goto(putNews(site));
  const popup = await openPopup(app, page);
  await popup.waitFor(`${text}.includes('没见过的人') || ${text}.includes('not seen before')`);
  const shown = await popup.evaluate<string>(text);
  expect(shown).toMatch(/没见过的职务[\s\S]*杨伟东\s*内蒙古自治区政协主席[\s\S]*库里：内蒙古自治区党委/u);
  expect(shown).toMatch(/没见过的人[\s\S]*郭晓亮\s*卓资县委书记/u);
  if (process.env['LOOK']) writeFileSync(process.env['LOOK'], await popup.screenshot());
  await popup.close();
  const library = await app.open('library.html');
  await expect(library.getByText('全区秋收工作会议召开'), 'looking saves nothing').toHaveCount(0);

  // Once it is saved nothing of it is missing any more.
  await page.bringToFront();
  const again = await openPopup(app, page);
  await again.waitFor(`${text}.includes('没见过的人')`);
  await again.evaluate(
    `[...document.querySelectorAll('button')].find((button) => button.innerText.includes('保存')).click()`,
  );
  await again.waitFor(`!${text}.includes('没见过的人')`);
  await again.close();
});

test('while the library holds little, the popup tells what it read of a page, and calls nobody new', async ({
  app,
  site,
}) => {
  await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(putNews(site));
  const popup = await openPopup(app, page);
  await popup.waitFor(`${text}.includes('这一页读到的')`);
  const shown = await popup.evaluate<string>(text);
  expect(shown).toMatch(/人物\s*2\s*机构\s*\d/u);
  expect(shown).toMatch(/杨伟东\s*内蒙古自治区政协主席[\s\S]*郭晓亮\s*卓资县委书记/u);
  expect(shown).not.toContain('没见过');
  await popup.close();
});

test('a piece that was put back is saved, the selection is saved instead, and what the page changed since is shown', async ({
  app,
  site,
}) => {
  const told = '小河县委书记石山明到东风镇调研春耕备耕，实地察看种子供应和水渠清淤，并与种粮大户座谈。';
  const sown = (acres: string) =>
    `全县计划播种粮食${acres}万亩，目前良种到位率已经超过九成，化肥和农药也备齐了。`;
  const put = (acres: string) =>
    site.put(
      '/2023-03/05/c1.html',
      `<!doctype html><meta charset="utf-8"><title>石山明调研春耕备耕_小河网</title><nav><a href="/">首页</a> <a href="/a">时政</a></nav>
       <article><h1>石山明调研春耕备耕</h1><p>来源：小河日报 2023-03-05 08:18</p><div class="content"><p id="told">${told}</p>
       <p>石山明指出，要抓住当前墒情好的有利时机，抢前抓早，把种子、化肥、农药备足备齐。</p><p>${sown(acres)}</p></div></article>
       <div class="related"><h3>相关新闻</h3><p>油菜花节昨日开幕，游客比去年多了一成，县里加开了公交车，方便市民前往观赏。</p></div>
       <footer>版权所有 小河网</footer>`,
    );
  /** A popup that is the first of a browser has all to load. */
  const patience = 60_000;
  const press = (label: string) =>
    `[...document.querySelectorAll('button')].find((one) => one.innerText.trim() === '${label}').click()`;
  const page = await app.context.newPage();
  await page.goto(put('四十二'));
  let popup = await openPopup(app, page);
  await popup.waitFor(`document.querySelector('details li button') !== null`, patience);
  await popup.evaluate(`document.querySelector('details li button').click()`);
  await popup.waitFor(`${text}.includes('放回 1 处')`, patience);
  await popup.evaluate(press('保存这一页'));
  await popup.waitFor(`${text}.includes('存下了')`, patience);
  await popup.evaluate('window.close()').catch(() => undefined);
  await popup.close();
  const library = await app.open('library.html');
  await waitUntilRead(library, 1, 30_000);
  await library.locator('.rows .open').first().click();
  await expect(library.locator('article')).toContainText('油菜花节昨日开幕');

  await page.bringToFront();
  await selectText(page, '#told');
  popup = await openPopup(app, page);
  await popup.waitFor(`${text}.includes('只存选中的文字')`, patience);
  await popup.evaluate(press('只存选中的文字'));
  await waitUntilRead(library, 2, 30_000);
  await popup.evaluate('window.close()').catch(() => undefined);
  await popup.close();

  // The selection still stands there; the page that was saved does not.
  await page.bringToFront();
  await page.goto(put('四十五'));
  popup = await openPopup(app, page);
  await popup.waitFor(`document.querySelector('li del')?.textContent.includes('二')`, patience);
  expect(await popup.evaluate<string>(`document.querySelector('li ins').textContent`)).toContain('五');
  // The piece that was put back then is there still, and no difference.
  expect(await popup.evaluate<number>(`document.querySelectorAll('li del').length`)).toBe(1);
  await popup.close();
});

test('the menu saves a page at once, and the icon says what came of it', async ({ app, site }) => {
  const page = await app.context.newPage();
  await page.goto(site.url('/article.html'));
  await app.clickMenu(page, { menuItemId: 'save-page' });
  await expect.poll(() => app.iconSays(page)).toBe('✓');
  const library = await app.open('library.html');
  await expect(library.getByText('调研组回到呼和浩特').first()).toBeVisible();
  // Another page of the same tab has nothing to do with it.
  await page.goto(site.put('/nothing.html', '<p>空</p>'));
  expect(await app.iconSays(page)).toBe('');
  await app.clickMenu(page, { menuItemId: 'save-page' });
  await expect.poll(() => app.iconSays(page)).toBe('!');
});

test('the address bar suggests names with their posts, and Enter opens the graph there', async ({ app }) => {
  const library = await app.openLibraryWithSample();
  await library.close();
  const found = await app.typeInAddressBar('ywd');
  expect(found[0]?.content).toMatch(/^杨伟东 .*组织部部长$/u);
  expect(found[0]?.description).toMatch(/<match>杨伟东<\/match> <dim>人物 · .*组织部部长/u);
  expect(await app.typeInAddressBar('没有这个人')).toEqual([]);
  const opening = app.context.waitForEvent('page', (page) => page.url().includes('graph.html'));
  await app.enterInAddressBar('杨伟东');
  const graph = await opening;
  await expect(graph.getByRole('heading', { name: '杨伟东', exact: true })).toBeVisible();
  expect(graph.url(), 'no name in an address').not.toContain(encodeURIComponent('杨'));
});

test('two of one name are told apart by the bodies of their posts: in the address bar, the popup, the card and the list', async ({
  app,
  site,
}) => {
  const own = await app.openLibraryWithSample();
  const paper = (outlet: string, day: number, line: string) => ({
    name: `${outlet}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `${outlet} 2020年8月${String(day)}日 第1版\n\n县里办节\n\n本报8月${String(day - 1)}日讯 （记者 何样）${line}\n`,
    ),
  });
  await chooseFiles(own, [
    paper('山西日报', 5, '县长李红出席开幕式。右玉县副县长陈石主持。'),
    paper('河北日报', 6, '怀来县委书记、县长李红到葡萄园，同果农交谈。'),
  ]);
  await closeDialog(own);
  await waitUntilRead(own, 3, 60_000);

  const [first, second] = await app.typeInAddressBar('李红');
  expect([first?.content, second?.content]).toEqual([
    '李红 怀来县委书记、县长',
    '李红 〔右玉县人民政府〕县长',
  ]);
  const opening = app.context.waitForEvent('page', (page) => page.url().includes('graph.html'));
  await app.enterInAddressBar('李红 〔右玉县人民政府〕县长');
  const graph = await opening;
  await expect(graph.getByText('〔右玉县人民政府〕县长').first()).toBeVisible();
  await expect(graph.getByRole('table').first()).toContainText('右玉县人民政府');
  await expect(graph.getByRole('table').first()).not.toContainText('怀来');

  const page = await app.context.newPage();
  await page.goto(site.put('/both.html', '<meta charset="utf-8"><title>节</title><p>李红来了</p>'));
  await app.lookUp(page, '李红');
  await expect
    .poll(async () => (await readCard(own, page))?.text)
    .toMatch(/怀来县委书记、县长[^]*〔右玉县人民政府〕县长/u);
  const popup = await app.open('popup.html');
  await popup.getByRole('combobox').fill('李红');
  await expect(popup.getByRole('option')).toHaveText([/怀来县委书记、县长/u, /〔右玉县人民政府〕县长/u]);
  await popup.getByRole('combobox').fill('右玉县县长');
  await popup.getByRole('button', { name: /李红 〔右玉县人民政府〕县长/u }).click();
  await expect(popup.getByRole('heading', { name: '李红', exact: true })).toBeVisible();
});

test('a page of an e-paper offers its articles, and saves those that are wanted from the site itself', async ({
  app,
  site,
}) => {
  const body = (n: number) =>
    `<!doctype html><meta charset="utf-8"><title>第${String(n)}篇</title><h1>第${String(n)}篇报道的标题</h1><div class="content">${'<p>兴安盟扎赉特旗的干部群众这一天都在地里忙，大家说今年的收成比往年要好一些。</p>'.repeat(4)}<p>第${String(n)}篇到此结束。</p></div>`;
  const links = [1, 2, 3, 4].map((n) => {
    if (n < 4) site.put(`/html/2020-07/29/content_${String(n)}.html`, body(n));
    return `<li><a href="content_${String(n)}.html">第${String(n)}篇报道的标题</a></li>`;
  });
  const page = await app.context.newPage();
  await page.goto(
    site.put(
      '/html/2020-07/29/node_2.html',
      `<meta charset="utf-8"><title>第2版</title><ul>${links.join('')}</ul>`,
    ),
  );
  const library = await app.openLibraryWithSample();
  await page.bringToFront();
  const popup = await openPopup(app, page);
  await popup.waitFor(`${text}.includes('这一版列出 4 篇')`);
  await popup.evaluate(`document.querySelector('details input').click()`);
  await popup.evaluate(
    `[...document.querySelectorAll('button')].find((b) => b.innerText.includes('存下列出的 3 篇')).click()`,
  );
  await popup.waitFor(`${text}.includes('存下 2 篇') && ${text}.includes('1 篇没读到')`);
  await popup.close();
  await waitUntilRead(library, 1, 30_000);
  await library.bringToFront();
  await expect(library.getByText('第2篇报道的标题').first()).toBeVisible();
  await expect(library.getByText('第3篇报道的标题').first()).toBeVisible();
  await expect(library.getByText('第1篇报道的标题')).toHaveCount(0);
});
