import { afterEach, describe, expect, test } from 'vitest';

import type { ArticleId, CaptureId, EntityId } from '#lib/domain/ids.ts';
import type { ArticleListFilter, ArticleListOptions } from '#lib/services/library.ts';
import { articleRowOf } from '#lib/store/article-rows.ts';
import { addToCounters, countsChange, countsOfArticle } from '#lib/store/counters.ts';
import { catchUpHeldKeys, withHeldKeys, type HeldKind } from '#lib/store/held-keys.ts';
import { bestFirst } from '#lib/store/best-printing.ts';
import { orderIn } from '#lib/store/printed-keys.ts';
import type { ArticleRow, PrintingRow } from '#lib/store/schema.ts';

import { got, openLibrary, type OpenedLibrary } from './open-library.ts';
import { randomFrom } from './random.ts';

const size = 700;
let opened: OpenedLibrary | null = null;

afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

const draft = {
  kicker: [],
  headline: null,
  deck: [],
  byline: [],
  dateline: null,
  continuedFrom: null,
  continuedOn: null,
  text: '一段。',
  offsets: [],
};

interface Made {
  readonly row: ArticleRow;
  readonly printings: readonly PrintingRow[];
  readonly ordinal: number;
  readonly kinds: readonly HeldKind[];
  readonly names: readonly EntityId[];
}

/** In nearly all articles, and in few. */
const [known, seldom] = ['e1', 'e2'].map((id) => id.padEnd(32, '0')) as [EntityId, EntityId];

/** Days that repeat, papers, some without either; some removed, some erased. */
function make(): readonly Made[] {
  const random = randomFrom(11);
  return Array.from({ length: size }, (_, ordinal) => {
    const id = `${random
      .below(2 ** 30)
      .toString(16)
      .padStart(8, '0')}${String(ordinal).padStart(8, '0')}` as ArticleId;
    const capture = `c${String(ordinal)}` as CaptureId;
    const published =
      random.below(10) === 0
        ? null
        : `20${String(10 + random.below(3))}-0${String(1 + random.below(3))}-1${String(random.below(4))}`;
    const said = {
      outlet: random.pick(['甲日报', '甲日报', '乙/日报', null]),
      published,
      page: random.pick(['1', '2', '12', null]),
      url: null,
      fileName: null,
      region: null,
    };
    const shelf = random.below(9) === 0 ? 'removed' : 'kept';
    const kinds: HeldKind[] = [
      ...(random.below(2) === 0 ? ['holdsPost' as const] : []),
      ...(random.below(40) === 0 ? ['attends' as const] : []),
    ];
    const own = { article: id, capture, position: 0, ...said };
    // Some were printed by another paper too, on another day.
    const other = {
      ...own,
      capture: `d${capture}` as CaptureId,
      outlet: '丙晚报',
      published: '2011-02-12',
      page: '3',
    };
    const printings = random.below(6) === 0 ? [own, other] : [own];
    const bare = articleRowOf(id, draft, asPrintings(bestFirst(printings)), shelf, undefined);
    const names = [...(ordinal % 7 === 0 ? [] : [known]), ...(ordinal % 5 === 0 ? [seldom] : [])];
    return { row: withHeldKeys(bare, kinds), printings, ordinal, kinds, names };
  });
}

function asPrintings([first, ...others]: readonly PrintingRow[]): [PrintingRow, ...PrintingRow[]] {
  if (!first) throw new Error('printed nowhere');
  return [first, ...others];
}

/** The day of an article in a list of one paper, or of all; null where it is not in it. */
function dayIn({ row, printings }: Made, outlet: string | null | undefined): string | null {
  if (outlet === undefined) return row.published;
  const isNamed = printings.some((one) => one.outlet !== null);
  const own = printings.find((one) => one.outlet === outlet);
  return own && (outlet !== null || !isNamed) ? (own.published ?? '') : null;
}

async function fill(made: readonly Made[]): Promise<OpenedLibrary> {
  opened = await openLibrary();
  const { database } = opened;
  const rows = made.map(({ row }) => row);
  await database.articles.bulkPut(rows);
  await addToCounters(database, countsChange(countsOfArticle, [], rows));
  await database.mentions.bulkPut(
    made.flatMap(({ row, names }) =>
      names.map((entity) => ({
        article: row.id,
        raw: entity,
        entity,
        kind: 'person' as const,
        type: 'official',
        name: entity,
        aliases: [],
        code: null,
        published: row.published,
        outlet: row.outlet,
        spots: [],
      })),
    ),
  );
  await database.searchDocs.bulkPut([
    ...made.map(({ row, ordinal }) => ({ ordinal, article: row.id })),
    // Erased ones keep their places.
    ...[size, size + 3].map((ordinal) => ({ ordinal, article: '' as ArticleId })),
  ]);
  return opened;
}

/** The whole list by plain sorting. */
function expected(made: readonly Made[], list: ArticleListFilter): readonly ArticleId[] {
  const { outlet, from, to, holds, mentions, order = 'newest', removed = false } = list;
  const found = made.filter((one) => {
    const day = dayIn(one, outlet);
    return (
      day !== null &&
      (mentions === undefined || one.names.includes(mentions)) &&
      (one.row.shelf === 'removed') === removed &&
      (holds === undefined || one.kinds.includes(holds)) &&
      ((from === undefined && to === undefined) || day !== '') &&
      (from === undefined || day >= from) &&
      (to === undefined || day.slice(0, to.length) <= to)
    );
  });
  const undated = (one: Made) => Number(dayIn(one, outlet) === '');
  const at = ({ row }: Made) => orderIn(row, outlet === null ? '' : outlet) ?? '';
  const way = order === 'oldest' ? -1 : 1;
  return [...found]
    .sort((a, b) =>
      order === 'saved'
        ? b.ordinal - a.ordinal
        : undated(a) - undated(b) || (undated(a) ? 1 : way) * (at(a) < at(b) ? -1 : 1),
    )
    .map(({ row }) => row.id);
}

const lists: readonly (readonly [string, ArticleListFilter])[] = [
  ['all', {}],
  ['oldest first', { order: 'oldest' }],
  ['saved last first', { order: 'saved' }],
  ['of a paper', { outlet: '乙/日报' }],
  ['of a paper, oldest first', { outlet: '甲日报', order: 'oldest' }],
  ['of a paper, saved last first', { outlet: '甲日报', order: 'saved' }],
  ['of no paper', { outlet: null }],
  ['of a paper by which they are not cited', { outlet: '丙晚报', from: '2011' }],
  ['of such a paper, with a kind', { outlet: '丙晚报', holds: 'holdsPost', order: 'oldest' }],
  ['of such a paper, with a name', { outlet: '丙晚报', mentions: known }],
  ['of a time', { from: '2010-02', to: '2011' }],
  ['of a time, oldest first', { from: '2010-02-11', order: 'oldest' }],
  ['with a common kind', { holds: 'holdsPost' }],
  ['with a common kind, oldest first', { holds: 'holdsPost', order: 'oldest' }],
  ['with a common kind, saved last first', { holds: 'holdsPost', order: 'saved' }],
  ['with a common kind, of a time', { holds: 'holdsPost', from: '2011', to: '2011-02' }],
  ['with a common kind, of a paper', { holds: 'holdsPost', outlet: '乙/日报' }],
  ['with a common kind, of no paper, oldest first', { holds: 'holdsPost', outlet: null, order: 'oldest' }],
  ['with a rare kind', { holds: 'attends' }],
  ...[known, seldom].flatMap((mentions): (readonly [string, ArticleListFilter])[] => {
    const often = mentions === known ? 'often' : 'seldom';
    return [
      [`with a name that is there ${often}`, { mentions }],
      [`with a name that is there ${often}, oldest first`, { mentions, order: 'oldest' }],
      [`with a name that is there ${often}, saved last first`, { mentions, order: 'saved' }],
      [`with a name that is there ${often}, of a paper`, { mentions, outlet: '甲日报' }],
      [
        `with a name that is there ${often}, with a kind, of a time`,
        { mentions, holds: 'holdsPost', from: '2011' },
      ],
    ];
  }),
  ['removed', { removed: true }],
  ['removed, with a kind', { removed: true, holds: 'holdsPost' }],
];

describe('a list is the same wherever one begins to read it', () => {
  test.each(lists)('%s', async (_, list) => {
    const made = make();
    const { library } = await fill(made);
    const all = expected(made, list);
    // What holds a kind lies by heads of ids within one place, where the whole list lies by captures.
    const placeOf = (id: ArticleId) => {
      const row = made.find((one) => one.row.id === id)?.row;
      return list.holds === undefined
        ? id
        : `${row?.published ?? ''} ${row?.outlet ?? ''} ${row?.page ?? ''}`;
    };
    const read = async (options: Omit<ArticleListOptions, keyof ArticleListFilter>) => {
      const answer = got(await library.articles({ ...list, ...options }));
      expect(answer.total).toBe(all.length);
      return answer;
    };
    const whole = (await read({ offset: 0, limit: size })).articles.map(({ id }) => id);
    expect(whole.map(placeOf)).toEqual(all.map(placeOf));
    for (const offset of [0, 1, 7, 210, 333, all.length - 5, all.length]) {
      if (offset < 0) continue;
      const page = await read({ offset, limit: 20 });
      expect(
        page.articles.map(({ id }) => id),
        `from ${String(offset)}`,
      ).toEqual(whole.slice(offset, offset + 20));
      if (page.key === null) continue;
      for (const other of [offset + 3, offset + 40, Math.max(0, offset - 20), Math.max(0, offset - 60), 0]) {
        const landmark = { offset, key: page.key };
        const near = await read({ offset: other, limit: 20, landmark });
        expect(
          near.articles.map(({ id }) => id),
          `${String(other)} by ${String(offset)}`,
        ).toEqual(whole.slice(other, other + 20));
      }
    }
  });
});

test.each(lists.filter(([, { order }]) => order !== 'saved'))('a day has its place: %s', async (_, list) => {
  const made = make();
  const { library } = await fill(made);
  const days = expected(made, list).map((id) => {
    const one = made.find(({ row }) => row.id === id);
    return (one && dayIn(one, list.outlet)) ?? '';
  });
  for (const day of ['2011-02-12', '2011-02', '2012', '2009', '2030-01-01']) {
    const place = got(await library.placeOfDay(list, day));
    const head = (published: string) => published.slice(0, day.length);
    const isBefore = (published: string) =>
      published !== '' && (list.order === 'oldest' ? head(published) < day : head(published) > day);
    expect(place, day).toBe(days.filter(isBefore).length);
  }
});

test('what was read before its kinds were keys is found once the worker has looked at it', async () => {
  const made = make();
  const { database, library } = await fill(made);
  await database.articles.bulkPut(made.map(({ row, kinds }) => ({ ...row, holds: kinds })));
  while (await catchUpHeldKeys(database, 100));
  const rows = await database.articles.toArray();
  expect(new Map(rows.map((row) => [row.id, row.holds]))).toEqual(
    new Map(made.map(({ row }) => [row.id, row.holds])),
  );
  expect(got(await library.articles({ holds: 'attends', offset: 0, limit: 1 })).total).toBe(
    made.filter(({ row, kinds }) => row.shelf === 'kept' && kinds.includes('attends')).length,
  );
});

test('what several papers printed is listed, counted and covered under each, as it stood there', async () => {
  opened = await openLibrary();
  const { library, save, read } = opened;
  const text = '# 同一篇\n王一|书记|乙县委';
  await save(
    `@甲日报 2020-01-01 1\n${text}`,
    `@乙晚报 2020-01-02 A03\n${text}`,
    '@乙晚报 2020-01-05 2\n# 别的\n王一|书记|乙县委',
  );
  await read();
  expect(got(await library.status()).outlets).toEqual([
    { outlet: '乙晚报', articles: 2 },
    { outlet: '甲日报', articles: 1 },
  ]);
  const listed = async (list: ArticleListFilter) =>
    got(await library.articles({ ...list, offset: 0, limit: 9 })).articles.map(
      ({ headline, outlet, published, page, alsoIn }) => [headline, outlet, published, page, alsoIn],
    );
  const other = ['别的', '乙晚报', '2020-01-05', '2', []];
  expect(await listed({})).toEqual([other, ['同一篇', '甲日报', '2020-01-01', '1', ['乙晚报']]]);
  expect(await listed({ outlet: '乙晚报' })).toEqual([
    other,
    ['同一篇', '乙晚报', '2020-01-02', 'A03', ['甲日报']],
  ]);
  expect(got(await library.search('来源:乙晚报', { limit: 9 })).hits).toHaveLength(2);
  expect(
    got(await library.coverage()).map(({ outlet, issues }) => [outlet, issues.map(({ day }) => day)]),
  ).toEqual([
    ['乙晚报', ['2020-01-02', '2020-01-05']],
    ['甲日报', ['2020-01-01']],
  ]);

  const [first] = got(await library.articles({ outlet: '甲日报', offset: 0, limit: 1 })).articles;
  const removal = got(await library.decide({ act: 'removeArticle', article: first!.id }));
  expect(got(await library.status()).outlets).toEqual([{ outlet: '乙晚报', articles: 1 }]);
  expect(await listed({ outlet: '乙晚报', removed: true })).toHaveLength(1);
  got(await library.decide({ act: 'undo', decision: removal.id }));
  expect(await listed({ outlet: '甲日报' })).toHaveLength(1);
});
