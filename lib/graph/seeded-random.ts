/** Numbers in [0, 1) that look random and are the same for the same seed (mulberry32). */
export function createSeededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs synchronous work whose library takes chance from nowhere but `Math.random`, so that it comes out the same each time. */
export function runSeeded<T>(seed: number, work: () => T): T {
  // eslint-disable-next-line no-restricted-properties -- taken away from the library, not used
  const chance = Math.random;
  Math.random = createSeededRandom(seed); // eslint-disable-line no-restricted-properties -- put back below
  try {
    return work();
  } finally {
    Math.random = chance; // eslint-disable-line no-restricted-properties -- put back
  }
}
