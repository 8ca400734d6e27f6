import { describe, expect, test } from 'vitest';

import type { SplitAct } from '#lib/domain/decision.ts';
import type { ArticleId, DecisionId, EntityId } from '#lib/domain/ids.ts';
import { anchorSplits } from '#lib/views/anchor-splits.ts';
import { asideId, type Split } from '#lib/views/replay-decisions.ts';
import type { MentionRow } from '#lib/views/rows.ts';

const [a, b, other, third] = ['a', 'b', 'other', 'third'] as EntityId[] as [
  EntityId,
  EntityId,
  EntityId,
  EntityId,
];

function split(change: Partial<SplitAct> = {}): Split {
  const act: SplitAct = {
    ...{ act: 'split', entity: a, name: '高远', article: 'x' as ArticleId, raw: a, kind: 'person' },
    ...{ printed: '高远', into: other, called: '高远', apart: '水利厅' },
    ...change,
  };
  return { id: JSON.stringify(act) as DecisionId, act };
}

function row(raw: EntityId, change: Partial<MentionRow> = {}): MentionRow {
  return {
    ...{ article: 'x' as ArticleId, raw, kind: 'person', type: 'official', name: '高远', aliases: [] },
    ...{ code: null, spots: [{ in: 'text', start: 0, end: 2 }], published: '', outlet: '' },
    ...change,
  };
}

describe('a split finds whom it is about', () => {
  const found: readonly (readonly [string, readonly Split[], readonly MentionRow[], object])[] = [
    ['by the id that was read', [split()], [row(a), row(b)], { [a]: asideId(other, a) }],
    ['by kind and name where the id is another now', [split()], [row(b)], { [b]: asideId(other, a) }],
    [
      'by a name that is written otherwise',
      [split()],
      [row(b, { name: '高遠' })],
      { [b]: asideId(other, a) },
    ],
    [
      'of two splits of the same by the later one',
      [split(), split({ into: third })],
      [row(a)],
      { [a]: asideId(third, a) },
    ],
  ];
  test.each(found)('%s', (_, splits, rows, expected) => {
    const { aside, unanchored } = anchorSplits(splits, rows);
    expect(Object.fromEntries(aside)).toEqual(expected);
    expect(unanchored).toEqual([]);
  });

  const lost: readonly (readonly [string, readonly Split[], readonly MentionRow[]])[] = [
    ['no article is here', [split()], []],
    ['the name is of another kind', [split()], [row(b, { kind: 'place' })]],
    ['another name stands there', [split()], [row(b, { name: '高原' })]],
    ['two are called so', [split()], [row(b), row(third)]],
    ['the reader marked the only one', [split()], [row(b, { added: 1 })]],
  ];
  test.each(lost)('not where %s: it is listed', (_, splits, rows) => {
    const { aside, unanchored } = anchorSplits(splits, rows);
    expect(aside.size).toBe(0);
    expect(unanchored).toEqual(splits);
  });

  test('not by a name that another split names', () => {
    const own = split({ raw: b, into: third });
    const { aside, unanchored } = anchorSplits([split(), own], [row(b)]);
    expect([...aside]).toEqual([[b, asideId(third, b)]]);
    expect(unanchored).toEqual([split()]);
  });
});
