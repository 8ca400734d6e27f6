import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';

import { createLibrary } from '#lib/services/create-library.ts';
import { readPending } from '#lib/services/read-pending.ts';
import { openDatabase, type OpenOptions } from '#lib/store/database.ts';
import { migrations, type Migration } from '#lib/store/migrations.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got } from './open-library.ts';

interface Frozen {
  readonly version: number;
  readonly stores: Record<string, string>;
  readonly tables: Record<string, unknown[]>;
}
const files = import.meta.glob<Frozen>('./fixtures/v*.json', { eager: true, import: 'default' });
const frozen = Object.values(files).sort((a, b) => a.version - b.version);
const name = 'migrations';
const precious = ['captures', 'captureTexts', 'drafts', 'printings', 'decisions'];

afterEach(() => Dexie.delete(name));

async function thaw({ version, stores, tables }: Frozen): Promise<void> {
  const old = new Dexie(name);
  old.version(version).stores(stores);
  await old.open();
  for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd(rows.map(withBytes));
  old.close();
}

/** JSON knows no bytes: they were frozen under these names. */
function withBytes(row: unknown): unknown {
  const text = JSON.stringify(row);
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) return Uint8Array.from(value.$bytes as number[]);
    return '$days' in value ? Int32Array.from(value.$days as number[]) : value;
  }) as unknown;
}

async function open(options: OpenOptions = {}): Promise<Awaited<ReturnType<typeof openDatabase>>> {
  return openDatabase({ name, ...options });
}

describe('the list of migrations', () => {
  test('is numbered from 1 without a gap, says why, and each version has a frozen database', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
    for (const { why } of migrations) expect(why.length).toBeGreaterThan(20);
    expect(frozen.map(({ version }) => version)).toEqual(migrations.map(({ version }) => version));
  });

  test('has not been edited since its versions were frozen', () => {
    const stores: Record<string, string | null> = {};
    for (const [i, migration] of migrations.entries()) {
      Object.assign(stores, migration.stores);
      expect(Object.fromEntries(Object.entries(stores).filter(([, schema]) => schema !== null))).toEqual(
        frozen[i]?.stores,
      );
    }
  });
});

describe.each(frozen)('a library of version $version', (old) => {
  test('opens with the newest code: nothing precious is lost, every upgrade after it ran, and reading goes on', async () => {
    await thaw(old);
    const ran = new Set<number>();
    const watched = migrations.map((migration): Migration => {
      const { upgrade, version } = migration;
      if (!upgrade) return migration;
      return {
        ...migration,
        upgrade: async (transaction) => upgrade(transaction).then(() => void ran.add(version)),
      };
    });
    const database = got(await open({ migrations: watched }));
    const due = migrations.filter(({ version, upgrade }) => version > old.version && upgrade);
    expect([...ran]).toEqual(due.map(({ version }) => version));
    for (const table of precious) {
      expect(await database.table(table).count(), table).toBe(old.tables[table]?.length);
    }
    const library = createLibrary({ database, now: () => 0, author: 'new', wake: () => undefined });
    expect(got(await library.status())).toMatchObject({ articles: 4, pending: 1 });
    got(await readPending({ database, extractor: fakeExtractor() }));
    expect(got(await library.status())).toMatchObject({ articles: 5, pending: 0 });
    expect(got(await library.find('新名', 1))).toHaveLength(1);
    const before = await dumpDerived(database);
    await rebuildViews(database);
    expect(await dumpDerived(database)).toEqual(before);
    database.close();
  });
});

describe('an upgrade', () => {
  const [v1] = frozen;
  const later: Migration = {
    version: migrations.length + 1,
    why: 'A version that does not exist yet: shows that the mechanism carries one.',
    stores: { meta: 'key, value', gone: null },
    upgrade: async (transaction) => {
      await transaction
        .table('meta')
        .put({ key: 'upgraded', value: await transaction.table('articles').count() });
    },
  };

  test('runs once and keeps what is there', async () => {
    await thaw(v1!);
    const database = got(await open({ migrations: [...migrations, later] }));
    expect((await database.meta.get('upgraded'))?.value).toBe(v1!.tables.articles?.length);
    await database.meta.delete('upgraded');
    database.close();
    const again = got(await open({ migrations: [...migrations, later] }));
    expect(await again.meta.get('upgraded')).toBeUndefined();
    again.close();
  });

  test('that fails leaves the old library as it was', async () => {
    await thaw(v1!);
    const bad = { ...later, upgrade: () => Promise.reject(new Error('on purpose')) };
    expect(await open({ migrations: [...migrations, bad] })).toMatchObject({
      ok: false,
      error: { code: 'database-unavailable' },
    });
    const database = got(await open());
    expect(await database.articles.count()).toBe(v1!.tables.articles?.length);
    database.close();
  });

  test('tells the tab that holds the old schema to reload, and goes on', async () => {
    const notices: string[] = [];
    got(await open({ onNotice: (code) => notices.push(code) }));
    const newer = got(await open({ migrations: [...migrations, later] }));
    expect(notices).toEqual(['database-outdated']);
    newer.close();
  });

  test('that another tab blocks says so, and ends when that tab is closed', async () => {
    got(await open()).close();
    const request = indexedDB.open(name);
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const notices: string[] = [];
    const newer = await open({
      migrations: [...migrations, later],
      onNotice: (code) => {
        notices.push(code);
        stubborn.close();
      },
    });
    expect(notices).toEqual(['database-blocked']);
    got(newer).close();
  });

  test('makes older code refuse instead of writing into what it does not know', async () => {
    got(await open({ migrations: [...migrations, later] })).close();
    expect(await open()).toMatchObject({ ok: false, error: { code: 'database-outdated' } });
  });
});
