import type { ArticleId, DecisionId, EntityId, StatementId } from '#lib/domain/ids.ts';
import type { TakenArticle, TakenEnd, TakenEntity, TakenHead, TakenStatement } from '#lib/formats/taken.ts';

/** Records with everything that a format could trip over. */
const id = (n: number) => n.toString(16).padStart(32, 'a');

export const head: TakenHead = { program: '0.0.0', extractor: 'baopu test', logHash: id(7), madeAt: 1.6e12 };

export const article: TakenArticle = {
  id: id(1) as ArticleId,
  kicker: ['肩题：一'],
  headline: '“五链”合一，{新} & 旧_50%\\100#—=SUM(1)',
  deck: ['副题'],
  byline: [
    { name: '李 然', role: 'reporter' },
    { name: '吉尔嘎朗·图', role: 'correspondent' },
    { name: '写文章的人', role: 'unknown' },
    { name: '拍照的人', role: 'photographer' },
    { name: '王编', role: 'editor' },
  ],
  text: '第一段，“有引号”。\n=第二段| [链接] <b>',
  outlet: '甲日报',
  papers: ['甲日报', '乙晚报'],
  published: '2020-07-29',
  page: '2',
  url: 'https://example.org/a?x={1}&y=2',
  accessed: '2020-08-01',
  own: { tags: ['待 查', '#要闻'], notes: ['问过编辑部\n没有 [回音]'] },
};

export const bare: TakenArticle = {
  id: id(2) as ArticleId,
  kicker: [],
  headline: null,
  deck: [],
  byline: [],
  text: '没有题。',
  outlet: null,
  papers: [],
  published: null,
  page: null,
  url: null,
  accessed: null,
  own: { tags: [], notes: [] },
};

export const person: TakenEnd = { id: id(3) as EntityId, kind: 'person', name: '高远' };
export const body: TakenEnd = { id: id(4) as EntityId, kind: 'organization', name: '青石县人民政府' };
export const meeting: TakenEnd = { id: id(5) as EntityId, kind: 'initiative', name: '动员会' };
export const place: TakenEnd = { id: id(6) as EntityId, kind: 'place', name: '青石县' };

export function entityOf(end: TakenEnd, type: string, code: string | null = null): TakenEntity {
  return {
    ...end,
    type,
    otherNames: [`${end.name}（旧）`],
    code,
    articles: 2,
    first: '2020-07-29',
    last: null,
    own: { tags: ['常见'], notes: [] },
  };
}

let count = 0;
export function statement(over: Partial<TakenStatement>): TakenStatement {
  count += 1;
  return {
    id: id(100 + count) as StatementId,
    kind: 'holdsPost',
    from: person,
    to: body,
    modality: 'asserted',
    qualifiers: { title: '副县长', printed: '县委常委、副县长' },
    evidence: { in: 'text', quote: '副县长高远说，“好”', occurrence: 0, start: 3, end: 12 },
    eventFrom: null,
    eventTo: null,
    rule: 'post.chain',
    confidence: 0.9,
    verdict: null,
    judgedBy: null,
    remarks: [],
    article,
    ...over,
  };
}

export const judged = { verdict: 'confirm' as const, judgedBy: id(8) as DecisionId };
