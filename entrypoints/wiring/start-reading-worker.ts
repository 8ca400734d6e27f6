import { browser } from 'wxt/browser';

import { reportTrouble } from '#lib/platform/progress.ts';
import { ownWorker, type ReadingWorker, type WorkerOwner } from '#lib/platform/reading-worker.ts';

/** For the one context that may start the worker: the offscreen document, or Firefox's event page. */
export function startReadingWorker(onBusy?: (isBusy: boolean) => void): WorkerOwner {
  return ownWorker({
    create: () => new Worker(browser.runtime.getURL('/extract-worker.js')) as unknown as ReadingWorker,
    ...(onBusy ? { onBusy } : {}),
    onFailure: (cause, again) => {
      console.error(`[baopu] reading stopped, again in ${again} ms:`, cause);
      reportTrouble();
    },
  });
}
