/** Starts a browser with the built extension in it. */
import { chromium, type BrowserContext } from 'playwright';

export interface OpenOptions {
  /** The browser's executable. */
  readonly browser: string;
  /** The built extension. */
  readonly extension: string;
  /** Folder of the browser's profile; what is stored there stays. */
  readonly profile: string;
  readonly headless: boolean;
  /** Language of the browser's own interface, as `zh-CN`; without it that of the system. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
}

export interface OpenedExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The address of one of our own pages: `library.html`. */
  url(page: string): string;
}

/** How long a browser may take until the extension is there; branded browsers that refuse one do it in silence. */
const patience = 10_000;

/** Throws, with the browser closed again, if it does not start or does not take the extension within ten seconds. */
export async function openExtension(options: OpenOptions): Promise<OpenedExtension> {
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: options.browser,
    headless: options.headless,
    // The sandbox does not work for root, which is who runs a container.
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    ...(options.headless ? { viewport: { width: 1280, height: 800 } } : { viewport: null }),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    // Playwright switches extensions off, and its old headless mode has none.
    ignoreDefaultArgs: ['--disable-extensions', '--headless', '--headless=old', '--enable-automation'],
    args: [
      ...(options.headless ? ['--headless=new', '--hide-scrollbars'] : []),
      ...(options.language ? [`--lang=${options.language}`] : []),
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--no-first-run',
      '--no-default-browser-check',
      '--enable-unsafe-extension-debugging',
    ],
  });
  try {
    const extensionId = await withinPatience(loadUnpacked(context, options.extension));
    return { context, extensionId, url: (page) => `chrome-extension://${extensionId}/${page}` };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Answers with the id of the extension. */
export async function loadUnpacked(context: BrowserContext, path: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser cannot be spoken to.');
  // Newer than Playwright's list of the protocol.
  const send = session.send.bind(session) as unknown as (
    method: string,
    params: object,
  ) => Promise<{ id: string }>;
  const { id } = await send('Extensions.loadUnpacked', { path });
  await session.detach();
  return id;
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The browser did not take the extension within ${patience / 1000} s.`));
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
