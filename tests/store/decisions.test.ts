import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Quoted } from '#lib/domain/decision.ts';
import type { EntityId } from '#lib/domain/ids.ts';
import type { EntityBrief } from '#lib/services/library.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';
import { loadUnanchored } from '#lib/store/unanchored.ts';
import type { StatementRow } from '#lib/views/rows.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got, openLibrary, type OpenedLibrary } from './open-library.ts';

const pages = [
  '@甲日报 2020-07-29 2\n# 第一篇\n王一|书记|乙县委\n王一>丙会\n李二>丙会',
  '@乙日报 2020-08-01 1\n# 第二篇\n王一儿|书记|乙县委\n王一>秋会',
];

let opened: OpenedLibrary;
beforeEach(async () => {
  opened = await openLibrary();
  await opened.save(...pages);
  await opened.read();
});
afterEach(async () => {
  const before = await dumpDerived(opened.database);
  await rebuildViews(opened.database);
  expect(await dumpDerived(opened.database)).toEqual(before);
  await opened.database.delete();
});

async function brief(name: string): Promise<EntityBrief> {
  const found = got(await opened.library.find(name, 5)).find((entity) => entity.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}

async function names(id: EntityId): Promise<readonly string[]> {
  const { nodes } = got(await opened.library.neighbours(id, { limit: 10 }));
  return nodes
    .slice(1)
    .map(({ name }) => name)
    .sort();
}

async function statementOf(subject: string, object: string): Promise<StatementRow & { about: Quoted }> {
  const rows = await opened.database.statements.toArray();
  const row = rows.find((s) => s.subject === subject && s.object === object);
  if (!row) throw new Error('no such statement');
  const { article, kind } = row;
  return { ...row, about: { article, kind, subject, object, quote: row.evidence.quote } };
}

test('merged people are one, found by both names, and an undo parts them', async () => {
  const [one, other] = [await brief('王一'), await brief('王一儿')];
  const merge = got(
    await opened.library.decide({
      act: 'merge',
      entity: other.id,
      into: one.id,
      names: [other.name, one.name],
    }),
  );
  const card = got(await opened.library.card(one.id));
  expect([card.aliases, card.entity.articles, card.entity.links]).toEqual([['王一儿'], 2, 3]);
  expect(card.posts).toMatchObject([
    { title: '书记', articles: 2, outlets: 2, first: '2020-07-29', last: '2020-08-01' },
  ]);
  expect(got(await opened.library.find('王一儿', 1))[0]?.id).toBe(one.id);
  expect(got(await opened.library.card(other.id)).entity.id).toBe(one.id);
  got(await opened.library.decide({ act: 'undo', decision: merge.id }));
  expect(await names(other.id)).toEqual(['乙县委']);
  expect(got(await opened.library.card(one.id)).aliases).toEqual([]);
});

test('what is hidden is nowhere, and an undo shows it', async () => {
  const meeting = await brief('丙会');
  const hide = got(await opened.library.decide({ act: 'hide', entity: meeting.id, name: meeting.name }));
  expect(got(await opened.library.find('丙会', 1))).toEqual([]);
  expect(await opened.library.card(meeting.id)).toMatchObject({ error: { code: 'entity-not-found' } });
  expect(await names((await brief('王一')).id)).toEqual(['乙县委', '秋会']);
  expect(got(await opened.library.status()).entities.initiative).toBe(1);
  got(await opened.library.decide({ act: 'undo', decision: hide.id }));
  expect(await names((await brief('王一')).id)).toEqual(['丙会', '乙县委', '秋会']);
});

test('a new name is found beside the printed one, a new kind is counted as such', async () => {
  const meeting = await brief('丙会');
  got(await opened.library.decide({ act: 'rename', entity: meeting.id, name: '丙大会', was: '丙会' }));
  got(
    await opened.library.decide({
      act: 'retype',
      entity: meeting.id,
      kind: 'organization',
      type: 'mass',
      name: meeting.name,
    }),
  );
  const card = got(await opened.library.card(meeting.id));
  expect([card.entity.name, card.entity.kind, card.aliases]).toEqual(['丙大会', 'organization', ['丙会']]);
  expect(got(await opened.library.find('丙会', 1))[0]?.id).toBe(meeting.id);
  const around = got(
    await opened.library.neighbours((await brief('王一')).id, { limit: 5, kinds: ['initiative'] }),
  );
  expect([around.total, around.totalByKind.organization]).toEqual([1, 2]);
});

test('a statement read wrong is gone, one read right need not be reviewed, also after reading again', async () => {
  const wrong = await statementOf('李二', '丙会');
  got(await opened.library.decide({ act: 'reject', statement: wrong.id, about: wrong.about }));
  expect(await names((await brief('李二')).id)).toEqual([]);
  const right = await statementOf('王一', '乙县委');
  await opened.read(fakeExtractor(2));
  const edge = async () =>
    got(await opened.library.neighbours((await brief('王一')).id, { limit: 9 })).edges[0];
  expect((await edge())?.toReview).toBe(true);
  got(await opened.library.decide({ act: 'confirm', statement: right.id, about: right.about }));
  expect((await edge())?.toReview).toBe(false);
  await opened.read(fakeExtractor(1));
  expect((await edge())?.toReview).toBe(false);
  expect(await names((await brief('李二')).id)).toEqual([]);
});

test('a judgement whose statement is read no more is listed, and holds again when it comes back', async () => {
  const wrong = await statementOf('李二', '丙会');
  const { id } = got(await opened.library.decide({ act: 'reject', statement: wrong.id, about: wrong.about }));
  expect(await loadUnanchored(opened.database)).toEqual([]);
  await opened.read(fakeExtractor(2));
  expect((await loadUnanchored(opened.database)).map((judgement) => judgement.id)).toEqual([id]);
  await opened.read(fakeExtractor(3));
  expect(await names((await brief('李二')).id)).toEqual([]);
});
