/**
 * What marking costs a page: saved pages of the press, each loaded with marks off and on in turn, in the built extension over the
 * sample library. Time to the load event, memory of scripts after a collection, and the longest task of the page's thread. The
 * pages are other people's and not in the repository: where they are not there, this says so. Run by tools/bench.ts, in Node.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright';

import { findBrowser } from '../../tools/browser.ts';
import { buildIfStale, root } from '../../tools/build.ts';
import { importSample } from '../../tools/drive-pages.ts';
import { waitUntilRead } from '../../tools/library-summary.ts';
import { openExtension } from '../../tools/open-extension.ts';

const folder = join(root, '../shared/html');
const rounds = 7;

interface Load {
  readonly loadMs: number;
  readonly heapMB: number;
  readonly longestTaskMs: number;
  /** Names near the view: no others are painted. */
  readonly painted: number;
}

async function loadOnce(page: Page, url: string, isOn: boolean): Promise<Load> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
  if (isOn) await page.waitForFunction(() => CSS.highlights.size > 0);
  // The page is looked at in moments when it has nothing else to do.
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return {
    ...(await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return {
        loadMs: entry?.loadEventEnd ?? 0,
        longestTaskMs: (window as unknown as { longest?: number }).longest ?? 0,
        painted: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
      };
    })),
    heapMB: heap / 1e6,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
const chosen = names.slice(0, 10);
const browser = findBrowser();
if (!browser) throw new Error('No browser: run `node tools/setup.js --browser`.');
const observe = `<script>longest = 0; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask', buffered: true });</script>`;
const pages = new Map(
  chosen.map((name) => [
    `/${name}`,
    // What a page does by itself would be another page each time.
    observe + readFileSync(join(folder, name), 'utf8').replace(/<script\b[^>]*>[^]*?<\/script>/giu, ''),
  ]),
);
const server = createServer((request, response) => {
  const body = pages.get(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const profile = mkdtempSync(join(tmpdir(), 'baopu-bench-'));
const app = await openExtension({
  browser: browser.path,
  extension: buildIfStale('e2e'),
  profile,
  headless: true,
});
try {
  const library = await app.context.newPage();
  await library.goto(app.url('library.html'));
  await importSample(library);
  await waitUntilRead(library, 1, 120_000);
  const page = await app.context.newPage();
  await page.route('**/*', (route) =>
    route.request().url().startsWith('http://127.0.0.1') ? route.continue() : route.abort(),
  );
  const mark = (isOn: boolean) =>
    library.evaluate(
      (on) =>
        chrome.storage.local.set({
          markSites: { everywhere: false, sites: on ? { 'http://127.0.0.1': 'on' } : {} },
        }),
      isOn,
    );
  const rows: object[] = [];
  for (const name of chosen) {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${encodeURIComponent(name)}`;
    const [off, on]: [Load[], Load[]] = [[], []];
    // In turn, for the machine is not the same in the first round and in the last.
    for (let round = 0; round < rounds; round++)
      for (const isOn of [false, true]) {
        await mark(isOn);
        await page.waitForTimeout(200);
        (isOn ? on : off).push(await loadOnce(page, url, isOn));
      }
    const of = (loads: readonly Load[], key: keyof Load) => median(loads.map((load) => load[key]));
    const round = (value: number) => Math.round(value * 10) / 10;
    rows.push({
      page: name,
      kilobytes: Math.round((pages.get(`/${name}`)?.length ?? 0) / 1000),
      painted: of(on, 'painted'),
      loadOffMs: Math.round(of(off, 'loadMs')),
      addedMs: Math.round(of(on, 'loadMs') - of(off, 'loadMs')),
      heapOffMB: round(of(off, 'heapMB')),
      addedMB: round(of(on, 'heapMB') - of(off, 'heapMB')),
      longestTaskOffMs: Math.round(of(off, 'longestTaskMs')),
      longestTaskOnMs: Math.round(of(on, 'longestTaskMs')),
    });
  }
  if (rows.length > 0) console.table(rows);
  else console.log('The saved pages are not here: nothing was measured.');
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  writeFileSync(join(root, 'artefacts/bench-page-load.json'), `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  await app.context.close();
  server.closeAllConnections();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
