import { describe, expect, test } from 'vitest';

import { decisionId, newcomerId, type Act, type Decision } from '#lib/domain/decision.ts';
import type { ArticleId, DecisionId, EntityId, StatementId } from '#lib/domain/ids.ts';
import { compareReplays } from '#lib/views/compare-replays.ts';
import { asideId, pairKey, replayDecisions, rootOf } from '#lib/views/replay-decisions.ts';

const [a, b, c] = ['a', 'b', 'c'] as EntityId[] as [EntityId, EntityId, EntityId];
const article = 'article' as ArticleId;
let clock = 0;

function decide(act: Act, author = 'x'): Decision {
  const content = { clock: ++clock, author, at: 0, act };
  return { id: decisionId(content), ...content };
}
const undo = ({ id }: Decision): Decision => decide({ act: 'undo', decision: id });
const merge = (entity: EntityId, into: EntityId): Decision =>
  decide({ act: 'merge', entity, into, names: [`name of ${entity}`, `name of ${into}`] });
/** All that a log does, without what it remembers of its undos. */
function effectOf(log: readonly Decision[]): object {
  return { ...replayDecisions(log), undone: null };
}

describe('the log of decisions', () => {
  test('gives the same in any order, and an entry that comes twice counts once', () => {
    const log = [
      merge(a, b),
      merge(b, c),
      decide({ act: 'hide', entity: a, name: 'a' }),
      decide({ act: 'removeArticle', article }),
    ];
    const expected = replayDecisions(log);
    expect(replayDecisions([...log].reverse())).toEqual(expected);
    expect(replayDecisions([...log, ...log])).toEqual(expected);
  });

  test('a merge of a merge leads to the last one, whose name stays', () => {
    const replay = replayDecisions([merge(a, b), merge(b, c)]);
    expect([a, b, c].map((id) => rootOf(replay, id))).toEqual([c, c, c]);
    expect(replay.renamed.get(c)).toBe('name of c');
  });

  test('a circle of merges ends at what was merged into first', () => {
    const replay = replayDecisions([merge(a, b), merge(b, a)]);
    expect(rootOf(replay, a)).toBe(rootOf(replay, b));
  });

  test('an undo takes back, an undo of the undo puts back, and in between is as if it had never been', () => {
    const removal = decide({ act: 'removeArticle', article });
    const first = undo(removal);
    expect(replayDecisions([removal]).removed.get(article)).toBe(removal.id);
    expect(effectOf([removal, first])).toEqual(effectOf([]));
    expect(replayDecisions([removal, first, undo(first)]).removed.get(article)).toBe(removal.id);
  });

  test('an undo of nothing known waits for it', () => {
    const removal = decide({ act: 'removeArticle', article });
    const taken = undo(removal);
    expect(effectOf([taken])).toEqual(effectOf([]));
    expect(effectOf([taken, removal])).toEqual(effectOf([]));
  });

  test('what is said of an entity is said of what it is merged into by then', () => {
    const replay = replayDecisions([
      merge(a, b),
      decide({ act: 'rename', entity: a, name: 'new', was: 'old' }),
    ]);
    expect(replay.renamed.get(b)).toBe('new');
    expect(replay.renamed.has(a)).toBe(false);
  });

  test('two that are not the same are taken apart, and a later merge overrules that', () => {
    const part = decide({ act: 'part', entities: [b, a], names: ['b', 'a'] });
    const [first, last] = [merge(a, b), merge(a, b)];
    const order = (log: readonly Decision[]) =>
      replayDecisions(
        log.map((decision, i) => {
          const content = { ...decision, clock: i + 1 };
          return { ...content, id: decision.id };
        }),
      );
    expect(rootOf(order([first, part]), a)).toBe(a);
    expect(order([first, part]).parted.get(pairKey(a, b))).toBe(part.id);
    expect(order([first, part]).merges.size).toBe(0);
    const again = order([first, part, last]);
    expect(rootOf(again, a)).toBe(b);
    expect(again.parted.size).toBe(0);
    expect([...again.merges]).toEqual([[last.id, { into: b, name: 'name of a' }]]);
  });

  test('who was split off is one whichever entry made them, keeps a later name, and is not the one they were taken for', () => {
    const said = { entity: a, called: 'called', apart: 'there' };
    const into = newcomerId(said);
    const split = (of: string): Decision =>
      decide({
        ...{ act: 'split', name: 'a', article: of as ArticleId, raw: a, kind: 'person', printed: 'a', into },
        ...said,
      });
    const first = split('one');
    const named = decide({ act: 'rename', entity: into, name: 'later', was: 'called' });
    const last = split('two');
    expect(replayDecisions([first]).renamed.get(into)).toBe('called');
    const replay = replayDecisions([last, named, first]);
    expect(replay.renamed.get(into)).toBe('later');
    expect(replay.newcomers.get(into)).toEqual({ called: 'called', apart: 'there' });
    expect(replay.parted.get(pairKey(a, into))).toBe(last.id);
    expect(rootOf(replay, asideId(into, a))).toBe(into);
    const joined = replayDecisions([first, merge(into, a)]);
    expect([rootOf(joined, asideId(into, a)), joined.parted.size]).toEqual([a, 0]);
    expect(compareReplays(replayDecisions([first]), replayDecisions([first, last])).articles).toEqual([
      'two',
    ]);
  });

  test('names that are added and what is said of the fact are kept beside what is read', () => {
    const about = { article, quote: 'q', kind: 'holdsPost', subject: 's', object: 'o' } as const;
    const statement = 'statement' as StatementId;
    const remark = decide({
      act: 'remark',
      statement,
      about,
      says: 'otherwise',
      from: 'the county chronicle',
    });
    const replay = replayDecisions([
      merge(a, b),
      decide({ act: 'alias', entity: a, name: 'nickname', of: 'a' }),
      remark,
    ]);
    expect(replay.aliases.get(b)).toEqual(['nickname']);
    expect(replay.remarks.get(article)?.map(({ id }) => id)).toEqual([remark.id]);
    expect(replay.judgements.size).toBe(0);
  });

  test('at the same clock the author decides, then the id', () => {
    const act = (name: string): Act => ({ act: 'rename', entity: a, name, was: '' });
    const make = (author: string, name: string): Decision => {
      const content = { clock: 7, author, at: 0, act: act(name) };
      return { id: decisionId(content), ...content };
    };
    const log = [make('x', 'first'), make('y', 'second')];
    expect(replayDecisions(log).renamed.get(a)).toBe('second');
    expect(replayDecisions([...log].reverse()).renamed.get(a)).toBe('second');
  });
});

describe('what an entry changes', () => {
  const none = replayDecisions([]);
  test('is only what it is about', () => {
    const about = { article, quote: 'q', kind: 'attends' as const, subject: 's', object: 'o' };
    const judged = replayDecisions([decide({ act: 'reject', statement: 's' as StatementId, about })]);
    expect(compareReplays(none, judged)).toEqual({ articles: [article], moved: [], entities: [] });
    const renamed = replayDecisions([decide({ act: 'rename', entity: a, name: 'n', was: '' })]);
    expect(compareReplays(none, renamed)).toEqual({ articles: [], moved: [], entities: [a] });
    const merged = replayDecisions([merge(a, b)]);
    expect(new Set(compareReplays(none, merged).moved)).toEqual(new Set([a, b]));
    expect(compareReplays(merged, merged)).toEqual({ articles: [], moved: [], entities: [] });
  });

  test('is nothing for an undo of what is unknown', () => {
    const lost = replayDecisions([decide({ act: 'undo', decision: 'lost' as DecisionId })]);
    expect(compareReplays(none, lost)).toEqual({ articles: [], moved: [], entities: [] });
  });
});
