/** From the worker to whoever started it. */
export type WorkerReport =
  | { readonly state: 'busy' }
  | { readonly state: 'idle' }
  | { readonly state: 'failed'; readonly cause: string };

/** As much of a Worker as its owner touches. */
export interface ReadingWorker {
  onmessage: ((event: { data: WorkerReport }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  postMessage(message: 'read'): void;
  terminate(): void;
}

export interface WorkerOwner {
  /** Says that there may be something to read; starts the worker where there is none. */
  read(): void;
  stop(): void;
}

interface Options {
  readonly create: () => ReadingWorker;
  /** Called when reading begins and when it ends, for good or with an error. */
  readonly onBusy?: (isBusy: boolean) => void;
  readonly onFailure?: (cause: string, again: number) => void;
  /** Calls back after so many milliseconds. */
  readonly wait?: (callback: () => void, milliseconds: number) => void;
}

const firstWait = 1_000;
const longestWait = 5 * 60_000;

/** Owns the one reading worker: a worker that fails is reported once, ended, and begun again after ever longer waits. */
export function ownWorker({
  create,
  onBusy,
  onFailure,
  wait = (f, ms) => void setTimeout(f, ms),
}: Options): WorkerOwner {
  let worker: ReadingWorker | null = null;
  let failures = 0;
  let isWaiting = false;

  function start(): void {
    const mine = create();
    worker = mine;
    mine.onmessage = ({ data }) => {
      if (worker !== mine) return;
      if (data.state === 'failed') failed(data.cause);
      else onBusy?.(data.state === 'busy');
      if (data.state === 'idle') failures = 0;
    };
    mine.onerror = ({ message }) => {
      if (worker === mine) failed(message ?? 'The worker did not start.');
    };
  }

  function failed(cause: string): void {
    stop();
    const again = Math.min(firstWait * 2 ** failures, longestWait);
    failures++;
    isWaiting = true;
    onFailure?.(cause, again);
    wait(() => {
      isWaiting = false;
      read();
    }, again);
  }

  function read(): void {
    if (isWaiting) return;
    if (!worker) start();
    worker?.postMessage('read');
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
    onBusy?.(false);
  }

  return { read, stop };
}
