import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { wordsOf } from '../../tools/drive-pages.ts';
import { readTable } from '../../tools/library-summary.ts';
import { expect, test } from './fixtures.ts';

/** Where the browser keeps what it remembers of pages and sends to other machines. The library itself lies elsewhere. */
const memories = [
  'History',
  'Top Sites',
  'Favicons',
  'Shortcuts',
  'Web Data',
  'Sync Data',
  'Sync Extension Settings',
];

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

test('no name, search or id stands in an address, a title, the history or synced storage', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  const seen = new Set<string>();
  const look = async () => {
    for (const page of app.context.pages()) {
      seen.add(page.url());
      seen.add(await page.title());
    }
    for (const tab of await library.evaluate(() => chrome.tabs.query({}))) {
      seen.add(tab.url ?? '');
      seen.add(tab.title ?? '');
    }
  };
  app.context.on('page', (page) => page.on('framenavigated', (frame) => seen.add(frame.url())));

  // Every way that leads from one page of ours to another.
  await library.getByRole('button', { name: '嘎查村' }).first().click();
  await look();
  const popup = await app.open('popup.html');
  await popup.getByRole('combobox').fill('杨伟东');
  await expect(popup.getByRole('option').first()).toBeVisible();
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: await wordsOf(popup, 'card.openGraph') }).click();
  await expect
    .poll(() => app.context.pages().filter((page) => page.url().includes('graph.html')).length)
    .toBe(1);
  await look();
  const graph = app.context.pages().find((page) => page.url().includes('graph.html'))!;
  await graph.getByRole('combobox').fill('刘奇凡');
  await expect(graph.getByRole('option').first()).toBeVisible();
  await graph.keyboard.press('Enter');
  const quotes = graph.getByRole('button', { name: await wordsOf(graph, 'common.openInArticle') });
  await look();
  await quotes.first().click();
  await graph.waitForURL(/library\.html/u);
  await expect(graph.locator('article mark').first()).toBeVisible();
  await look();
  await graph.reload();
  await look();

  const entities = await readTable<{ id: string; name: string }>(library, 'entities');
  const articles = await readTable<{ id: string; headline: string }>(library, 'articles');
  const secrets = [
    ...entities.flatMap(({ id, name }) => [id, name]),
    ...articles.flatMap(({ id, headline }) => [id, headline]),
    '杨伟东',
    '刘奇凡',
  ];
  expect(secrets.length).toBeGreaterThan(60);
  const addresses = [...seen].map((text) => decodeURIComponent(text));
  for (const secret of secrets) for (const text of addresses) expect(text).not.toContain(secret);
  expect(await library.evaluate(() => chrome.storage.sync.get(null))).toEqual({});

  await app.stop();
  for (const name of memories)
    for (const file of filesIn(join(app.profile, 'Default', name))) {
      const bytes = readFileSync(file);
      const found = secrets.filter(
        (secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')),
      );
      expect(found, file).toEqual([]);
    }
  const history = readFileSync(join(app.profile, 'Default', 'History'));
  expect(history.includes('library.html'), 'the history was written when it was looked into').toBe(true);
});
