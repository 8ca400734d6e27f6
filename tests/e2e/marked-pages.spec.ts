import type { Page } from '@playwright/test';

import { clickToolbarIcon, RawTarget } from './cdp.ts';
import { expect, test, type App } from './fixtures.ts';

const article = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>测试</title><style>p{width:20em}</style><h1>一篇</h1>${body}<p id="end">完</p>`;

/** The reader turns marks on for the loopback site, as the popup does on a click. */
async function markSite(app: App, isOn: boolean): Promise<void> {
  const page = await app.open('popup.html');
  await page.evaluate(async (on) => {
    await chrome.storage.local.set({
      markSites: { everywhere: false, sites: on ? { 'http://127.0.0.1': 'on' } : {} },
    });
  }, isOn);
  await page.waitForTimeout(300);
  await page.close();
}

/** What is painted, by kind, in the order it was found. */
function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('baopu-'))
        .map(([name, highlight]) => [
          name.slice(6),
          [...highlight].map((range) => (range as Range).toString()),
        ]),
    ),
  );
}
const persons = async (page: Page) => (await painted(page)).person ?? [];

test('known names are painted where the reader asked for it and nowhere else; the page stays as it was', async ({
  app,
  site,
}) => {
  const library = await app.openLibraryWithSample();
  const body = article(
    '<p>自治区党委常委杨<b>伟</b>东到兴安盟。</p><p>楊偉東在烏蘭浩特市。</p><textarea>杨伟东</textarea><code>杨伟东</code><p hidden>无</p>',
  );
  const page = await app.context.newPage();
  await page.goto(site.put('/marked.html', body));
  const before = await page.content();
  await page.waitForTimeout(500);
  expect(await painted(page), 'off by default').toEqual({});

  await markSite(app, true);
  await expect.poll(() => persons(page)).toEqual(['杨伟东', '楊偉東']);
  expect((await painted(page)).place).toEqual(expect.arrayContaining(['兴安盟', '烏蘭浩特市']));
  expect(await page.content(), 'the elements of the page are untouched').toBe(before);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('p')!).textDecorationLine)).toBe(
    'none',
  );
  expect(await app.iconSays(page)).toMatch(/^\d+$/u);

  await markSite(app, false);
  await expect.poll(() => painted(page), 'nothing is left').toEqual({});
  await library.close();
});

test('text that comes later is marked, in an open shadow root and a frame too; what goes is let go', async ({
  app,
  site,
}) => {
  await app.openLibraryWithSample();
  await markSite(app, true);
  site.put('/frame.html', article('<p>刘奇凡说</p>'));
  const page = await app.context.newPage();
  await page.goto(
    site.put('/live.html', article('<div id="list"></div><iframe src="/frame.html"></iframe>')),
  );
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = '杨伟东到了';
    document.querySelector('#list')!.append(paragraph);
  });
  await expect.poll(() => persons(page)).toEqual(['杨伟东']);
  await page.evaluate(() => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append('刘奇凡出席');
    document.querySelector('#list')!.append(host);
  });
  await expect.poll(async () => (await persons(page)).sort()).toEqual(['刘奇凡', '杨伟东']);
  const frame = page.frames()[1]!;
  await expect
    .poll(() => frame.evaluate(() => [...(CSS.highlights.get('baopu-person') ?? [])].map(String)))
    .toEqual(['刘奇凡']);
  await page.evaluate(() => {
    document.querySelector('#list p')!.textContent = '没有谁';
  });
  await expect.poll(() => persons(page)).toEqual(['刘奇凡']);
});

test('a mark that is pressed opens its card beside it; a name in a link is left to the page', async ({
  app,
  site,
}) => {
  await app.openLibraryWithSample();
  await markSite(app, true);
  const page = await app.context.newPage();
  await page.goto(
    site.put(
      '/press.html',
      article('<p>组织部部长<span id="name">杨伟东</span>说。</p><p><a href="#end" id="link">刘奇凡</a></p>'),
    ),
  );
  await expect.poll(() => persons(page)).toEqual(['杨伟东', '刘奇凡']);
  await page.locator('#name').click();
  const card = page.locator('baopu-card');
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.locator('#link').click();
  await expect(page).toHaveURL(/#end$/u);
  await expect(card).toHaveCount(0);
});

test('one switch hides all marks and shows them again', async ({ app, site }) => {
  await app.openLibraryWithSample();
  await markSite(app, true);
  const page = await app.context.newPage();
  await page.goto(site.put('/hide.html', article('<p>杨伟东说</p>')));
  await expect.poll(() => persons(page)).toEqual(['杨伟东']);
  await app.pressKey(page, 'toggle-marks');
  await expect.poll(() => painted(page)).toEqual({});
  await app.pressKey(page, 'toggle-marks');
  await expect.poll(() => persons(page)).toEqual(['杨伟东']);
});

test('the popup tells what is known of the page, and offers to mark it', async ({ app, site }) => {
  await app.openLibraryWithSample();
  const page = await app.context.newPage();
  const paragraphs = Array.from(
    { length: 6 },
    () =>
      '<p>自治区党委常委、组织部部长杨伟东在兴安盟调研，先后到了几个嘎查，同干部群众交谈，详细了解情况。</p>',
  );
  await page.goto(site.put('/known.html', article(`<article>${paragraphs.join('')}</article>`)));
  await clickToolbarIcon(app.context, page, app.extensionId);
  const popup = await RawTarget.attach(app.context, '/popup.html');
  const text = `document.querySelector('[aria-labelledby=names-here]')?.innerText ?? ''`;
  await popup.waitFor(`(${text}).includes('杨伟东') && (${text}).includes('兴安盟')`);
  expect(await popup.evaluate<string>(text)).toContain('在 127.0.0.1 标出认得的名字');
  await popup.close();
});

test('the side panel tells the names of the page in front, and follows to another', async ({ app, site }) => {
  await app.openLibraryWithSample();
  const body = (name: string) =>
    article(
      `<article>${`<p>自治区党委常委、组织部部长${name}在这里调研，先后到了几个嘎查，同干部群众交谈，详细了解情况。</p>`.repeat(6)}</article>`,
    );
  const first = await app.context.newPage();
  await first.goto(site.put('/first.html', body('杨伟东')));
  const second = await app.context.newPage();
  await second.goto(site.put('/second.html', body('刘奇凡')));
  const panel = await app.open('sidepanel.html');
  const names = panel.locator('[aria-labelledby=names-here]');
  await first.bringToFront();
  await expect(names).toContainText('杨伟东');
  await second.bringToFront();
  await expect(names).toContainText('刘奇凡');
  await expect(names).not.toContainText('杨伟东');
});

test('where a page may be looked at, the icon says that it is in the library without a click', async ({
  app,
  site,
}) => {
  const library = await app.openLibraryWithSample();
  await markSite(app, true);
  const page = await app.context.newPage();
  const address = site.put(
    '/saved.html',
    article(
      `<article>${'<p>组织部部长杨伟东在这里调研，先后到了几个嘎查，同干部群众交谈，详细了解情况。</p>'.repeat(6)}</article>`,
    ),
  );
  await page.goto(address);
  await expect.poll(() => app.iconSays(page)).toMatch(/^\d+$/u);
  await app.clickMenu(page, { menuItemId: 'save-page' });
  await expect.poll(() => app.iconSays(page)).toBe('✓');
  await page.goto(site.put('/other.html', article('<p>杨伟东说</p>')));
  await expect.poll(() => app.iconSays(page)).toMatch(/^\d+$/u);
  await page.goto(address);
  await expect.poll(() => app.iconSays(page)).toBe('✓');
  await library.close();
});
