import { beforeEach, expect, test } from 'vitest';

import { parseDecision } from '#lib/archive/backup-records.ts';
import type { Act } from '#lib/domain/decision.ts';
import type { ReaderList } from '#lib/domain/reader-list.ts';

import { dumpDerived, got, openLibrary, type OpenedLibrary } from './open-library.ts';

const list: ReaderList = {
  id: 'a-1',
  source: '县档案馆',
  file: 'list.csv',
  posts: [
    { person: '王 一', title: '县长', organization: '乙县委', from: '2018', to: null, at: '2' },
    { person: '无此人', title: '局长', organization: '乙县委', from: null, to: '2020-01', at: '3' },
    { person: '赵四', title: '主席', organization: null, from: null, to: null, at: '4' },
  ],
};
const adding: Act = { act: 'list', list };

let opened: OpenedLibrary;
beforeEach(async () => {
  opened = await openLibrary();
  await opened.save('@甲日报 2020-07-29 2\n# 第一篇\n王一|书记|乙县委\n王一>丙会');
  await opened.read();
  return () => opened.database.delete();
});

async function listedUnder(name: string) {
  const [found] = got(await opened.library.find(name, 1));
  return got(await opened.library.listed(found!.id));
}

test('a list is told under the names it has, with its source, and draws nothing', async () => {
  const before = await dumpDerived(opened.database);
  expect(await listedUnder('王一')).toEqual([]);
  const { id } = got(await opened.library.decide(adding));
  expect(await listedUnder('王一')).toEqual([
    { ...list.posts[0], source: '县档案馆', file: 'list.csv', by: id },
  ]);
  // Of a body all who hold a post there, whether the press knows them or not.
  expect((await listedUnder('乙县委')).map(({ person }) => person)).toEqual(['王 一', '无此人']);
  expect(await listedUnder('丙会')).toEqual([]);
  expect(await dumpDerived(opened.database)).toEqual(before);
  expect(got(await opened.library.find('无此人', 5))).toEqual([]);
});

test('all of a list is taken back as one step, and comes again', async () => {
  const added = got(await opened.library.decide(adding));
  const { undo } = got(await opened.library.undoSteps());
  expect(undo?.entries).toEqual([added.id]);
  const undone = got(await opened.library.decide({ act: 'undo', decision: added.id }));
  expect(await listedUnder('乙县委')).toEqual([]);
  got(await opened.library.decide({ act: 'undo', decision: undone.id }));
  expect(await listedUnder('乙县委')).toHaveLength(2);
});

test('what is merged or called otherwise is found by all its names', async () => {
  got(await opened.library.decide(adding));
  const [found] = got(await opened.library.find('王一', 1));
  const { id, name } = found!;
  got(await opened.library.decide({ act: 'alias', entity: id, name: '赵四', of: name }));
  expect((await listedUnder('王一')).map(({ title }) => title)).toEqual(['县长', '主席']);
});

test('a list passes through a backup; one that somebody bent is none', async () => {
  const added = got(await opened.library.decide(adding));
  expect(parseDecision(JSON.parse(JSON.stringify(added)))).toEqual(added);
  const bent = {
    ...added,
    act: { ...adding, list: { ...list, posts: [{ ...list.posts[0], from: 'once' }] } },
  };
  expect(parseDecision(JSON.parse(JSON.stringify(bent)))).toBeNull();
});
