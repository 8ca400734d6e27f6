/** The built extension in a browser of its own, on a profile of its own that outlives a restart. */
import { createServer, type Server } from 'node:http';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base, type BrowserContext, type Page, type Worker } from '@playwright/test';

import { findBrowser } from '../../tools/browser.ts';
import { buildIfStale, root } from '../../tools/build.ts';
import { importSample, openGraph } from '../../tools/drive-pages.ts';
import { waitUntilRead } from '../../tools/library-summary.ts';
import { loadUnpacked, openExtension, type OpenedExtension } from '../../tools/open-extension.ts';
import { openBrowserSession } from './cdp.ts';

export { expect } from '@playwright/test';

export const samplePath = join(root, 'assets/sample/baopu-sample-20200729-02.txt');
export const printedPath = join(root, '../shared/gold/page-neimenggu-daily-2020-07-29.txt');
export const hasPrintedPage = existsSync(printedPath);

export interface Options {
  language: 'zh-CN' | 'en-US';
  scheme: 'light' | 'dark';
}

/** One profile; the browser on it can be closed, killed and started again. */
export class App {
  readonly profile = mkdtempSync(join(tmpdir(), 'baopu-e2e-'));
  readonly errors: string[] = [];
  readonly #options: Options;
  #opened: OpenedExtension | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  get context(): BrowserContext {
    return this.#now().context;
  }

  get extensionId(): string {
    return this.#now().extensionId;
  }

  async start(): Promise<void> {
    const browser = findBrowser();
    if (!browser) throw new Error('No browser: run `node tools/setup.js --browser`.');
    this.#opened = await openExtension({
      browser: browser.path,
      extension: buildIfStale('e2e'),
      profile: this.profile,
      headless: true,
      language: this.#options.language,
      colorScheme: this.#options.scheme,
    });
    // What goes wrong on a page and is caught by nobody is a bug, whatever else the test looks at.
    this.context.on('weberror', (error) => this.errors.push(error.error().stack ?? error.error().message));
  }

  async open(page: string): Promise<Page> {
    const opened = await this.context.newPage();
    await opened.goto(this.#now().url(page));
    return opened;
  }

  /** The library tab with the sample in it, read to the end. */
  async openLibraryWithSample(): Promise<Page> {
    const library = await this.open('library.html');
    await importSample(library);
    await waitUntilRead(library, 1, 30_000);
    return library;
  }

  /** The same, and known names are marked on the pages of `Site`; `keys` are more of what is kept of settings. */
  async openLibraryThatMarks(keys: Record<string, unknown> = {}): Promise<Page> {
    const library = await this.openLibraryWithSample();
    await library.evaluate(
      (more) =>
        chrome.storage.local.set({
          markSites: { everywhere: false, sites: { 'http://127.0.0.1': 'on' } },
          ...more,
        }),
      keys,
    );
    return library;
  }

  openGraph(): Promise<Page> {
    return openGraph(this.#now());
  }

  /** Right click on a selection, and the entry that looks it up. */
  lookUp(page: Page, selectionText: string): Promise<void> {
    return this.clickMenu(page, { menuItemId: 'look-up', selectionText });
  }

  /** Calls the listener of the right-click menu over a page, as the browser does. */
  async clickMenu(
    page: Page,
    info: { menuItemId: string; selectionText?: string; linkUrl?: string; frameUrl?: string },
  ): Promise<void> {
    const worker = await this.#background(page);
    await worker.evaluate(
      async ({ info, url }) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const { onClicked } = chrome.contextMenus as unknown as {
          onClicked: { dispatch(info: object, tab: object): void };
        };
        onClicked.dispatch({ ...info, pageUrl: url, frameId: 0 }, { ...tab, url });
      },
      { info, url: page.url() },
    );
  }

  /** As if the key of a command was pressed over a page. */
  async pressKey(page: Page, command: string): Promise<void> {
    const worker = await this.#background(page);
    await worker.evaluate(async (name) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(name: string, tab: object | undefined): void };
      };
      onCommand.dispatch(name, tab);
    }, command);
  }

  /** What stands below the address bar after our keyword. */
  async typeInAddressBar(typed: string): Promise<{ content: string; description: string }[]> {
    const worker = await this.#background();
    return worker.evaluate(
      (text) =>
        new Promise((resolve) => {
          const { onInputChanged } = chrome.omnibox as unknown as {
            onInputChanged: {
              dispatch(
                text: string,
                answer: (found: { content: string; description: string }[]) => void,
              ): void;
            };
          };
          onInputChanged.dispatch(text, resolve);
        }),
      typed,
    );
  }

  /** Enter on what was typed there, or on a suggestion. */
  async enterInAddressBar(typed: string): Promise<void> {
    const worker = await this.#background();
    await worker.evaluate((text) => {
      const { onInputEntered } = chrome.omnibox as unknown as {
        onInputEntered: { dispatch(text: string, disposition: string): void };
      };
      onInputEntered.dispatch(text, 'currentTab');
    }, typed);
  }

  /** As if an alarm went off. */
  async ring(name: string): Promise<void> {
    const worker = await this.#background();
    await worker.evaluate((alarm) => {
      const { onAlarm } = chrome.alarms as unknown as { onAlarm: { dispatch(alarm: object): void } };
      onAlarm.dispatch({ name: alarm });
    }, name);
  }

  /** What stands on our icon over a page. */
  async iconSays(page: Page): Promise<string> {
    const worker = await this.#background(page);
    return await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    });
  }

  /** Playwright cannot wake a stopped worker, and hears nothing of its restart: a page of ours wakes it first. */
  async #background(page?: Page): Promise<Worker> {
    const waker = await this.open('icon/16.png');
    await waker.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
    await waker.close();
    await page?.bringToFront();
    const worker = this.context.serviceWorkers().at(-1);
    if (!worker) throw new Error('The background is not there.');
    return worker;
  }

  /** Another extension, beside ours. */
  async loadBeside(folder: string): Promise<void> {
    await loadUnpacked(this.context, folder);
  }

  /** As when the store has a newer one: ours ends, its pages close, and the same begins anew. */
  async update(): Promise<void> {
    await loadUnpacked(this.context, buildIfStale('e2e'));
  }

  /** As a reader removes us in the browser's list of extensions. */
  async uninstall(): Promise<void> {
    const session = await openBrowserSession(this.context);
    const send = session.send.bind(session) as unknown as (
      method: string,
      params: object,
    ) => Promise<unknown>;
    await send('Extensions.uninstall', { id: this.extensionId });
    await session.detach();
  }

  async stop(): Promise<void> {
    await this.#opened?.context.close();
    this.#opened = null;
  }

  /** As a crash or a power cut: no page or worker gets to say goodbye. */
  async kill(): Promise<void> {
    const { context } = this.#now();
    const closed = new Promise((resolve) => context.once('close', resolve));
    const session = await context.browser()?.newBrowserCDPSession();
    // The answer never comes: the browser is gone.
    session?.send('Browser.crash').catch(() => undefined);
    await closed;
    this.#opened = null;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  remove(): void {
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #now(): OpenedExtension {
    if (!this.#opened) throw new Error('The browser is not running.');
    return this.#opened;
  }
}

/** Serves the pages of tests/e2e/fixtures, and any given text, on loopback. */
export interface Site {
  url(path: string): string;
  /** Puts a web page up for this test, or the bytes of a PDF; answers with its address. */
  put(path: string, body: string | Uint8Array): string;
}

async function serve(): Promise<{ site: Site; server: Server }> {
  const pages = new Map<string, string | Uint8Array>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(root, 'tests/e2e/fixtures', path.replaceAll('..', ''));
    const body = pages.get(path) ?? (existsSync(file) ? readFileSync(file, 'utf8') : null);
    const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/pdf';
    response.writeHead(body === null ? 404 : 200, { 'content-type': type });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  return {
    server,
    site: {
      url,
      put(path, body) {
        pages.set(path, body);
        return url(path);
      },
    },
  };
}

export const test = base.extend<Options & { app: App; site: Site }>({
  language: ['zh-CN', { option: true }],
  scheme: ['light', { option: true }],
  app: async ({ language, scheme }, use) => {
    const app = new App({ language, scheme });
    await app.start();
    await use(app);
    await app.stop();
    app.remove();
    base.expect(app.errors, 'errors that nobody caught').toEqual([]);
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
  site: async ({}, use) => {
    const { server, site } = await serve();
    await use(site);
    server.closeAllConnections();
    server.close();
  },
});

/** Pictures that people look at: one folder, named by screen, language and scheme. */
export function picturePath(name: string, { language, scheme }: Options): string {
  const folder = join(root, 'artefacts/screens');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}-${scheme}-${language === 'zh-CN' ? 'zh' : 'en'}.png`);
}
