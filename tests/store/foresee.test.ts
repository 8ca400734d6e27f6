import { afterEach, expect, test } from 'vitest';

import { unknownSource } from '#lib/domain/capture.ts';
import { readAhead } from '#lib/services/read-ahead.ts';
import type { ReadingMachine } from '#lib/services/read-pending.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary | null = null;
afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

const ahead = (text: string, extractor: ReadingMachine = fakeExtractor()) =>
  readAhead(extractor, { text, source: unknownSource });

test('posts not seen before and people not seen before are told; nothing is stored', async () => {
  opened = await openLibrary();
  const { library, database } = opened;
  await opened.save('@甲日报 2020-07-29 2\n# 一\n王一|书记|乙县委\n李二>丙会');
  await opened.read();
  const before = await dumpDerived(database);
  const text =
    '# 二\n王一|书记|乙县委\n王一|主席|乙县政协\n王一|~局长|乙县水利局\n李二|镇长|甲镇政府\n赵三|部长|乙县委\n钱四>丙会';
  const foresight = got(await library.foresee(ahead(text)));
  expect(foresight.named).toBe(4);
  expect(
    foresight.posts.map(({ person, title, body, before: known }) => [
      person.name,
      title,
      body,
      known?.title ?? null,
    ]),
  ).toEqual([
    ['王一', '主席', '乙县政协', '书记'],
    ['李二', '镇长', '甲镇政府', null],
  ]);
  expect(foresight.people.map(({ name, post }) => [name, post?.title ?? null])).toEqual([
    ['赵三', '部长'],
    ['钱四', null],
  ]);
  expect(foresight.read.kinds).toMatchObject({ person: 4, organization: 4, place: 0 });
  expect(
    foresight.read.people.map(({ name, post }) => [name, post?.title ?? null]),
    'known or not',
  ).toEqual([
    ['王一', '书记'],
    ['李二', '镇长'],
    ['赵三', '部长'],
    ['钱四', null],
  ]);
  expect(foresight.posts[0]?.quote).toContain('主席');
  expect(await dumpDerived(database)).toEqual(before);
  expect(got(await library.status()).pending).toBe(0);
});

test('what the library holds already is not told again, nor twice', async () => {
  opened = await openLibrary();
  const { library } = opened;
  const text = '# 一\n王一|书记|乙县委\n赵三>丙会\n赵三>丁会';
  await opened.save(text);
  await opened.read();
  expect(got(await library.foresee(ahead(text)))).toMatchObject({ named: 2, people: [], posts: [] });
  const twice = '# 二\n孙五>丙会\n# 三\n孙五>丁会\n王一|主席|乙县政协\n# 四\n王一|主席|乙县政协';
  const told = got(await library.foresee(ahead(twice)));
  expect([told.people.length, told.posts.length]).toEqual([1, 1]);
});
