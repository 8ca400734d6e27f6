import { describe, expect, test } from 'vitest';

import type { ArticleId, EdgeId, EntityId, StatementId } from '#lib/domain/ids.ts';
import { addEdgeFolds, foldStatements, subtractEdgeFold, type EdgeFold } from '#lib/views/edge-fold.ts';
import {
  addEntityFolds,
  foldMentions,
  laterTitle,
  subtractEntityFold,
  titleOf,
  type EntityFold,
} from '#lib/views/entity-fold.ts';
import { applyNet, sumFolds } from '#lib/views/net-changes.ts';
import type { MentionRow, StatementRow } from '#lib/views/rows.ts';

import { randomFrom, type Random } from '../../store/random.ts';

const days = ['', '2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04'];

function randomEdgeFold(random: Random, n: number): EdgeFold {
  const published = random.pick(days);
  const outlet = random.pick(['', '甲', '乙', '__proto__']);
  const rows = Array.from({ length: 1 + random.below(3) }, (_, i): StatementRow => ({
    id: `${String(n)} ${String(i)}` as StatementId,
    article: String(n) as ArticleId,
    kind: 'holdsPost',
    subject: '',
    object: '',
    published,
    outlet,
    witness: outlet,
    edge: 'e' as EdgeId,
    qualifiers: {
      title: random.pick(['书记', '县长', 'constructor']),
      modality: random.pick(['asserted', 'former']),
    },
    evidence: { in: 'text', quote: '', occurrence: 0, start: 0, end: 0 },
    from: 'a' as EntityId,
    to: 'b' as EntityId,
    eventFrom: null,
    eventTo: null,
    rule: '',
    confidence: random.pick([0.5, 0.7, 0.9]),
    ...(random.below(4) === 0 && { verdict: 'confirm' as const }),
  }));
  return foldStatements(rows);
}

function randomEntityFold(random: Random, n: number): EntityFold {
  const published = random.pick(days);
  const row: MentionRow = {
    article: String(n) as ArticleId,
    raw: 'a' as EntityId,
    entity: 'a' as EntityId,
    kind: 'person',
    type: random.pick(['official', 'other']),
    name: random.pick(['王一', '__proto__']),
    aliases: random.pick([[], ['老王']]),
    code: random.pick([null, '15']),
    spots: [],
    published,
    outlet: '',
  };
  const title = { text: '书记', published, statement: String(n) as StatementId };
  return { ...foldMentions([row]), printed: random.below(2) === 0 ? title : null };
}

describe.each([
  ['edge', randomEdgeFold, addEdgeFolds, subtractEdgeFold],
  ['entity', randomEntityFold, addEntityFolds, subtractEntityFold],
] as [string, (random: Random, n: number) => EntityFold, typeof addEntityFolds, typeof subtractEntityFold][])(
  'what articles say of an %s',
  (_, make, add, subtract) => {
    test('adds up to the same in any order and in any groups', () => {
      for (let seed = 0; seed < 50; seed++) {
        const random = randomFrom(seed);
        const parts = Array.from({ length: 8 }, (_, n) => make(random, n));
        const sum = sumFolds(parts, add);
        expect(sumFolds(random.shuffle(parts), add)).toEqual(sum);
        const cut = random.below(9);
        const halves = [sumFolds(parts.slice(0, cut), add), sumFolds(parts.slice(cut), add)].filter(
          (half) => half !== null,
        );
        expect(sumFolds(halves, add)).toEqual(sum);
      }
    });

    test('can be taken away again, or says that it cannot tell', () => {
      let told = 0;
      for (let seed = 0; seed < 300; seed++) {
        const random = randomFrom(seed);
        const parts = Array.from({ length: 2 + random.below(12) }, (_, n) => make(random, n));
        const [gone, ...rest] = random.shuffle(parts);
        const left = applyNet(sumFolds(parts, add), { minus: gone ? [gone] : [], plus: [] }, add, subtract);
        if (left === null) continue;
        told += 1;
        expect(left).toEqual(sumFolds(rest, add));
      }
      expect(told).toBeGreaterThan(60);
    });
  },
);

describe('the title below a name', () => {
  const row = (modality: 'asserted' | 'former' | 'planned', published: string): StatementRow => ({
    id: `${modality} ${published}` as StatementId,
    article: 'a' as ArticleId,
    kind: 'holdsPost',
    subject: '',
    object: '',
    published,
    outlet: '',
    witness: '',
    qualifiers: { title: '书记', printed: `${modality}书记`, modality },
    actor: 'a' as EntityId,
    evidence: { in: 'text', quote: '', occurrence: 0, start: 0, end: 0 },
    from: 'a' as EntityId,
    to: 'b' as EntityId,
    eventFrom: null,
    eventTo: null,
    rule: '',
    confidence: 1,
  });

  test('is the last in print that is held or to come, not one that was left', () => {
    const titles = [
      row('asserted', '2020-01-01'),
      row('planned', '2020-01-02'),
      row('former', '2020-01-03'),
    ].map(titleOf);
    expect(titles.reduce(laterTitle)?.text).toBe('planned书记');
  });
});
