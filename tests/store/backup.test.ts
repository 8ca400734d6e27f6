import { expect, test, vi } from 'vitest';

import { writePdfLikeLayout } from './made-layout.ts';
import { unknownSource } from '#lib/domain/capture.ts';
import { createLibrary } from '#lib/services/create-library.ts';
import { createKeeper, type Backup, type LibraryKeeper } from '#lib/services/keep-library.ts';
import { salvageLibrary } from '#lib/services/salvage-library.ts';
import type { Database } from '#lib/store/database.ts';

import { dumpDerived, got, openLibrary } from './open-library.ts';

function keeperOf(
  database: Database,
  settings: Record<string, string | boolean | number> = {},
): LibraryKeeper {
  return createKeeper({
    database,
    now: () => Date.UTC(2026, 2, 5, 10),
    freshKey: () => 'key',
    program: '0.1.0',
    settings: {
      load: () => Promise.resolve({ ...settings }),
      save: (saved) => Promise.resolve(void Object.assign(settings, saved)),
    },
    wake: () => undefined,
  });
}

/** A library with what a library can have: a layout, a described capture, a failed one, a waiting one, decisions. */
async function openFull(articles = 12) {
  const opened = await openLibrary();
  const { library, save, saveFrom, read } = opened;
  for (let i = 0; i < articles; i++)
    await save(
      `@甲日报 2020-01-${String(1 + (i % 28)).padStart(2, '0')} 1\n# 第${String(i)}篇\n王一|书记|乙县委\n王一>丙会`,
    );
  await saveFrom('# 无出处的一篇\n李二|县长|乙县政府', { fileName: 'a.txt' });
  got(
    await library.save([
      { text: '# 有版式的一篇\n赵三|局长|丙局', layout: writePdfLikeLayout(), source: unknownSource },
    ]),
  );
  await read();
  const waiting = got(
    await library.save([{ text: '# 等着读的一篇\n孙五|主任|丁办', source: unknownSource }]),
  );
  const described = (await opened.database.captures.toArray()).find(
    ({ source }) => source.fileName === 'a.txt',
  );
  got(await library.describe([described!.id], { outlet: '乙日报', published: '2020-02-02' }));
  await read();
  got(await library.save([{ text: '# 还没读的一篇\n周六|主任|戊办', source: unknownSource }]));
  const [person] = got(await library.find('李二', 1));
  got(await library.decide({ act: 'rename', entity: person!.id, name: '李贰', was: '李二' }));
  const list = got(await library.articles({ offset: 0, limit: 5 }));
  got(await library.decide({ act: 'removeArticle', article: list.articles[3]!.id }));
  return { ...opened, waiting };
}

const backUp = async (keeper: LibraryKeeper, passphrase?: string): Promise<Backup> =>
  got(await keeper.backUp(passphrase === undefined ? {} : { passphrase }));

test('a backup restored into an empty library and read again is the same library', async () => {
  const full = await openFull();
  const backup = await backUp(keeperOf(full.database, { theme: 'dark' }));
  expect(backup.holds).toMatchObject({ captures: 16, articles: 14, decisions: 2 });
  expect(backup.fileName).toBe('baopu-2026-03-05.zip');

  const empty = await openLibrary();
  const settings = {};
  const keeper = keeperOf(empty.database, settings);
  const summary = got(await keeper.look(backup.file, {}));
  expect(summary).toMatchObject({ isWhole: true, damage: [], fresh: { captures: 16, decisions: 2 } });
  expect(got(await keeper.restore(backup.file, { mode: 'replace' }))).toEqual({
    captures: 16,
    articles: 14,
    decisions: 2,
    known: 0,
    withheld: 0,
    withheldDecisions: 0,
  });
  expect(settings).toEqual({ theme: 'dark' });
  await full.read();
  await empty.read();
  expect(await dumpDerived(empty.database)).toEqual(await dumpDerived(full.database));
  expect(await empty.database.captureTexts.toArray()).toEqual(await full.database.captureTexts.toArray());
  await Promise.all([full.database.delete(), empty.database.delete()]);
});

test('an article that came in several texts counts once, as in the library', async () => {
  const { database, save, read } = await openLibrary();
  const one = '# 同一篇\n王一|书记|乙县委\n王一>丙会';
  await save(`@甲日报 2020-01-01 1\n${one}`, `@乙日报 2020-01-02 3\n${one}`);
  await read();
  expect(await database.articles.count()).toBe(1);
  const backup = await backUp(keeperOf(database));
  expect(backup.holds).toMatchObject({ captures: 2, articles: 1 });
  const other = await openLibrary();
  await other.save(`@丙日报 2020-01-03 1\n${one}`);
  await other.read();
  const keeper = keeperOf(other.database);
  expect(got(await keeper.look(backup.file, {}))).toMatchObject({ isWhole: true, holds: { articles: 1 } });
  expect(got(await keeper.restore(backup.file, { mode: 'merge' }))).toMatchObject({
    captures: 2,
    articles: 0,
  });
  await Promise.all([database.delete(), other.database.delete()]);
});

test('merging adds what is missing, changes nothing that is here, and can be done twice', async () => {
  const full = await openFull(4);
  const { file } = await backUp(keeperOf(full.database));
  const other = await openLibrary();
  await other.save(
    '@甲日报 2020-01-01 1\n# 第0篇\n王一|书记|乙县委\n王一>丙会',
    '# 只在这里的一篇\n钱四|局长|丙局',
  );
  await other.read();
  const keeper = keeperOf(other.database);
  const first = got(await keeper.restore(file, { mode: 'merge' }));
  expect(first).toMatchObject({ captures: 7, known: 1, decisions: 2 });
  await other.read();
  const once = await dumpDerived(other.database);
  const second = got(await keeper.restore(file, { mode: 'merge' }));
  expect(second).toEqual({
    captures: 0,
    articles: 0,
    decisions: 0,
    known: 8,
    withheld: 0,
    withheldDecisions: 0,
  });
  await other.read();
  expect(await dumpDerived(other.database)).toEqual(once);
  expect(got(await other.library.find('钱四', 1))).toHaveLength(1);
  await Promise.all([full.database.delete(), other.database.delete()]);
});

test('of a file that is older than the library it is said what came in since and what it lacks', async () => {
  const made = Date.UTC(2026, 2, 5, 10);
  const opened = await openLibrary();
  const at = (time: number) =>
    createLibrary({ database: opened.database, now: () => time, author: 'reader', wake: () => undefined });
  const keeper = keeperOf(opened.database);
  got(await at(made - 1000).save([{ text: '# 早先的一篇\n王一|书记|乙县委', source: unknownSource }]));
  await opened.read();
  const { file } = await backUp(keeper);
  expect(got(await keeper.look(file, {}))).toMatchObject({
    lacks: { captures: 0, decisions: 0 },
    newer: { captures: 0, decisions: 0, latest: null },
  });

  got(await at(made + 1000).save([{ text: '# 后来的一篇\n李二|县长|乙县政府', source: unknownSource }]));
  // What came in from elsewhere may be old and still not be in the file.
  got(await at(made - 5000).save([{ text: '# 更早的一篇\n赵三|局长|丙局', source: unknownSource }]));
  await opened.read();
  const [person] = got(await opened.library.find('王一', 1));
  got(await at(made + 9000).decide({ act: 'hide', entity: person!.id, name: '王一' }));
  expect(got(await keeper.look(file, {}))).toMatchObject({
    fresh: { captures: 0, decisions: 0 },
    lacks: { captures: 2, decisions: 1 },
    newer: { captures: 1, decisions: 1, latest: made + 9000 },
  });
  await opened.database.delete();
});

test('a sealed backup opens with its passphrase alone, and a changed byte is noticed', async () => {
  const { database } = await openFull(2);
  const keeper = keeperOf(database);
  const { file, fileName } = await backUp(keeper, '一句只有我知道的话');
  expect(fileName).toBe('baopu-2026-03-05.baopu');
  expect(await file.text()).not.toContain('jsonl');
  expect(await keeper.look(file, {})).toMatchObject({ ok: false, error: { code: 'backup-locked' } });
  expect(await keeper.look(file, { passphrase: '别的话' })).toMatchObject({
    ok: false,
    error: { code: 'backup-locked', about: 'wrong-passphrase' },
  });
  expect(got(await keeper.look(file, { passphrase: '一句只有我知道的话' }))).toMatchObject({
    isWhole: true,
    fresh: { captures: 0, decisions: 0 },
  });
  await database.delete();
});

test.for([
  [
    'cut off after two thirds',
    (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, Math.floor(bytes.length * 0.66)),
  ],
  [
    'with a byte changed in the middle',
    (bytes: Uint8Array<ArrayBuffer>) =>
      bytes.map((byte, i) => (i === Math.floor(bytes.length / 2) ? byte ^ 0xff : byte)),
  ],
] as const)(
  'a backup %s gives what can be read, says what cannot, and replaces nothing',
  async ([, spoil]) => {
    const { database, save } = await openLibrary();
    // No two alike, so that the file is long enough to be damaged in the middle of something.
    const lines = (i: number) =>
      Array.from({ length: 300 }, (_, j) =>
        String.fromCharCode(0x4e00 + ((i * 7919 + j * 6271 + i * j * 31) % 20000)),
      ).join('');
    await save(
      ...Array.from({ length: 1200 }, (_, i) => `@甲日报 2020-01-01 1\n# 第${String(i)}篇\n${lines(i)}`),
    );
    const { file, holds } = await backUp(keeperOf(database));
    const spoiled = new Blob([spoil(new Uint8Array(await file.arrayBuffer()))]);

    const other = await openLibrary();
    await other.save('# 只在这里的一篇\n钱四|局长|丙局');
    const keeper = keeperOf(other.database);
    const summary = got(await keeper.look(spoiled, {}));
    expect(summary.isWhole).toBe(false);
    expect(summary.holds.captures).toBeGreaterThan(holds.captures / 3);
    expect(await keeper.restore(spoiled, { mode: 'replace' })).toMatchObject({
      ok: false,
      error: { code: 'backup-damaged' },
    });
    expect(await other.database.captures.count()).toBe(1);
    const restored = got(await keeper.restore(spoiled, { mode: 'merge' }));
    expect(restored.captures).toBe(summary.holds.captures);
    await Promise.all([database.delete(), other.database.delete()]);
  },
);

test('a backup whose table of contents alone is gone gives everything', async () => {
  const { database } = await openFull(4);
  const keeper = keeperOf(database);
  const { file, holds } = await backUp(keeper);
  expect(got(await keeper.look(file.slice(0, file.size - 30), {}))).toMatchObject({ holds, isWhole: true });
  await database.delete();
});

test('what is no backup is said to be none', async () => {
  const { database } = await openLibrary();
  const keeper = keeperOf(database);
  for (const file of [new Blob(['not a backup']), new Blob([]), new Blob([new Uint8Array(5000)])])
    expect(await keeper.look(file, {})).toMatchObject({ ok: false, error: { code: 'not-a-backup' } });
  await database.delete();
});

test('every file that was handed over is remembered, latest first', async () => {
  const { database } = await openLibrary();
  const keeper = keeperOf(database);
  const backup = await backUp(keeper);
  got(await keeper.noteSaved(backup));
  got(await keeper.noteSaved({ ...backup, fileName: 'baopu-2026-03-06.zip' }));
  expect(got(await keeper.lastBackup())).toMatchObject({
    last: { articles: 0 },
    saved: [{ fileName: 'baopu-2026-03-06.zip' }, { fileName: 'baopu-2026-03-05.zip' }],
  });
  await database.delete();
});

test('a restore that was stopped is noted, and doing it again completes it', async () => {
  const { database, save } = await openLibrary();
  await save(...Array.from({ length: 250 }, (_, i) => `# 第${String(i)}篇\n王一|书记|乙县委`));
  const { file } = await backUp(keeperOf(database));
  const other = await openLibrary();
  const keeper = keeperOf(other.database);
  const stop = new AbortController();
  const stopped = await keeper.restore(file, {
    mode: 'replace',
    signal: stop.signal,
    onProgress: ({ done }) => done >= 100 && stop.abort(),
  });
  expect(stopped).toMatchObject({ ok: false, error: { code: 'keeping-stopped' } });
  expect(got(await keeper.lastBackup()).unfinished).toMatchObject({ mode: 'replace' });
  got(await keeper.restore(file, { mode: 'merge' }));
  expect(got(await keeper.lastBackup()).unfinished).toBeNull();
  expect(await other.database.captures.count()).toBe(250);
  await Promise.all([database.delete(), other.database.delete()]);
});

test('of a damaged library what can be read is saved, record by record, and restores', async () => {
  const { database } = await openFull(4);
  const total = await database.captures.count();
  const rows = await database.captures.toArray();
  const [torn, gone] = rows.filter(({ articles }) => articles !== null);
  // One capture has lost its articles, another its text: the browser throws where it meets them.
  const refuse = () => Promise.reject(new DOMException('torn', 'UnknownError'));
  const drafts = vi
    .spyOn(database.drafts, 'bulkGet')
    .mockImplementation(((keys: [string, string][]) =>
      keys.some(([, capture]) => capture === torn!.id)
        ? refuse()
        : database.drafts.where('[article+capture]').anyOf(keys).toArray()) as never);
  const texts = vi
    .spyOn(database.captureTexts, 'get')
    .mockImplementation(((id: string) =>
      id === gone!.id ? refuse() : database.captureTexts.where('id').equals(id).first()) as never);
  const salvaged = got(await salvageLibrary(database, { now: Date.UTC(2026, 2, 5), program: 'test' }));
  expect([salvaged.holds.captures, salvaged.lost, salvaged.holds.decisions]).toEqual([total - 1, 1, 2]);
  drafts.mockRestore();
  texts.mockRestore();

  const other = await openLibrary();
  const restored = got(await keeperOf(other.database).restore(salvaged.file, { mode: 'merge' }));
  expect(restored.captures).toBe(total - 1);
  await other.read();
  // What had lost its articles is taken apart anew.
  const anew = await other.database.captures.get(torn!.id);
  expect(anew?.articles?.length).toBe(torn!.articles?.length);
});
