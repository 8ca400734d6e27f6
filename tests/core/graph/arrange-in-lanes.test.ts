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

test('time goes from left to right, and a body stands at one height with those who came to it at other times', () => {
  const { boxes, columns } = arrangeInLanes(press);
  expect(columns.map(({ from }) => from)).toEqual([null, '2019-01-08', '2020-03-01', '2021-05-02']);
  const at = (id: string) => boxes.find((box) => box.id === id)!;
  const columnOf = (id: string) => columns.findLast(({ x }) => x < at(id).x)?.from;
  for (const { id, first } of press.nodes) expect(columnOf(id), id).toBe(first);
  for (const [body, other] of [
    ['委', '无'],
    ['厅', '甲'],
  ] as const)
    expect(at(other).y).toBe(at(body).y);
  // Who came in the same days stands below the body, and right of it: its lines go to each, and not from one to the next.
  expect(at('乙').x).toBeGreaterThan(at('委').x);
  expect(at('乙').y).toBeGreaterThan(at('委').y);
});

test('thirty bodies with a name each, found in a few issues, are drawn large enough to be read', () => {
  const days = ['2017-01-17', '2020-07-29', '2021-06-07', '2023-08-18'];
  const pairs = Array.from({ length: 31 }, (_, i) => {
    const first = i % 5 === 4 ? null : days[i % 5]!;
    return [node(`机构${String(i)}`, first), node(`人${String(i)}`, i % 7 === 0 ? days[3]! : first)] as const;
  });
  const edges = pairs.map(([body, one]) => ({ from: one.id, to: body.id, kind: 'holdsPost' as const }));
  const { boxes } = arrangeInLanes({ nodes: pairs.flat(), edges, aspect: 640 / 660 });
  const [right, bottom] = [
    Math.max(...boxes.map(({ x, width }) => x + width / 2)),
    Math.max(...boxes.map(({ y, below }) => y + below)),
  ];
  // Labels of 12 pixels then have 8 at least.
  expect(Math.min(640 / right, 660 / bottom)).toBeGreaterThan(0.66);
  const touching = boxes.filter((a, i) => boxes.slice(i + 1).some((b) => areTouching(a, b)));
  expect(touching).toEqual([]);
});

test('parts of one larger body stand beside each other', () => {
  const nodes = ['委', '厅甲', '局', '厅乙', '一', '二', '三'].map((id) => node(id, '2020-01-01'));
  const edges = [
    { from: '厅甲', to: '委', kind: 'partOf' },
    { from: '厅乙', to: '委', kind: 'partOf' },
    { from: '一', to: '厅甲', kind: 'holdsPost' },
    { from: '二', to: '局', kind: 'holdsPost' },
    { from: '三', to: '厅乙', kind: 'holdsPost' },
  ] as const;
  const { boxes } = arrangeInLanes({ nodes, edges, aspect: 0.1 });
  const order = boxes.toSorted((a, b) => a.y - b.y).map(({ id }) => id);
  const at = (id: string) => order.indexOf(id);
  expect(at('一')).toBe(at('厅甲') + 1);
  expect(at('三')).toBe(at('厅乙') + 1);
  expect(Math.abs(at('厅甲') - at('厅乙'))).toBe(2);
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
