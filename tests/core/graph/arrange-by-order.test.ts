import { expect, test } from 'vitest';

import { arrangeByOrder, ringsByOrder } from '#lib/graph/arrange-by-order.ts';
import { areTouching } from '#lib/graph/geometry.ts';

const node = (id: string) => ({ id, width: 64, above: 14, below: 34 });

test('who stands before others in the lists stands farther in, across lists that share a name', () => {
  const rings = ringsByOrder([
    ['甲', '乙', '丙'],
    ['乙', '丁'],
  ]);
  expect(Object.fromEntries(rings)).toEqual({ 甲: 0, 乙: 1, 丙: 2, 丁: 2 });
});

test('of lists that contradict each other the more frequent order counts, and a circle ends', () => {
  const often = ringsByOrder([
    ['甲', '乙'],
    ['乙', '甲'],
    ['甲', '乙'],
  ]);
  expect(often.get('甲')).toBeLessThan(often.get('乙')!);
  const circle = ringsByOrder([
    ['甲', '乙'],
    ['乙', '丙'],
    ['丙', '甲'],
  ]);
  expect(circle.size).toBe(3);
});

test('a long order shares a few rings and keeps its sense', () => {
  const names = Array.from({ length: 40 }, (_, i) => `n${String(i)}`);
  const rings = ringsByOrder([names]);
  const order = names.map((name) => rings.get(name)!);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(8);
});

test('rings grow outwards, what no list compares stands outside of them, and nothing lies on anything', () => {
  const nodes = ['甲', '乙', '丙', '丁', '厅', '会', '县'].map(node);
  const edges = [
    { from: '甲', to: '厅' },
    { from: '丁', to: '会' },
  ];
  const boxes = arrangeByOrder({ nodes, edges }, [
    ['甲', '乙', '丙'],
    ['乙', '丁'],
    ['甲', '外'],
  ]);
  expect(boxes).toHaveLength(nodes.length);
  const away = (id: string) => {
    const { x, y } = boxes.find((box) => box.id === id)!;
    return Math.hypot(x, y);
  };
  expect(away('甲')).toBe(0);
  expect(away('甲')).toBeLessThan(away('乙'));
  expect(away('乙')).toBeLessThan(away('丙'));
  for (const id of ['厅', '会', '县']) expect(away(id)).toBeGreaterThan(away('丁'));
  const touching = boxes.filter((a, i) => boxes.slice(i + 1).some((b) => areTouching(a, b)));
  expect(touching).toEqual([]);
});
