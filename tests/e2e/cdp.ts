/** What only the DevTools protocol can do: reach the popup and the side panel, click the toolbar, stop the worker. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** The browser's own session; throws where the context has no browser (never so in these tests). */
export async function openBrowserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This context has no browser to talk to.');
  return browser.newBrowserCDPSession();
}

/** Clicks our icon in the toolbar over a page: opens the popup and grants activeTab, as a reader's click does. */
export async function clickToolbarIcon(
  context: BrowserContext,
  page: Page,
  extensionId: string,
): Promise<void> {
  await page.bringToFront();
  const browser = await openBrowserSession(context);
  const mine = await context.newCDPSession(page);
  const { targetInfo } = await mine.send('Target.getTargetInfo');
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((info) => info.url === targetInfo.url);
  if (!tab) throw new Error(`No tab shows ${targetInfo.url}`);
  // Newer than Playwright's list of the protocol.
  const send = browser.send.bind(browser) as unknown as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  await mine.detach();
  await browser.detach();
}

/** Stops every service worker, waits until it is stopped. `page` is one of our own. */
export async function stopServiceWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    let seen = 0;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      seen += versions.length;
      if (seen && versions.every((version) => version.runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** A target that Playwright does not list: the popup or the side panel. */
export class RawTarget {
  readonly #browser: CDPSession;
  readonly #sessionId: string;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #last = 0;

  private constructor(browser: CDPSession, sessionId: string) {
    this.#browser = browser;
    this.#sessionId = sessionId;
    browser.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const answer = JSON.parse(event.message) as {
        id?: number;
        result?: unknown;
        error?: { message: string };
      };
      const waiting = answer.id === undefined ? undefined : this.#waiting.get(answer.id);
      if (answer.error) waiting?.reject(new Error(answer.error.message));
      else waiting?.resolve(answer.result);
    });
    browser.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      for (const { reject } of this.#waiting.values()) reject(new Error('The target was closed.'));
    });
  }

  /** Waits for a target whose address ends so, then speaks with it. */
  static async attach(context: BrowserContext, ending: string): Promise<RawTarget> {
    const browser = await openBrowserSession(context);
    const found = await new Promise<TargetInfo>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`No target ${ending} came up.`));
      }, 10_000);
      const look = ({ targetInfo }: { targetInfo: TargetInfo }) => {
        if (!targetInfo.url.includes(ending) || targetInfo.type === 'tab') return;
        clearTimeout(timer);
        resolve(targetInfo);
      };
      browser.on('Target.targetCreated', look);
      browser.on('Target.targetInfoChanged', look);
      browser.send('Target.setDiscoverTargets', { discover: true }).catch(reject);
    });
    const { sessionId } = await browser.send('Target.attachToTarget', {
      targetId: found.targetId,
      flatten: false,
    });
    return new RawTarget(browser, sessionId);
  }

  async send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#last;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    await this.#browser.send('Target.sendMessageToTarget', {
      sessionId: this.#sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return (await answer) as T;
  }

  /** The value of an expression there; promises are awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression holds in the target; one that throws, as in a worker that is only starting, does not yet. */
  async waitFor(expression: string, timeout = 10_000): Promise<void> {
    const end = Date.now() + timeout;
    for (;;) {
      const holds = await this.evaluate<boolean>(`Boolean(${expression})`).catch(() => false);
      if (holds) return;
      if (Date.now() > end) break;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    const text = await this.evaluate<string>('document.body.innerText');
    throw new Error(`Never came true in ${timeout} ms: ${expression}\nThe screen says:\n${text}`);
  }

  /** Types into what has the focus, as a keyboard would. */
  async insertText(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  async press(key: string, code = key, keyCode = 0): Promise<void> {
    for (const type of ['keyDown', 'keyUp'])
      await this.send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode: keyCode });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.#browser.detach();
  }
}
