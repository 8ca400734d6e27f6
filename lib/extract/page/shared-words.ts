import type { Unit } from './page-units.ts';

const noise = /[^\p{L}\p{N}]+/gu;

/** Pairs of neighbouring characters, punctuation left out, each as one number: two code units side by side. */
export type Pairs = ReadonlySet<number>;

export function bigramsOf(text: string): Pairs {
  const letters = text.replace(noise, '');
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < letters.length; at++)
    pairs.add(letters.charCodeAt(at) * 0x10000 + letters.charCodeAt(at + 1));
  return pairs;
}

/** The same few lines are asked about against many readings of a page: their pairs are kept while they are. */
const asked = new Map<string, Pairs>();

function pairsAsked(text: string): Pairs {
  const known = asked.get(text);
  if (known) return known;
  const pairs = bigramsOf(text);
  if (asked.size >= 32) asked.clear();
  asked.set(text, pairs);
  return pairs;
}

/** Share of the pairs of `text` that stand in one of the sets, 0..1. */
export function sharedWith(text: string, ...sets: readonly Pairs[]): number {
  const pairs = pairsAsked(text.slice(0, 300));
  if (pairs.size === 0) return 0;
  let shared = 0;
  for (const pair of pairs) {
    for (const set of sets) {
      if (!set.has(pair)) continue;
      shared++;
      break;
    }
  }
  return shared / pairs.size;
}

const leadLength = 500;
const kept = 64;

/** The words of an article's first sentences, by the paragraph it begins with; the last few are remembered. */
export class Leads {
  private readonly prose: readonly Unit[];
  private readonly cache = new Map<string, Pairs>();

  constructor(prose: readonly Unit[]) {
    this.prose = prose;
  }

  /** Of the paragraphs `[start, end)`. */
  of(start: number, end = this.prose.length): Pairs {
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
  tail(at: number): Pairs {
    return pairsAsked(this.prose[at]?.tight.slice(-200) ?? '');
  }
}
