import { expect, test } from 'vitest';

import { leavesOf } from '#lib/graph/leaves-of.ts';
import { changeNode } from '#lib/graph/scene.ts';
import { county, fang, party, smallScene } from './fake-scene.ts';

test('leaves are linked with the one alone, and not expanded', () => {
  expect([...leavesOf(smallScene, fang.id)].sort()).toEqual([party.id, county.id].sort());
  expect([...leavesOf(smallScene, party.id)]).toEqual([]);
  const expanded = changeNode(smallScene, county.id, { expanded: true });
  expect([...leavesOf(expanded, fang.id)]).toEqual([party.id]);
});
