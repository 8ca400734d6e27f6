/** What marking costs the page, by the clock of its thread. */
import { expect, test } from './fixtures.ts';
import { traceTasks } from './trace.ts';

test('on a page of a megabyte no task of ours takes as long as a frame, and few names are painted at once', async ({
  app,
  site,
}) => {
  await app.openLibraryThatMarks();
  const names = ['杨伟东', '刘奇凡', '兴安盟', '扎赉特旗'];
  const items = Array.from(
    { length: 2_800 },
    (_, i) =>
      `<li><p>${'干部群众谈得很热烈，'.repeat(12)}<b>${names[i % 4]!}</b>第${i}次来<a href="#">看</a>。</p></li>`,
  );
  const text = `<!doctype html><meta charset="utf-8"><title>测试</title><h1>一篇</h1><ul>${items.join('')}</ul>`;
  expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
  const address = site.put('/long.html', text);
  let page = await app.context.newPage();
  const visit = async () => {
    await page.close();
    page = await app.context.newPage();
    const tasks = await traceTasks(app.context, 'mark-names', async () => {
      await page.goto(address);
      await expect.poll(() => app.iconSays(page), { timeout: 60_000 }).toBe('999+');
    });
    const own = tasks.filter(({ isFrame }) => !isFrame);
    expect(own[0]!.took, own[0]!.what).toBeLessThan(16);
  };
  // Others on the machine lengthen a task, and shorten none: what is too long each time is ours.
  await expect(visit).toPass({ timeout: 60_000 });

  // What is far from the view is marked as one comes there.
  const count = () =>
    page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('baopu-'))
        .reduce((sum, [, highlight]) => sum + highlight.size, 0),
    );
  const atTop = await count();
  expect(atTop).toBeGreaterThan(4);
  // Each costs every frame something: with all names painted it took 35 ms.
  expect(atTop).toBeLessThan(300);
  await page.locator('li').last().scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...CSS.highlights.values()].some((highlight) =>
          [...highlight].some((range) =>
            (range as Range).intersectsNode(document.querySelector('li:last-child')!),
          ),
        ),
      ),
    )
    .toBe(true);
  expect(await count()).toBeLessThan(300);
});
