import { expect, test } from 'vitest';

import { placeInColumns } from '#lib/graph/place-in-columns.ts';

const columns = [
  { x: 100, from: null },
  { x: 200, from: '2020-01-10' },
  { x: 300, from: '2020-03-10' },
];
const box = { width: 60, above: 20, below: 30 };
const newcomer = (id: string, first: string | null) => ({ ...box, id, first });
const parent = { x: 40, y: 200 };

test.each([
  [null, 100, 200],
  ['2020-01-10', 200, 300],
  ['2020-02-29', 200, 300],
  ['2020-03-10', 300, 400],
  ['2021', 300, 400],
  ['2019-12-31', -Infinity, 100],
])('what was first in print on %s stands between %d and %d, beside its parent', (first, left, right) => {
  const at = placeInColumns(parent, [newcomer('a', first)], [], columns).get('a')!;
  expect(at.x - box.width / 2).toBeGreaterThanOrEqual(left);
  expect(at.x + box.width / 2).toBeLessThanOrEqual(right);
  expect(at.y).toBe(parent.y);
});

test('what is as wide as its column, in whatever fractions, has a place', () => {
  const narrow = [{ x: 100.3, from: '2020-01-10' }];
  for (const width of [86.4, 100.1, 28.799999999999997, 115.19999999999999])
    expect(placeInColumns(parent, [{ ...newcomer('a', '2021'), width }], [], narrow).size).toBe(1);
  const two = [...narrow, { x: 140.7, from: '2020-02-10' }];
  expect(placeInColumns(parent, [{ ...newcomer('a', '2020-01-12'), width: 86.4 }], [], two).size).toBe(1);
});

test('what is placed stays free, of many none stands on another, and none under the heads', () => {
  const placed = [{ ...box, x: 240, y: 200 }];
  const many = Array.from({ length: 12 }, (_, i) => newcomer(String(i), '2020-01-20'));
  const boxes = [...placeInColumns(parent, many, placed, columns).values()].map((at) => ({ ...box, ...at }));
  const all = [...placed, ...boxes];
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1))
      expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 50, `${a.x},${a.y} ${b.x},${b.y}`).toBe(
        true,
      );
  for (const { y, above } of boxes) expect(y - above).toBeGreaterThanOrEqual(40);
});
