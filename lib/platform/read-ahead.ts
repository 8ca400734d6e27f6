import type { Reading } from '#lib/domain/reading.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { NewCapture } from '#lib/services/library.ts';

/** A text that is to be read in memory, and what it says; anything else a worker hears is not meant for this. */
interface Asked {
  readonly ahead: NewCapture;
}
type Answered = { readonly readings: readonly Reading[] } | { readonly cause: string };

/** As much of a Worker as is used here. */
export interface AheadWorker {
  onmessage: ((event: { data: Answered }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  postMessage(asked: Asked): void;
  terminate(): void;
}

/** Reads one text in a worker of its own, which ends with it. Errors: worker-failed. */
export function readInWorker(
  create: () => AheadWorker,
  capture: NewCapture,
): Promise<Result<readonly Reading[]>> {
  const worker = create();
  return new Promise<Result<readonly Reading[]>>((resolve) => {
    worker.onmessage = ({ data }) => {
      if ('readings' in data) resolve(ok(data.readings));
      else resolve(fail({ code: 'worker-failed', cause: data.cause }));
    };
    worker.onerror = ({ message }) =>
      resolve(fail({ code: 'worker-failed', cause: message ?? 'The worker did not start.' }));
    worker.postMessage({ ahead: capture });
  }).finally(() => worker.terminate());
}

/** The worker's side of `readInWorker`. */
export function answerReadAhead(read: (capture: NewCapture) => Promise<readonly Reading[]>): void {
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isAsked(data)) return;
    void read(data.ahead).then(
      (readings) => postMessage({ readings } satisfies Answered),
      (error: unknown) => postMessage({ cause: String(error) } satisfies Answered),
    );
  });
}

function isAsked(data: unknown): data is Asked {
  return typeof data === 'object' && data !== null && 'ahead' in data;
}
