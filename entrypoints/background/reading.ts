import { createKeepAwake } from '#lib/platform/keep-awake.ts';
import { ask } from '#lib/platform/messaging.ts';
import { ensureOffscreen } from '#lib/platform/offscreen.ts';
import { startReadingWorker } from '../wiring/start-reading-worker.ts';

/**
 * How this browser gets waiting texts read; calling it when nothing waits costs one look into the database. `onrest` is called
 * when a run ends here; the offscreen document says so by itself.
 */
export function createReading(onrest: () => void): () => void {
  if (import.meta.env.FIREFOX) {
    const keepAwake = createKeepAwake();
    const worker = startReadingWorker((isBusy) => {
      keepAwake(isBusy);
      if (!isBusy) onrest();
    });
    return () => worker.read();
  }
  return () => void readOffscreen().catch((error: unknown) => console.error('[baopu] no reader', error));
}

async function readOffscreen(): Promise<void> {
  await ensureOffscreen();
  await ask('offscreen', 'read', null);
}
