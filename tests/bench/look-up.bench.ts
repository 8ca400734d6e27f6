/**
 * From a press on a marked name to its card on the page, with the background asleep and awake, and from a key in the address bar to
 * its suggestions, in the built extension, as the library grows. A thousand articles are imported and read; the greater libraries
 * are that one again and again under other ids and names, since reading a hundred thousand would take longer than the rest of
 * the benches together. Run by tools/bench.ts, in Node; LOOK_UP_ARTICLES sets the greatest library.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright';

import { findBrowser } from '../../tools/browser.ts';
import { buildIfStale, root } from '../../tools/build.ts';
import { chooseFiles, closeDialog } from '../../tools/drive-pages.ts';
import { readTable } from '../../tools/library-summary.ts';
import { openExtension, type OpenedExtension } from '../../tools/open-extension.ts';
import { filesOf } from '../e2e/synthetic-press.ts';
import { copyLibrary } from './copy-library.ts';

const imported = 1000;
const greatest = Number(process.env.LOOK_UP_ARTICLES ?? 100_000);
const sizes = [1000, 10_000, 100_000].filter((size) => size <= greatest);
const times = { cold: 20, warm: 100, typed: 40 };

/** Milliseconds from the press to the first frame with the name on the card. */
async function lookUp(library: Page, url: string, name: string): Promise<number> {
  const took = await library.evaluate(
    async ([address, asked]) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((one) => one.url === address)?.id ?? -1;
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [asked],
        func: (wanted: string) =>
          new Promise<number>((resolve) => {
            const from = performance.now();
            const at = { left: 100, top: 100, right: 160, bottom: 120 };
            void chrome.runtime.sendMessage({
              baopu: 'background',
              call: 'lookUpMark',
              question: { text: wanted, at },
            });
            const look = () => {
              const host = document.querySelector<HTMLElement>('baopu-card');
              const card = host && chrome.dom.openOrClosedShadowRoot(host);
              const head = card?.querySelector('h2')?.textContent ?? '';
              if (!head.includes(wanted)) requestAnimationFrame(look);
              else {
                host?.dispatchEvent(new CustomEvent('baopu-leave'));
                resolve(performance.now() - from);
              }
            };
            look();
          }),
      });
      return answer?.result ?? null;
    },
    [url, name] as const,
  );
  if (took === null) throw new Error(`No card of ${name}`);
  return took;
}

async function stopBackground(app: OpenedExtension, page: Page): Promise<void> {
  const session = await app.context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped'))
        resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** What is typed after the keyword: names by their characters, one key after another. */
async function suggest(app: OpenedExtension, names: readonly string[]): Promise<number[]> {
  const worker = app.context.serviceWorkers().at(-1);
  if (!worker) throw new Error('The background is not there.');
  return worker.evaluate(
    async (typed) => {
      const { onInputChanged } = chrome.omnibox as unknown as {
        onInputChanged: { dispatch(text: string, answer: (found: unknown[]) => void): void };
      };
      const took: number[] = [];
      for (const text of typed) {
        const from = performance.now();
        await new Promise<void>((resolve) => onInputChanged.dispatch(text, () => resolve()));
        took.push(performance.now() - from);
      }
      return took;
    },
    names.flatMap((name) => Array.from(name, (_, i) => name.slice(0, i + 1))),
  );
}

function quantile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

async function measure(app: OpenedExtension, library: Page, url: string, articles: number): Promise<object> {
  const page = await app.context.newPage();
  await page.goto(url);
  const people = await namesOf(library);
  if (people.length < 20) throw new Error('Too few people without namesakes.');
  const name = (i: number) => people[(i * 37) % people.length] ?? '';
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let i = 0; i < times.cold; i++) {
    await stopBackground(app, library);
    cold.push(await lookUp(library, url, name(i)));
  }
  say(`looked up ${times.cold} times from sleep`);
  for (let i = 0; i < times.warm + 5; i++) {
    const took = await lookUp(library, url, name(i + times.cold));
    // The first ones fill caches.
    if (i >= 5) warm.push(took);
  }
  const typed = await suggest(
    app,
    Array.from({ length: times.typed }, (_, i) => name(i * 3)),
  );
  await page.close();
  return {
    articles,
    coldP50: quantile(cold, 0.5),
    coldP99: quantile(cold, 0.99),
    warmP50: quantile(warm, 0.5),
    warmP99: quantile(warm, 0.99),
    suggestP50: quantile(typed, 0.5),
    suggestP99: quantile(typed, 0.99),
    keystrokes: typed.length,
  };
}

/** By the library's own counters: reading all rows at each look would slow down what is waited for. */
async function untilRead(library: Page): Promise<void> {
  for (;;) {
    const rows = await readTable<{ key: string; n: number }>(library, 'counters');
    const counters = new Map(rows.map(({ key, n }) => [key, n]));
    const waiting = (counters.get('captures/pending') ?? 0) + (counters.get('extractor/') ?? 0);
    if (rows.length > 0 && waiting === 0) return;
    await library.waitForTimeout(1000);
  }
}

/** People that have one card, without namesakes, in no order. */
async function namesOf(library: Page): Promise<string[]> {
  return library.evaluate(async () => {
    const request = indexedDB.open('baopu');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('refused'));
    });
    const settle = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error ?? new Error('refused'));
      });
    const stores = database.transaction(['entities', 'names']);
    const rows = stores.objectStore('entities').getAll(undefined, 2000) as IDBRequest<
      { kind: string; name: string }[]
    >;
    const some = await settle(rows);
    const names: string[] = [];
    for (const { kind, name } of some) {
      if (kind !== 'person' || names.length >= 200) continue;
      const sameName = IDBKeyRange.bound([name, ''], [name, '\uffff']);
      if ((await settle(stores.objectStore('names').count(sameName))) === 1) names.push(name);
    }
    database.close();
    return names;
  });
}

/** Where the time of a run goes: filling a great library takes most of it. */
function say(what: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0)} s: ${what}`);
}

const browser = findBrowser();
if (!browser) throw new Error('No browser: run `node tools/setup.js --browser`.');
const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end('<!doctype html><meta charset="utf-8"><title>页</title><p>一页</p>');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const profile = mkdtempSync(join(tmpdir(), 'baopu-bench-'));
const app = await openExtension({
  browser: browser.path,
  extension: buildIfStale('e2e'),
  profile,
  headless: true,
  language: 'zh-CN',
});
try {
  app.context.setDefaultTimeout(30 * 60_000);
  const library = await app.context.newPage();
  await library.goto(app.url('library.html'));
  await chooseFiles(library, filesOf(imported));
  await closeDialog(library);
  await untilRead(library);
  say(`${imported} articles read`);
  const held = (await readTable(library, 'articles')).length;
  const rows: object[] = [];
  let copies = 1;
  for (const size of sizes) {
    for (; copies * held < size; copies++) await copyLibrary(library, copies);
    say(`${copies * held} articles held`);
    rows.push(await measure(app, library, url, copies * held));
    console.log(JSON.stringify(rows.at(-1)));
  }
  console.table(rows);
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  writeFileSync(join(root, 'artefacts/bench-look-up.json'), `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  await app.context.close();
  server.closeAllConnections();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
