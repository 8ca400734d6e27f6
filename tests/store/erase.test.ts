import { afterEach, beforeEach, expect, test } from 'vitest';

import { createKeeper, type LibraryKeeper } from '#lib/services/keep-library.ts';
import { layOver, readChanges, writeChanges } from '#lib/services/exchange-changes.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';

import { dumpDerived, got, openLibrary, type OpenedLibrary } from './open-library.ts';

const pages = [
  '@甲日报 2020-07-29 2\n# 留下的一篇\n王一|书记|乙县委\n王一>丙会\n# 要抹去的一篇\n石水|局长|丁局\n王一>秋会\n槐花开满坡',
  '@乙日报 2020-08-01 1\n# 另一篇\n王一|书记|乙县委\n李二>秋会',
];

let opened: OpenedLibrary;
let keeper: LibraryKeeper;
beforeEach(async () => {
  opened = await openLibrary();
  await opened.save(...pages);
  await opened.read();
  keeper = createKeeper({
    database: opened.database,
    now: () => 1_600_000_000_000,
    freshKey: () => 'a key of this library',
    program: 'test',
    settings: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
    wake: () => undefined,
  });
});
afterEach(async () => {
  await opened.read();
  const before = await dumpDerived(opened.database);
  await rebuildViews(opened.database);
  expect(await dumpDerived(opened.database)).toEqual(before);
  await opened.database.delete();
});

const idOf = async (headline: string) =>
  got(await opened.library.articles({ offset: 0, limit: 9 })).articles.find(
    (one) => one.headline === headline,
  )!.id;
const headlines = async () =>
  got(await opened.library.articles({ offset: 0, limit: 9 })).articles.map(({ headline }) => headline);
const search = async (typed: string) =>
  got(await opened.library.search(typed, { limit: 9 })).hits.map(({ article }) => article.headline);

/** All that stands in the database, bytes of the index as pairs of characters among it. */
async function everything(): Promise<string> {
  const tables = await Promise.all(opened.database.tables.map((table) => table.toArray()));
  return JSON.stringify(tables);
}

test('nothing of an erased article is left: no text, name, record, index entry or entry of the log', async () => {
  const id = await idOf('要抹去的一篇');
  const on = { is: 'article', id, name: '要抹去的一篇' } as const;
  got(await opened.library.decide({ act: 'tag', on, tag: '待查', put: true }));
  const removal = got(await opened.library.decide({ act: 'removeArticle', article: id }));
  got(await opened.library.decide({ act: 'undo', decision: removal.id }));
  const [other] = got(await opened.library.find('李二', 1));
  got(await opened.library.decide({ act: 'rename', entity: other!.id, name: '李贰', was: '李二' }));

  expect(await search('槐花')).toEqual(['要抹去的一篇']);
  got(await keeper.erase([id]));
  await opened.read();
  const left = await everything();
  for (const gone of ['要抹去', '槐花', '石水', '丁局', id, '待查']) expect(left).not.toContain(gone);
  expect(await search('槐花')).toEqual([]);
  expect(await search('秋会')).toEqual(['另一篇']);
  expect(got(await opened.library.changes({ offset: 0, limit: 9 })).changes.length).toBe(1);
});

test('what stood on the same page stays, with its source and its records', async () => {
  got(await keeper.erase([await idOf('要抹去的一篇')]));
  await opened.read();
  expect(await headlines()).toEqual(['另一篇', '留下的一篇']);
  const { article, printings } = got(await opened.library.article(await idOf('留下的一篇')));
  expect(article.text).toBe('王一|书记|乙县委\n王一>丙会');
  expect(printings).toMatchObject([{ outlet: '甲日报', published: '2020-07-29', page: '2' }]);
  const [person] = got(await opened.library.find('王一', 1));
  expect(person).toMatchObject({ articles: 2, first: '2020-07-29', last: '2020-08-01' });
  const { capture } = printings[0]!;
  const text = (await opened.database.captureTexts.get(capture))!.text;
  expect(text).toBe('留下的一篇\n\n王一|书记|乙县委\n王一>丙会');
  for (const [at, source, length] of article.offsets)
    expect(text.slice(source, source + length)).toBe(article.text.slice(at, at + length));
});

test('an erased article does not come in again: by import, by restore, or by another reader’s log', async () => {
  const id = await idOf('要抹去的一篇');
  got(await opened.library.decide({ act: 'removeArticle', article: id }));
  const log = await writeChanges(opened.database);
  const backup = got(await keeper.backUp({}));
  got(await keeper.erase([id]));

  await opened.save(pages[0]!, '@丙日报 2020-09-09 1\n# 要抹去的一篇\n石水|局长|丁局\n王一>秋会\n槐花开满坡');
  await opened.read();
  expect(await headlines()).toEqual(['另一篇', '留下的一篇']);
  const restored = got(await keeper.restore(backup.file, { mode: 'merge' }));
  expect(restored.withheld).toBe(1);
  await opened.read();
  expect(await headlines()).toEqual(['另一篇', '留下的一篇']);
  got(await keeper.restore(backup.file, { mode: 'replace' }));
  await opened.read();
  expect(await headlines()).toEqual(['另一篇', '留下的一篇']);
  await layOver(opened.database, got(await readChanges(opened.database, log)));
  expect(await everything()).not.toContain(id);
  expect(await everything()).not.toContain('槐花');
});

test('what was erased travels with the backup: a library made from it refuses the article too', async () => {
  const old = got(await keeper.backUp({}));
  const before = await opened.library.articles({ offset: 0, limit: 9 });
  expect(got(before).total).toBe(3);
  const id = await idOf('要抹去的一篇');
  got(await keeper.erase([id]));
  const fresh = got(await keeper.backUp({}));

  const other = await openLibrary();
  const others = createKeeper({
    database: other.database,
    now: () => 1_700_000_000_000,
    freshKey: () => 'a key of another library',
    program: 'test',
    settings: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
    wake: () => undefined,
  });
  // It has erased something of its own, under a secret of its own.
  await other.save('@戊日报 2020-09-01 1\n# 自己抹去的\n周六|主任|戊办');
  await other.read();
  const own = got(await other.library.articles({ offset: 0, limit: 1 })).articles[0]!.id;
  const ownBackup = got(await others.backUp({}));
  got(await others.erase([own]));
  expect(got(await others.restore(fresh.file, { mode: 'merge' })).withheld).toBe(0);
  expect(got(await others.restore(old.file, { mode: 'merge' })).withheld).toBe(1);
  expect(got(await others.restore(ownBackup.file, { mode: 'merge' })).withheld).toBe(1);
  await other.read();
  const list = got(await other.library.articles({ offset: 0, limit: 9 })).articles;
  expect(list.map(({ headline }) => headline)).toEqual(['另一篇', '留下的一篇']);
  // And on: the marks of both go into the next backup.
  const third = await openLibrary();
  const thirds = createKeeper({
    database: third.database,
    now: () => 1_800_000_000_000,
    freshKey: () => 'a third key',
    program: 'test',
    settings: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
    wake: () => undefined,
  });
  got(await thirds.restore(got(await others.backUp({})).file, { mode: 'replace' }));
  expect(got(await thirds.restore(old.file, { mode: 'merge' })).withheld).toBe(1);
  expect(got(await thirds.restore(ownBackup.file, { mode: 'merge' })).withheld).toBe(1);
  await other.database.delete();
  await third.database.delete();
});

test('copies of an erased article go on as witnesses of their own', async () => {
  const wire = '县里今天开会部署秋收，要求各镇抢抓农时，做到颗粒归仓。'.repeat(6);
  await opened.save(
    `@甲报 2020-07-28 1\n# 通稿\n王一|书记|乙县委\n${wire}`,
    `@丁报 2020-07-29 1\n# 转载\n王一|书记|乙县委\n${wire}`,
  );
  await opened.read();
  const copy = await idOf('转载');
  expect((await opened.database.articles.get(copy))?.witness).toBe('甲报');
  got(await keeper.erase([await idOf('通稿')]));
  await opened.read();
  expect((await opened.database.articles.get(copy))?.witness).toBe('丁报');
});
