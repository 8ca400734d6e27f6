import type { Unit } from './page-units.ts';

const noise = /[^\p{L}\p{N}]+/gu;

/** Pairs of neighbouring characters, punctuation left out. */
export function bigramsOf(text: string): Set<string> {
  const letters = text.replace(noise, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

/** Share of the pairs of `text` that stand in one of the sets, 0..1. */
export function sharedWith(text: string, ...sets: readonly ReadonlySet<string>[]): number {
  const pairs = bigramsOf(text.slice(0, 300));
  if (pairs.size === 0) return 0;
  let shared = 0;
  for (const pair of pairs) if (sets.some((set) => set.has(pair))) shared++;
  return shared / pairs.size;
}

const leadLength = 500;
const kept = 64;

/** The words of an article's first sentences, by the paragraph it begins with; the last few are remembered. */
export class Leads {
  private readonly prose: readonly Unit[];
  private readonly cache = new Map<string, Set<string>>();

  constructor(prose: readonly Unit[]) {
    this.prose = prose;
  }

  /** Of the paragraphs `[start, end)`. */
  of(start: number, end = this.prose.length): ReadonlySet<string> {
    let stop = start;
    for (let length = 0; length < leadLength && stop < end && stop < this.prose.length; stop++)
      length += this.prose[stop]?.tight.length ?? 0;
    const key = `${String(start)} ${String(stop)}`;
    const known = this.cache.get(key);
    if (known) return known;
    const text = this.prose
      .slice(start, stop)
      .map((unit) => unit.tight.slice(0, leadLength))
      .join('');
    const lead = bigramsOf(text.slice(0, leadLength));
    if (this.cache.size >= kept) {
      const [oldest] = this.cache.keys();
      if (oldest !== undefined) this.cache.delete(oldest);
    }
    this.cache.set(key, lead);
    return lead;
  }

  /** The words of the end of the paragraph at `at`. */
  tail(at: number): ReadonlySet<string> {
    return bigramsOf(this.prose[at]?.tight.slice(-200) ?? '');
  }
}
