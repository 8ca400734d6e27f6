import type { Page } from '@playwright/test';

import { wordsOf } from '../../tools/drive-pages.ts';
import { expect, test } from './fixtures.ts';
import { readSheet } from './read-sheet.ts';

async function search(graph: Page, name: string): Promise<void> {
  const box = graph.getByRole('combobox');
  await box.fill(name);
  await expect(graph.getByRole('option', { name }).first()).toBeVisible();
  await box.press('Enter');
  await expect(graph.getByRole('heading', { name }).first()).toBeVisible();
}

test('the first picture draws what the sample names, and says how much', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  const { nodes, edges } = await readSheet(graph);
  expect(nodes.length).toBeGreaterThan(15);
  expect(nodes.length).toBeLessThanOrEqual(300);
  expect(edges.length).toBeGreaterThan(10);
  const places = new Set(nodes.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
  expect(places.size, 'no two lie on one another').toBe(nodes.length);
});

test('search, expand, click a line, read its sentence in the article, come back to the same picture', async ({
  app,
}) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await search(graph, '杨伟东');

  await graph.getByRole('button', { name: await wordsOf(graph, 'graph.showOnly') }).click();
  await graph.getByText(await wordsOf(graph, 'graph.arranging')).waitFor({ state: 'hidden' });
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBeLessThan(15);
  const before = await readSheet(graph);

  // A line of his, by the mouse, where nothing else is near.
  const { nodes, edges } = before;
  expect(edges.length).toBeGreaterThan(0);
  const box = await graph.getByRole('application').boundingBox();
  const free = edges.filter(
    ({ x, y }) =>
      box &&
      x > box.x + 20 &&
      x < box.x + box.width - 20 &&
      y > box.y + 60 &&
      y < box.y + box.height - 60 &&
      nodes.every((node) => Math.hypot(node.x - x, node.y - y) > 26),
  );
  expect(free.length, 'a line that can be pressed').toBeGreaterThan(0);
  const line = free[0]!;
  await graph.mouse.click(line.x, line.y);
  const inspector = graph.getByRole('region', { name: await wordsOf(graph, 'graph.inspector') });
  const quote = inspector.locator('blockquote').first();
  await expect(quote).toBeVisible();
  const sentence = (await quote.innerText()).replace(/\s+/gu, '');

  await inspector
    .getByRole('button', { name: await wordsOf(graph, 'common.openInArticle') })
    .first()
    .click();
  await graph.waitForURL(/library\.html/u);
  const article = graph.locator('article');
  const mark = article.locator('mark').first();
  await expect(mark).toBeInViewport();
  const lit = (await article.locator('mark').allInnerTexts()).join('').replace(/\s+/gu, '');
  expect(lit.length).toBeGreaterThan(3);
  expect(sentence).toContain(lit.slice(0, 6));

  await graph.getByRole('button', { name: await wordsOf(graph, 'reader.back') }).click();
  await graph.waitForURL(/graph\.html/u);
  await expect(graph.getByRole('application', { name: /[1-9]/u })).toBeVisible();
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBe(nodes.length);
});

test('an answer that lies out of sight is brought into view, on the marker', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await search(graph, '杨伟东');
  const sheet = graph.getByRole('application');
  await sheet.focus();
  const box = (await sheet.boundingBox())!;
  // Close to a corner where nothing of the answer is.
  for (let i = 0; i < 6; i++) await graph.keyboard.press('+');
  await graph.mouse.move(box.x + 10, box.y + 70);
  await graph.mouse.down();
  await graph.mouse.move(box.x + box.width - 10, box.y + box.height - 60, { steps: 6 });
  await graph.mouse.up();
  // Who belongs to the answer is shown for a moment, which a slow machine may miss from outside.
  const answered = await sheet.evaluateHandle((container) => {
    const { cy } = (container as unknown as { _cyreg: { cy: { nodes(of: string): { id(): string }[] } } })
      ._cyreg;
    const ids = new Set<string>();
    setInterval(() => cy.nodes('.newcomer').forEach((node) => ids.add(node.id())), 50);
    return ids;
  });
  await graph.getByRole('combobox').first().fill('杨伟东和刘奇凡之间');
  await graph.getByRole('option', { name: '杨伟东和刘奇凡之间' }).click();
  const seen = async () => {
    const names = await answered.evaluate((ids) => [...ids]);
    const asked = (await readSheet(graph)).nodes.filter(({ id }) => names.includes(id));
    return (
      asked.length > 1 &&
      asked.every(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
    );
  };
  await expect.poll(seen).toBe(true);
});

test('a name that an undo took off the sheet keeps its timeline under its name; the next step is not told as the last', async ({
  app,
}) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await search(graph, '杨伟东');
  await graph.getByRole('button', { name: await wordsOf(graph, 'graph.showOnly') }).click();
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBeLessThan(15);
  const before = (await readSheet(graph)).nodes.length;
  await graph.getByRole('combobox').first().fill('刘奇凡');
  await graph.getByRole('option', { name: '刘奇凡' }).first().click();
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBeGreaterThan(before);
  await graph.getByRole('application').focus();
  await graph.keyboard.press('Control+z');
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBe(before);
  await expect(
    graph.getByRole('region', { name: await wordsOf(graph, 'graph.timeline.of', '刘奇凡'), exact: true }),
  ).toBeVisible();

  const undone = await wordsOf(graph, 'graph.news.undone', '');
  const status = graph.getByRole('status').filter({ hasText: undone.slice(0, 3) });
  await expect(status).toBeVisible();
  await graph.getByRole('button', { name: await wordsOf(graph, 'graph.rearrange'), exact: true }).click();
  await graph.getByRole('button', { name: await wordsOf(graph, 'graph.layout.rows') }).click();
  await expect(status).toBeHidden();
});

test('a box that is drawn with Shift chooses what lies in it, and only that is kept', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  const before = (await readSheet(graph)).nodes;
  const sheet = await graph.getByRole('application').boundingBox();
  if (!sheet) throw new Error('no sheet');
  const middle = sheet.x + sheet.width / 2;
  await graph.keyboard.down('Shift');
  await graph.mouse.move(sheet.x + 4, sheet.y + 60);
  await graph.mouse.down();
  await graph.mouse.move(middle, sheet.y + sheet.height - 60, { steps: 8 });
  await graph.mouse.up();
  await graph.keyboard.up('Shift');
  const bar = graph.getByRole('toolbar', { name: await wordsOf(graph, 'graph.several.label') });
  await expect(bar).toBeVisible();
  const count = Number(/\d+/u.exec((await bar.getByRole('status').textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(2);
  expect(count).toBeLessThan(before.length);
  if (process.env['LOOK']) await graph.screenshot({ path: process.env['LOOK'] });
  await bar.getByRole('button', { name: await wordsOf(graph, 'graph.several.keep') }).click();
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBe(count);
  await graph.keyboard.press('Control+z');
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBe(before.length);
});

test('a finger chooses a name, moves the sheet and not the names; two draw it nearer, and so does a wheel', async ({
  app,
}) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  const session = await app.context.newCDPSession(graph);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: (readonly [number, number])[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x: Math.round(x), y: Math.round(y), id })),
    });
  const spread = ({ nodes }: Awaited<ReturnType<typeof readSheet>>) =>
    Math.max(...nodes.map(({ x }) => x)) - Math.min(...nodes.map(({ x }) => x));
  const places = ({ nodes }: Awaited<ReturnType<typeof readSheet>>) => nodes.map(({ place }) => place);

  const before = await readSheet(graph);
  const box = await graph.getByRole('application').boundingBox();
  if (!box) throw new Error('no sheet');
  const free = { x: box.x + 20, y: box.y + box.height / 2 };
  await touch('touchStart', [free.x, free.y]);
  for (let i = 1; i <= 5; i++) await touch('touchMove', [free.x + 12 * i, free.y]);
  await touch('touchEnd');
  await expect
    .poll(async () => (await readSheet(graph)).nodes[0]!.x - before.nodes[0]!.x)
    .toBeGreaterThan(20);
  expect(places(await readSheet(graph))).toEqual(places(before));

  const [one] = (await readSheet(graph)).nodes;
  await touch('touchStart', [one!.x, one!.y]);
  await touch('touchEnd');
  const inspector = graph.getByRole('region', { name: await wordsOf(graph, 'graph.inspector') });
  await expect(
    inspector.getByRole('button', { name: await wordsOf(graph, 'graph.pin'), exact: true }),
  ).toBeVisible();

  const narrow = await readSheet(graph);
  await touch('touchStart', [free.x, free.y], [free.x + 60, free.y]);
  for (let i = 1; i <= 5; i++) await touch('touchMove', [free.x, free.y], [free.x + 60 + 20 * i, free.y]);
  await touch('touchEnd');
  await expect.poll(async () => spread(await readSheet(graph)) / spread(narrow)).toBeGreaterThan(1.2);

  const near = await readSheet(graph);
  await graph.mouse.move(free.x, free.y);
  await graph.mouse.wheel(0, -240);
  await expect.poll(async () => spread(await readSheet(graph)) / spread(near)).toBeGreaterThan(1.02);
  expect(places(await readSheet(graph))).toEqual(places(before));
});

test('a sheet that nobody touches is at rest', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  // Newcomers lie on the marker for two seconds and a half.
  await graph.waitForTimeout(3500);
  const told = await graph.getByRole('application').evaluate(async (container) => {
    const { cy } = (container as unknown as { _cyreg: { cy: { on(names: string, told: () => void): void } } })
      ._cyreg;
    let count = 0;
    cy.on('class data style position viewport', () => count++);
    await new Promise((resolve) => setTimeout(resolve, 600));
    return count;
  });
  expect(told, 'nothing is styled anew').toBe(0);
});

test('expanding a node draws its neighbours and moves none that was there', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await search(graph, '杨伟东');
  const all = (await readSheet(graph)).nodes.length;
  await graph.getByRole('button', { name: await wordsOf(graph, 'graph.showOnly') }).click();
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBeLessThan(all);
  await graph.getByText(await wordsOf(graph, 'graph.arranging')).waitFor({ state: 'hidden' });
  const before = (await readSheet(graph)).nodes;
  expect(before.length).toBeGreaterThan(2);

  // The list says of each name how many more it is linked with, and the button draws them.
  await graph.keyboard.press('l');
  const more = graph.getByRole('table').first().locator('.acts button').filter({ hasText: /\d/u });
  await more.first().click();
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBeGreaterThan(before.length);
  await graph.getByText(await wordsOf(graph, 'graph.arranging')).waitFor({ state: 'hidden' });
  const after = new Map((await readSheet(graph)).nodes.map((node) => [node.id, node.place]));
  for (const node of before) {
    expect(after.get(node.id)?.x, node.id).toBeCloseTo(node.place.x, 0);
    expect(after.get(node.id)?.y, node.id).toBeCloseTo(node.place.y, 0);
  }
});

test('the list twin holds what is drawn and reaches every sentence by keyboard alone', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  const { nodes } = await readSheet(graph);
  await graph.keyboard.press('Tab');
  await graph.keyboard.press('l');
  const names = graph.getByRole('table').first().getByRole('row');
  await expect(names).toHaveCount(nodes.length + 1);
  const line = graph.getByRole('table').nth(1).locator('tbody').getByRole('button').nth(1);
  await line.focus();
  await graph.keyboard.press('Enter');
  const inspector = graph.getByRole('region', { name: await wordsOf(graph, 'graph.inspector') });
  await expect(inspector.locator('blockquote').first()).toBeVisible();
});

test('what is drawn and selected is still so after a reload', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  await search(graph, '刘奇凡');
  // The page keeps its state a moment after the last change.
  await expect.poll(() => graph.url()).toMatch(/#[0-9a-f]{32}$/u);
  const before = await readSheet(graph);
  await expect
    .poll(() => graph.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))))
    .toContain('"entity":"');
  await graph.reload();
  await expect(graph.getByRole('heading', { name: '刘奇凡' }).first()).toBeVisible();
  await expect
    .poll(async () => (await readSheet(graph)).nodes.map(({ id }) => id).sort())
    .toEqual(before.nodes.map(({ id }) => id).sort());
});

test('a kind that is switched off is not drawn, and comes back', async ({ app }) => {
  await app.openLibraryWithSample();
  const graph = await app.openGraph();
  const all = (await readSheet(graph)).nodes.length;
  const people = graph.getByRole('checkbox', { name: await wordsOf(graph, 'kind.person') });
  await people.click();
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBeLessThan(all);
  await people.click();
  await expect.poll(async () => (await readSheet(graph)).nodes.length).toBe(all);
});
