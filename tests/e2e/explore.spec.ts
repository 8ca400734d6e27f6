import { readFileSync } from 'node:fs';

import type { Download, Page } from '@playwright/test';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';

import { chooseFiles, closeDialog, waitUntilDrawn, wordsOf } from '../../tools/drive-pages.ts';
import { waitUntilRead } from '../../tools/library-summary.ts';
import { expect, test } from './fixtures.ts';
import { readSheet } from './read-sheet.ts';

async function ask(graph: Page, typed: string, option: RegExp): Promise<void> {
  const box = graph.getByRole('combobox').first();
  await box.fill(typed);
  await graph.getByRole('option', { name: option }).first().click();
}

/** Each name with where it stands. */
function placesOn({ nodes }: Awaited<ReturnType<typeof readSheet>>): string[] {
  return nodes
    .map(({ id, place }) => `${id} ${String(Math.round(place.x))} ${String(Math.round(place.y))}`)
    .sort();
}

async function inspectorOf(graph: Page) {
  return graph.getByRole('region', { name: await wordsOf(graph, 'graph.inspector') });
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('pinyin finds a person; posts stand in a table and in time, and each opens its sentence', async ({
  app,
}) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await ask(graph, 'ywd', /杨伟东/u);
  const inspector = await inspectorOf(graph);
  await expect(inspector.getByRole('heading', { name: '杨伟东' })).toBeVisible();
  const rows = inspector.getByRole('table').first().getByRole('row');
  await expect(rows.nth(1)).toContainText('2020-07-29');

  const strip = graph.getByRole('region', { name: await wordsOf(graph, 'graph.timeline.of', '杨伟东') });
  await strip.locator('.bar').first().click();
  await expect(inspector.locator('blockquote').first()).toContainText('杨伟东');
});

test('a question is completed as it is typed, and a title after its body finds who held it there', async ({
  app,
}) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  const box = graph.getByRole('combobox').first();
  const holders = await wordsOf(graph, 'graph.ask.holders', '组织部部长');
  await box.fill('杨伟东的');
  await expect(
    graph.getByRole('option', { name: await wordsOf(graph, 'graph.ask.colleagues', '杨伟东') }),
  ).toBeVisible();
  await box.fill('谁任过');
  await expect(graph.getByRole('option').nth(1)).toBeVisible();
  await box.fill('杨伟东 刘奇凡');
  await expect(
    graph.getByRole('option', { name: await wordsOf(graph, 'graph.ask.between', '杨伟东', '刘奇凡') }),
  ).toBeVisible();
  await box.fill('组织部部长');
  await graph.getByRole('option', { name: holders }).click();
  const inspector = await inspectorOf(graph);
  await expect(inspector.getByRole('heading', { name: holders })).toBeVisible();
  await expect(inspector.getByRole('listitem').first()).toContainText('杨伟东');
});

test('what was saved since the reader last looked is told, opens its sentence, and is seen when they say so', async ({
  app,
}) => {
  const library = await app.openLibraryWithSample();
  const graph = await app.openGraph();
  const text =
    '卓资县召开秋收会\n\n本报8月1日讯 8月1日，卓资县秋收工作会议召开。卓资县委书记郭晓亮出席会议并讲话，内蒙古自治区政协主席杨伟东到会。\n';
  await chooseFiles(library, [
    { name: 'nmgrb-20200802-03.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
  ]);
  await closeDialog(library);
  await waitUntilRead(library, 1, 30_000);
  await graph.reload();
  await waitUntilDrawn(graph);
  const inspector = await inspectorOf(graph);
  await expect(inspector).toContainText(/郭晓亮\s*中?共?卓资县委\s*书记/u);
  await expect(inspector).toContainText(/杨伟东\s*内蒙古自治区政协\s*主席/u);
  if (process.env['LOOK']) await graph.screenshot({ path: process.env['LOOK'] });
  await inspector.getByRole('button', { name: '2020-08-02' }).first().click();
  await expect(inspector).toContainText('内蒙古自治区政协主席杨伟东到会。');
  await inspector.getByRole('button', { name: await wordsOf(graph, 'graph.closeInspector') }).click();
  await inspector.getByRole('button', { name: await wordsOf(graph, 'graph.since.seen') }).click();
  await expect(inspector).not.toContainText('郭晓亮');
  await graph.reload();
  await waitUntilDrawn(graph);
  await expect(inspector).not.toContainText('郭晓亮');
});

test('a table copies with the sentence behind each row', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await ask(graph, '杨伟东', /杨伟东/u);
  const inspector = await inspectorOf(graph);
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await inspector.getByRole('button', { name: await wordsOf(graph, 'common.tableCopy') }).click();
  await expect(inspector.getByRole('button', { name: await wordsOf(graph, 'reader.copied') })).toBeVisible();
  const [plain, html] = await graph.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
    return [await read('text/plain'), await read('text/html')];
  });
  const rows = plain.split('\n').map((line) => line.split('\t'));
  expect(rows.length).toBe(3);
  expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([5]));
  for (const row of rows.slice(1)) expect(row[4]).toMatch(/杨伟东.*2020年7月29日/u);
  expect(html).toMatch(/<table>.*<th>.*<td>/u);
});

test('what lies between two is answered with a chain, and copied with its notes', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await ask(graph, '杨伟东和刘奇凡之间', /之间/u);
  const inspector = await inspectorOf(graph);
  const first = inspector.getByRole('listitem').first();
  await expect(first).toContainText('杨伟东');
  await expect(first).toContainText('刘奇凡');
  await first.locator('.hop button').first().click();
  await expect(inspector.locator('blockquote').first()).toBeVisible();
  await graph.getByRole('button', { name: /^回到：/u }).click();

  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await inspector.getByRole('button', { name: await wordsOf(graph, 'graph.ask.copy') }).click();
  await expect(inspector.getByRole('button', { name: await wordsOf(graph, 'reader.copied') })).toBeVisible();
  const copied = await graph.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/1\. 杨伟东 — .+\[1\] — .+刘奇凡/u);
  expect(copied).toMatch(/\n\[1\] .*2020年7月29日/u);
});

test('a scene is kept with every place, outlives a restart, and its removal can be taken back', async ({
  app,
}) => {
  await app.openLibraryWithSample();
  let graph = await app.openGraph();
  await graph.getByText(await wordsOf(graph, 'graph.arranging')).waitFor({ state: 'hidden' });
  await ask(graph, '杨伟东', /^人物|杨伟东/u);
  await graph.getByRole('button', { name: await wordsOf(graph, 'graph.showOnly') }).click();
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBeLessThan(15);
  const kept = placesOn(await readSheet(graph));

  const scenes = await wordsOf(graph, 'graph.scenes.button');
  await graph.getByRole('button', { name: scenes, exact: true }).click();
  await graph.getByRole('dialog').getByRole('textbox').fill('组织部长');
  await graph.getByRole('dialog').getByRole('textbox').press('Enter');
  await expect(
    graph.getByRole('region', { name: await wordsOf(graph, 'graph.scenes.open', '组织部长') }),
  ).toBeVisible();
  // It is shown at once and written behind that; the dialog closes when it is.
  await expect(graph.getByRole('dialog')).toBeHidden();

  await app.restart();
  graph = await app.open('graph.html');
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBeGreaterThan(kept.length);
  await graph.getByRole('button', { name: scenes, exact: true }).click();
  await graph
    .getByRole('dialog')
    .getByRole('button', { name: /组织部长/u })
    .click();
  await expect.poll(async () => placesOn(await readSheet(graph))).toEqual(kept);

  await graph.getByRole('button', { name: scenes, exact: true }).click();
  const dialog = graph.getByRole('dialog');
  await dialog.getByRole('button', { name: await wordsOf(graph, 'graph.scenes.remove') }).click();
  await expect(dialog.getByText(await wordsOf(graph, 'graph.scenes.none'))).toBeVisible();
  await dialog.getByRole('button', { name: await wordsOf(graph, 'common.close') }).click();
  await graph
    .getByRole('button', { name: await wordsOf(graph, 'common.undo') })
    .first()
    .click();
  await graph.getByRole('button', { name: scenes, exact: true }).click();
  await expect(dialog.getByRole('button', { name: /组织部长/u })).toBeVisible();
});

test('the picture goes out as PNG, SVG, GEXF and tables, with what is visible and its sentences', async ({
  app,
}) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await graph.getByText(await wordsOf(graph, 'graph.arranging')).waitFor({ state: 'hidden' });
  const { nodes } = await readSheet(graph);
  await graph.getByRole('button', { name: await wordsOf(graph, 'graph.take.button'), exact: true }).click();
  const dialog = graph.getByRole('dialog');
  const take = async (format: string): Promise<Download> => {
    await dialog
      .getByRole('radio', { name: new RegExp(await wordsOf(graph, `graph.take.formats.${format}`), 'u') })
      .check();
    const downloading = graph.waitForEvent('download');
    await dialog.getByRole('button', { name: await wordsOf(graph, 'graph.take.save') }).click();
    return downloading;
  };

  const png = readFileSync(await (await take('png')).path());
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.length).toBeGreaterThan(20_000);

  const svg = await textOf(await take('svg'));
  expect(svg.match(/<title>/gu)?.length).toBe(nodes.length);
  expect(svg).toMatch(/<text[^>]*>杨伟东<\/text>/u);

  const parsed = gexf.parse(MultiDirectedGraph, await textOf(await take('gexf')));
  expect(parsed.order).toBe(nodes.length);
  expect(parsed.size).toBeGreaterThan(5);
  expect(parsed.everyEdge((_, { sentence, cited }) => Boolean(sentence) && Boolean(cited))).toBe(true);

  expect(await textOf(await take('csv'))).toContain('杨伟东');
});
