import type { Page } from 'puppeteer-core';

import { findFirefox } from '../../../tools/firefox.ts';
import { writePdf } from '../../press-pdf/write-pdf.ts';
import { expect, test as base } from '../fixtures.ts';
import { FirefoxApp } from './firefox-app.ts';

const firefox = findFirefox();

/** One browser for all of these, with the sample in the library: each check cleans up what it opened. */
const test = base.extend<
  { firefox: FirefoxApp },
  { session: { app: FirefoxApp; library: Page; wasSidebarOpen: boolean } }
>({
  session: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      if ('why' in firefox) throw new Error(firefox.why);
      const app = await FirefoxApp.start(firefox.path);
      const wasSidebarOpen = await app.isSidebarOpen();
      const library = await app.open('library.html');
      const sample = await app.words(library, 'library.openSample');
      await library.locator(`::-p-aria([name="${sample}"][role="button"])`).click();
      // The last of the sample's articles has been read by the worker of the event page.
      await library.waitForFunction(() => document.body.innerText.includes('卓资县'), { timeout: 60_000 });
      await use({ app, library, wasSidebarOpen });
      await app.stop();
    },
    // It may have to build first.
    { scope: 'worker', timeout: 300_000 },
  ],
  firefox: async ({ session }, use) => {
    await use(session.app);
    await session.app.tidy(session.library);
    expect(await session.app.errors(), 'errors in our files').toEqual([]);
  },
});

test.skip('why' in firefox, 'why' in firefox ? `${firefox.why}: skipped` : '');

const sentence =
  '自治区党委常委、组织部部长杨伟东在兴安盟调研，先后到了几个嘎查，同干部群众交谈，详细了解情况。';
const article = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>测试</title><h1>干部到嘎查去</h1>${body}<p id="end">完</p>`;
const news = (name: string) =>
  article(`<article>${`<p>${sentence.replace('杨伟东', name)}</p>`.repeat(6)}</article>`);

/** Selects a name on a page; answers where it stands. */
async function select(page: Page, text: string): Promise<{ x: number; y: number }> {
  return await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`No ${wanted}`);
  }, text);
}

const painted = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('baopu-')
        ? [...ranges].map((range) => `${name.slice(6)} ${(range as Range).toString()}`)
        : [],
    ),
  );
const hasCard = (page: Page) => page.evaluate(() => document.querySelector('baopu-card') !== null);
const textOf = (page: Page) => page.evaluate(() => document.body.innerText);

/** Asks in the popup over a page for marks on its site, and answers the browser. */
async function wishMarks(app: FirefoxApp, library: Page, page: Page, isYes: boolean): Promise<void> {
  await page.bringToFront();
  const popup = await app.clickIcon();
  const offer = await app.words(library, 'marks.offer', '127.0.0.1');
  await expect.poll(() => popup.text()).toContain(offer);
  await popup.press(offer);
  await app.answer(isYes);
}

test('the graph draws what the sample names, and a sentence of it opens its article', async ({ firefox }) => {
  const graph = await firefox.open('graph.html');
  await expect
    .poll(() =>
      graph.evaluate(() => document.querySelector('[role=application]')?.getAttribute('aria-label')),
    )
    .toMatch(/[1-9]/u);
  const box = await graph.waitForSelector('[role=combobox]');
  await box!.type('杨伟东');
  await graph.waitForSelector('[role=option]');
  await box!.press('Enter');
  await expect.poll(() => textOf(graph)).toContain('组织部 部长');
  const open = await firefox.words(graph, 'common.openInArticle');
  await graph.locator(`::-p-aria([name="${open}"][role="button"])`).click();
  await expect.poll(() => textOf(graph)).toContain('杨伟东');
});

test('the icon shows the card of what is selected', async ({ firefox, site }) => {
  const page = await firefox.visit(site.put('/selected.html', news('杨伟东')));
  await select(page, '杨伟东');
  const popup = await firefox.clickIcon();
  await expect.poll(() => popup.text()).toContain('yang wei dong');
  expect(await popup.text()).toMatch(/组织部\s*部长/u);
});

test('the popup saves the page, and the library reads it', async ({ firefox, site, session }) => {
  await firefox.visit(site.put('/saved.html', news('吴敬山')));
  const popup = await firefox.clickIcon();
  const save = await firefox.words(session.library, 'popup.savePage');
  await expect.poll(() => popup.text()).toContain(save);
  await popup.press(save);
  await expect.poll(() => popup.text()).toContain(await firefox.words(session.library, 'popup.saved'));
  await expect.poll(() => firefox.iconSays()).toBe('✓');
  await session.library.bringToFront();
  // Rows out of sight are not drawn, and have no inner text.
  await expect
    .poll(() => session.library.evaluate(() => document.body.textContent))
    .toContain('干部到嘎查去');
});

test('a key and the menu save without the popup', async ({ firefox, site }) => {
  await firefox.visit(site.put('/by-key.html', news('周平川')));
  await firefox.pressKey('S');
  await expect.poll(() => firefox.iconSays()).toBe('✓');
  const other = await firefox.visit(site.put('/by-menu.html', news('何远山')));
  expect(await firefox.iconSays()).toBe('');
  await firefox.chooseMenu(other, 'save-page', { x: 700, y: 400 });
  await expect.poll(() => firefox.iconSays()).toBe('✓');
});

test('a right click shows the card beside the selection, and Escape puts it away', async ({
  firefox,
  site,
}) => {
  const page = await firefox.visit(site.put('/card.html', news('杨伟东')));
  const before = await page.content();
  await firefox.chooseMenu(page, 'look-up', await select(page, '杨伟东'));
  await expect.poll(() => hasCard(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => hasCard(page)).toBe(false);
  expect(await page.content()).toBe(before);
});

test('in the viewer of PDFs, which takes no scripts, the right click answers in the sidebar', async ({
  firefox,
  site,
}) => {
  const drawn = [{ text: '组织部部长杨伟东在兴安盟调研', x: 60, y: 90, size: 18 }];
  const bytes = writePdf([{ width: 600, height: 400, drawn }], 'UniGB-UCS2');
  const page = await firefox.visit(site.put('/page.pdf', bytes));
  await page.waitForSelector('.textLayer span');
  await firefox.chooseMenu(page, 'look-up', await select(page, '杨伟东'));
  await expect.poll(() => firefox.sidebar().text()).toContain('yang wei dong');
});

test('names are marked where the reader and the browser said yes, until either takes it back', async ({
  firefox,
  site,
  session,
}) => {
  const page = await firefox.visit(
    site.put(
      '/marked.html',
      `${news('刘奇凡')}<p><span id="name">杨<b>伟</b>东</span>到兴安盟。</p><p>楊偉東說。</p>`,
    ),
  );
  const before = await page.content();
  expect(await painted(page), 'off by default').toEqual([]);

  await wishMarks(firefox, session.library, page, false);
  const popup = await firefox.clickIcon();
  await expect.poll(() => popup.text(), 'the list is there without').toContain('兴安盟');
  expect(await painted(page), 'the browser was told no').toEqual([]);
  await firefox.closePopup();

  await wishMarks(firefox, session.library, page, true);
  await expect
    .poll(() => painted(page))
    .toEqual(expect.arrayContaining(['person 杨伟东', 'person 楊偉東', 'place 兴安盟']));
  expect(await page.content(), 'the elements of the page are untouched').toBe(before);

  await firefox.pressKey('H');
  await expect.poll(() => painted(page), 'hidden').toEqual([]);
  await firefox.pressKey('H');
  await expect.poll(() => painted(page)).toContain('person 杨伟东');

  await firefox.endBackground();
  await page.locator('#name').click();
  await expect.poll(() => hasCard(page), 'the press wakes the event page').toBe(true);
  await page.keyboard.press('Escape');

  // Taken back on the page of permissions: what is painted goes, and nothing new is looked at.
  const options = await firefox.open('options.html');
  const row = await options.waitForSelector('::-p-xpath(//tr[contains(., "http://127.0.0.1/*")]//button)');
  await row!.click();
  await expect.poll(() => painted(page), 'nothing is left').toEqual([]);
  const again = await firefox.visit(site.put('/later.html', article('<p>杨伟东说</p>')));
  await again.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await painted(again)).toEqual([]);
});

test('backups that write themselves are asked for; a no leaves them off, and a yes can be taken back', async ({
  firefox,
}) => {
  const library = await firefox.open('library.html');
  const press = async (words: string) => {
    const button = await library.waitForSelector(`::-p-xpath(//button[contains(., "${words}")])`);
    await button!.click();
  };
  await press(await firefox.words(library, 'keep.row'));
  const rhythm = await library.waitForSelector('dialog select, [role=dialog] select');
  const choice = () => rhythm!.evaluate((element) => element.value);
  // By hand: the browser lets nothing else ask.
  const wishDaily = async () => {
    await rhythm!.focus();
    await library.keyboard.press('ArrowDown');
  };
  await wishDaily();
  await firefox.answer(false);
  await expect.poll(() => textOf(library)).toContain(await firefox.words(library, 'keep.refused'));
  await expect.poll(choice).toBe('never');
  await wishDaily();
  await firefox.answer(true);
  await expect.poll(() => textOf(library)).not.toContain(await firefox.words(library, 'keep.refused'));
  expect(await choice()).toBe('day');

  const options = await firefox.open('options.html');
  const button = await options.waitForSelector('::-p-xpath(//tr[contains(., "downloads")]//button)');
  const says = () => button!.evaluate((element) => element.textContent.trim());
  await expect.poll(says).toBe(await firefox.words(options, 'options.takeBack'));
  await button!.click();
  await expect.poll(says).toBe(await firefox.words(options, 'options.allow'));
  await button!.click();
  await firefox.answer(false);
  await expect.poll(() => textOf(options)).toContain(await firefox.words(options, 'options.refused'));
});

test('the sidebar is not opened by the installation, and opens when asked', async ({ firefox, session }) => {
  expect(session.wasSidebarOpen).toBe(false);
  const sidebar = await firefox.openSidebar();
  await expect
    .poll(() => sidebar.run((window) => window.document.querySelector('input')?.getAttribute('aria-label')))
    .toBe(await firefox.words(session.library, 'common.search'));
});

test('a name in the address bar is suggested with its post, and Enter draws it', async ({ firefox }) => {
  await expect(async () => {
    await firefox.typeInAddressBar('bp yangweidong');
    await expect
      .poll(() => firefox.suggestions(), { timeout: 3000 })
      .toContainEqual(expect.stringContaining('组织部部长'));
  }).toPass();
  await firefox.enterAddress();
  await expect.poll(() => firefox.addressInFront()).toMatch(/\/graph\.html#[0-9a-f]{32}$/u);
  await expect.poll(() => firefox.inFront().text()).toContain('yang wei dong');
});
