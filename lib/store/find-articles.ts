import { bigramsOfPhrase } from '#lib/text/search-form.ts';
import type { SearchQuery } from '#lib/text/search-query.ts';

import { Bits } from './bits.ts';
import type { Database } from './database.ts';
import { readPostings } from './postings.ts';
import type { SearchPostingsRow } from './schema.ts';
import { dayOf, fieldKeys, groupSize, segmentSize, shardOf, tailShard } from './search-index.ts';

/** Pairs of a long phrase that are looked up: more would read more than it spares. */
const pairsAtMost = 5;

export interface Candidates {
  /** How many articles may match. */
  readonly count: number;
  /** Ordinals of those that were asked for, newest issue first, without a date last. */
  readonly ordinals: readonly number[];
  /** Whether all of them match. */
  readonly isExact: boolean;
}

/** What the index says of a query, in a few range reads; texts decide the rest. */
export async function findCandidates(
  database: Database,
  query: SearchQuery,
  range: { readonly from: number; readonly to: number },
): Promise<Candidates> {
  const { searchDocs, searchDays, searchPostings } = database;
  return database.transaction('r', [searchDocs, searchDays, searchPostings], async () => {
    const shards = [...new Set([...keysOf(query)].map(({ from }) => shardOf(from)))];
    // One after the other they would each wait for the disk.
    const [last, dates, ...rows] = await Promise.all([
      searchDocs.orderBy('ordinal').last(),
      searchDays.toArray(),
      ...[tailShard, ...shards].map((shard) =>
        searchPostings
          .where('[shard+segment+part]')
          .between([shard, 0, 0], [shard, Infinity, Infinity])
          .toArray(),
      ),
    ]);
    const count = (last?.ordinal ?? -1) + 1;
    const days = new Int32Array(dates.length * groupSize);
    for (const row of dates) days.set(row.days, row.group * groupSize);
    const [tail = [], ...ofShards] = rows;
    const postings = new Map(ofShards.map((own, i) => [shards[i] ?? 0, [...own, ...tail]]));
    const found = new Matcher(count, postings, days).match(query);
    return { ...newestOf(found.bits, days, range), isExact: found.isExact };
  });
}

/** Ordinals of articles that may hold a phrase and came into the library after the one of an ordinal, what came last first. */
export async function findLater(
  database: Database,
  phrase: string,
  after: number,
): Promise<readonly number[]> {
  const { searchDocs, searchPostings } = database;
  return database.transaction('r', [searchDocs, searchPostings], async () => {
    const shards = [...new Set(keysOfPhrase(phrase, fieldKeys.any).map(({ from }) => shardOf(from)))];
    const segment = Math.floor(Math.max(0, after + 1) / segmentSize);
    const last = await searchDocs.orderBy('ordinal').last();
    if (shards.length === 0 || !last || last.ordinal <= after) return [];
    const [tail = [], ...ofShards] = await Promise.all(
      [tailShard, ...shards].map((shard) =>
        searchPostings
          .where('[shard+segment+part]')
          .between([shard, segment, 0], [shard, Infinity, Infinity])
          .toArray(),
      ),
    );
    const postings = new Map(ofShards.map((own, i) => [shards[i] ?? 0, [...own, ...tail]]));
    const later: number[] = [];
    const matcher = new Matcher(last.ordinal + 1, postings, new Int32Array(0));
    matcher.match({ is: 'phrase', phrase, field: 'any' }).bits.each((ordinal) => {
      if (ordinal > after) later.push(ordinal);
    });
    return later.reverse();
  });
}

/** Those of a range by day: nothing older than its last day is sorted, however many there are. */
function newestOf(
  bits: Bits,
  days: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
): Omit<Candidates, 'isExact'> {
  const latest = days.reduce((max, day) => Math.max(max, day), 0);
  const ages = new Uint32Array(latest + 1);
  let count = 0;
  const ageOf = (ordinal: number) => Math.min(latest, latest - (days[ordinal] ?? 0));
  bits.each((n) => {
    const age = ageOf(n);
    ages[age] = (ages[age] ?? 0) + 1;
    count += 1;
  });
  let oldest = 0;
  for (let before = ages[0] ?? 0; before < to && oldest < latest; before += ages[oldest] ?? 0) oldest += 1;
  const young: number[] = [];
  bits.each((n) => {
    if (ageOf(n) <= oldest) young.push(n);
  });
  young.sort((a, b) => ageOf(a) - ageOf(b) || a - b);
  return { count, ordinals: young.slice(from, to) };
}

interface KeyRange {
  readonly from: number;
  readonly to: number;
}

/** What the index is asked of a phrase; nothing where it holds no letter or character. */
function keysOfPhrase(phrase: string, field: number): readonly KeyRange[] {
  const { pairs, single } = bigramsOfPhrase(phrase);
  if (single !== null) return [{ from: field + single, to: field + single + 0xffff }];
  const step = Math.max(1, pairs.length / pairsAtMost);
  return Array.from({ length: Math.min(pairs.length, pairsAtMost) }, (_, i) => {
    const key = field + (pairs[Math.floor(i * step)] ?? 0);
    return { from: key, to: key };
  });
}

function keysOf(query: SearchQuery): readonly KeyRange[] {
  if (query.is === 'phrase') return keysOfPhrase(query.phrase, fieldKeys[query.field]);
  if (query.is === 'not') return keysOf(query.of);
  return query.is === 'all' || query.is === 'any' ? query.of.flatMap(keysOf) : [];
}

interface Matched {
  readonly bits: Bits;
  /** False where some of them may not match. */
  readonly isExact: boolean;
}

class Matcher {
  private readonly count: number;
  private readonly postings: ReadonlyMap<number, readonly SearchPostingsRow[]>;
  private readonly days: Int32Array;

  constructor(count: number, postings: ReadonlyMap<number, readonly SearchPostingsRow[]>, days: Int32Array) {
    this.count = count;
    this.postings = postings;
    this.days = days;
  }

  match(query: SearchQuery): Matched {
    switch (query.is) {
      case 'phrase':
        return this.phrase(query.phrase, fieldKeys[query.field]);
      case 'published':
        return { bits: this.published(query.from, query.to), isExact: true };
      case 'outlet':
      case 'page':
        return { bits: Bits.full(this.count), isExact: false };
      case 'not': {
        const inner = this.match(query.of);
        // What only may match must not be taken out.
        return inner.isExact
          ? { bits: inner.bits.inverted(), isExact: true }
          : { bits: Bits.full(this.count), isExact: false };
      }
      case 'all':
      case 'any': {
        const parts = query.of.map((part) => this.match(part));
        const bits = query.is === 'all' ? Bits.full(this.count) : new Bits(this.count);
        for (const part of parts) {
          if (query.is === 'all') bits.and(part.bits);
          else bits.or(part.bits);
        }
        return { bits, isExact: parts.every(({ isExact }) => isExact) };
      }
    }
  }

  private phrase(phrase: string, field: number): Matched {
    const bits = Bits.full(this.count);
    const keys = keysOfPhrase(phrase, field);
    for (const range of keys) bits.and(this.holding(range));
    // One character or one pair is all that the index knows; a longer phrase is its pairs somewhere.
    const isPair = keys[0] !== undefined && keys[0].from === keys[0].to;
    return { bits, isExact: keys.length === 1 && phrase.length === (isPair ? 2 : 1) };
  }

  /** The articles that hold any key of a range. */
  private holding({ from, to }: KeyRange): Bits {
    const bits = new Bits(this.count);
    for (const { segment, bytes } of this.postings.get(shardOf(from)) ?? []) {
      readPostings(bytes, from, to, (slot) => bits.add(segment * segmentSize + slot));
    }
    return bits;
  }

  private published(from: string | null, to: string | null): Bits {
    const first = from === null ? 1 : dayOf(`${from}-01-01`.slice(0, 10));
    const last = to === null ? Infinity : dayOf(lastDayOf(to));
    const bits = new Bits(this.count);
    for (let i = 0; i < this.count; i++) {
      const day = this.days[i] ?? 0;
      if (day !== 0 && day >= first && day <= last) bits.add(i);
    }
    return bits;
  }
}

/** `2020` → `2020-12-31`, `2020-02` → `2020-02-29`. */
function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
