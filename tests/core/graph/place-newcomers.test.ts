import { expect, test } from 'vitest';

import { areTouching, type Box } from '#lib/graph/geometry.ts';
import { placeNewcomers, type Newcomer } from '#lib/graph/place-newcomers.ts';

const room = { width: 70, above: 14, below: 34 };
const newcomers = (count: number): Newcomer[] =>
  Array.from({ length: count }, (_, i) => ({ ...room, id: `new ${i}` }));

test('newcomers touch neither one another nor what is placed', () => {
  const placed: Box[] = Array.from({ length: 80 }, (_, i) => ({
    ...room,
    x: (i % 10) * 90,
    y: Math.floor(i / 10) * 70,
  }));
  const places = placeNewcomers({ x: 400, y: 300 }, newcomers(24), placed);
  const boxes = [...placed, ...[...places.values()].map((at) => ({ ...room, ...at }))];
  expect(places.size).toBe(24);
  expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => areTouching(a, b)))).toEqual([]);
});

test('newcomers stand on the side that is free', () => {
  const parent = { x: 0, y: 0 };
  const left: Box[] = Array.from({ length: 5 }, (_, i) => ({ ...room, x: -150, y: (i - 2) * 70 }));
  for (const { x } of placeNewcomers(parent, newcomers(3), left).values()) expect(x).toBeGreaterThan(0);
});

test('what is placed is handed in and stays as it is', () => {
  const placed: Box[] = [{ ...room, x: 100, y: 0 }];
  const before = structuredClone(placed);
  placeNewcomers({ x: 0, y: 0 }, newcomers(10), placed);
  expect(placed).toEqual(before);
});

test('a sheet without room nearby still has room below', () => {
  const wall: Box[] = [{ x: 0, y: 0, width: 30000, above: 15000, below: 3000 }];
  const [at] = placeNewcomers({ x: 0, y: 0 }, newcomers(1), wall).values();
  expect(at!.y).toBeGreaterThan(3000);
});

test('thousands find room, too, none on another', () => {
  const many = newcomers(2000);
  const boxes = [...placeNewcomers({ x: 0, y: 0 }, many, []).values()].map((at) => ({ ...room, ...at }));
  expect(boxes).toHaveLength(2000);
  expect(boxes.filter((a, i) => boxes.slice(i + 1).some((b) => areTouching(a, b)))).toEqual([]);
});
