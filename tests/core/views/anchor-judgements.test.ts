import { describe, expect, test } from 'vitest';

import type { Quoted } from '#lib/domain/decision.ts';
import type { ArticleId, DecisionId, EntityId, StatementId } from '#lib/domain/ids.ts';
import type { Statement } from '#lib/domain/statement.ts';
import { anchorJudgements } from '#lib/views/anchor-judgements.ts';
import type { Judgement } from '#lib/views/replay-decisions.ts';

const about: Quoted = {
  article: 'a' as ArticleId,
  quote: '王一任书记',
  kind: 'holdsPost',
  subject: '王一',
  object: '县委',
};

function judged(act: 'confirm' | 'reject' = 'reject'): Judgement {
  return { id: `d ${act}` as DecisionId, act: { act, statement: 'gone' as StatementId, about } };
}

function statement(id: string, change: Partial<Quoted>): Statement {
  const { article, quote, kind, subject, object } = { ...about, ...change };
  return {
    id: id as StatementId,
    article,
    kind,
    subject,
    object,
    qualifiers: {},
    evidence: { in: 'text', quote, occurrence: 0, start: 0, end: quote.length },
    from: subject as EntityId,
    to: object as EntityId | null,
    eventFrom: null,
    eventTo: null,
    rule: 'r',
    confidence: 1,
  };
}

describe('a judgement finds its statement again', () => {
  test.each([
    [
      'by id, whatever else changed',
      [statement('gone', { quote: 'x', subject: 'y' }), statement('same', {})],
      'gone',
    ],
    ['by kind and names from another quote', [statement('moved', { quote: '县委书记王一' })], 'moved'],
    ['by quote and one name', [statement('longer', { object: '乙县委' })], 'longer'],
    [
      'the nearest of several',
      [statement('quote', { object: '乙县委' }), statement('both', {}), statement('names', { quote: 'x' })],
      'both',
    ],
    ['the first by id of equals', [statement('2', { quote: 'x' }), statement('1', { quote: 'y' })], '1'],
  ])('%s', (_, statements, expected) => {
    const { verdicts, unanchored } = anchorJudgements([judged()], statements);
    expect([...verdicts.keys()]).toEqual([expected]);
    expect(unanchored).toEqual([]);
    expect(anchorJudgements([judged()], [...statements].reverse()).verdicts).toEqual(verdicts);
  });

  test.each([
    ['another kind', [statement('k', { kind: 'attends' })]],
    ['two other names in the same quote', [statement('n', { subject: '李二', object: '乙县委' })]],
    ['another article', [statement('a', { article: 'b' as ArticleId })]],
    ['nothing', []],
  ])('but never takes %s for it: it is listed', (_, statements) => {
    const { verdicts, unanchored } = anchorJudgements([judged()], statements);
    expect(verdicts.size).toBe(0);
    expect(unanchored).toEqual([judged()]);
  });

  test('the later of two overrules', () => {
    const { verdicts } = anchorJudgements([judged('reject'), judged('confirm')], [statement('s', {})]);
    expect([...verdicts.values()]).toEqual([{ verdict: 'confirm', by: 'd confirm' }]);
  });
});
