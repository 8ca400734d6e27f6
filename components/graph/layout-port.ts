import type { ArrangementBy } from '#lib/graph/arrange-by.ts';
import type { Positions, Progress } from '#lib/graph/arrange.ts';
import type { Measurable, Measures } from '#lib/graph/measure-sheet.ts';

/** Places a whole sheet, away from the main thread. Rejects with the signal's reason when it is aborted. */
export interface LayoutPort {
  arrange(arrangement: ArrangementBy, signal: AbortSignal, tell?: Progress): Promise<Positions>;
  /** How each name stands among those that are drawn. */
  measure(measurable: Measurable, signal: AbortSignal): Promise<Measures>;
}

type Asked = { readonly arrangement: ArrangementBy } | { readonly measure: Measurable };

/** `{ id, arrangement }` goes in; `{ id, share }` comes out meanwhile, and `{ id, positions }` last; the same for measures. */
export type LayoutQuestion = Asked & { readonly id: number };
export type LayoutAnswer =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly positions: Positions }
  | { readonly id: number; readonly measures: Measures };

/**
 * One worker, started when it is first needed. fcose cannot be interrupted, so cancelling ends the worker; the next
 * question starts another.
 */
export function createLayoutInWorker(startWorker: () => Worker): LayoutPort {
  let worker: Worker | null = null;
  let asked = 0;
  function ask(question: Asked, signal: AbortSignal, tell?: Progress): Promise<LayoutAnswer> {
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
        if ('share' in data) return tell?.(data.share);
        stop();
        resolve(data);
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
      mine.postMessage({ id, ...question } satisfies LayoutQuestion);
    });
  }
  const wrong = (): never => {
    throw new Error('Bug: the worker answered another question');
  };
  return {
    async arrange(arrangement, signal, tell) {
      const answer = await ask({ arrangement }, signal, tell);
      return 'positions' in answer ? answer.positions : wrong();
    },
    async measure(measure, signal) {
      const answer = await ask({ measure }, signal);
      return 'measures' in answer ? answer.measures : wrong();
    },
  };
}
