import type { WorkerReport } from './reading-worker.ts';

const lock = 'baopu-reading';

/**
 * The worker's side of `ownWorker`: runs `work` whenever the owner says so, once more if it says so meanwhile, and
 * never beside a worker of another context.
 */
export function answerOwner(work: () => Promise<void>): void {
  let isWanted = false;
  let isRunning = false;
  const report = (message: WorkerReport) => postMessage(message);

  async function run(): Promise<void> {
    isRunning = true;
    report({ state: 'busy' });
    try {
      while (isWanted) {
        isWanted = false;
        await navigator.locks.request(lock, work);
      }
      report({ state: 'idle' });
    } catch (error) {
      report({
        state: 'failed',
        cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    } finally {
      isRunning = false;
    }
  }

  // Other questions are answered elsewhere.
  onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data !== 'read') return;
    isWanted = true;
    if (!isRunning) void run();
  };
}
