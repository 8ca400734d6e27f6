import type { ArticleDraft } from '#lib/domain/article.ts';
import type { ArticleId } from '#lib/domain/ids.ts';
import { eachBigram, searchForm } from '#lib/text/search-form.ts';

import { rowsUnder } from './ask-at-once.ts';
import type { Database } from './database.ts';
import { encodePostings, readPostings } from './postings.ts';
import type { SearchPostingsRow } from './schema.ts';

/**
 * The index of the texts (docs/decisions/008): each article has an ordinal by arrival; a segment is 512 of them. While
 * a segment fills, each batch adds one row of its own; a full segment is laid out anew in shards by first character, so that
 * a query reads little; sixteen full segments become one row of each shard. Written in the transaction that writes the
 * articles, read by range, never held in memory.
 */
export const segmentSize = 512;
/** Rows cost a query more than bytes do. */
const segmentsTogether = 16;
/** Articles whose postings and dates stand together once they are all there. */
export const groupSize = segmentSize * segmentsTogether;
const shards = 256;
/** Rows of segments that still fill. */
export const tailShard = -1;

export interface IndexedArticle {
  readonly id: ArticleId;
  readonly draft: ArticleDraft;
  /** ISO, `''` where it is not known. */
  readonly published: string;
  /** Whether it came with this transaction: the index cannot have it. */
  readonly isNew?: boolean;
}

export function shardOf(key: number): number {
  // Neighbours in Unicode are often used alike: they go to different shards.
  return Math.floor(key / 0x10000) % shards;
}

/** Days since the epoch, 0 where the date is not known. */
export function dayOf(published: string): number {
  const time = /^\d{4}-\d\d-\d\d$/u.test(published) ? Date.parse(published) : NaN;
  return Number.isNaN(time) ? 0 : Math.round(time / 86_400_000);
}

/** Keys of a field stand above all keys of texts, so that a field is asked as quickly as the whole. */
export const fieldKeys = { any: 0, headline: 2 ** 32, byline: 2 ** 33 } as const;

/** The body of an article and the words under its pictures. */
export function runningText({ text, captions = [] }: ArticleDraft): string {
  return [text, ...captions].join('\n');
}

/** The lines of an article that a search may ask for by themselves. */
export function fieldText(draft: ArticleDraft, field: 'headline' | 'byline'): string {
  const { kicker, headline, deck, byline } = draft;
  const lines = field === 'headline' ? [headline ?? '', ...kicker, ...deck] : byline.map(({ name }) => name);
  return lines.join('\n');
}

/** Adds what is new and takes note of dates that changed, inside a transaction over the three tables of the index. */
export async function indexArticles(database: Database, articles: readonly IndexedArticle[]): Promise<void> {
  const { searchDocs, searchDays } = database;
  if (articles.length === 0) return;
  const old = articles.filter(({ isNew }) => !isNew);
  const known = await rowsUnder(
    searchDocs,
    'article',
    old.map(({ id }) => id),
  );
  const ordinals = new Map(known.map(({ article, ordinal }) => [article, ordinal]));
  let next = ((await searchDocs.orderBy('ordinal').last())?.ordinal ?? -1) + 1;
  const fresh: (IndexedArticle & { readonly ordinal: number })[] = [];
  for (const article of articles) {
    if (ordinals.has(article.id)) continue;
    ordinals.set(article.id, next);
    fresh.push({ ...article, ordinal: next++ });
  }
  await searchDocs.bulkAdd(fresh.map(({ id, ordinal }) => ({ ordinal, article: id })));

  const days = new Map<number, Map<number, number>>();
  for (const { id, published } of articles) {
    const ordinal = ordinals.get(id) ?? 0;
    const group = Math.floor(ordinal / groupSize);
    const ofGroup = days.get(group) ?? new Map<number, number>();
    days.set(group, ofGroup.set(ordinal % groupSize, dayOf(published)));
  }
  for (const [group, changes] of days) {
    const known = (await searchDays.get(group))?.days ?? new Int32Array(0);
    if ([...changes].every(([slot, day]) => known[slot] === day)) continue;
    const all = new Int32Array(Math.max(known.length, ...[...changes.keys()].map((slot) => slot + 1)));
    all.set(known);
    for (const [slot, day] of changes) all[slot] = day;
    await searchDays.put({ group, days: all });
  }

  for (let begin = 0; begin < fresh.length;) {
    const segment = Math.floor((fresh[begin]?.ordinal ?? 0) / segmentSize);
    const batch = fresh.slice(begin, begin + (segment + 1) * segmentSize - (fresh[begin]?.ordinal ?? 0));
    await addToTail(database, segment, batch);
    if ((batch.at(-1)?.ordinal ?? 0) % segmentSize === segmentSize - 1) {
      await layOut(database, segment);
      if (segment % segmentsTogether === segmentsTogether - 1)
        await join(database, segment + 1 - segmentsTogether);
    }
    begin += batch.length;
  }
}

async function addToTail(
  { searchPostings }: Database,
  segment: number,
  batch: readonly (IndexedArticle & { readonly ordinal: number })[],
): Promise<void> {
  const postings = new Map<number, number[]>();
  for (const { draft, ordinal } of batch) {
    const slot = ordinal % segmentSize;
    addText(postings, runningText(draft), fieldKeys.any, slot);
    for (const field of ['headline', 'byline'] as const) {
      const text = fieldText(draft, field);
      addText(postings, text, fieldKeys.any, slot);
      addText(postings, text, fieldKeys[field], slot);
    }
  }
  await searchPostings.put({
    shard: tailShard,
    segment,
    part: (batch[0]?.ordinal ?? 0) % segmentSize,
    bytes: encodePostings(postings),
  });
}

function addText(postings: Map<number, number[]>, text: string, field: number, slot: number): void {
  eachBigram(searchForm(text), (pair) => {
    const key = field + pair;
    const list = postings.get(key);
    if (!list) postings.set(key, [slot]);
    else if (list.at(-1) !== slot) list.push(slot);
  });
}

/** A segment that is full, from its batches to its shards. */
async function layOut({ searchPostings }: Database, segment: number): Promise<void> {
  const tail = await searchPostings
    .where('[shard+segment+part]')
    .between([tailShard, segment, 0], [tailShard, segment, segmentSize])
    .toArray();
  const sharded = Array.from({ length: shards }, () => new Map<number, number[]>());
  for (const { bytes } of tail) {
    readPostings(bytes, 0, Infinity, (slot, key) => {
      const postings = sharded[shardOf(key)];
      const list = postings?.get(key);
      if (list) list.push(slot);
      else postings?.set(key, [slot]);
    });
  }
  const rows = sharded.flatMap((postings, shard): SearchPostingsRow[] =>
    postings.size === 0 ? [] : [{ shard, segment, part: 0, bytes: encodePostings(postings) }],
  );
  await searchPostings.bulkPut(rows);
  await searchPostings.bulkDelete(tail.map(({ part }) => [tailShard, segment, part]));
}

/** Full segments from `first` on: the rows of each shard become one, whose slots run on through all of them. */
async function join({ searchPostings }: Database, first: number): Promise<void> {
  for (let shard = 0; shard < shards; shard++) {
    const rows = await searchPostings
      .where('[shard+segment+part]')
      .between([shard, first, 0], [shard, first + segmentsTogether, 0])
      .toArray();
    if (rows.length < 2) continue;
    const postings = new Map<number, number[]>();
    for (const { segment, bytes } of rows) {
      readPostings(bytes, 0, Infinity, (slot, key) => {
        const all = postings.get(key);
        const own = (segment - first) * segmentSize + slot;
        if (all) all.push(own);
        else postings.set(key, [own]);
      });
    }
    await searchPostings.bulkDelete(rows.map(({ segment }) => [shard, segment, 0]));
    await searchPostings.put({ shard, segment: first, part: 0, bytes: encodePostings(postings) });
  }
}

/** Takes articles out of the index. Their ordinals are not used again. Inside a transaction over its three tables. */
export async function forgetInIndex(database: Database, articles: readonly ArticleId[]): Promise<void> {
  const { searchDocs, searchDays, searchPostings } = database;
  const docs = await searchDocs
    .where('article')
    .anyOf([...articles])
    .toArray();
  const gone = new Set(docs.map(({ ordinal }) => ordinal));
  if (gone.size === 0) return;
  await searchDocs.bulkPut(docs.map(({ ordinal }) => ({ ordinal, article: '' as ArticleId })));
  for (const group of new Set(docs.map(({ ordinal }) => Math.floor(ordinal / groupSize)))) {
    const days = (await searchDays.get(group))?.days.slice() ?? new Int32Array(0);
    for (const ordinal of gone) if (Math.floor(ordinal / groupSize) === group) days[ordinal % groupSize] = 0;
    await searchDays.put({ group, days });
    // A row of slots stands for a batch, a segment or all segments of this group.
    const first = group * segmentsTogether;
    for (let shard = tailShard; shard < shards; shard++) {
      const rows = await searchPostings
        .where('[shard+segment+part]')
        .between([shard, first, 0], [shard, first + segmentsTogether, 0])
        .toArray();
      await searchPostings.bulkPut(rows.flatMap((row) => withoutSlots(row, gone)));
    }
  }
}

/** The row without the slots of these ordinals; nothing where it has none of them. */
function withoutSlots(row: SearchPostingsRow, gone: ReadonlySet<number>): SearchPostingsRow[] {
  const postings = new Map<number, number[]>();
  const dropped = new Set<number>();
  readPostings(row.bytes, 0, Infinity, (slot, key) => {
    if (gone.has(row.segment * segmentSize + slot)) {
      dropped.add(slot);
      return;
    }
    const list = postings.get(key);
    if (list) list.push(slot);
    else postings.set(key, [slot]);
  });
  return dropped.size > 0 ? [{ ...row, bytes: encodePostings(postings) }] : [];
}

/** For libraries from before the index: indexes the next articles after where it stood; answers whether more are left. */
export async function catchUpIndex(database: Database, limit = 200): Promise<boolean> {
  const { meta, articles, drafts, searchDocs, searchDays, searchPostings } = database;
  if ((await meta.get('searchCatchUp')) === undefined) return false;
  return database.transaction(
    'rw',
    [meta, articles, drafts, searchDocs, searchDays, searchPostings],
    async () => {
      const after = (await meta.get('searchCatchUp'))?.value;
      if (typeof after !== 'string') return false;
      const rows = await articles.where('id').above(after).limit(limit).toArray();
      const found = await drafts.bulkGet(rows.map(({ id, lead }) => [id, lead]));
      await indexArticles(
        database,
        rows.flatMap(({ id, published }, i) => {
          const draft = found[i]?.draft;
          return draft ? [{ id, draft, published }] : [];
        }),
      );
      const last = rows.at(-1);
      if (last && rows.length === limit) await meta.put({ key: 'searchCatchUp', value: last.id });
      else await meta.delete('searchCatchUp');
      return rows.length === limit;
    },
  );
}
