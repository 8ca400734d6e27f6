import { ok } from '#lib/domain/result.ts';
import { answerCalls, ask } from '#lib/platform/messaging.ts';
import { finishBackup, prepareBackup } from '../wiring/auto-backup.ts';
import { readAheadHere } from '../wiring/read-ahead-here.ts';
import { startReadingWorker } from '../wiring/start-reading-worker.ts';

const worker = startReadingWorker((isBusy) => {
  if (!isBusy) void ask('background', 'lookAtNews', null);
});

answerCalls('offscreen', {
  read() {
    worker.read();
    return Promise.resolve(ok(null));
  },
  readAhead: readAheadHere,
  prepareBackup,
  finishBackup: ({ backup, isWritten }) => finishBackup(backup, isWritten),
});

worker.read();
