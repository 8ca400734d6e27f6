import type { ArrangementBy } from '#lib/graph/arrange-by.ts';
import type { Positions } from '#lib/graph/arrange.ts';

/** Places a whole sheet, away from the main thread. Rejects with the signal's reason when it is aborted. */
export interface LayoutPort {
  arrange(arrangement: ArrangementBy, signal: AbortSignal): Promise<Positions>;
}

/** `{ id, arrangement }` goes in, `{ id, positions }` comes out. */
export interface LayoutQuestion {
  readonly id: number;
  readonly arrangement: ArrangementBy;
}
export interface LayoutAnswer {
  readonly id: number;
  readonly positions: Positions;
}

/**
 * One worker, started when it is first needed. fcose cannot be interrupted, so cancelling ends the worker; the next
 * question starts another.
 */
export function createLayoutInWorker(startWorker: () => Worker): LayoutPort {
  let worker: Worker | null = null;
  let asked = 0;
  return {
    arrange(arrangement, signal) {
      signal.throwIfAborted();
      const mine = (worker ??= startWorker());
      const id = ++asked;
      return new Promise((resolve, reject) => {
        const stop = () => {
          mine.removeEventListener('message', receive);
          mine.removeEventListener('error', fail);
          signal.removeEventListener('abort', abort);
        };
        const receive = ({ data }: MessageEvent<LayoutAnswer>) => {
          if (data.id !== id) return;
          stop();
          resolve(data.positions);
        };
        const end = (reason: unknown) => {
          stop();
          mine.terminate();
          if (worker === mine) worker = null;
          reject(reason instanceof Error ? reason : new Error('The layout worker failed', { cause: reason }));
        };
        const fail = (event: ErrorEvent) => {
          event.preventDefault();
          end(event.error ?? event.message);
        };
        const abort = () => end(signal.reason);
        mine.addEventListener('message', receive);
        mine.addEventListener('error', fail);
        signal.addEventListener('abort', abort);
        mine.postMessage({ id, arrangement } satisfies LayoutQuestion);
      });
    },
  };
}
