import { describe, expect, test } from 'vitest';

import { arrangeBy, type ArrangementBy } from '#lib/graph/arrange-by.ts';
import { areTouching } from '#lib/graph/geometry.ts';
import { layouts } from '#lib/graph/layouts.ts';
import { randomFrom } from '../../store/random.ts';

const node = (id: string) => ({ id, width: 64, above: 14, below: 34 });
const press: Omit<ArrangementBy, 'by'> = {
  nodes: ['省', '市', '县', '厅', '人', '会', '旁'].map(node),
  edges: [
    { from: '市', to: '省', kind: 'locatedIn' },
    { from: '县', to: '市', kind: 'locatedIn' },
    { from: '厅', to: '省', kind: 'locatedIn' },
    { from: '人', to: '厅', kind: 'holdsPost' },
    { from: '人', to: '会', kind: 'attends' },
  ],
  aspect: 1.4,
};

describe.each(layouts)('a layout by %s', (by) => {
  test('places everything, nothing on anything else, and the same each time', () => {
    const random = randomFrom(7);
    const nodes = Array.from({ length: 60 }, (_, i) => node(`n${String(i)}`));
    const kinds = ['partOf', 'locatedIn', 'holdsPost', 'attends'] as const;
    const edges = Array.from({ length: 90 }, () => ({
      from: `n${String(random.below(60))}`,
      to: `n${String(random.below(60))}`,
      kind: random.pick(kinds),
    }));
    const asked = { by, nodes, edges, aspect: 1.4 };
    const positions = arrangeBy(asked);
    expect(Object.keys(positions)).toHaveLength(60);
    expect(arrangeBy(asked)).toEqual(positions);
    const boxes = nodes.map((one) => ({ ...one, ...positions[one.id]! }));
    const touching = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => areTouching(a, b, 0)));
    expect(touching).toEqual([]);
  });

  test('leaves those that are pinned where they stand, with nothing on them', () => {
    const nodes = Array.from({ length: 24 }, (_, i) => node(`n${String(i)}`));
    const edges = nodes.slice(1).map(({ id }, i) => ({
      from: id,
      to: `n${String(i % 5)}`,
      kind: 'partOf' as const,
    }));
    const pinned = { n0: { x: 500, y: -300 }, n7: { x: -200, y: 40 }, n9: { x: -196, y: 180 } };
    const positions = arrangeBy({ by, nodes: [...nodes, node('alone')], edges, aspect: 1.4, pinned });
    for (const [id, at] of Object.entries(pinned)) expect(positions[id], id).toEqual(at);
    const boxes = [...nodes, node('alone')].map((one) => ({ ...one, ...positions[one.id]! }));
    const touching = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => areTouching(a, b, 0)));
    expect(touching).toEqual([]);
  });

  test('takes an empty sheet and a lonely name', () => {
    expect(arrangeBy({ by, nodes: [], edges: [], aspect: 1 })).toEqual({});
    expect(Object.keys(arrangeBy({ by, nodes: [node('a')], edges: [], aspect: 1 }))).toEqual(['a']);
  });
});

test('in levels a place stands left of what lies in it, and a circle of two has an end', () => {
  const at = arrangeBy({ ...press, by: 'levels' });
  expect(at['省']!.x).toBeLessThan(at['市']!.x);
  expect(at['市']!.x).toBeLessThan(at['县']!.x);
  expect(at['厅']!.x).toBeLessThan(at['人']!.x);
  const circle = arrangeBy({
    ...press,
    by: 'levels',
    edges: [
      { from: '省', to: '市', kind: 'partOf' },
      { from: '市', to: '省', kind: 'partOf' },
    ],
  });
  expect(Object.keys(circle)).toHaveLength(7);
});

test('in circles the one in the middle is the one asked for', () => {
  const at = arrangeBy({ ...press, by: 'circles', centre: '省' });
  const distance = (id: string) => Math.hypot(at[id]!.x - at['省']!.x, at[id]!.y - at['省']!.y);
  expect(distance('市')).toBeLessThan(distance('县'));
  expect(distance('厅')).toBeLessThan(distance('人'));
  expect(distance('人')).toBeLessThan(distance('会'));
});
