import { expect, test } from 'vitest';

import { timelineOwner } from '#components/graph/timeline-owner.ts';
import type { EdgeId, EntityId } from '#lib/domain/ids.ts';

const [a, b, c] = ['a', 'b', 'c'] as EntityId[] as [EntityId, EntityId, EntityId];
const line = 'line' as EdgeId;
const edges = new Map([[line, { from: a, to: b }]]);

test.each([
  ['nothing is selected', null, a, null],
  ['a name is selected', { entity: c, edge: null }, a, c],
  ['a line of the one that was selected', { entity: null, edge: line }, b, b],
  ['a line of others', { entity: null, edge: line }, c, a],
  ['a line, and nothing before', { entity: null, edge: line }, null, a],
  ['a line that is not drawn', { entity: null, edge: 'far' as EdgeId }, c, c],
] as const)('whose timeline is shown where %s', (_, selection, before, owner) => {
  expect(timelineOwner(selection, edges, before)).toBe(owner);
});
