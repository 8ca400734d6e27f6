import { describe, expect, it } from 'vitest';

import { parseCapture, parseDecision } from '#lib/archive/backup-records.ts';
import { captureId, unknownSource } from '#lib/domain/capture.ts';
import { decisionId, type SplitAct } from '#lib/domain/decision.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { KeptCapture } from '#lib/domain/kept.ts';
import { articleId } from '#lib/text/article-id.ts';

const draft = {
  kicker: [],
  headline: '一篇',
  deck: [],
  byline: [{ name: '王一', role: 'reporter' }],
  dateline: null,
  continuedFrom: null,
  continuedOn: null,
  text: '乙县开会。',
  offsets: [[0, 4, 5]],
} as const;

const capture: KeptCapture = {
  id: captureId('一篇\n\n乙县开会。', unknownSource),
  text: '一篇\n\n乙县开会。',
  source: unknownSource,
  receivedAt: 5,
  described: { outlet: '甲日报' },
  segmenter: '1',
  articles: [{ id: articleId(draft), draft }],
  printed: { ...unknownSource, outlet: '甲日报', region: null },
};

const content = {
  clock: 3,
  author: 'someone',
  at: 9,
  act: { act: 'removeArticle', article: articleId(draft) },
} as const;
const decision = { id: decisionId(content), ...content };

const written = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

const split: SplitAct = {
  ...{ act: 'split', entity: 'a'.repeat(32) as EntityId, name: '高远' },
  ...{
    article: 'b'.repeat(32) as ArticleId,
    raw: 'c'.repeat(32) as EntityId,
    kind: 'person',
    printed: '高远',
  },
  ...{ into: 'd'.repeat(32) as EntityId, called: '高远', apart: '' },
};

describe('records of a backup', () => {
  it('come back as they were written', () => {
    expect(parseCapture(written(capture))).toEqual(capture);
    expect(parseDecision(written(decision))).toEqual(decision);
    const watching = { ...content, act: { act: 'watchPhrase', phrase: '乡村振兴', put: true } } as const;
    const watched = { id: decisionId(watching), ...watching };
    expect(parseDecision(written(watched))).toEqual(watched);
    const splitting = { ...content, act: split } as const;
    const parted = { id: decisionId(splitting), ...splitting };
    expect(parseDecision(written(parted))).toEqual(parted);
    expect(parseDecision(written({ ...parted, act: { ...split, kind: 'king' } }))).toBeNull();
  });

  it.for([
    ['another text', { ...capture, text: '别的文字' }],
    ['another outlet as it came', { ...capture, source: { ...unknownSource, outlet: '乙日报' } }],
    [
      'an article that says something else',
      { ...capture, articles: [{ id: articleId(draft), draft: { ...draft, text: '换了。' } }] },
    ],
    ['articles, and no word of where they were printed', { ...capture, printed: null }],
    ['a field of another type', { ...capture, receivedAt: 'today' }],
    [
      'a role that is none',
      {
        ...capture,
        articles: [{ id: articleId(draft), draft: { ...draft, byline: [{ name: '王一', role: 'king' }] } }],
      },
    ],
  ] as const)('a capture with %s is refused', ([, changed]) => {
    expect(parseCapture(written(changed))).toBeNull();
  });

  it.for([
    ['about another article', { ...decision, act: { ...content.act, article: 'f'.repeat(32) as ArticleId } }],
    ['of another time', { ...decision, clock: 4 }],
    ['of a kind that is none', { ...decision, act: { act: 'forget' } }],
    ['that is no object', 'undo'],
  ] as const)('a decision %s is refused', ([, changed]) => {
    expect(parseDecision(written(changed))).toBeNull();
  });
});
