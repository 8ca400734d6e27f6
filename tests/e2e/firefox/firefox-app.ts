/**
 * Firefox with the released extension in it. Pages in tabs are driven by WebDriver BiDi. What lies in the browser itself (the
 * icon and its popup, the right-click menu, keys, the browser's questions, the sidebar, the address bar) is pressed in its own
 * window, so that the browser grants or refuses what it would to a reader.
 */
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

import { buildIfStale } from '../../../tools/build.ts';
import { InnerPage } from './inner-page.ts';

const addOn = 'baopu@baopu.example';
/** How Firefox names what belongs to the extension in its own window. */
const widget = 'baopu_baopu_example';
/** Addresses of our pages hold a number that Firefox draws for each profile; this one is drawn beforehand. */
const host = '6f1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [addOn]: host }),
  // Nobody is there to read a tour, and nothing is to be fetched but what the tests serve.
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
};

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

export class FirefoxApp {
  readonly #browser: Browser;
  readonly #window: string;

  private constructor(browser: Browser, window: string) {
    this.#browser = browser;
    this.#window = window;
  }

  static async start(path: string): Promise<FirefoxApp> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: path,
      headless: true,
      // Without it neither our pages nor the browser's window can be spoken to.
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      extraPrefsFirefox: preferences,
      defaultViewport: null,
    });
    try {
      await browser.installExtension(buildIfStale('production', 'firefox'));
      const app = new FirefoxApp(browser, await findWindow(connectionOf(browser)));
      await app.inWindow((name) => {
        // The button of an extension begins in a menu; a reader who uses it puts it on the bar.
        const { CustomizableUI } = ChromeUtils.importESModule(
          'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
        );
        CustomizableUI.addWidgetToArea(`${name}-browser-action`, 'nav-bar');
      }, widget);
      return app;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }

  /** One of our own pages in a tab, once something of it is on the screen. */
  async open(name: string): Promise<Page> {
    const page = await this.#browser.newPage();
    // Firefox tells nobody when a page of an extension has loaded: waiting for it would time out.
    page.goto(`moz-extension://${host}/${name}`).catch(() => undefined);
    // Asked between two documents, it answers with a fault of its own.
    await expect
      .poll(() => page.$('.page button, .page table').catch(() => null), { timeout: 30_000 })
      .not.toBeNull();
    return page;
  }

  /** What stands in the tab in front, which may be one that we opened ourselves. */
  inFront(): InnerPage {
    return this.inner('#tabbrowser-tabpanels > .deck-selected browser');
  }

  async addressInFront(): Promise<string> {
    return await this.inWindow(() => gBrowser.currentURI.spec);
  }

  /** A page of the web in a tab in front. The browser's own viewer of PDFs tells nobody when it has loaded. */
  async visit(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    if (url.endsWith('.pdf')) page.goto(url).catch(() => undefined);
    else await page.goto(url);
    return page;
  }

  /** Closes whatever is open, but for one tab of those that were opened here. */
  async tidy(kept: Page): Promise<void> {
    await this.closePopup();
    await this.inWindow(() => SidebarController.hide());
    await kept.bringToFront();
    // Tabs that we opened ourselves are among them: puppeteer does not know what they show.
    await this.inWindow(() => gBrowser.removeAllTabsBut(gBrowser.selectedTab, { animate: false }));
  }

  /** The words on the screen for a key of assets/locales; Firefox speaks English unless its own words are installed too. */
  async words(page: Page, key: string, ...values: string[]): Promise<string> {
    const name = key.replace(/[.-]/gu, '_');
    return await page.evaluate(
      (asked, filled) => chrome.i18n.getMessage(asked as never, filled),
      name,
      values,
    );
  }

  /** Presses the icon, as a reader does: the browser gives us the page in front for it. */
  async clickIcon(): Promise<InnerPage> {
    await this.inWindow((name) => document.querySelector<HTMLElement>(`#${name}-BAP`)?.click(), widget);
    return this.inner('browser.webextension-popup-browser');
  }

  async closePopup(): Promise<void> {
    await this.inWindow(() => {
      for (const menu of document.querySelectorAll<FirefoxWindow.Menu>('panel, menupopup'))
        if (menu.state === 'open') menu.hidePopup();
    });
  }

  async iconSays(): Promise<string> {
    return await this.inWindow(
      (name) => document.querySelector(`#${name}-BAP`)?.getAttribute('badge') ?? '',
      widget,
    );
  }

  async openSidebar(): Promise<InnerPage> {
    await this.inWindow((name) => SidebarController.show(`${name}-sidebar-action`), widget);
    const sidebar = this.sidebar();
    await expect.poll(() => sidebar.hasLoaded()).toBe(true);
    return sidebar;
  }

  async isSidebarOpen(): Promise<boolean> {
    return await this.inWindow(() => SidebarController.isOpen);
  }

  sidebar(): InnerPage {
    return this.inner('#sidebar', '#webext-panels-browser');
  }

  /** A page of ours that stands in no tab. */
  inner(...path: string[]): InnerPage {
    return new InnerPage((run, ...args) => this.inWindow(run, ...args), path);
  }

  /** Right click on the middle of what is selected, or of an element, and our entry of the menu there. */
  async chooseMenu(
    page: Page,
    entry: 'look-up' | 'save-page',
    point: { x: number; y: number },
  ): Promise<void> {
    await page.mouse.click(point.x, point.y, { button: 'right' });
    await this.inWindow(async (id) => {
      const menu = document.querySelector<FirefoxWindow.Menu>('#contentAreaContextMenu');
      for (let tries = 0; menu?.state !== 'open' && tries < 100; tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const item = menu?.querySelector(`#${id}`);
      if (!menu || !item) throw new Error(`The menu has no ${id}.`);
      // Several entries of one extension stand in a menu of their own, which opens first.
      const inner = item.closest<FirefoxWindow.Menu>('menupopup');
      if (inner && inner !== menu) {
        inner.openPopup(inner.parentElement, 'end_before');
        for (let tries = 0; inner.state !== 'open' && tries < 100; tries++)
          await new Promise((resolve) => setTimeout(resolve, 50));
      }
      (inner ?? menu).activateItem(item);
    }, `${widget}-menuitem-_${entry}`);
  }

  /** Presses the key of a command, Alt+Shift and a letter: the browser keeps it as a key of its window. */
  async pressKey(letter: string): Promise<void> {
    await this.inWindow(
      (set, wanted) => {
        const key = document.querySelector(`#ext-keyset-id-${set} > key[key=${wanted}]`);
        if (!key) throw new Error(`There is no key ${wanted}.`);
        key.dispatchEvent(new Event('command', { bubbles: true, cancelable: true }));
      },
      widget,
      letter,
    );
  }

  /** Answers what the browser asks for us. */
  async answer(isYes: boolean): Promise<void> {
    await this.inWindow(async (yes) => {
      for (let tries = 0; tries < 100; tries++) {
        const question = document.querySelector('#addon-webext-permissions-notification');
        const button = question?.querySelector<HTMLElement>(
          yes ? '.popup-notification-primary-button' : '.popup-notification-secondary-button',
        );
        if (PopupNotifications.isPanelOpen && button) {
          // It takes no click in its first moments, so that nobody presses it unawares.
          await new Promise((resolve) => setTimeout(resolve, 700));
          button.click();
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('The browser asked nothing.');
    }, isYes);
  }

  /** Ends the event page, as the browser does after half a minute. */
  async endBackground(): Promise<void> {
    await this.inWindow(async (id) => {
      await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
    }, addOn);
  }

  /** Types into the address bar; what it suggests comes a little later. */
  async typeInAddressBar(text: string): Promise<void> {
    await this.inWindow((typed) => {
      gURLBar.focus();
      gURLBar.search(typed);
    }, text);
  }

  async suggestions(): Promise<readonly string[]> {
    return await this.inWindow(() =>
      [...document.querySelectorAll('.urlbarView-row .urlbarView-title')].map((row) => row.textContent),
    );
  }

  async enterAddress(): Promise<void> {
    await this.inWindow(() => gURLBar.handleCommand(null));
  }

  /** What the browser's console holds of errors in our files. */
  async errors(): Promise<readonly string[]> {
    return await this.inWindow((own) => {
      const ours = Services.console
        .getMessageArray()
        // Bit 0: a warning.
        .filter(({ sourceName, flags = 0 }) => sourceName?.includes(own) && (flags & 1) === 0);
      return ours.map((message) => `${message.errorMessage ?? ''} ${message.sourceName ?? ''}`);
    }, host);
  }

  /** Runs a function in the browser's own window; it sees nothing of what surrounds it here. */
  async inWindow<Args extends unknown[], Value>(
    run: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    const words = args.map((arg) => JSON.stringify(arg)).join(', ');
    const { result } = await connectionOf(this.#browser).send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${run.toString()})(${words})) ?? 'null')()`,
      target: { context: this.#window },
      awaitPromise: true,
    });
    const answer = result as
      | { type: 'success'; result: { value: string } }
      | { type: 'exception'; exceptionDetails: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value) as Awaited<Value>;
  }
}

/** Puppeteer has no words for the browser's own window; its connection carries them. */
function connectionOf(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}

async function findWindow(connection: Connection): Promise<string> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = result as { contexts: readonly { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox has no window.');
  return window.context;
}
