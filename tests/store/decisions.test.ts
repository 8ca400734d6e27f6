import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Quoted } from '#lib/domain/decision.ts';
import type { EntityId } from '#lib/domain/ids.ts';
import type { EntityBrief } from '#lib/services/library.ts';
import { layOver, readChanges, writeChanges } from '#lib/services/exchange-changes.ts';
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

test('a reading is judged by its statement alone, quoted by the library, and the reader’s word of the fact stands beside it', async () => {
  const { library } = opened;
  const statement = await statementOf('王一', '丙会');
  const before = await names((await brief('王一')).id);
  got(await library.judge(statement.id, { act: 'remark', says: 'otherwise', from: '县志' }, '亲见'));
  expect(await names((await brief('王一')).id)).toEqual(before);
  const { edge, article } = await statementOf('王一', '丙会');
  const [sentence] = got(await library.evidence(edge!, 5)).sentences;
  expect(sentence).toMatchObject({ verdict: null, remarks: [{ says: 'otherwise', from: '县志' }] });

  const rejected = got(await library.judge(statement.id, { act: 'reject' }));
  expect(rejected.act).toMatchObject({ about: statement.about });
  expect(await library.evidence(edge!, 5)).toMatchObject({ error: { code: 'entity-not-found' } });
  const read = got(await library.article(article)).statements.find(({ id }) => id === statement.id);
  expect(read).toMatchObject({ verdict: 'reject', judgedBy: rejected.id, edge: null });
  expect(read?.remarks).toHaveLength(1);
  expect(await library.judge('0'.repeat(32) as typeof statement.id, { act: 'confirm' })).toMatchObject({
    error: { code: 'statement-not-found' },
  });
});

test('two that are not the same come apart, and merging them again asks nobody twice', async () => {
  const { library } = opened;
  const [one, other] = [await brief('王一'), await brief('王一儿')];
  const pair = { entity: other.id, into: one.id, names: [other.name, one.name] as const };
  const merge = got(await library.decide({ act: 'merge', ...pair }));
  expect(got(await library.card(one.id)).merged).toEqual([{ name: '王一儿', decision: merge.id }]);
  const part = got(
    await library.decide({ act: 'part', entities: [one.id, other.id], names: [one.name, other.name] }),
  );
  expect(got(await library.card(other.id)).entity.name).toBe('王一儿');
  expect(got(await library.card(one.id)).merged).toEqual([]);
  expect(got(await library.partedBy(other.id, one.id))?.id).toBe(part.id);
  got(await library.decide({ act: 'merge', ...pair }));
  expect(got(await library.partedBy(one.id, other.id))).toBeNull();
  expect(got(await library.card(other.id)).entity.id).toBe(one.id);
});

test('a name that the reader added is found, listed, and gone with an undo', async () => {
  const { library } = opened;
  const one = await brief('王一');
  const alias = got(await library.decide({ act: 'alias', entity: one.id, name: '老王', of: '王一' }, '口语'));
  expect(got(await library.find('老王', 1))[0]?.id).toBe(one.id);
  expect(got(await library.card(one.id)).aliases).toEqual(['老王']);
  got(await library.decide({ act: 'undo', decision: alias.id }));
  expect(got(await library.find('老王', 1))).toEqual([]);
});

test('what an undo took back and a redo brought back are told apart, each with the headline', async () => {
  const { library } = opened;
  const { article } = await statementOf('李二', '丙会');
  const removal = got(await library.decide({ act: 'removeArticle', article }));
  const back = got(await library.decide({ act: 'undo', decision: removal.id }));
  got(await library.decide({ act: 'undo', decision: back.id }));
  const { changes } = got(await library.changes({ offset: 0, limit: 10 }));
  expect(changes.map(({ undoes, isRedo, headline }) => [undoes?.id ?? null, isRedo, headline])).toEqual([
    [removal.id, true, '第一篇'],
    [removal.id, false, '第一篇'],
    [null, false, '第一篇'],
  ]);
});

test('articles removed in one go come back in one step', async () => {
  const { library, database } = opened;
  const articles = await database.articles.toArray();
  got(await library.decideAll(articles.map(({ id }) => ({ act: 'removeArticle', article: id }))));
  const { undo } = got(await library.undoSteps());
  expect(undo?.decisions).toHaveLength(2);
  got(await library.decideAll(undo!.entries.map((decision) => ({ act: 'undo', decision }))));
  expect(got(await library.articles({ offset: 0, limit: 10 })).total).toBe(2);
});

test('the log tells what stands, what was taken back, and why', async () => {
  const { library } = opened;
  const statement = await statementOf('李二', '丙会');
  const judged = got(await library.judge(statement.id, { act: 'confirm' }, ' 对过原报 '));
  const removal = got(await library.decide({ act: 'removeArticle', article: statement.article }));
  const back = got(await library.decide({ act: 'undo', decision: removal.id }));
  const { changes, total } = got(await library.changes({ offset: 0, limit: 10 }));
  expect(total).toBe(3);
  expect(changes.map(({ decision, stands }) => [decision.id, stands])).toEqual([
    [back.id, true],
    [removal.id, false],
    [judged.id, true],
  ]);
  expect(changes[0]?.undoes?.id).toBe(removal.id);
  expect(changes.map(({ headline }) => headline)).toEqual(['第一篇', '第一篇', '第一篇']);
  expect(changes.some(({ isRedo }) => isRedo)).toBe(false);
  expect(changes[2]?.decision.note).toBe('对过原报');
  expect(changes.every(({ isOwn, isAdrift }) => isOwn && !isAdrift)).toBe(true);
  const steps = got(await library.undoSteps());
  expect([steps.undo?.entries, steps.redo?.entries]).toEqual([[judged.id], [back.id]]);
  expect(steps.redo?.headline).toBe('第一篇');
  const only = got(await library.changes({ offset: 0, limit: 10, acts: ['confirm', 'reject'] }));
  expect([only.total, only.changes[0]?.decision.id]).toEqual([1, judged.id]);
});

test('another reader’s log is laid over this one, clashes are said before, and each can be taken back', async () => {
  const theirs = await openLibrary({ author: 'them' });
  await theirs.save(...pages);
  await theirs.read();
  const { library } = opened;
  const statement = await statementOf('李二', '丙会');
  got(await library.judge(statement.id, { act: 'confirm' }));
  got(await theirs.library.decide({ act: 'rename', entity: statement.from, name: '李二郎', was: '李二' }));
  const rejected = got(await theirs.library.judge(statement.id, { act: 'reject' }, '看错行'));

  const file = await writeChanges(theirs.database);
  const spoilt = new Blob([file, '{"id":"0"}\nno line of a log\n']);
  const found = got(await readChanges(opened.database, spoilt));
  expect([found.fresh.length, found.total, found.broken]).toEqual([2, 2, 2]);
  expect(found.clashes.map(({ here, there }) => [here.act.act, there.id])).toEqual([
    ['confirm', rejected.id],
  ]);
  expect(await layOver(opened.database, found)).toBe(2);
  expect(got(await library.card(statement.from)).entity.name).toBe('李二郎');
  expect(got(await readChanges(opened.database, file)).fresh).toEqual([]);
  expect(
    got(await library.changes({ offset: 0, limit: 9 })).changes.filter((one) => !one.isOwn),
  ).toHaveLength(2);
  expect(await readChanges(opened.database, new Blob(['not a log']))).toMatchObject({
    error: { code: 'not-a-backup' },
  });
  await theirs.database.delete();
});
