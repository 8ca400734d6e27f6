import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { root } from '../../tools/build.ts';
import { chooseFiles, closeDialog, wordsOf } from '../../tools/drive-pages.ts';
import { readLibrarySummary, readTable, waitUntilRead } from '../../tools/library-summary.ts';
import { stopServiceWorker } from './cdp.ts';
import { expect, test } from './fixtures.ts';
import { filesOf, pageOf } from './synthetic-press.ts';

const articles = Number(process.env.LARGE_ARTICLES ?? 10_000);
const kills = 20;

/** Articles that wait, by the library's own counters: reading all rows at each look would be the test of itself. */
async function countPending(page: Page): Promise<number> {
  const rows = await readTable<{ key: string; n: number }>(page, 'counters');
  const counters = new Map(rows.map(({ key, n }) => [key, n]));
  return (counters.get('captures/pending') ?? 0) * 8 + (counters.get('extractor/') ?? 0);
}

test(`${articles} articles, ${kills} kills: nothing is lost, nothing is there twice`, async ({ app }) => {
  test.setTimeout(60 * 60_000);
  const files = filesOf(articles);
  const rows: [string, string][] = [];
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);

  const library = await app.open('library.html');
  await chooseFiles(library, files);
  rows.push(['saved', `${files.length} captures in ${seconds()} s`]);

  let stops = 0;
  let crashes = 0;
  let looker = await app.open('icon/16.png');
  for (let last = 0; ;) {
    const done = articles - (await countPending(looker));
    if (done === articles) break;
    // After each further twentieth of the work: three times the worker, then the whole browser.
    if (stops + crashes === kills || done - last < articles / (kills + 2)) continue;
    last = done;
    if ((stops + crashes) % 4 === 3) {
      await app.kill();
      await app.start();
      looker = await app.open('icon/16.png');
      crashes += 1;
    } else {
      await stopServiceWorker(app.context, looker);
      stops += 1;
    }
  }
  expect(stops + crashes).toBe(kills);
  rows.push([
    'read',
    `${articles} articles by ${seconds()} s, worker stopped ${stops} times, browser killed ${crashes} times`,
  ]);

  const found = await readLibrarySummary(looker);
  expect(found).toMatchObject({ articles, failed: 0, pending: 0 });
  const headlines = await readTable<{ headline: string }>(looker, 'articles');
  expect(new Set(headlines.map(({ headline }) => headline)).size).toBe(articles);
  rows.push(['statements', String(found.statements)]);
  rows.push(['entities', JSON.stringify(found.entities)]);
  rows.push(['relations', JSON.stringify(found.relations)]);

  const popup = await app.open('popup.html');
  const name =
    (await readTable<{ kind: string; name: string }>(looker, 'entities')).find(
      ({ kind }) => kind === 'person',
    )?.name ?? '';
  const from = performance.now();
  await popup.getByRole('combobox').fill(name);
  await expect(popup.getByRole('option', { name }).first()).toBeVisible();
  rows.push(['search to first result', `${(performance.now() - from).toFixed(0)} ms`]);
  const opening = performance.now();
  const graph = await app.openGraph();
  rows.push(['graph drawn', `${((performance.now() - opening) / 1000).toFixed(1)} s`]);
  await expect(graph.getByRole('application', { name: /[1-9]/u })).toBeVisible();
  expect(await wordsOf(graph, 'common.graph')).not.toBe('');

  mkdirSync(join(root, 'artefacts'), { recursive: true });
  const table = rows.map(([what, value]) => `${what.padEnd(24)} ${value}`).join('\n');
  writeFileSync(join(root, 'artefacts/large.txt'), `${table}\n`);
  console.log(table);
});

test('a text of just under 20 MB is taken, and ends in an article or a clear word', async ({ app }) => {
  test.setTimeout(10 * 60_000);
  const library = await app.open('library.html');
  const page = pageOf(0);
  const volume = page.repeat(Math.floor((19.9 * 1024 * 1024) / Buffer.byteLength(page)));
  await chooseFiles(library, [{ name: 'volume.txt', mimeType: 'text/plain', buffer: Buffer.from(volume) }]);
  const looker = await app.open('icon/16.png');
  const found = await waitUntilRead(looker, 1, 8 * 60_000);
  expect(found.articles + found.failed).toBeGreaterThan(0);
  // Whatever came of it, what comes next is read as ever.
  await closeDialog(library);
  await chooseFiles(library, filesOf(8));
  expect((await waitUntilRead(looker, 2, 60_000)).articles).toBeGreaterThanOrEqual(8);
});
