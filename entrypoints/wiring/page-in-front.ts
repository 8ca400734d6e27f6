import { browser } from 'wxt/browser';

import { pageReader } from '#lib/platform/page-reader.ts';
import { readInWorker, type AheadWorker } from '#lib/platform/read-ahead.ts';
import { capturePage, captureSelection } from '#lib/services/capture-page.ts';
import type { PageReader } from '#lib/services/page-state.ts';

export const pageInFront: PageReader = {
  ...pageReader,
  capturePage,
  captureSelection,
  readAhead: (capture) =>
    readInWorker(
      () => new Worker(browser.runtime.getURL('/extract-worker.js')) as unknown as AheadWorker,
      capture,
    ),
};
