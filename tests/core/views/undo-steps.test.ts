import { describe, expect, test } from 'vitest';

import { decisionId, type Act, type Decision } from '#lib/domain/decision.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import { undoSteps } from '#lib/views/undo-steps.ts';

const entity = 'a' as EntityId;
let clock = 0;

function decide(act: Act, author = 'me'): Decision {
  const content = { clock: ++clock, author, at: 0, act };
  return { id: decisionId(content), ...content };
}
const name = (text: string, author?: string): Decision =>
  decide({ act: 'rename', entity, name: text, was: '' }, author);
const undo = ({ id }: Decision): Decision => decide({ act: 'undo', decision: id });

function stepsOf(log: readonly Decision[]): readonly [string | null, string | null] {
  const { undo: back, redo } = undoSteps(log, 'me');
  const word = (decision: Decision | null | undefined) =>
    decision?.act.act === 'rename' ? decision.act.name : null;
  return [word(back?.decisions[0]), word(redo?.decisions[0])];
}

describe('undo and redo', () => {
  test('take a split of several articles as one step, and two splits of one moment as two', () => {
    const split = (article: string, into: string): Decision =>
      decide({
        ...{ act: 'split', entity, name: 'a', article: article as ArticleId, raw: entity, kind: 'person' },
        ...{ printed: 'a', into: into as EntityId, called: 'b', apart: '' },
      });
    const log = [split('one', 'b'), split('two', 'b'), split('one', 'c')];
    expect(undoSteps(log, 'me').undo?.entries).toEqual([log[2]?.id]);
    expect(undoSteps(log.slice(0, 2), 'me').undo?.entries).toEqual([log[0]?.id, log[1]?.id]);
  });

  test('of nothing are nothing', () => {
    expect(stepsOf([])).toEqual([null, null]);
  });

  test('go back and forth through the reader’s own entries', () => {
    const [one, two] = [name('one'), name('two')];
    const log = [one, two];
    expect(stepsOf(log)).toEqual(['two', null]);
    const first = undo(two);
    log.push(first);
    expect(stepsOf(log)).toEqual(['one', 'two']);
    const second = undo(one);
    log.push(second);
    expect(stepsOf(log)).toEqual([null, 'one']);
    log.push(undo(second));
    expect(stepsOf(log)).toEqual(['one', 'two']);
    log.push(undo(first));
    expect(stepsOf(log)).toEqual(['two', null]);
  });

  test('a new decision ends what could be done again', () => {
    const one = name('one');
    expect(stepsOf([one, undo(one), name('other')])).toEqual(['other', null]);
  });

  test('leave other readers’ entries alone', () => {
    const theirs = name('theirs', 'somebody');
    expect(stepsOf([name('mine'), theirs])).toEqual(['mine', null]);
    expect(stepsOf([theirs, undo(theirs)])).toEqual([null, null]);
  });

  test('an entry taken back out of turn is redone first', () => {
    const [one, two] = [name('one'), name('two')];
    expect(stepsOf([one, two, undo(one)])).toEqual(['two', 'one']);
  });

  test('what was done to many articles in one go is one step, and what was taken back singly is not in it', () => {
    const remove = (article: string, at: number): Decision => {
      const content = { clock: ++clock, author: 'me', at, act: { act: 'removeArticle', article } as Act };
      return { id: decisionId(content), ...content };
    };
    const undoAt = ({ id }: Decision, at: number): Decision => {
      const content = { clock: ++clock, author: 'me', at, act: { act: 'undo', decision: id } as Act };
      return { id: decisionId(content), ...content };
    };
    const before = remove('z', 1);
    const three = ['a', 'b', 'c'].map((article) => remove(article, 2));
    const ids = three.map(({ id }) => id);
    const log = [before, ...three];
    expect(undoSteps(log, 'me').undo?.entries).toEqual(ids);
    log.push(undoAt(three[0]!, 3));
    expect(undoSteps(log, 'me').undo?.entries).toEqual(ids.slice(1));
    const undone = three.slice(1).map((one) => undoAt(one, 4));
    log.push(...undone);
    const { undo: next, redo } = undoSteps(log, 'me');
    expect(next?.entries).toEqual([before.id]);
    expect(redo?.entries).toEqual(undone.map(({ id }) => id));
    expect(redo?.decisions).toEqual(three.slice(1));
  });
});
