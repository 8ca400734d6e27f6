import { bigramsOfPhrase } from '#lib/text/search-form.ts';
import type { SearchQuery } from '#lib/text/search-query.ts';

import { Bits } from './bits.ts';
import type { Database } from './database.ts';
import { readPostings } from './postings.ts';
import type { SearchPostingsRow } from './schema.ts';
import { dayOf, fieldKeys, segmentSize, shardOf, tailShard } from './search-index.ts';

/** Pairs of a long phrase that are looked up: more would read more than it spares. */
const pairsAtMost = 5;

export interface Candidates {
  /** Newest issue first, without a date last: every article that may match, as ordinals. */
  readonly ordinals: readonly number[];
  /** Whether all of them match. */
  readonly isExact: boolean;
}

/** What the index says of a query, in a few range reads; texts decide the rest. */
export async function findCandidates(database: Database, query: SearchQuery): Promise<Candidates> {
  const { searchDocs, searchSegments, searchPostings } = database;
  return database.transaction('r', [searchDocs, searchSegments, searchPostings], async () => {
    const count = ((await searchDocs.orderBy('ordinal').last())?.ordinal ?? -1) + 1;
    const tail = await searchPostings
      .where('[shard+segment+part]')
      .between([tailShard, 0, 0], [tailShard, Infinity, Infinity])
      .toArray();
    const days = new Int32Array(count + segmentSize);
    for (const row of await searchSegments.toArray()) days.set(row.days, row.segment * segmentSize);
    const found = await new Matcher(database, count, tail, days).match(query);
    const ordinals = [...found.bits.ordinals()];
    ordinals.sort((a, b) => (days[b] ?? 0) - (days[a] ?? 0) || a - b);
    return { ordinals, isExact: found.isExact };
  });
}

interface Matched {
  readonly bits: Bits;
  /** False where some of them may not match. */
  readonly isExact: boolean;
}

class Matcher {
  private readonly database: Database;
  private readonly count: number;
  private readonly tail: readonly SearchPostingsRow[];
  private readonly days: Int32Array;

  constructor(database: Database, count: number, tail: readonly SearchPostingsRow[], days: Int32Array) {
    this.database = database;
    this.count = count;
    this.tail = tail;
    this.days = days;
  }

  async match(query: SearchQuery): Promise<Matched> {
    switch (query.is) {
      case 'phrase':
        return this.phrase(query.phrase, fieldKeys[query.field]);
      case 'published':
        return { bits: this.published(query.from, query.to), isExact: true };
      case 'outlet':
      case 'page':
        return { bits: Bits.full(this.count), isExact: false };
      case 'not': {
        const inner = await this.match(query.of);
        // What only may match must not be taken out.
        return inner.isExact
          ? { bits: inner.bits.inverted(), isExact: true }
          : { bits: Bits.full(this.count), isExact: false };
      }
      case 'all':
      case 'any': {
        const parts: Matched[] = [];
        for (const part of query.of) parts.push(await this.match(part));
        const bits = query.is === 'all' ? Bits.full(this.count) : new Bits(this.count);
        for (const part of parts) {
          if (query.is === 'all') bits.and(part.bits);
          else bits.or(part.bits);
        }
        return { bits, isExact: parts.every(({ isExact }) => isExact) };
      }
    }
  }

  private async phrase(phrase: string, field: number): Promise<Matched> {
    const { pairs, single } = bigramsOfPhrase(phrase);
    if (single !== null) {
      const bits = await this.holding(field + single, field + single + 0xffff);
      return { bits, isExact: phrase.length === 1 };
    }
    if (pairs.length === 0) return { bits: Bits.full(this.count), isExact: false };
    const step = Math.max(1, pairs.length / pairsAtMost);
    const bits = Bits.full(this.count);
    for (let i = 0; i < pairs.length; i += step) {
      const key = field + (pairs[Math.floor(i)] ?? 0);
      bits.and(await this.holding(key, key));
    }
    return { bits, isExact: phrase.length === 2 };
  }

  /** The articles that hold any key of a range. */
  private async holding(from: number, to: number): Promise<Bits> {
    const bits = new Bits(this.count);
    const shard = shardOf(from);
    const rows = await this.database.searchPostings
      .where('[shard+segment+part]')
      .between([shard, 0, 0], [shard, Infinity, Infinity])
      .toArray();
    for (const { segment, bytes } of [...rows, ...this.tail]) {
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
