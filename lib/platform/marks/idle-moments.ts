/**
 * Milliseconds that are taken of a page at once, also of one that says it has nothing to do for longer: whatever comes meanwhile,
 * a key or a frame, waits no longer than that.
 */
const moment = 5;

/** Moments in which a page has nothing else to do, one after another. */
export class IdleMoments {
  /** Of the idle time that the browser gave last. */
  #end = 0;

  /** Waits for the next, of a page that is never idle no longer than so many milliseconds; answers until when it may be used. */
  async next(patience: number): Promise<number> {
    if (this.#isIdle()) await breathe();
    if (!this.#isIdle()) this.#end = await idleTime(patience);
    return Math.min(this.#end, performance.now() + moment);
  }

  #isIdle(): boolean {
    return performance.now() + 1 < this.#end;
  }
}

/** Whatever else waits for the page's thread has its turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function idleTime(timeout: number): Promise<number> {
  return new Promise((resolve) =>
    requestIdleCallback(
      (deadline) =>
        resolve(
          performance.now() + (deadline.didTimeout ? moment : Math.max(1, deadline.timeRemaining() - 1)),
        ),
      { timeout },
    ),
  );
}
