import type { Page } from '@playwright/test';

import { wordsOf } from '../../tools/drive-pages.ts';
import { expect, test, type App } from './fixtures.ts';
import { pressInCard, readCard } from './read-card.ts';

const page = (name: string) =>
  `<!doctype html><meta charset="utf-8"><title>测试</title><h1>村里的事</h1><article>${`<p>村里人说，${name}把账本记得清清楚楚，该修的路、该打的井都写在上面，大家心里有数。</p>`.repeat(5)}</article>`;

/** What the icon says over every page that has no sign of its own. */
const iconSaysAnywhere = (own: Page) => own.evaluate(() => chrome.action.getBadgeText({}));

async function save(app: App, address: string): Promise<void> {
  const opened = await app.context.newPage();
  await opened.goto(address);
  await app.clickMenu(opened, { menuItemId: 'save-page' });
  await expect.poll(() => app.iconSays(opened)).toMatch(/^✓/u);
  await opened.close();
}

test('words are watched from the card of a selection and from the popup; an article with them is told by the icon and the popup, until it was seen', async ({
  app,
  site,
}) => {
  const own = await app.openLibraryWithSample();
  const reading = await app.context.newPage();
  await reading.goto(site.url('/article.html'));
  await reading.locator('#stranger').evaluate((element) => getSelection()?.selectAllChildren(element));
  await app.lookUp(reading, '王小二');
  await pressInCard(own, reading, await wordsOf(own, 'watch.phrase'));
  const stop = await wordsOf(own, 'watch.stop');
  await expect.poll(async () => (await readCard(own, reading))?.text ?? '').toContain(stop);
  await reading.close();

  const first = await app.open('popup.html');
  await first.getByRole('combobox').fill('账本记得');
  await first.getByRole('button', { name: await wordsOf(first, 'watch.phrase') }).click();
  await expect(first.getByRole('button', { name: stop })).toBeVisible();
  await first.close();
  expect(await iconSaysAnywhere(own), 'what was there before is not new').toBe('');

  await save(app, site.put('/other.html', page('李小三').replaceAll('账本记得', '册子写得')));
  await own.waitForTimeout(1_500);
  expect(await iconSaysAnywhere(own), 'nothing watched stands in it').toBe('');
  await save(app, site.put('/new.html', page('王小二')));
  await expect.poll(() => iconSaysAnywhere(own)).toBe('•');
  expect(await own.evaluate(() => chrome.action.getTitle({}))).toBe(
    await wordsOf(own, 'watch.badge', '2').then((words) => words.split(' | ').at(-1)!.trim()),
  );

  const popup = await app.open('popup.html');
  const list = popup.getByRole('region', { name: await wordsOf(popup, 'watch.heading') });
  const fresh = (await wordsOf(popup, 'watch.fresh', '1')).split(' | ')[0]!.trim();
  for (const words of ['“王小二”', '“账本记得”'])
    await expect(list.getByRole('button', { name: words })).toContainText(fresh);
  await list.getByRole('button', { name: '“王小二”' }).click();
  await expect(list.locator('blockquote mark').first()).toHaveText('王小二');
  await expect.poll(() => iconSaysAnywhere(own), 'it was seen').toBe('');
  await popup.close();

  const again = await app.open('popup.html');
  const lines = again.getByRole('region', { name: await wordsOf(again, 'watch.heading') });
  await expect(lines.getByRole('button', { name: '“王小二”' })).toBeVisible();
  await expect(lines).not.toContainText(fresh);
});

test('where names are marked the icon tells of what is watched beside its own sign, on open pages and on those that come', async ({
  app,
  site,
}) => {
  const own = await app.openLibraryThatMarks();
  const named = await app.context.newPage();
  await named.goto(site.put('/named.html', '<meta charset="utf-8"><p>杨伟东说</p>'));
  const bare = await app.context.newPage();
  await bare.goto(site.put('/bare.html', '<meta charset="utf-8"><p>谁也不在</p>'));
  await expect.poll(() => app.iconSays(named)).toBe('1');
  const popup = await app.open('popup.html');
  await popup.getByRole('combobox').fill('账本记得');
  await popup.getByRole('button', { name: await wordsOf(popup, 'watch.phrase') }).click();
  await expect(popup.getByRole('button', { name: await wordsOf(popup, 'watch.stop') })).toBeVisible();
  await popup.close();
  await save(app, site.put('/new.html', page('王小二')));
  await expect.poll(() => iconSaysAnywhere(own)).toBe('•');
  await expect.poll(() => app.iconSays(named)).toBe('1•');
  await expect.poll(() => app.iconSays(bare)).toBe('•');
  await named.reload();
  await bare.reload();
  await expect.poll(() => app.iconSays(named), 'loaded anew').toBe('1•');
  await expect.poll(() => app.iconSays(bare), 'loaded anew').toBe('•');

  const again = await app.open('popup.html');
  await again.getByRole('button', { name: '“账本记得”' }).click();
  await expect.poll(() => app.iconSays(named), 'it was seen').toBe('1');
  await expect.poll(() => app.iconSays(bare)).toBe('');
});
