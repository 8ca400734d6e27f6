import { describe, expect, test } from 'vitest';

import { stepsOf } from '#components/correct/change-steps.ts';
import type { Act, Decision } from '#lib/domain/decision.ts';
import type { ArticleId, DecisionId, EntityId } from '#lib/domain/ids.ts';
import type { Change } from '#lib/services/library.ts';

const [who, into, third] = ['who', 'into', 'third'] as EntityId[] as [EntityId, EntityId, EntityId];

function split(article: string, change: { readonly into?: EntityId } = {}): Act {
  return {
    ...{ act: 'split', entity: who, name: '高远', article: article as ArticleId, raw: who, kind: 'person' },
    ...{ printed: '高远', into, called: '高远', apart: '水利厅', ...change },
  };
}
function made(act: Act, at = 1): Decision {
  return { id: JSON.stringify([act, at]) as DecisionId, clock: 1, author: 'x', at, act };
}
function change(decision: Decision, more: Partial<Change> = {}): Change {
  const still = { stands: true, isOwn: true, undoes: null, headline: null, isRedo: false, isAdrift: false };
  return { decision, ...still, ...more };
}
const undo = (of: Decision, at: number) => change(made({ act: 'undo', decision: of.id }, at), { undoes: of });
const sizes = (changes: readonly Change[]) => stepsOf(changes).map(({ length }) => length);

describe('the log has one row', () => {
  const [one, two] = [made(split('one')), made(split('two'))];
  test('for all articles of a split, and for what took them back together', () => {
    expect(sizes([undo(one, 5), undo(two, 5), change(one), change(two)])).toEqual([2, 2]);
  });

  test.each([
    ['another moment', made(split('two'), 2), {}],
    ['somebody else', made(split('two', { into: third })), {}],
    ['another reader', two, { isOwn: false }],
    ['what was taken back since', two, { stands: false }],
    ['another act', made({ act: 'hide', entity: who, name: '高远' }), {}],
  ] as const)('of its own for %s', (_, decision, more) => {
    expect(sizes([change(one), change(decision, more)])).toEqual([1, 1]);
  });

  test('for each change that is no split', () => {
    const hidden = change(made({ act: 'hide', entity: who, name: '高远' }));
    expect(sizes([hidden, hidden])).toEqual([1, 1]);
  });
});
