import { browser } from 'wxt/browser';

import { readInWorker, type AheadWorker } from '#lib/platform/read-ahead.ts';
import type { Reading } from '#lib/domain/reading.ts';
import type { Result } from '#lib/domain/result.ts';
import type { NewCapture } from '#lib/services/library.ts';

/** In a context that can start a worker: any of our pages, the offscreen document, Firefox's event page. */
export function readAheadHere(capture: NewCapture): Promise<Result<readonly Reading[]>> {
  return readInWorker(
    () => new Worker(browser.runtime.getURL('/extract-worker.js')) as unknown as AheadWorker,
    capture,
  );
}
