import { expect, test } from 'vitest';

import { arrange, type Arrangement } from '#lib/graph/arrange.ts';
import { arrangePlainly } from '#lib/graph/arrange-plainly.ts';
import { areTouching } from '#lib/graph/geometry.ts';

function net(size: number): Arrangement {
  return {
    nodes: Array.from({ length: size }, (_, i) => ({
      id: `n${i}`,
      width: 60 + (i % 4) * 12,
      above: 14,
      below: 34,
    })),
    edges: Array.from({ length: Math.floor(size * 1.4) }, (_, i) => ({
      from: `n${(i * 7) % size}`,
      to: `n${(i * i) % size}`,
    })),
    aspect: 1,
  };
}

test('the same data gives the same picture, in whatever order it comes', () => {
  const { nodes, edges, aspect } = net(40);
  const turned = { nodes: nodes.toReversed(), edges: edges.toReversed(), aspect };
  expect(arrange(turned)).toEqual(arrange({ nodes, edges, aspect }));
});

test.each([1, 2, 5, 40, 120])('no name lies on another among %i', (size) => {
  const { nodes, ...rest } = net(size);
  const positions = arrange({ nodes, ...rest });
  const boxes = nodes.map((node) => ({ ...node, ...positions[node.id]! }));
  const touching = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => areTouching(a, b)));
  expect(touching).toEqual([]);
});

test('a large island is laid out otherwise: the same picture each time, linked names near, hardly any on another', () => {
  const { nodes, edges, aspect } = net(600);
  const positions = arrange({ nodes, edges, aspect });
  expect(arrange({ nodes: nodes.toReversed(), edges: edges.toReversed(), aspect })).toEqual(positions);
  const boxes = nodes.map((node) => ({ ...node, ...positions[node.id]! }));
  const touching = boxes.filter((a, i) => boxes.slice(i + 1).some((b) => areTouching(a, b)));
  expect(touching.length).toBeLessThan(6);
  const apart = (from: string, to: string) =>
    Math.hypot(positions[from]!.x - positions[to]!.x, positions[from]!.y - positions[to]!.y);
  const mean = (pairs: readonly { from: string; to: string }[]) =>
    pairs.reduce((sum, { from, to }) => sum + apart(from, to), 0) / pairs.length;
  const strangers = nodes.map(({ id }, i) => ({ from: id, to: nodes[(i + 300) % 600]!.id }));
  expect(mean(edges)).toBeLessThan(mean(strangers) * 0.7);
});

test('chance is given back to whoever uses it after a layout', () => {
  const chance = Math.random;
  arrange(net(12));
  expect(Math.random).toBe(chance);
});

test('an empty sheet and links to nobody are no trouble', () => {
  expect(arrange({ nodes: [], edges: [], aspect: 1 })).toEqual({});
  const lonely = { id: 'a', width: 50, above: 10, below: 30 };
  expect(Object.keys(arrange({ nodes: [lonely], edges: [{ from: 'a', to: 'gone' }], aspect: 1 }))).toEqual([
    'a',
  ]);
});

test('rows take the place of a layout that was cancelled, and nothing overlaps', () => {
  const { nodes, aspect } = net(30);
  const positions = arrangePlainly({ nodes, aspect });
  const boxes = nodes.map((node) => ({ ...node, ...positions[node.id]! }));
  expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => areTouching(a, b)))).toEqual([]);
});

test('while islands are laid out it is told which share is done, never less than before, and all of it at last', () => {
  const large = net(600);
  const small = net(40);
  const nodes = [...large.nodes, ...small.nodes.map((one) => ({ ...one, id: `s${one.id}` }))];
  const told: number[] = [];
  arrange({ ...large, nodes }, (share) => told.push(share));
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told[0]).toBeGreaterThan(0);
  expect(told.at(-1)).toBeCloseTo(1);
});
