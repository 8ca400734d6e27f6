import type { Page } from '@playwright/test';

import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { waitUntilRead } from '../../tools/library-summary.ts';
import { expect, test } from './fixtures.ts';
import { readSheet } from './read-sheet.ts';

const look = process.env['LOOK'];
const keep = async (page: Page, name: string) => {
  if (look) await page.screenshot({ path: `${look}/${name}.png` });
};

const pages = [
  '内蒙古日报 2020年3月2日 第1版\n全区农牧业工作会议召开\n本报3月1日讯 全区农牧业工作会议召开。自治区党委书记石方远、自治区人民政府主席布和林、自治区党委常委罗青山出席会议。',
  '内蒙古日报 2020年6月9日 第1版\n全区教育工作会议召开\n本报6月8日讯 全区教育工作会议召开。自治区党委书记石方远、自治区党委常委罗青山、自治区人民政府主席布和林出席会议。',
];

async function openPress(library: Page): Promise<void> {
  const files = pages.map((text, i) => ({
    name: `内蒙古日报-${String(i)}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
  await chooseFiles(library, files);
  await closeDialog(library);
  await waitUntilRead(library, 2, 60_000);
}

test('ranks, holders, pins and filters on the sample, by mouse and by key', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  const before = await readSheet(graph);
  await keep(graph, 'rail');
  await graph.getByRole('checkbox', { name: await wordsOf(graph, 'rank.heading') }).check();
  await graph.getByRole('combobox').first().fill('杨伟东');
  await expect(graph.getByRole('option', { name: '杨伟东' }).first()).toBeVisible();
  await graph.keyboard.press('Enter');
  const inspector = graph.getByRole('region', { name: await wordsOf(graph, 'graph.inspector') });
  await expect(inspector.getByText(/推定级别：/u)).toBeVisible();
  await keep(graph, 'rank-person');

  await graph.getByRole('button', { name: await wordsOf(graph, 'rank.seeTable') }).click();
  await expect(graph.getByRole('dialog').getByRole('table')).toBeVisible();
  await keep(graph, 'rank-table');
  await graph.keyboard.press('Escape');

  await graph.getByRole('application').focus();
  await graph.keyboard.press('p');
  await expect(inspector.getByRole('button', { name: await wordsOf(graph, 'graph.pin') })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const pinned = (await readSheet(graph)).nodes;
  await graph.getByRole('button', { name: await wordsOf(graph, 'graph.rearrange') }).click();
  await graph.getByRole('button', { name: await wordsOf(graph, 'graph.layout.levels') }).click();
  await expect
    .poll(async () => {
      const now = new Map((await readSheet(graph)).nodes.map(({ id, place }) => [id, place]));
      return pinned.filter(({ id, place }) => now.get(id)?.x === place.x && now.get(id)?.y === place.y)
        .length;
    })
    .toBe(1);
  await keep(graph, 'pinned');

  const outlets = graph.getByRole('region', { name: new RegExp(await wordsOf(graph, 'graph.outlets'), 'u') });
  await outlets.getByRole('checkbox').first().uncheck();
  await expect.poll(async () => (await readSheet(graph)).edges.length).toBeLessThan(before.edges.length);
  await keep(graph, 'outlet-off');
});

test('the order of names in two lists side by side says who changed places, and a cell opens its sentence', async ({
  app,
}) => {
  const library = await app.open('library.html');
  await openPress(library);
  const graph = await app.openGraph();
  const ids = (await readSheet(graph)).nodes;
  expect(ids.length).toBeGreaterThan(4);
  await graph.getByRole('combobox').first().fill('罗青山');
  await expect(graph.getByRole('option', { name: '罗青山' }).first()).toBeVisible();
  await graph.keyboard.press('Enter');
  const inspector = graph.getByRole('region', { name: await wordsOf(graph, 'graph.inspector') });
  await inspector.getByRole('button', { name: await wordsOf(graph, 'graph.order.ofPerson') }).click();
  const dialog = graph.getByRole('dialog');
  await dialog.getByRole('combobox').fill('布和林');
  await expect(dialog.getByRole('option', { name: '布和林' }).first()).toBeVisible();
  await graph.keyboard.press('Enter');
  await expect(dialog.getByRole('table').locator('.turn')).toHaveText(/罗青山.*布和林/u);
  await keep(graph, 'orders');
  await dialog
    .getByRole('table')
    .getByRole('button', { name: /罗青山/u })
    .last()
    .click();
  await expect(inspector.locator('blockquote').first()).toContainText('罗青山');
});

test('the page is read in the order in which it is looked at: filters, sheet with its tools, details', async ({
  app,
}) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  const words = async (key: string) => (await wordsOf(graph, key)).replaceAll(/[/"]/gu, '.');
  await expect(graph.locator('.columns')).toMatchAriaSnapshot(`
    - complementary "${await words('graph.filters')}":
      - region /${await words('graph.kinds')}/
      - region /${await words('graph.certainty')}/
      - region /${await words('graph.confidence.word')}/
      - region /${await words('graph.relations')}/
      - region /${await words('graph.outlets')}/
    - main:
      - heading "${await words('common.graph')}" [level=1]
      - toolbar "${await words('graph.tools')}"
      - application
      - list "${await words('graph.legend')}"
    - region "${await words('graph.inspector')}"
  `);
});

for (const { language, ...size } of [
  // English words are the longer ones.
  { width: 1280, height: 720, language: 'en-US' as const },
  { width: 1440, height: 900, language: 'en-US' as const },
  { width: 3840, height: 2160, language: 'zh-CN' as const },
])
  test.describe(language, () => {
    test.use({ language });
    test(`at ${String(size.width)} × ${String(size.height)} nothing of the tools runs out of its row`, async ({
      app,
    }) => {
      await app.openLibraryWithSample();
      const graph = await app.openGraph();
      await graph.setViewportSize(size);
      await graph.getByRole('combobox').first().fill('杨伟东');
      await expect(graph.getByRole('option', { name: '杨伟东' }).first()).toBeVisible();
      await graph.keyboard.press('Enter');
      await expect(graph.getByRole('heading', { name: '杨伟东' }).first()).toBeVisible();
      await keep(graph, `size-${String(size.width)}`);
      const tools = await graph
        .getByRole('toolbar', { name: await wordsOf(graph, 'graph.tools') })
        .evaluate((row) => {
          const { right } = row.getBoundingClientRect();
          return [...row.querySelectorAll('button')]
            .filter((one) => one.getBoundingClientRect().right > right + 0.5)
            .map((one) => one.ariaLabel ?? one.textContent);
        });
      expect(tools).toEqual([]);
      const overflow = await graph.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  });
