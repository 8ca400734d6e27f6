type RunInWindow = <Args extends unknown[], Value>(
  run: (...args: Args) => Value,
  ...args: Args
) => Promise<Awaited<Value>>;

/** A page of ours in Firefox that stands in no tab: the popup, the sidebar. WebDriver does not know it; its window does. */
export class InnerPage {
  readonly #inWindow: RunInWindow;
  readonly #path: readonly string[];

  /** `path`: selectors of the elements that hold it, from the browser's window inwards. */
  constructor(inWindow: RunInWindow, path: readonly string[]) {
    this.#inWindow = inWindow;
    this.#path = path;
  }

  async isThere(): Promise<boolean> {
    return await this.#inWindow(
      (path) => {
        let at: Document | null = document;
        let found: FirefoxWindow.Browser | null = null;
        for (const selector of path) {
          found = at?.querySelector(selector) ?? null;
          at = found?.contentDocument ?? null;
        }
        return found !== null;
      },
      [...this.#path],
    );
  }

  /** Whether its own document has loaded: asked anything before, the sidebar stays empty. */
  async hasLoaded(): Promise<boolean> {
    return await this.#inWindow(
      (path) => {
        let at: Document | null = document;
        let found: FirefoxWindow.Browser | null = null;
        for (const selector of path) {
          found = at?.querySelector<FirefoxWindow.Browser>(selector) ?? null;
          at = found?.contentDocument ?? null;
        }
        return (
          found?.currentURI?.spec.startsWith('moz-extension:') === true &&
          !found.webProgress?.isLoadingDocument
        );
      },
      [...this.#path],
    );
  }

  /** All its words; '' while it is not there. */
  async text(): Promise<string> {
    if (!(await this.isThere())) return '';
    return await this.run((window) => window.document.body.innerText).catch(() => '');
  }

  /** Presses the first button with these words in it, by what the browser takes for the reader's own hand; false where there is none yet. */
  async press(words: string): Promise<boolean> {
    return await this.run((window, wanted) => {
      const buttons = [...window.document.querySelectorAll<HTMLElement>('button, summary, a')];
      const button = buttons.find((one) => one.innerText.includes(wanted));
      if (!button) return false;
      const { windowUtils } = window as unknown as {
        windowUtils: { setHandlingUserInput(is: boolean): { destruct(): void } };
      };
      // It ends with the click: what asks for a permission after an await is refused, as it is to a reader.
      const hand = windowUtils.setHandlingUserInput(true);
      button.click();
      hand.destruct();
      return true;
    }, words);
  }

  /** Runs a function on its window; it sees nothing of what surrounds it here. */
  async run<Args extends unknown[], Value>(
    run: (window: Window & typeof globalThis, ...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    const words = ['content', ...args.map((arg) => JSON.stringify(arg))].join(', ');
    const answer = await this.#inWindow(
      (path, expression) => {
        let at: Document | null = document;
        let found: FirefoxWindow.Browser | null = null;
        for (const selector of path) {
          found = at?.querySelector<FirefoxWindow.Browser>(selector) ?? null;
          at = found?.contentDocument ?? null;
        }
        const manager = found?.messageManager;
        if (!manager) throw new Error(`${path.join(' ')} is not there.`);
        return new Promise<unknown>((resolve) => {
          // A popup begins as another page, which answers nobody once it has gone.
          setTimeout(() => resolve({ error: 'It did not answer.' }), 2000);
          const name = `baopu-test-${Math.random()}`;
          const hear = ({ data }: { data: unknown }) => {
            manager.removeMessageListener(name, hear);
            resolve(data);
          };
          manager.addMessageListener(name, hear);
          const script = `(async () => {
            let answer;
            try { answer = { value: await ${expression} }; } catch (error) { answer = { error: String(error) }; }
            sendAsyncMessage(${JSON.stringify(name)}, answer);
          })();`;
          manager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
        });
      },
      [...this.#path],
      `(${run.toString()})(${words})`,
    );
    const { value, error } = answer as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value as Awaited<Value>;
  }
}
