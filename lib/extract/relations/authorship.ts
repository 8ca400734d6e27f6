import { byPattern } from './rule.ts';

const issues = '印发|下发|出台|发布|公布|编制|制定|颁布|审议通过|通过|起草|编写|发出';

export const authorshipRules = [
  byPattern({
    id: 'authored.issued',
    kind: 'authoredBy',
    confidence: 0.94,
    reason: 'Bodies before 印发, 编制, 公布 … issue the document or index that follows.',
    pattern: `(?<to>BODIES)(?:[^，。；ⓞⓘⓟ]{0,10}?)(?<verb>${issues})(?:的|了|实施)*[^，。；ⓘⓟⓞ]{0,4}(?<from>ⓘ)`,
    accept: (from) => from.type === 'document' || from.type === 'index' || from.type === 'award',
  }),
  byPattern({
    id: 'authored.beside',
    kind: 'authoredBy',
    confidence: 0.8,
    reason: 'A document directly behind a body is its own.',
    pattern: '(?<to>ⓞ)(?:的)?(?<from>ⓘ)',
    accept: (from) => from.type === 'document',
  }),
  byPattern({
    id: 'authored.titled',
    kind: 'authoredBy',
    confidence: 0.9,
    reason: '题为 gives the speaker’s or writer’s text.',
    pattern: '(?<to>[ⓟⓞ])(?:作|作了|撰写|发表)?(?:的)?题为(?<from>ⓘ)',
  }),
];

export const cooperationRules = [
  byPattern({
    id: 'cooperates.joint',
    kind: 'cooperatesWith',
    confidence: 0.9,
    reason: 'A list of bodies before 联合 or 共同.',
    pattern: '(?<from>ⓞ)(?<to>(?:[、和与及]ⓞ)+)(?:等?[^。；ⓞ]{0,30}?)(?:联合|共同|等\\d+个?(?:部门|单位))',
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'cooperates.with',
    kind: 'cooperatesWith',
    confidence: 0.88,
    reason: '联合, 会同, 携手 with another.',
    pattern: '(?<from>ⓞ)(?:联合|会同|携手)(?<to>[^，。；ⓘ]{0,10}?[ⓞⓟ])',
    from: ['organization'],
    to: ['organization', 'person'],
  }),
  byPattern({
    id: 'cooperates.sign',
    kind: 'cooperatesWith',
    confidence: 0.88,
    reason: '与 … 签署, 合作, 会谈.',
    pattern: '(?<from>[ⓞⓛ])(?:与|同|和)(?<to>[ⓞⓛ](?:、[ⓞⓛ])*)[^，。；ⓟ]{0,10}(?:签署|签订|签约|合作|共建)',
    from: ['organization', 'place'],
    to: ['organization', 'place'],
  }),
];

export const succeedsRules = [
  byPattern({
    id: 'succeeds.renamed',
    kind: 'succeeds',
    confidence: 0.9,
    reason: '更名为, 改为: the second follows the first.',
    pattern:
      '(?<from>[ⓞⓛ])(?:[^，。；ⓞⓛ]{0,8})(?<verb>更名为|改名为|改为|改组为|升格为|撤销并设立|改制为)(?<to>[ⓞⓛ])',
  }),
];
