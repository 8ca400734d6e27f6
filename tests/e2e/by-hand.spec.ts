import type { CDPSession, Page } from '@playwright/test';

import { expect, test, type App, type Site } from './fixtures.ts';
import { readCard } from './read-card.ts';

const body =
  '<p style="height:300px">部长<span id="name">杨伟东</span>说。</p><div style="height:5000px"></div><p><span id="far">兴安盟</span>来了人。</p><div style="height:2000px"></div>';

async function openMarked(app: App, site: Site, keys: Record<string, unknown> = {}) {
  const own = await app.openLibraryThatMarks(keys);
  const page = await app.context.newPage();
  await page.goto(
    site.put('/by-hand.html', `<!doctype html><meta charset="utf-8"><title>测试</title><h1>一篇</h1>${body}`),
  );
  await expect.poll(() => app.iconSays(page)).toBe('2');
  return { own, page };
}

/** A finger on a page. */
async function finger(app: App, page: Page) {
  const session: CDPSession = await app.context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const box = (await page.locator('#name').boundingBox())!;
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return async (forMilliseconds = 40) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await page.waitForTimeout(forMilliseconds);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

test('two taps open the card of a name while marks are hidden; one does not, nor one after a long press', async ({
  app,
  site,
}) => {
  const { page } = await openMarked(app, site, { marksHidden: true });
  const card = page.locator('baopu-card');
  const touch = await finger(app, page);
  await touch();
  await page.waitForTimeout(800);
  await expect(card).toHaveCount(0);
  // Selects the word, as it does everywhere.
  await touch(900);
  await touch();
  await page.waitForTimeout(800);
  await expect(card).toHaveCount(0);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await touch();
  await page.waitForTimeout(60);
  await touch();
  await expect(card).toHaveCount(1);
});

test('a tap opens the card of a marked name, a long press is the browser’s; a tap beside it closes it', async ({
  app,
  site,
}) => {
  const { page } = await openMarked(app, site);
  const card = page.locator('baopu-card');
  const touch = await finger(app, page);
  await touch(900);
  await page.waitForTimeout(600);
  await expect(card).toHaveCount(0);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.waitForTimeout(400);
  await touch();
  await expect(card).toHaveCount(1);
  const session = await app.context.newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 1200, y: 700 }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(card).toHaveCount(0);
});

test('the wheel over the card turns the card alone: the page neither moves nor hears of it', async ({
  app,
  site,
}) => {
  const { own, page } = await openMarked(app, site);
  await page.evaluate(() => {
    const heard: number[] = [];
    document.addEventListener('wheel', (event) => heard.push(event.deltaY));
    Object.assign(window, { heard });
  });
  await page.locator('#name').click();
  await expect.poll(async () => (await readCard(own, page))?.text ?? '').toMatch(/部长/u);
  const { box } = (await readCard(own, page))!;
  await page.mouse.move(box.left + box.width / 2, box.top + box.height / 2);
  // More than the card has, so that it comes to its end.
  for (let i = 0; i < 8; i++) await page.mouse.wheel(0, 400);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { heard: number[] }).heard)).toEqual([]);
  expect((await readCard(own, page))!.box).toEqual(box);
  await page.mouse.move(1200, 700);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY), 'beside it the page turns').toBe(400);
});

/** How the panel of a card comes: the name of its animation. */
const comesBy = (own: Page) =>
  own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        const { dom } = chrome as unknown as {
          dom: { openOrClosedShadowRoot(e: Element): ShadowRoot | null };
        };
        const host = document.querySelector('baopu-card');
        const panel = host && dom.openOrClosedShadowRoot(host)?.querySelector('.panel');
        return panel ? getComputedStyle(panel).animationName : null;
      },
    });
    return answer?.result ?? null;
  });

for (const [reducedMotion, animation] of [
  ['no-preference', 'come'],
  ['reduce', 'none'],
] as const)
  test(`with motion ${reducedMotion} the card comes by ${animation}, and the page goes to the next name ${animation === 'none' ? 'at once' : 'smoothly'}`, async ({
    app,
    site,
  }) => {
    const { own, page } = await openMarked(app, site);
    await page.emulateMedia({ reducedMotion });
    await page.evaluate(() => {
      const places = new Set<number>();
      document.addEventListener('scroll', () => places.add(Math.round(scrollY)));
      Object.assign(window, { places });
    });
    await page.locator('#name').click();
    await expect.poll(() => comesBy(own)).toBe(animation);
    await page.keyboard.press('Escape');
    await app.pressKey(page, 'next-mark');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(4_000);
    await page.waitForTimeout(500);
    const places = await page.evaluate(() => (window as unknown as { places: Set<number> }).places.size);
    if (animation === 'none') expect(places).toBe(1);
    else expect(places).toBeGreaterThan(2);
  });
