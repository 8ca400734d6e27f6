import { expect, test } from 'vitest';

import { arrangeBy } from '#lib/graph/arrange-by.ts';
import { arrangeInLanes } from '#lib/graph/arrange-in-lanes.ts';
import { areTouching } from '#lib/graph/geometry.ts';

const node = (id: string, first: string | null) => ({ id, width: 64, above: 14, below: 34, first });
const press = {
  nodes: [
    node('厅', '2021-05-02'),
    node('委', '2019-01-08'),
    node('甲', '2020-03-01'),
    node('乙', '2019-01-08'),
    node('丙', '2021-05-02'),
    node('旁', '2020-03-01'),
    node('无', null),
  ],
  edges: [
    { from: '甲', to: '厅', kind: 'holdsPost' },
    { from: '丙', to: '厅', kind: 'holdsPost' },
    { from: '乙', to: '委', kind: 'holdsPost' },
    { from: '无', to: '委', kind: 'memberOf' },
    { from: '旁', to: '甲', kind: 'cooperatesWith' },
  ] as const,
  aspect: 1,
};

test('time goes from left to right, each body heads its lane, and what belongs to nothing comes last', () => {
  const { boxes, columns } = arrangeInLanes(press);
  expect(columns.map(({ from }) => from)).toEqual([null, '2019-01-08', '2020-03-01', '2021-05-02']);
  const at = (id: string) => boxes.find((box) => box.id === id)!;
  // Before the columns, both heads.
  for (const id of ['厅', '委']) expect(at(id).x).toBeLessThan(columns[0]!.x);
  const columnOf = (id: string) => columns.findLast(({ x }) => x < at(id).x)?.from;
  expect(['无', '乙', '甲', '旁', '丙'].map(columnOf)).toEqual([
    null,
    '2019-01-08',
    '2020-03-01',
    '2020-03-01',
    '2021-05-02',
  ]);
  expect(at('乙').y).toBe(at('委').y);
  expect(at('甲').y).toBe(at('厅').y);
  // The lane that begins first stands first; who belongs to no body stands below all lanes.
  expect(at('委').y).toBeLessThan(at('厅').y);
  expect(at('旁').y).toBeGreaterThan(at('厅').y);
});

test('many days share columns, a full column grows wider, and nothing lies on anything or over its own column', () => {
  const day = (i: number) =>
    `2020-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
  const nodes = [
    node('会', '2020-01-01'),
    ...Array.from({ length: 300 }, (_, i) => node(`n${String(i)}`, day(i))),
  ];
  const edges = nodes.slice(1).map(({ id }) => ({ from: id, to: '会', kind: 'memberOf' as const }));
  const { boxes, columns } = arrangeInLanes({ nodes, edges, aspect: 2 });
  expect(columns.length).toBeLessThanOrEqual(12);
  const days = columns.map(({ from }) => from!);
  expect(days).toEqual(days.toSorted());
  const firstOf = new Map(nodes.map(({ id, first }) => [id, first]));
  for (const box of boxes.filter(({ id }) => id !== '会')) {
    const first = firstOf.get(box.id)!;
    const place = columns.findLastIndex(({ x }) => x <= box.x - box.width / 2);
    expect(first >= days[place]!).toBe(true);
    if (place + 1 < days.length) {
      expect(first < days[place + 1]!).toBe(true);
      expect(box.x + box.width / 2).toBeLessThanOrEqual(columns[place + 1]!.x);
    }
  }
  const touching = boxes.filter((a, i) => boxes.slice(i + 1).some((b) => areTouching(a, b)));
  expect(touching).toEqual([]);
});

test('who is pinned stays, and the columns of the others with it', () => {
  const free = arrangeBy({ ...press, by: 'lanes' });
  const pinned = { 丙: { x: -900, y: 40 } };
  expect(arrangeBy({ ...press, by: 'lanes', pinned })).toEqual({ ...free, ...pinned });
});

test('nothing has nowhere to stand', () => {
  expect(arrangeInLanes({ nodes: [], edges: [], aspect: 1 })).toEqual({ boxes: [], columns: [] });
});
