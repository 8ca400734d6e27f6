import type { Transaction } from 'dexie';

import { witnessOf } from '#lib/views/witness-of.ts';

import { catchUpKey } from './catch-up-views.ts';
import { nameAllPapers } from './name-all-papers.ts';
import { groupByBand, tellingOf } from './refresh-witnesses.ts';
import type { ArticleRow, DraftRow, TellingRow } from './schema.ts';

export interface Migration {
  readonly version: number;
  /** For whom and what for. */
  readonly why: string;
  /** Tables that are new or have other indexes; null drops one. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Brings rows of the version before to this one. Runs once, in the transaction of the upgrade. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Append only: an entry that has been released is never edited, because somebody's library was made with it.
 * tests/store/migrations.test.ts opens a frozen database of each version with the newest code.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    why: 'The first library: captures, articles, statements, decisions and the views over them.',
    stores: {
      // Precious: what was saved and what the reader said.
      captures: 'id, state',
      captureTexts: 'id',
      drafts: '[article+capture]',
      printings: '[article+capture], capture',
      decisions: 'id, clock',
      // Derived from captures: what is listed, what waits (by extractor version) and what failed.
      articles: 'id, extractor, failure, [shelf+order], [shelf+outlet+order]',
      // Derived by reading. [entity+published]: latest sentences; [edge+published]: what proves an edge;
      // [actor+kind+published]: what a person said and which title was printed last.
      mentions: '[article+raw], [entity+published]',
      statements: 'id, article, [edge+published], [actor+kind+published]',
      // Views over statements and decisions.
      entities: 'id, links, placeCode',
      names: '[key+entity], *heads',
      edges: 'id, from, to',
      // Neighbours, neighbours of a kind, and links of a kind, each strongest first in one query.
      links: '[node+other+edge], [node+weight], [node+otherKind+weight], [node+group+weight]',
      // Numbers for the screen: counting a table of 100,000 takes 0.2 s.
      counters: 'key',
      meta: 'key',
    },
  },
  {
    version: 2,
    why: 'Copies of one text and outlets of one house are one witness: articles are known by what copies share.',
    stores: { tellings: 'id, *bands' },
    // What was read before keeps its outlet as its witness, as its edges have it, until it is read again.
    upgrade: async (transaction) => {
      const told: TellingRow[] = [];
      const drafts = transaction.table<DraftRow>('drafts');
      for (const row of await transaction.table<ArticleRow>('articles').toArray()) {
        const draft = await drafts.get([row.id, row.lead]);
        if (draft) told.push(tellingOf(row, draft.draft));
      }
      await transaction.table('tellings').bulkPut(told);
      const byBand = groupByBand(told);
      const witnesses = new Map(
        told.map((row) => [row.id, witnessOf(row, new Set(row.bands.flatMap((b) => byBand.get(b) ?? [])))]),
      );
      await transaction
        .table<ArticleRow & { witness: string }>('articles')
        .toCollection()
        .modify((row) => {
          row.witness = witnesses.get(row.id) ?? '';
        });
      await transaction
        .table<{ outlet: string; witness: string }>('statements')
        .toCollection()
        .modify((row) => {
          row.witness = row.outlet;
        });
    },
  },
  {
    version: 3,
    why: 'Full-text search: an index of all texts by pairs of characters, filled as articles come in.',
    stores: {
      searchDocs: 'ordinal, article',
      searchDays: 'group',
      // A query reads one range for each pair of characters: a shard over all segments.
      searchPostings: '[shard+segment+part]',
    },
    // Articles that are there already are indexed by the worker, some at a time: an upgrade must not take minutes.
    upgrade: async (transaction) => {
      await transaction.table('meta').put({ key: 'searchCatchUp', value: '' });
    },
  },
  {
    version: 4,
    // Rows get the field as they are read again; the extractor that comes with this version reads all of them.
    why: 'Unsure readings are found by their kind, latest first, for the reader to review.',
    stores: { statements: 'id, article, [edge+published], [actor+kind+published], [doubt+published]' },
  },
  {
    version: 5,
    why: 'A page is known as saved by its address; what was erased for good is not let in again.',
    stores: { captures: 'id, state, source.url', tombstones: 'key' },
  },
  {
    version: 6,
    why: 'Who held a post is found by its title, what is new by its day, names by pinyin and by what stands in them.',
    stores: { posts: '[title+edge], since' },
    // The worker makes them, some at a time, see catch-up-views.ts.
    upgrade: async (transaction) => {
      await transaction.table('meta').put({ key: catchUpKey, value: { table: 'edges', after: '' } });
    },
  },
  {
    version: 7,
    // Rows get the field as they are read again; the extractor that comes with this version reads all of them.
    why: 'Articles are found by the kinds of what they say: those with appointments, those that tell of a meeting.',
    stores: { articles: 'id, extractor, failure, [shelf+order], [shelf+outlet+order], *holds' },
  },
  {
    version: 8,
    why: 'What is linked is found by the day of its newest article, too, and names by one character that stands in them.',
    stores: {
      links:
        '[node+other+edge], [node+weight], [node+otherKind+weight], [node+group+weight], [node+otherKind+last]',
    },
    // The worker makes the rows again, some at a time, see catch-up-views.ts.
    upgrade: async (transaction) => {
      await transaction.table('meta').put({ key: catchUpKey, value: { table: 'edges', after: '' } });
    },
  },
  {
    version: 9,
    why: 'What several papers printed is listed and counted under each of them, not only under the one it is cited by.',
    stores: { articles: 'id, extractor, failure, [shelf+order], *holds, *printed' },
    // At once: a list of a paper that lacks articles until some worker comes along would be a silent loss.
    upgrade: nameAllPapers,
  },
];
