import { Dexie, type Table } from 'dexie';

import type { Decision } from '#lib/domain/decision.ts';
import type { ArticleId, CaptureId, DecisionId, EdgeId, EntityId, StatementId } from '#lib/domain/ids.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type {
  CounterRow,
  EdgeRow,
  EntityRow,
  LinkRow,
  MentionRow,
  NameRow,
  PostRow,
  StatementRow,
} from '#lib/views/rows.ts';

import { failureOf } from './failure-of.ts';
import { migrations, type Migration } from './migrations.ts';
import type {
  ArticleRow,
  CaptureRow,
  CaptureTextRow,
  DraftRow,
  MetaRow,
  PrintingRow,
  SearchDocRow,
  SearchPostingsRow,
  SearchDaysRow,
  TellingRow,
  TombstoneRow,
} from './schema.ts';

interface Tables {
  captures: Table<CaptureRow, CaptureId>;
  captureTexts: Table<CaptureTextRow, CaptureId>;
  drafts: Table<DraftRow, [ArticleId, CaptureId]>;
  printings: Table<PrintingRow, [ArticleId, CaptureId]>;
  decisions: Table<Decision, DecisionId>;
  articles: Table<ArticleRow, ArticleId>;
  tellings: Table<TellingRow, ArticleId>;
  mentions: Table<MentionRow, [ArticleId, EntityId]>;
  statements: Table<StatementRow, StatementId>;
  entities: Table<EntityRow, EntityId>;
  names: Table<NameRow, [string, EntityId]>;
  edges: Table<EdgeRow, EdgeId>;
  posts: Table<PostRow, [string, EdgeId]>;
  links: Table<LinkRow, [EntityId, EntityId, EdgeId]>;
  counters: Table<CounterRow, string>;
  meta: Table<MetaRow, string>;
  searchDocs: Table<SearchDocRow, number>;
  searchDays: Table<SearchDaysRow, number>;
  searchPostings: Table<SearchPostingsRow, [number, number, number]>;
  tombstones: Table<TombstoneRow, string>;
}

export type Database = Dexie & Tables;

export interface OpenOptions {
  readonly name?: string;
  /**
   * `strict` waits for the disk: for whoever saves captures and decisions. `relaxed` is for the worker, whose rows
   * can be made again: strict costs it twentyfold.
   */
  readonly durability?: 'strict' | 'relaxed';
  /**
   * Another tab is in the way (`database-blocked`: it holds the old schema, close it), or this one is
   * (`database-outdated`: newer code is upgrading, reload). The screen says so; nothing here can help it.
   */
  readonly onNotice?: (code: 'database-blocked' | 'database-outdated') => void;
  /** For the tests of the list itself. */
  readonly migrations?: readonly Migration[];
}

export const databaseName = 'baopu';

/** Opens and, where needed, upgrades. Errors: database-outdated, database-unavailable, disk-full. */
export async function openDatabase(options: OpenOptions = {}): Promise<Result<Database>> {
  const { name = databaseName, durability = 'strict', onNotice } = options;
  const database = new Dexie(name, { chromeTransactionDurability: durability }) as Database;
  for (const { version, stores, upgrade } of options.migrations ?? migrations) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
  database.on('blocked', () => onNotice?.('database-blocked'));
  database.on('versionchange', () => {
    // Staying open would block the upgrade; going on would run old code on a new schema.
    database.close({ disableAutoOpen: true });
    onNotice?.('database-outdated');
  });
  try {
    await database.open();
    // Dexie opens a newer database than it knows of by adapting to it. Old code must not write there.
    if (database.backendDB().version > newest(options.migrations ?? migrations) * dexieFactor) {
      database.close({ disableAutoOpen: true });
      return fail({ code: 'database-outdated', about: name });
    }
    return ok(database);
  } catch (error) {
    return fail({ ...failureOf(error, 'database-unavailable'), about: name });
  }
}

/** Dexie counts in tenths: https://github.com/dexie/Dexie.js/issues/1507 */
const dexieFactor = 10;

function newest(list: readonly Migration[]): number {
  return Math.max(...list.map(({ version }) => version));
}
