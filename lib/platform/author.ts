import { browser } from 'wxt/browser';

import { createRandomKey } from './random-key.ts';

const key = 'author';

/** The random name under which this installation writes into the log of decisions; it says nothing of the reader. */
export async function loadAuthor(): Promise<string> {
  const known = (await browser.storage.local.get(key))[key];
  if (typeof known === 'string') return known;
  await browser.storage.local.set({ [key]: createRandomKey() });
  // Two pages may have come here at once: what stands there now is the name of both.
  const settled = (await browser.storage.local.get(key))[key];
  return typeof settled === 'string' ? settled : createRandomKey();
}
