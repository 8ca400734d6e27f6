import { expect, test } from 'vitest';

import { findTurns } from '#lib/graph/order-turns.ts';
import type { EdgeId } from '#lib/domain/ids.ts';
import type { OrderTable } from '#lib/services/timeline.ts';
import { brief, fang } from './fake-scene.ts';

const people = [fang, brief('陆青禾', 'person'), brief('何望舒', 'person')];
const edge = 'e' as EdgeId;
const at = (order: number | null, relation: 'attends' | 'speaksAt' = 'attends') => ({
  edge,
  relation,
  place: order === null ? null : { order, of: 9 },
});
const list = (...places: OrderTable['lists'][number]['places']) =>
  ({ places }) as unknown as OrderTable['lists'][number];

test('a pair that stands the other way round than last time has turned, whatever stands between in no order', () => {
  const lists = [
    list(at(2), at(1), at(3)),
    list(at(null), at(5), at(6)),
    list(null, null, at(1)),
    list(at(1), at(2), at(4)),
  ];
  expect(findTurns({ people, lists })).toEqual([[{ ahead: 1, behind: 0 }], [], [], []]);
});

test('lists of different kinds are not held against each other', () => {
  const lists = [list(at(2), at(1, 'speaksAt')), list(at(1), at(2))];
  expect(findTurns({ people: people.slice(0, 2), lists })).toEqual([[], []]);
});

test('a turn and its return are two', () => {
  const lists = [list(at(1), at(2)), list(at(2), at(1)), list(at(1), at(2))];
  expect(findTurns({ people: people.slice(0, 2), lists })).toEqual([
    [{ ahead: 0, behind: 1 }],
    [{ ahead: 1, behind: 0 }],
    [],
  ]);
});
