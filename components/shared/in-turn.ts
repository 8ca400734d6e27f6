/**
 * Runs what it is given one after the other, in the order given: what reads, decides and writes never meets another half
 * way. What fails is told to whoever asked for it, and holds up nothing behind it.
 */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
