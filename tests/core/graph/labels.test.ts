import { expect, test } from 'vitest';

import { chooseLabels } from '#lib/graph/choose-labels.ts';
import { findNearest } from '#lib/graph/find-nearest.ts';
import { labelsOf, longestLabel, shortenLabel } from '#lib/graph/shorten-label.ts';

test.each([
  ['方知远', [], '方知远'],
  ['北原自治区党委组织部', ['北原自治区'], '自治区党委组织部'],
  ['北原自治区生态环境保护厅', ['北原自治区'], '生态环境保护厅'],
  ['北原自治区党委', ['北原自治区'], '北原自治区党委'],
  ['青岩县人民政府办公室', ['北原自治区', '青岩县'], '县人民政府办公室'],
  ['抗击疫情、在家网购、同城配送', [], '抗击疫情…城配送'],
])('%s lying in %j is %s under its node', (name, within, label) => {
  expect(shortenLabel(name, within)).toBe(label);
});

test('a label is never longer than eight characters, and an ideograph outside the first plane is one', () => {
  for (const name of ['𠮷'.repeat(12), '一'.repeat(9), 'x'.repeat(40), '']) {
    expect([...new Intl.Segmenter('zh').segment(shortenLabel(name))].length).toBeLessThanOrEqual(
      longestLabel,
    );
  }
});

test('two bodies of two regions that would read alike say where they are; those that do not stay short', () => {
  const body = (name: string, ...within: string[]) => ({ id: name, name, within });
  const labels = labelsOf([
    body('南原某某族自治区党委', '南原某某族自治区'),
    body('东川某某族自治区党委', '东川某某族自治区'),
    body('南原某某族自治区人民政府', '南原某某族自治区'),
    body('东川某某族自治区人民政府', '东川某某族自治区'),
    body('东川某某族自治区妇联', '东川某某族自治区'),
    body('东川某某族自治区政协', '东川某某族自治区'),
    body('西岭自治区政协', '西岭自治区'),
    body('方知远'),
  ]);
  expect([...labels.values()].sort()).toEqual(
    [
      '南原自治区党委',
      '东川自治区党委',
      '南原人民政府',
      '东川人民政府',
      '自治区妇联',
      '东川自治区政协',
      '西岭自治区政协',
      '方知远',
    ].sort(),
  );
});

test('one name twice is no reason for a longer label', () => {
  const twice = ['1', '2'].map((id) => ({ id, name: '东川某某族自治区党委', within: ['东川某某族自治区'] }));
  expect([...labelsOf(twice).values()]).toEqual(['自治区党委', '自治区党委']);
});

const at = (id: string, x: number, weight: number) => ({
  id,
  x,
  y: 0,
  width: 60,
  above: 8,
  below: 8,
  weight,
});

test('of two labels that would overlap the weightier stays', () => {
  const kept = chooseLabels([at('light', 0, 1), at('heavy', 30, 5), at('far', 200, 0)]);
  expect([...kept.keys()]).toEqual(['heavy', 'far']);
});

test('what has no room of its own gives way to the next, and no more are looked at than can be shown', () => {
  const wishes = [at('first', 0, 9), at('second', 10, 8), at('third', 300, 7), at('fourth', 600, 6)];
  const asked: string[] = [];
  const kept = chooseLabels(
    wishes,
    ({ id }) => {
      asked.push(id);
      return id !== 'first';
    },
    2,
  );
  expect([...kept.keys()]).toEqual(['second', 'third']);
  expect(asked).toEqual(['first', 'second', 'third']);
});

test('an arrow key goes to what is near in its direction, or nowhere', () => {
  const nodes = [
    { x: 100, y: 0 },
    { x: 60, y: 80 },
    { x: -50, y: 0 },
  ];
  expect(findNearest({ x: 0, y: 0 }, nodes, 'right')).toEqual({ x: 100, y: 0 });
  expect(findNearest({ x: 0, y: 0 }, nodes, 'down')).toEqual({ x: 60, y: 80 });
  expect(findNearest({ x: 0, y: 0 }, nodes, 'up')).toBeNull();
});
