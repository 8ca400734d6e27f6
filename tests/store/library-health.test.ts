import { expect, test } from 'vitest';

import {
  acceptLoss,
  beat,
  checkHealth,
  type Heartbeat,
  type HealthOptions,
} from '#lib/services/library-health.ts';
import { eraseArticles } from '#lib/store/erase-articles.ts';
import { openDatabase } from '#lib/store/database.ts';

import { got, openLibrary } from './open-library.ts';

let made = 0;
function health(database: HealthOptions['database'], kept: { value: Heartbeat | null }): HealthOptions {
  return {
    database,
    heartbeat: {
      load: () => Promise.resolve(kept.value),
      save: (value) => {
        kept.value = value;
        return Promise.resolve();
      },
    },
    storage: {
      persisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(true),
      estimate: () => Promise.resolve({ usage: 5, quota: 10 }),
    },
    now: () => 7,
    makeName: () => `library ${String(++made)}`,
  };
}

test('a library that is there is well, and says how much it holds', async () => {
  const { database, save, read } = await openLibrary();
  const kept = { value: null };
  const options = health(database, kept);
  expect(got(await checkHealth(options))).toEqual({ persisted: true, usage: 5, quota: 10 });
  await save('# 一\n王一|书记|乙县委');
  await read();
  await beat(options);
  expect(kept.value).toMatchObject({ articles: 1, at: 7 });
  expect((await checkHealth(options)).ok).toBe(true);
  await database.delete();
});

test('a library whose reader has erased everything is not missed', async () => {
  const { database, library, save, read } = await openLibrary();
  const kept = { value: null };
  await save('# 一\n王一|书记|乙县委');
  await read();
  const options = health(database, kept);
  got(await checkHealth(options));
  const [article] = got(await library.articles({ offset: 0, limit: 1 })).articles;
  await eraseArticles(database, [article!.id], { at: 1, freshKey: 'key' });
  expect((await checkHealth(options)).ok).toBe(true);
  await database.delete();
});

test('a library that was wiped is missed, with how many articles it held, until the reader goes on', async () => {
  const { database, save, read } = await openLibrary();
  const kept = { value: null };
  await save('# 一\n王一|书记|乙县委\n# 二\n李二|县长|乙县委');
  await read();
  await checkHealth(health(database, kept));
  await database.delete();
  const empty = got(await openDatabase({ name: database.name }));
  const options = health(empty, kept);
  expect(await checkHealth(options)).toEqual({ ok: false, error: { code: 'database-lost', about: '2' } });
  expect((await checkHealth(options)).ok).toBe(false);
  await acceptLoss(options);
  expect((await checkHealth(options)).ok).toBe(true);
  await empty.delete();
});

test('the heartbeat outside may be wiped without an alarm', async () => {
  const { database, save, read } = await openLibrary();
  const kept: { value: Heartbeat | null } = { value: null };
  await save('# 一\n王一|书记|乙县委');
  await read();
  await checkHealth(health(database, kept));
  kept.value = null;
  expect((await checkHealth(health(database, kept))).ok).toBe(true);
  expect(kept.value).toMatchObject({ articles: 1 });
  await database.delete();
});
