/**
 * Work that many changes ask for, done once at a time: what is asked for while it goes on is done once more when it has ended.
 * Begun anew with each change, it would never end while changes come faster than it ends.
 */
export function oneAtATime(work: () => Promise<unknown>): () => void {
  let [isGoingOn, asked] = [false, 0];
  const run = async () => {
    isGoingOn = true;
    try {
      let answered: number;
      do {
        answered = asked;
        await work();
      } while (answered < asked);
    } finally {
      isGoingOn = false;
    }
  };
  return () => {
    asked += 1;
    if (!isGoingOn) void run();
  };
}
