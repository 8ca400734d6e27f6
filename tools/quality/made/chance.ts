/** Chance that comes out the same for the same seed everywhere. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** An integer in [0, end). */
  below(end: number): number;
  /** True in so many of a hundred. */
  percent(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    percent: (share) => next() * 100 < share,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
  };
}
