import { browser } from 'wxt/browser';

const path = '/offscreen.html';

/** Several calls at once wait for one creation; nothing else of it is kept. */
let creating: Promise<void> | null = null;

/**
 * Makes sure that the offscreen document is there (Chrome). It exists because a service worker cannot start a Worker
 * and is stopped after 30 s; it may be gone at any time, so ask before each use.
 */
export async function ensureOffscreen(): Promise<void> {
  if (await hasOffscreen()) return;
  creating ??= create().finally(() => (creating = null));
  await creating;
}

async function create(): Promise<void> {
  try {
    await browser.offscreen.createDocument({
      url: path,
      reasons: ['WORKERS', 'BLOBS'],
      justification:
        'Reads saved articles in a worker, so that no page freezes; makes the files of scheduled backups.',
    });
  } catch (error) {
    // A service worker that was stopped in mid-creation left one behind.
    if (!(await hasOffscreen())) throw error;
  }
}

async function hasOffscreen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT'],
    documentUrls: [browser.runtime.getURL(path)],
  });
  return contexts.length > 0;
}
