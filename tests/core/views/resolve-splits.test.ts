import { describe, expect, test } from 'vitest';

import { decisionId, newcomerId, type Act, type Decision } from '#lib/domain/decision.ts';
import type { DecisionId, EntityId } from '#lib/domain/ids.ts';
import type { Reading } from '#lib/domain/reading.ts';
import { articleId } from '#lib/text/article-id.ts';
import { replayDecisions } from '#lib/views/replay-decisions.ts';
import { resolveArticle, rowsOfReading, type ArticleRows } from '#lib/views/resolve-rows.ts';

import { fakeExtractor } from '../../store/fake-extractor.ts';
import { randomFrom, type Random } from '../../store/random.ts';

const printed = { published: '2020-01-01', outlet: '甲日报', witness: '甲日报' };
const text = '# 两人\n王伟|局长|水务局\n王伟>春会\n李二|厅长|教育厅\n王伟:好\n李二>春会';

/** One article as two extractors read it: version 3 knows people by other ids. */
function readings(): readonly Reading[] {
  return ([1, 3] as const).map((version) => {
    const machine = fakeExtractor(version);
    const { articles, context } = machine.segment(text, { outlet: '甲日报', published: null, page: null });
    const [draft] = articles;
    if (!draft) throw new Error('no article');
    const turn = machine.readTogether([{ article: { id: articleId(draft), ...draft }, context }]);
    for (let step = turn.next(); ; step = turn.next()) {
      const [reading] = step.done ? step.value : [];
      if (reading) return reading;
    }
  });
}
const [first, second] = readings() as readonly [Reading, Reading];
const people = [...first.entities, ...second.entities].filter(({ kind }) => kind === 'person');

/** A log about that article: splits of splits, moves back, names marked by hand, merges and undos. */
function randomLog(random: Random): readonly Decision[] {
  const known: EntityId[] = people.map(({ id }) => id);
  const log: Decision[] = [];
  for (let clock = 1; clock <= 14; clock++) {
    const { id: raw, name } = random.pick(people);
    const [entity, other] = [random.pick(known), random.pick(known)];
    const who = { called: '新人', apart: random.pick(['', '丙局']) };
    const into = random.below(2) === 0 ? newcomerId({ entity, ...who }) : other;
    known.push(into);
    const article = first.article;
    const at = random.below(6);
    const acts: readonly Act[] = [
      { act: 'split', entity, name, article, raw, kind: 'person', printed: name, into, ...who },
      { act: 'split', entity, name, article, raw, kind: 'person', printed: name, into, ...who },
      {
        ...{ act: 'mention', article, in: 'text', start: at, end: at + 1, quote: '字' },
        ...{ entity, kind: 'person', type: 'official', name },
      },
      { act: 'merge', entity, into: other, names: [name, name] },
      { act: 'part', entities: [entity, other], names: [name, name] },
      { act: 'undo', decision: log[random.below(log.length)]?.id ?? ('none' as DecisionId) },
    ];
    const content = { clock, author: random.pick(['x', 'y']), at: 0, act: random.pick(acts) };
    log.push({ id: decisionId(content), ...content });
  }
  return log;
}

function inOrder({ mentions, statements }: ArticleRows): object {
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, keysOf(row))).sort();
  return { mentions: sorted(mentions), statements: sorted(statements) };
}
function keysOf(row: object): string[] {
  const keys = new Set<string>();
  JSON.stringify(row, (key, value: unknown) => (keys.add(key), value));
  return [...keys].sort();
}

describe.each(Array.from({ length: 60 }, (_, i) => i + 1))('rows under a random log (seed %i)', (seed) => {
  const random = randomFrom(seed);
  const log = randomLog(random);
  const of = { article: first.article, ...printed };

  test('are the same whatever log they were resolved under before, and come back under none', () => {
    for (const reading of [first, second]) {
      const bare = rowsOfReading(reading, printed, replayDecisions([]));
      const now = rowsOfReading(reading, printed, replayDecisions(log));
      let rows = bare;
      for (const cut of [3, 9, 6, 12]) rows = resolveArticle(rows, replayDecisions(log.slice(0, cut)), of);
      const replay = replayDecisions(random.shuffle(log));
      expect(inOrder(resolveArticle(rows, replay, of))).toEqual(inOrder(now));
      expect(inOrder(resolveArticle(now, replayDecisions([]), of))).toEqual(inOrder(bare));
    }
  });

  test('have keys of their own, and no statement ends in nobody', () => {
    for (const reading of [first, second]) {
      const { mentions, statements } = rowsOfReading(reading, printed, replayDecisions(log));
      const raws = new Set(mentions.map(({ raw }) => raw));
      expect(raws.size).toBe(mentions.length);
      for (const { from, to } of statements) {
        expect(raws.has(from)).toBe(true);
        expect(to === null || raws.has(to)).toBe(true);
      }
    }
  });
});
