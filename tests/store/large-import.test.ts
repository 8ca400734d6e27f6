import { expect, test } from 'vitest';

import { readPending } from '#lib/services/read-pending.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';

import { syntheticPages } from '../bench/synthetic-press.ts';
import { countRequests, sumOf } from './count-requests.ts';
import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got, openLibrary } from './open-library.ts';

test(
  '400 articles: what is counted is what the texts say, and a rebuild changes nothing',
  { timeout: 300_000 },
  async () => {
    const { database, library, save } = await openLibrary();
    const pages = syntheticPages(400);
    await save(...pages);
    expect(got(await readPending({ database, extractor: fakeExtractor() }))).toEqual({
      read: 400,
      ended: 'done',
    });

    const lines = pages.join('\n').split('\n');
    const people = new Set(lines.flatMap((line) => /^([^|>:^#@]+)[|>:]/u.exec(line)?.[1] ?? []));
    const posts = new Set(
      lines.flatMap((line) => /^([^|]+)\|~?[^|]+\|(.+)$/u.exec(line)?.slice(1, 3).join('|') ?? []),
    );
    const status = got(await library.status());
    expect([status.articles, status.entities.person, status.pending]).toEqual([400, people.size, 0]);
    expect(
      await database.edges
        .where('id')
        .above('')
        .and(({ kind }) => kind === 'holdsPost')
        .count(),
    ).toBe(posts.size);

    const before = await dumpDerived(database);
    await rebuildViews(database);
    expect(await dumpDerived(database)).toEqual(before);
    await database.delete();
  },
);

test('a new article costs what it says: nothing that is known of its people is read again', async () => {
  const { database, library, save, read } = await openLibrary();
  await save(
    ...Array.from(
      { length: 40 },
      (_, i) =>
        `@甲日报 2020-01-${String(1 + (i % 28)).padStart(2, '0')} 1\n# 第${String(i)}篇\n王一|书记|乙县委`,
    ),
  );
  await read();
  let rows = 0;
  const count = <T>(row: T): T => {
    rows += 1;
    return row;
  };
  database.mentions.hook('reading', count);
  database.statements.hook('reading', count);
  await save('@甲日报 2021-01-01 1\n# 新的一篇\n王一|书记|乙县委\n王一>丙会');
  await read();
  expect(rows).toBe(0);
  const [person] = got(await library.find('王一', 1));
  expect(person).toMatchObject({ articles: 41, last: '2021-01-01', links: 2 });
  await database.delete();
});

test('a new article asks as much of a library of 120 as of one of 12', async () => {
  const { database, save, read } = await openLibrary();
  const add = async (from: number, to: number): Promise<number> => {
    const texts = Array.from(
      { length: to - from },
      (_, i) => `# 第${String(from + i)}篇\n王${String(from + i)}|书记|乙县委`,
    );
    await save(...texts);
    return sumOf(await countRequests(() => read()));
  };
  await add(0, 12);
  const early = await add(12, 13);
  await add(13, 120);
  expect(await add(120, 121)).toBe(early);
  await database.delete();
});

test('texts of one article each go in as many articles at a time as pages of many do', async () => {
  const { database, save } = await openLibrary();
  await save(...Array.from({ length: 96 }, (_, i) => `# 第${String(i)}篇\n王${String(i)}|书记|乙县委`));
  const asked = await countRequests(async () =>
    got(await readPending({ database, extractor: fakeExtractor() })),
  );
  expect(asked.get('captures.state getAll')).toBeLessThan(8);
  await database.delete();
});
