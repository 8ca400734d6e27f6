import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { compareDecisions, newcomerId, type Decision, type SplitAct } from '#lib/domain/decision.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import { layOver, readChanges, writeChanges } from '#lib/services/exchange-changes.ts';
import { createKeeper } from '#lib/services/keep-library.ts';
import type { EntityBrief } from '#lib/services/library.ts';
import { rebuildViews } from '#lib/store/rebuild-views.ts';

import { fakeExtractor } from './fake-extractor.ts';
import { dumpDerived, got, openLibrary, type OpenedLibrary } from './open-library.ts';

const pages = [
  '@甲日报 2020-01-01 1\n# 校舍\n王伟|厅长|教育厅\n王伟>春会',
  '@甲日报 2020-01-02 1\n# 河道\n王伟|局长|水务局\n李二|局长|水务局',
  '@乙日报 2020-01-03 1\n# 水库\n王伟|~局长|水务局\n王伟:修好了',
  '@乙日报 2020-01-04 1\n# 赛事\n王伟>秋会',
];
const other = { called: '王伟', apart: '水务局局长' };

let opened: OpenedLibrary;
beforeEach(async () => {
  opened = await openLibrary();
  await opened.save(...pages);
  await opened.read();
});
afterEach(async () => {
  await opened.read();
  const before = await dumpDerived(opened.database);
  await rebuildViews(opened.database);
  expect(await dumpDerived(opened.database)).toEqual(before);
  await opened.database.delete();
});

async function named(name: string, { library } = opened): Promise<readonly EntityBrief[]> {
  return got(await library.find(name, 9)).filter((one) => one.name === name);
}
async function only(name: string, from = opened): Promise<EntityBrief> {
  const [one, ...more] = await named(name, from);
  if (!one || more.length > 0) throw new Error(`${String(more.length + 1)} are called ${name}`);
  return one;
}
async function articlesOf(entity: EntityId, { library } = opened): Promise<readonly (string | null)[]> {
  const list = got(await library.articles({ offset: 0, limit: 9, mentions: entity, order: 'oldest' }));
  return list.articles.map(({ headline }) => headline);
}
async function idsOf(headlines: readonly string[], { library } = opened): Promise<readonly ArticleId[]> {
  const list = got(await library.articles({ offset: 0, limit: 9, order: 'oldest' }));
  return list.articles.filter(({ headline }) => headlines.includes(headline ?? '')).map(({ id }) => id);
}
async function split(
  headlines: readonly string[],
  into: EntityId | typeof other = other,
  { from, on = opened }: { readonly from?: EntityId; readonly on?: OpenedLibrary } = {},
): Promise<readonly Decision[]> {
  const entity = from ?? (await only('王伟', on)).id;
  return got(await on.library.split({ entity, articles: await idsOf(headlines, on), into }));
}
async function bothNow(): Promise<{ readonly first: EntityBrief; readonly second: EntityBrief }> {
  const both = await named('王伟');
  const second = both.find(({ apart }) => apart !== undefined);
  const first = both.find(({ apart }) => apart === undefined);
  if (!first || !second) throw new Error('nobody is split off');
  return { first, second };
}

describe('a split', () => {
  test('gives the other one its articles, posts, links and sentences, and takes them from the first', async () => {
    await split(['河道', '水库']);
    const { first, second } = await bothNow();
    expect([first.articles, second.articles]).toEqual([2, 2]);
    expect(second).toMatchObject({ kind: 'person', apart: '水务局局长', first: '2020-01-02' });
    expect(await articlesOf(first.id)).toEqual(['校舍', '赛事']);
    expect(await articlesOf(second.id)).toEqual(['河道', '水库']);
    const cards = [got(await opened.library.card(first.id)), got(await opened.library.card(second.id))];
    expect(cards.map(({ posts }) => posts.map(({ organization }) => organization.name))).toEqual([
      ['教育厅'],
      ['水务局', '水务局'],
    ]);
    expect(cards.map(({ said }) => said.length)).toEqual([0, 1]);
    expect(cards.map(({ splits }) => splits.map(({ isOff, articles }) => [isOff, articles]))).toEqual([
      [[true, 2]],
      [[false, 2]],
    ]);
    expect(cards[0]?.namesakes).toMatchObject([{ id: second.id, isSplit: true }]);
    const [id] = await idsOf(['河道']);
    const { entities, statements } = got(await opened.library.article(id!));
    expect(entities.map(({ entity }) => entity.id)).toContain(second.id);
    expect(statements.map(({ from }) => from.id)).toContain(second.id);
  });

  test('is one step, taken back and done again whole; each article alone as well', async () => {
    const before = await dumpDerived(opened.database);
    const made = await split(['河道', '水库']);
    const after = await dumpDerived(opened.database);
    const { undo } = got(await opened.library.undoSteps());
    expect(undo?.entries).toHaveLength(2);
    const back = got(
      await opened.library.decideAll(undo!.entries.map((decision) => ({ act: 'undo', decision }))),
    );
    expect(await dumpDerived(opened.database)).toEqual(before);
    got(await opened.library.decideAll(back.map(({ id }) => ({ act: 'undo', decision: id }))));
    expect(await dumpDerived(opened.database)).toEqual(after);
    got(await opened.library.decide({ act: 'undo', decision: made[0]!.id }));
    const { second } = await bothNow();
    expect(await articlesOf(second.id)).toHaveLength(1);
  });

  test('holds when the articles are read again, by whatever id the name is read then', async () => {
    await split(['河道', '水库']);
    const { second } = await bothNow();
    for (const version of [2, 3, 1] as const) {
      await opened.read(fakeExtractor(version));
      expect(await articlesOf(second.id), `version ${String(version)}`).toEqual(['河道', '水库']);
      expect(got(await opened.library.changes({ offset: 0, limit: 9 })).changes).toMatchObject([
        { isAdrift: false },
        { isAdrift: false },
      ]);
    }
  });

  test('says nothing of later articles: they are read as before', async () => {
    await split(['河道', '水库']);
    await opened.save('@乙日报 2020-02-01 1\n# 闸门\n王伟|局长|水务局');
    await opened.read();
    const { first, second } = await bothNow();
    expect(await articlesOf(first.id)).toContain('闸门');
    await split(['闸门'], second.id, { from: first.id });
    expect(await articlesOf(second.id)).toEqual(['河道', '水库', '闸门']);
    expect((await bothNow()).second).toMatchObject({ id: second.id, name: '王伟', apart: '水务局局长' });
  });

  test('whose article is not here is listed without effect, and holds once it comes', async () => {
    await split(['河道']);
    const log = await writeChanges(opened.database);
    const others = await openLibrary({ author: 'others' });
    await others.save(...pages.filter((page) => !page.includes('河道')));
    await others.read();
    await layOver(others.database, got(await readChanges(others.database, log)));
    const changes = async () => got(await others.library.changes({ offset: 0, limit: 9 })).changes;
    expect(await changes()).toMatchObject([{ isAdrift: true, stands: true }]);
    expect(await named('王伟', others)).toHaveLength(1);
    await others.save(...pages);
    await others.read();
    expect(await changes()).toMatchObject([{ isAdrift: false }]);
    expect(await dumpDerived(others.database)).toMatchObject({
      entities: (await dumpDerived(opened.database)).entities,
    });
    await others.database.delete();
  });

  test('into one that is known joins it there', async () => {
    await opened.save('@丙晚报 2020-03-01 1\n# 大坝\n王伟|总工|水电院');
    await opened.read();
    await split(['大坝'], { called: '王伟', apart: '总工' });
    const { first, second } = await bothNow();
    await split(['河道'], second.id, { from: first.id });
    expect(await articlesOf(second.id)).toEqual(['河道', '大坝']);
    // And back, article by article.
    await split(['河道'], first.id, { from: second.id });
    expect(await articlesOf(first.id)).toContain('河道');
    expect(await articlesOf(second.id)).toEqual(['大坝']);
  });

  test('of the same article the last one counts; taken back, the one before it does', async () => {
    await split(['河道', '水库']);
    const { first, second } = await bothNow();
    const again = await split(['河道'], { called: '王维', apart: '' }, { from: second.id });
    const third = await only('王维');
    expect(await articlesOf(third.id)).toEqual(['河道']);
    expect(await articlesOf(second.id)).toEqual(['水库']);
    got(await opened.library.decide({ act: 'undo', decision: again[0]!.id }));
    expect(await articlesOf(second.id)).toEqual(['河道', '水库']);
    expect(await articlesOf(first.id)).toEqual(['校舍', '赛事']);
  });

  test('takes along what was marked by hand before, and leaves what is marked after', async () => {
    const [id] = await idsOf(['河道']);
    const person = await only('王伟');
    const mark = (start: number) =>
      opened.library.decide({
        ...{ act: 'mention', article: id!, in: 'text', start, end: start + 2, quote: '水务' },
        ...{ entity: person.id, kind: 'person', type: 'official', name: '王伟' },
      });
    got(await mark(6));
    await split(['河道']);
    const { first, second } = await bothNow();
    const spots = async (entity: EntityId) =>
      got(await opened.library.article(id!)).entities.find((one) => one.entity.id === entity)?.mentions
        .length ?? 0;
    expect([await spots(first.id), await spots(second.id)]).toEqual([0, 2]);
    got(await mark(17));
    expect([await spots(first.id), await spots(second.id)]).toEqual([1, 2]);
  });

  test('of two names that were merged takes both out of an article that has both', async () => {
    await opened.save('@丙晚报 2020-03-01 1\n# 两名\n王伟|院长|水电院\n王玮|院长|水电院');
    await opened.read();
    const [from, into] = [await only('王玮'), await only('王伟')];
    got(
      await opened.library.decide({
        ...{ act: 'merge', entity: from.id, into: into.id, names: ['王玮', '王伟'] },
      }),
    );
    expect(await split(['两名'], { called: '王伟', apart: '院长' })).toHaveLength(2);
    const { first, second } = await bothNow();
    expect([first.articles, second.articles]).toEqual([4, 1]);
    expect(got(await opened.library.card(second.id)).aliases).toEqual(['王玮']);
  });

  test('keeps the kind that the reader gave it before', async () => {
    const { id } = await only('王伟');
    got(
      await opened.library.decide({
        act: 'retype',
        entity: id,
        kind: 'initiative',
        type: 'brand',
        name: '王伟',
      }),
    );
    await split(['河道']);
    expect((await bothNow()).second).toMatchObject({ kind: 'initiative', type: 'brand' });
  });

  test('of nobody, or into the same one, is refused', async () => {
    const { id } = await only('王伟');
    const wish = { entity: id, articles: await idsOf(['河道']), into: id };
    expect(await opened.library.split(wish)).toMatchObject({ error: { code: 'entity-not-found' } });
    expect(await opened.library.split({ ...wish, into: 'nobody' as EntityId })).toMatchObject({ ok: false });
    expect(await opened.library.split({ ...wish, entity: 'nobody' as EntityId })).toMatchObject({
      ok: false,
    });
  });
});

describe('a merge after a split', () => {
  test('is asked about like after “not the same”, and joins the two again', async () => {
    const before = await dumpDerived(opened.database);
    const made = await split(['河道', '水库']);
    const { first, second } = await bothNow();
    const parting = got(await opened.library.partedBy(second.id, first.id));
    expect(made.map(({ id }) => id)).toContain(parting?.id);
    const merge = got(
      await opened.library.decide({
        ...{ act: 'merge', entity: second.id, into: first.id, names: ['王伟', '王伟'] },
      }),
    );
    expect(got(await opened.library.partedBy(second.id, first.id))).toBeNull();
    expect((await only('王伟')).articles).toBe(4);
    got(await opened.library.decide({ act: 'undo', decision: merge.id }));
    expect((await bothNow()).second.articles).toBe(2);
    got(await opened.library.decideAll(made.map(({ id }) => ({ act: 'undo', decision: id }))));
    expect(await dumpDerived(opened.database)).toEqual(before);
  });

  test('is overruled by another split of the same two', async () => {
    await split(['河道']);
    const { first, second } = await bothNow();
    got(
      await opened.library.decide({
        ...{ act: 'merge', entity: second.id, into: first.id, names: ['王伟', '王伟'] },
      }),
    );
    await split(['水库'], other, { from: first.id });
    expect(await articlesOf(second.id)).toEqual(['河道', '水库']);
  });
});

describe('splits of two readers', () => {
  let theirs: OpenedLibrary;
  beforeEach(async () => {
    theirs = await openLibrary({ author: 'them' });
    await theirs.save(...pages);
    await theirs.read();
  });
  afterEach(() => theirs.database.delete());

  async function layOverEachOther(): Promise<void> {
    const [ours, others] = [await writeChanges(opened.database), await writeChanges(theirs.database)];
    await layOver(opened.database, got(await readChanges(opened.database, others)));
    await layOver(theirs.database, got(await readChanges(theirs.database, ours)));
    expect(await dumpDerived(theirs.database)).toEqual(await dumpDerived(opened.database));
  }

  test('who say the same of it mean one, and their articles join', async () => {
    await split(['河道']);
    await split(['水库', '河道'], other, { on: theirs });
    const log = await writeChanges(theirs.database);
    expect(got(await readChanges(opened.database, log)).clashes).toEqual([]);
    await layOverEachOther();
    const { second } = await bothNow();
    expect(await articlesOf(second.id)).toEqual(['河道', '水库']);
  });

  test('who say otherwise clash in the articles of both; the later one counts in either library', async () => {
    await split(['河道', '水库']);
    await split(['河道'], { called: '王维', apart: '' }, { on: theirs });
    const log = await writeChanges(theirs.database);
    const { clashes } = got(await readChanges(opened.database, log));
    expect(clashes.map(({ here, there }) => [here.act.act, there.act.act])).toEqual([['split', 'split']]);
    await layOverEachOther();
    const ends = clashes.flatMap(({ here, there }) => [here, there]).sort(compareDecisions);
    const [id] = await idsOf(['河道']);
    const people = got(await opened.library.article(id!)).entities.filter(
      ({ entity }) => entity.kind === 'person' && entity.name !== '李二',
    );
    expect(people.map(({ entity }) => entity.id)).toEqual([(ends.at(-1)?.act as SplitAct).into]);
  });

  test('clash with a merge of the same two', async () => {
    await split(['河道']);
    const { first, second } = await bothNow();
    got(
      await theirs.library.decide({
        ...{ act: 'merge', entity: second.id, into: first.id, names: ['王伟', '王伟'] },
      }),
    );
    const log = await writeChanges(theirs.database);
    expect(got(await readChanges(opened.database, log)).clashes).toMatchObject([
      { here: { act: { act: 'split' } }, there: { act: { act: 'merge' } } },
    ]);
    await layOverEachOther();
  });
});

test('what is erased for good leaves no entry of a split, and the rest of the split holds', async () => {
  await split(['河道', '水库']);
  const [id] = await idsOf(['河道']);
  const keeper = createKeeper({
    database: opened.database,
    now: () => 1_600_000_000_000,
    freshKey: () => 'a key of this library',
    program: 'test',
    settings: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
    wake: () => undefined,
  });
  const backup = got(await keeper.backUp({}));
  got(await keeper.erase([id!]));
  await opened.read();
  const log = await opened.database.decisions.toArray();
  expect(JSON.stringify(log)).not.toContain(id);
  expect(log).toHaveLength(1);
  const { second } = await bothNow();
  expect(second).toMatchObject({ name: '王伟', apart: '水务局局长', articles: 1 });
  // Nor does an older backup bring it back.
  got(await keeper.restore(backup.file, { mode: 'merge' }));
  await opened.read();
  expect(await articlesOf(second.id)).toEqual(['水库']);
});

test('a backup that is restored splits again', async () => {
  await split(['河道', '水库']);
  const options = {
    now: () => 1_600_000_000_000,
    freshKey: () => 'key',
    program: 'test',
    settings: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
    wake: () => undefined,
  };
  const { file } = got(await createKeeper({ ...options, database: opened.database }).backUp({}));
  const fresh = await openLibrary();
  got(await createKeeper({ ...options, database: fresh.database }).restore(file, { mode: 'merge' }));
  await fresh.read();
  const [a, b] = [await dumpDerived(fresh.database), await dumpDerived(opened.database)];
  for (const table of ['mentions', 'statements', 'entities', 'edges', 'names'])
    expect(a[table]).toBe(b[table]);
  await fresh.database.delete();
});

describe('the articles to choose from', () => {
  test('stand with the body of the post that they print, the others by outlet, with a sentence of each', async () => {
    const { id } = await only('王伟');
    const { groups, total, others } = got(await opened.library.splitList(id));
    const told = groups.map((group) => [
      group.with?.name ?? group.outlet,
      group.labels,
      group.articles.map(({ headline }) => headline),
    ]);
    expect(total).toBe(4);
    expect(told).toEqual([
      ['水务局', ['局长'], ['水库', '河道']],
      ['教育厅', ['厅长'], ['校舍']],
      ['乙日报', [], ['赛事']],
    ]);
    expect(others).toEqual([]);
    const asked = await idsOf(['河道', '赛事']);
    const sentences = got(await opened.library.sentencesIn(id, asked));
    expect(sentences.map(({ article }) => article)).toEqual(asked);
    expect(sentences[0]?.text).toContain('王伟');
  });

  test('may belong to whom was split off before, whatever it is called', async () => {
    await split(['河道'], { called: '王维', apart: '' });
    const first = await only('王伟');
    const { others } = got(await opened.library.splitList(first.id));
    expect(others).toMatchObject([
      { name: '王维', id: newcomerId({ entity: first.id, called: '王维', apart: '' }) },
    ]);
  });
});
