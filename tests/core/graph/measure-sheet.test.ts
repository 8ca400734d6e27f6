import { expect, test } from 'vitest';

import { measureSheet } from '#lib/graph/measure-sheet.ts';

const edge = (from: string, to: string) => ({ from, to, weight: 1 });
/** Two triangles that one name joins. */
const sheet = {
  nodes: ['a', 'b', 'c', 'x', 'y', 'z', 'm'],
  edges: [
    edge('a', 'b'),
    edge('b', 'c'),
    edge('a', 'c'),
    edge('x', 'y'),
    edge('y', 'z'),
    edge('x', 'z'),
    edge('c', 'm'),
    edge('m', 'x'),
  ],
};

test('who joins two groups stands between, and each triangle is a group', () => {
  const measures = measureSheet(sheet);
  const between = (id: string) => measures[id]?.between ?? -1;
  // Nine of the fifteen pairs of others are one of each triangle.
  expect(between('m')).toBeCloseTo(9 / 15);
  expect(between('a')).toBe(0);
  expect(measures['a']?.group).toBe(measures['b']?.group);
  expect(measures['x']?.group).toBe(measures['z']?.group);
  expect(measures['a']?.group).not.toBe(measures['x']?.group);
});

test('the same sheet in another order has the same figures; one without links has groups of one', () => {
  const turned = { nodes: sheet.nodes.toReversed(), edges: sheet.edges.toReversed() };
  expect(measureSheet(turned)).toEqual(measureSheet(sheet));
  expect(Object.values(measureSheet({ nodes: ['a', 'b'], edges: [] })).map(({ between }) => between)).toEqual(
    [0, 0],
  );
  expect(measureSheet({ nodes: [], edges: [] })).toEqual({});
});
