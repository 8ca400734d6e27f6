import { ok } from '#lib/domain/result.ts';
import { answerCalls } from '#lib/platform/messaging.ts';
import { startReadingWorker } from '../wiring/start-reading-worker.ts';

const worker = startReadingWorker();

answerCalls('offscreen', {
  read() {
    worker.read();
    return Promise.resolve(ok(null));
  },
});

worker.read();
