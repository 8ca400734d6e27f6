/**
 * How often each text occurs, sorted by text and without zeros: equal counts are equal bytes, and two of them add up
 * in any order. Pairs and not an object, because `__proto__` is a name like any other.
 */
export type Counts = readonly (readonly [text: string, count: number])[];

export function countsOf(texts: Iterable<string>): Counts {
  return sorted(new Map([...texts].map((text) => [text, 1])));
}

/** `a` plus `sign` times `b`. */
export function addCounts(a: Counts, b: Counts, sign: 1 | -1 = 1): Counts {
  if (b.length === 0) return a;
  const sum = new Map(a);
  for (const [text, count] of b) sum.set(text, (sum.get(text) ?? 0) + sign * count);
  return sorted(sum);
}

/** The most frequent text; the first in code order among equals. */
export function mostFrequent(counts: Counts): string | null {
  let best: readonly [string, number] | null = null;
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}

/** Texts, most frequent first. */
export function byFrequency(counts: Counts): readonly string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([text]) => text);
}

/** Code unit order: the same on every machine, which localeCompare is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sorted(counts: ReadonlyMap<string, number>): Counts {
  return [...counts].filter(([, count]) => count !== 0).sort((a, b) => compareText(a[0], b[0]));
}
