import type { Page } from '@playwright/test';

import { wordsOf } from '../../tools/drive-pages.ts';
import { RawTarget } from './cdp.ts';
import { expect, test, type App, type Site } from './fixtures.ts';
import { buildNeighbour } from './neighbour/build-neighbour.ts';
import { placeInCard, pressInCard, readCard } from './read-card.ts';

const article = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>测试</title><style>p{width:24em}</style><h1>一篇</h1>${body}`;

async function select(page: Page, selector: string): Promise<string> {
  await page.locator(selector).evaluate((element) => getSelection()?.selectAllChildren(element));
  return page.locator(selector).innerText();
}

/** A page over the library of the sample, with the card of what an element holds. */
async function openCard(app: App, address: string, selector: string): Promise<{ page: Page; own: Page }> {
  const own = await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(address);
  await app.lookUp(page, await select(page, selector));
  return { page, own };
}

const textOf = async (own: Page, page: Page) => (await readCard(own, page))?.text ?? '';

/** A page on which names are marked: two in it, one in a frame. */
async function openMarked(app: App, site: Site, keys: Record<string, unknown> = {}) {
  const own = await app.openLibraryThatMarks(keys);
  site.put('/inner.html', article('<p>刘奇凡说</p>'));
  const page = await app.context.newPage();
  await page.goto(
    site.put(
      '/outer.html',
      article(
        '<p>部长<span id="name">杨伟东</span>说。</p><p style="margin-top:300px"><b>兴安盟</b>来了人</p><iframe src="/inner.html"></iframe>',
      ),
    ),
  );
  await expect.poll(() => countMarks(page)).toBe(2);
  await expect.poll(() => app.iconSays(page), 'those of frames are counted').toBe('3');
  return { own, page };
}

const countMarks = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('baopu-') && name !== 'baopu-current')
      .reduce((sum, [, highlight]) => sum + highlight.size, 0),
  );

test('a name that the library does not know is added from the card: the page is saved first, its sentence proves it', async ({
  app,
  site,
}) => {
  const { page, own } = await openCard(app, site.url('/article.html'), '#stranger');
  await expect.poll(() => textOf(own, page)).toContain('库中未见“王小二”');
  await pressInCard(own, page, await wordsOf(own, 'addName.as', '人物'));
  await expect.poll(() => textOf(own, page)).toContain('这一页还没存');
  await pressInCard(own, page, await wordsOf(own, 'addName.saveFirst', '人物'));
  await expect.poll(() => textOf(own, page), { timeout: 30_000 }).toMatch(/加进来了|已经认出来了/u);
  await expect.poll(() => textOf(own, page)).toContain('单子上写着王小二的电话');
});

test('a paragraph is read on the page without being saved, and tells what it would add', async ({
  app,
  site,
}) => {
  const { page, own } = await openCard(
    app,
    site.put(
      '/new.html',
      article(
        '<p>会后，丙市农业农村局局长<span id="who">贺知秋</span>介绍了情况，自治区党委常委、组织部部长杨伟东听了。</p>',
      ),
    ),
    '#who',
  );
  await expect.poll(() => textOf(own, page)).toContain('贺知秋');
  await pressInCard(own, page, await wordsOf(own, 'paragraph.read'));
  await expect.poll(() => textOf(own, page), { timeout: 30_000 }).toContain('什么都没存');
  const card = await textOf(own, page);
  expect(card).toMatch(/贺知秋\s*新/u);
  expect(card).toMatch(/丙市农业农村局/u);
  expect(card).not.toMatch(/杨伟东\s*新/u);
});

test('the card is moved by pointer and keys and never leaves the view; pinned it stays', async ({
  app,
  site,
}) => {
  const { page, own } = await openCard(app, site.url('/article.html'), '#person');
  await expect.poll(() => textOf(own, page)).toMatch(/部长/u);
  const box = async () => (await readCard(own, page))!.box;
  const before = await box();
  const grip = await placeInCard(own, page, await wordsOf(own, 'card.move'));
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 60, grip.y + 30, { steps: 4 });
  await page.mouse.up();
  const dragged = await box();
  expect(Math.round(dragged.left - before.left)).toBe(60);

  await page.keyboard.press('ArrowLeft');
  expect(Math.round((await box()).left - dragged.left)).toBe(-16);
  for (let i = 0; i < 30; i++) await page.keyboard.press('Shift+ArrowLeft');
  for (let i = 0; i < 30; i++) await page.keyboard.press('Shift+ArrowUp');
  expect(await box()).toMatchObject({ left: 8, top: 8 });

  await pressInCard(own, page, await wordsOf(own, 'card.pin'));
  await page.mouse.click(700, 560);
  await expect(page.locator('baopu-card')).toHaveCount(1);
  // Another look-up stands beside it.
  await app.lookUp(page, await select(page, '#list'));
  await expect(page.locator('baopu-card')).toHaveCount(2);
  // Where no card can stand: at the very edge.
  const { width, height } = page.viewportSize()!;
  await page.mouse.click(width - 3, height - 3);
  await expect(page.locator('baopu-card')).toHaveCount(1);
});

test('where wished the card comes when the pointer rests on a name, takes no focus, and goes with it', async ({
  app,
  site,
}) => {
  const { page, own } = await openMarked(app, site);
  const host = page.locator('baopu-card');
  await page.locator('#name').hover();
  await page.waitForTimeout(700);
  await expect(host, 'off by default').toHaveCount(0);
  await page.mouse.move(5, 5);
  await own.evaluate(() => chrome.storage.local.set({ hoverAfter: 300 }));
  await page.waitForTimeout(300);
  await page.locator('#name').hover();
  await expect(host).toHaveCount(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.mouse.move(700, 30, { steps: 3 });
  await expect(host).toHaveCount(0);
});

test('while marks are hidden a name answers to a double click', async ({ app, site }) => {
  const { page, own } = await openMarked(app, site);
  await own.evaluate(() => chrome.storage.local.set({ marksHidden: true }));
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.locator('#name').click();
  await page.waitForTimeout(400);
  await expect(page.locator('baopu-card')).toHaveCount(0);
  await page.waitForTimeout(300);
  await page.locator('#name').dblclick();
  await expect(page.locator('baopu-card')).toHaveCount(1);
});

test('marked names are gone through one by one, those of a frame too: in the card, by key and in the side panel', async ({
  app,
  site,
}) => {
  const { page, own } = await openMarked(app, site);
  await page.locator('#name').click();
  const place = (n: number) => `第 ${n} 处，共 3 处`;
  await expect.poll(() => textOf(own, page)).toContain(place(1));
  await pressInCard(own, page, await wordsOf(own, 'marks.next'));
  await expect.poll(() => textOf(own, page)).toContain(place(2));
  await app.pressKey(page, 'previous-mark');
  await expect.poll(() => textOf(own, page)).toContain(place(1));
  await page.keyboard.press('Escape');

  const panel = await app.open('sidepanel.html');
  await page.bringToFront();
  const hits = panel.getByRole('group', { name: await wordsOf(panel, 'marks.hits') });
  const next = hits.getByRole('button', { name: await wordsOf(panel, 'marks.next') });
  await expect(hits).toContainText('标出 3 处');
  // Pressed from afar: a tab in front would be the page in front.
  await next.evaluate((button: HTMLElement) => button.click());
  await expect(hits.locator('[aria-live=polite]')).toContainText(place(2));
  await next.evaluate((button: HTMLElement) => button.click());
  await expect(hits.locator('[aria-live=polite]')).toHaveText(/第 3 处，共 3 处\s*刘奇凡/u);
  const inner = page.frames()[1]!;
  expect(await inner.evaluate(() => CSS.highlights.has('baopu-current'))).toBe(true);
  expect(await page.evaluate(() => CSS.highlights.has('baopu-current')), 'one at a time').toBe(false);
});

test('the list of marked names in the side panel follows a page that loads more and one that goes elsewhere by itself', async ({
  app,
  site,
}) => {
  const { page } = await openMarked(app, site);
  const panel = await app.open('sidepanel.html');
  await page.bringToFront();
  const hits = panel.getByRole('group', { name: await wordsOf(panel, 'marks.hits') });
  await expect(hits).toContainText('标出 3 处');
  await panel
    .locator('details summary', { hasText: await wordsOf(panel, 'marks.hits') })
    .evaluate((summary: HTMLElement) => summary.click());
  const lines = panel.locator('details ol li button');
  await expect(lines).toHaveText([/杨伟东/u, /兴安盟/u, /刘奇凡/u]);
  await lines.nth(1).evaluate((button: HTMLElement) => button.focus());
  await page.evaluate(() => {
    const more = document.createElement('p');
    more.textContent = '刘新乐也来了，刘奇凡也来了。';
    document.querySelector('h1')!.after(more);
  });
  await expect(lines).toHaveText([/刘新乐/u, /刘奇凡/u, /杨伟东/u, /兴安盟/u, /刘奇凡/u]);
  await expect(hits).toContainText('标出 5 处');
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('兴安盟');

  // A page in the place of this one, which the browser does not load.
  await page.evaluate(() => {
    history.pushState(null, '', '/elsewhere.html');
    document.querySelectorAll('p, iframe').forEach((element) => element.remove());
    document.querySelector('h1')!.after('扎赉特旗的事');
  });
  await expect(hits).toContainText('标出 1 处');
  const names = panel.locator('[aria-labelledby=names-here]');
  await expect(names).toContainText('扎赉特旗');
  await expect(names).not.toContainText('杨伟东');
});

test('text that changes inside an open shadow root is followed', async ({ app, site }) => {
  const { page } = await openMarked(app, site);
  await page.evaluate(() => {
    const host = document.createElement('div');
    host.id = 'host';
    const inside = document.createElement('p');
    inside.textContent = '没有谁';
    host.attachShadow({ mode: 'open' }).append(inside);
    document.body.append(host);
  });
  await page.waitForTimeout(800);
  await page.evaluate(() => {
    document.querySelector('#host')!.shadowRoot!.querySelector('p')!.textContent = '刘奇凡出席';
  });
  await expect.poll(() => countMarks(page)).toBe(3);
  // A change around it does not mark it twice.
  await page.evaluate(() => document.body.append('兴安盟'));
  await expect.poll(() => countMarks(page)).toBe(4);
});

test('a page that never rests is no longer followed: the icon says so, and the reader can have it looked at again', async ({
  app,
  site,
}) => {
  test.setTimeout(150_000);
  const { page } = await openMarked(app, site);
  await page.evaluate(() => {
    // Out of sight: the browser has no work with it, and any machine is as busy as the next.
    const busy = document.body.appendChild(document.createElement('div'));
    busy.style.cssText =
      'position: absolute; top: -9999px; height: 9px; contain: strict; content-visibility: auto';
    busy.append(...Array.from({ length: 400 }, () => document.createElement('p')));
    let n = 0;
    const changing = setInterval(() => {
      n += 1;
      for (const line of busy.children) line.textContent = '风雨无阻，'.repeat(1_500) + String(n);
    }, 300);
    const calm = () => {
      clearInterval(changing);
      busy.remove();
    };
    Object.assign(window, { calm });
  });
  await expect.poll(() => app.iconSays(page), { timeout: 90_000, intervals: [1_000] }).toBe('‖');
  await page.evaluate(() => (window as unknown as { calm(): void }).calm());
  await page.evaluate(() => document.body.append('刘奇凡'));
  const panel = await app.open('sidepanel.html');
  await page.bringToFront();
  const again = panel.getByRole('button', { name: await wordsOf(panel, 'marks.resume') });
  await again.evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => countMarks(page)).toBe(3);
  await expect.poll(() => app.iconSays(page), 'with that of the frame').toBe('4');
});

test('of an extension that was updated nothing stays on the page, another one beside it or not; the new one marks again', async ({
  app,
  site,
}) => {
  await app.loadBeside(buildNeighbour());
  const { page, own } = await openMarked(app, site);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['neighbour'])).toBe('here');
  await page.locator('#name').click();
  await expect.poll(() => textOf(own, page)).toMatch(/部长/u);
  await app.update();
  await expect(page.locator('baopu-card'), 'its buttons would do nothing').toHaveCount(0);
  // The old script could not ask about this any more: the new one has looked at the page.
  await page.evaluate(() => document.body.append('刘奇凡'));
  await expect.poll(() => countMarks(page), { timeout: 20_000 }).toBe(3);
  await page.locator('#name').click();
  await expect(page.locator('baopu-card')).toHaveCount(1);

  // Removed for good: no newer one of us comes to tell the old one.
  await app.uninstall();
  await expect(page.locator('baopu-card')).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await page.frames()[1]!.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.dataset['neighbour'])).toBe('here');
});

test('a right click on a link looks its words up, and says whether its article is in the library', async ({
  app,
  site,
}) => {
  const own = await app.openLibraryWithSample();
  const target = site.url('/article.html');
  const page = await app.context.newPage();
  await page.goto(target);
  await app.clickMenu(page, { menuItemId: 'save-page' });
  await expect.poll(() => app.iconSays(page)).toBe('✓');
  await page.goto(site.put('/links.html', article(`<p><a href="/article.html">杨伟东到兴安盟调研</a></p>`)));
  await app.clickMenu(page, { menuItemId: 'look-up-link', linkUrl: target });
  await expect.poll(() => textOf(own, page)).toContain('这个链接的文章已在资料库');
  // The names of the link are looked for meanwhile.
  await expect.poll(() => textOf(own, page)).toMatch(/选中的文字里有[^]*兴安盟/u);
});

test('the key looks up what is selected in a frame, beside it', async ({ app, site }) => {
  await app.openLibraryWithSample();
  const inner = article('<p id="a">部长<span id="name">杨伟东</span>说</p><p style="height:900px"></p>');
  site.put('/inner.html', inner);
  const page = await app.context.newPage();
  await page.goto(
    site.put('/frames.html', article('<iframe src="/inner.html" width="640" height="560"></iframe>')),
  );
  const frame = page.frames()[1]!;
  await frame.locator('#name').click();
  await frame
    .locator('#name')
    .evaluate((element) => element.ownerDocument.getSelection()?.selectAllChildren(element));
  await app.pressKey(page, 'look-up');
  await expect(frame.locator('baopu-card')).toHaveCount(1);
  await expect(page.locator('baopu-card')).toHaveCount(0);
});

test('where nothing is selected the key opens the popup, which has the search', async ({ app, site }) => {
  await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(site.put('/plain.html', article('<p>没有选中什么</p>')));
  const coming = RawTarget.attach(app.context, 'popup.html');
  await app.pressKey(page, 'look-up');
  const popup = await coming;
  await popup.waitFor("document.activeElement?.getAttribute('role') === 'combobox'");
  await expect(page.locator('baopu-card')).toHaveCount(0);
  await popup.close();
});

test('in the viewer of a PDF, and for a whole page, the panel answers', async ({ app, site }) => {
  await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(site.url('/article.html'));
  const worker = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
  const opened = app.context.waitForEvent('page', (one) => one.url().includes('sidepanel.html'));
  await app.clickMenu(page, { menuItemId: 'look-up', selectionText: '刘奇凡', frameUrl: worker });
  const panel = await opened;
  await expect(panel.getByText('监委主任').first()).toBeVisible();
  await expect(page.locator('baopu-card')).toHaveCount(0);
  // The page is asked about: no name is looked up any more.
  await app.clickMenu(page, { menuItemId: 'about-page' });
  await expect(panel.getByRole('combobox')).toBeVisible();
});

test('what was looked up lately is offered again, and forgotten at one press', async ({ app, site }) => {
  const { page, own } = await openCard(app, site.url('/article.html'), '#person');
  await expect.poll(() => textOf(own, page)).toMatch(/部长/u);
  const popup = await app.open('popup.html');
  const lately = popup.getByRole('region', { name: await wordsOf(popup, 'recent.heading') });
  await expect(lately).toContainText('杨伟东');
  const kept = await popup.evaluate(async () => JSON.stringify(await chrome.storage.local.get('recent')));
  expect(kept, 'no name is kept').not.toContain('杨');
  await lately.getByRole('button', { name: await wordsOf(popup, 'recent.stop') }).click();
  await expect(lately).toHaveCount(0);
  expect(await popup.evaluate(() => chrome.storage.local.get(['recent', 'recentKept']))).toEqual({
    recentKept: false,
  });
});

test('a name is watched from its card on a page, and what is new of it is told', async ({ app, site }) => {
  const { page, own } = await openCard(app, site.url('/article.html'), '#person');
  await expect.poll(() => textOf(own, page)).toMatch(/部长/u);
  await pressInCard(own, page, await wordsOf(own, 'watch.start'));
  await expect.poll(() => textOf(own, page)).toContain(await wordsOf(own, 'watch.stop'));
  // The press takes our page elsewhere: it is asked for its words before.
  const list = own.getByRole('region', { name: await wordsOf(own, 'library.list') });
  await pressInCard(own, page, await wordsOf(own, 'card.allArticles'));
  await expect(list.locator('li .open').first()).toContainText('嘎查');
});
