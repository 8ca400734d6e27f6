import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

import divisions from '#assets/lexicon/divisions.tsv?raw';
import type { ArticleId, CaptureId } from '#lib/domain/ids.ts';
import { searchArticles } from '#lib/services/search-articles.ts';
import { articleRowOf } from '#lib/store/article-rows.ts';
import { openDatabase, type Database } from '#lib/store/database.ts';
import type { DraftRow } from '#lib/store/schema.ts';
import { indexArticles } from '#lib/store/search-index.ts';

import { got } from '../store/open-library.ts';
import { proseArticles, type Prose } from './press-prose.ts';

const sizes = [1000, 10_000, 100_000];
const atOnce = 64;
/** Words that are common and rare, phrases, names, and what combines them. */
const questions = [
  '发展',
  '地震',
  '乡村振兴',
  '生态环境保护',
  '赵伟芳',
  '扎赉特旗',
  '畜',
  '振兴 示范 典型',
  '草原 或 沙漠',
  '会议 -讲话',
  '“应急救援消防”',
  '标题:改革',
  '日期:2015 脱贫攻坚',
  '日期:2010-03..2012 风电 光伏',
  '鄉村振興',
];
const rounds = 4;

test(
  'search at 1,000, 10,000 and 100,000 articles, against reading every text',
  { timeout: 3_600_000 },
  async () => {
    const database = got(
      await openDatabase({ name: `bench search ${performance.now()}`, durability: 'relaxed' }),
    );
    const places = divisions
      .split('\n')
      .flatMap((line) => (/^\d/u.test(line) ? (line.split('\t')[1] ?? []) : []));
    const prose = proseArticles(Math.max(...sizes), places);
    const rows: Record<string, unknown>[] = [];
    let [held, characters, indexing] = [0, 0, 0];
    for (const size of sizes) {
      while (held < size) {
        const batch = take(prose, Math.min(atOnce, size - held));
        characters += batch.reduce((sum, { headline, text }) => sum + headline.length + text.length, 0);
        indexing += await add(database, batch, held);
        held += batch.length;
      }
      const times: number[] = [];
      let found = 0;
      let slowest: [number, string] = [0, ''];
      for (let round = 0; round < rounds; round++) {
        for (const question of questions) {
          const start = performance.now();
          const { hits } = await searchArticles(database, question, { limit: 30 });
          const took = performance.now() - start;
          times.push(took);
          slowest = took > slowest[0] ? [took, question] : slowest;
          found += hits.length;
        }
      }
      let bytes = 0;
      await database.searchPostings.each((row) => (bytes += row.bytes.length + 24));
      rows.push({
        articles: size,
        p50Ms: quantile(times, 0.5),
        p95Ms: quantile(times, 0.95),
        scanMs: size <= 10_000 ? Math.round(await scan(database)) : null,
        indexPerText: Math.round((bytes / (2 * characters)) * 100) / 100,
        indexMsPerArticle: Math.round((indexing / held) * 100) / 100,
        found,
        slowest: slowest[1],
      });
      console.log(JSON.stringify(rows.at(-1)));
    }
    await database.delete();
    await commands.writeFile('artefacts/bench-search.json', `${JSON.stringify(rows, null, 2)}\n`);
    expect(rows).toHaveLength(sizes.length);
  },
);

function take(prose: Generator<Prose>, count: number): Prose[] {
  return Array.from({ length: count }, () => prose.next().value as Prose);
}

/** Writes articles as a library has them; answers the milliseconds that their index took. */
async function add(database: Database, batch: readonly Prose[], first: number): Promise<number> {
  const { articles, drafts, searchDocs, searchDays, searchPostings } = database;
  const made = batch.map(({ headline, text }, i) => {
    const n = first + i;
    const day = new Date(Date.UTC(2005, 0, 1) + (n % 7000) * 86_400_000).toISOString().slice(0, 10);
    const id = n.toString(16).padStart(32, '0') as ArticleId;
    const capture = id as string as CaptureId;
    const draft = {
      kicker: [],
      headline,
      deck: [],
      byline: [],
      dateline: null,
      continuedFrom: null,
      continuedOn: null,
      text,
      offsets: [],
    };
    const said = { outlet: '合成日报', published: day, page: '1', url: null, fileName: null, region: null };
    return {
      row: articleRowOf(id, draft, [{ article: id, capture, position: 0, ...said }], 'kept', undefined),
      draft,
    };
  });
  let took = 0;
  await database.transaction('rw', [articles, drafts, searchDocs, searchDays, searchPostings], async () => {
    await articles.bulkPut(made.map(({ row }) => row));
    await drafts.bulkPut(made.map(({ row, draft }) => ({ article: row.id, capture: row.lead, draft })));
    const start = performance.now();
    await indexArticles(
      database,
      made.map(({ row, draft }) => ({ id: row.id, draft, published: row.published })),
    );
    took = performance.now() - start;
  });
  return took;
}

/** What search would be without an index: one word in every text. */
async function scan(database: Database): Promise<number> {
  const start = performance.now();
  let last: string | undefined = '';
  let found = 0;
  while (last !== undefined) {
    const batch: DraftRow[] = await database.drafts
      .where('[article+capture]')
      .above([last, '\uffff'])
      .limit(500)
      .toArray();
    found += batch.filter(({ draft }) => draft.text.includes('乡村振兴')).length;
    last = batch.at(-1)?.article;
  }
  expect(found).toBeGreaterThan(0);
  return performance.now() - start;
}

function quantile(times: readonly number[], q: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0) * 10) / 10;
}
