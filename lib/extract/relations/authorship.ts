import type { DraftRelation } from '#lib/extract/doc.ts';
import { mentionsBetween, rangeIn } from './frame.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';

const issues = '印发|下发|出台|发布|公布|编制|制定|颁布|审议通过|通过|起草|编写|发出';

/** 在国内，…由A和B共同编制: the sentence names no document of its own, so it speaks of the one before it. */
const authoredBefore: RelationRule = {
  id: 'authored.before',
  kind: 'authoredBy',
  reason: 'A sentence about the index or document of the sentence before it says who made it.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    const made = /由((?:[ⓞⓛ](?:[、和与及]|以及)?)+)(?:联合|共同|牵头|负责|组织)*(编制|编写|起草|编纂|研制)/;
    frames.forEach((frame, i) => {
      const match = made.exec(frame.text);
      const before = frames[i - 1];
      if (!match || !before || frame.kinds.has('initiative')) return;
      const gap = doc.text.slice(before.range.end, frame.range.start);
      const topic = [...before.mentions.values()].find(
        (m) => m.entity.kind === 'initiative' && (m.entity.type === 'index' || m.entity.type === 'document'),
      );
      // 指数 or 规划 itself stands in the sentence, or it begins with 该, 其, 这.
      const said =
        topic && frame.text.includes(topic.entity.type === 'index' ? '指数' : topic.entity.name.slice(-2));
      if (!topic || gap.includes('\n') || !said) return;
      const at = match.index + 1;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      for (const maker of mentionsBetween(frame, at, at + (match[1] ?? '').length, ['organization', 'place']))
        out.push(
          relation(
            doc,
            'authoredBy',
            topic,
            maker,
            { verb: match[2] ?? '' },
            evidence,
            'authored.before',
            0.8,
          ),
        );
    });
    return out;
  },
};

export const authorshipRules: readonly RelationRule[] = [
  byPattern({
    id: 'authored.issued',
    kind: 'authoredBy',
    confidence: 0.94,
    reason: 'Bodies before 印发, 编制, 公布 … issue the document or index that follows.',
    pattern: `(?<to>BODIES)(?:[^，。；ⓞⓘⓟ]{0,10}?)(?<verb>${issues})(?:的|了|实施)*[^，。；ⓘⓟⓞ]{0,4}(?<from>ⓘ)`,
    accept: (from) => from.type === 'document' || from.type === 'index' || from.type === 'award',
  }),
  byPattern({
    id: 'authored.passive',
    kind: 'authoredBy',
    confidence: 0.85,
    reason: '由A和B编制 says who made the document or index that the sentence or the one before is about.',
    pattern:
      '(?<from>ⓘ)[^。；ⓘⓞⓟ]{0,60}?由(?<to>BODIES)(?:联合|共同|牵头|负责|组织)*(?<verb>编制|编写|起草|制定|发布|编纂|研制)',
    accept: (from) => from.type === 'document' || from.type === 'index' || from.type === 'award',
  }),
  authoredBefore,
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
    pattern:
      '(?<from>ⓞ)(?:（(?:以下)?简称[^（）]{1,16}）)?(?<to>(?:[、和与及]ⓞ)+)(?:等?[^。；ⓞ中为作]{0,30}?)(?:联合|共同|等\\d+个?(?:部门|单位))',
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'cooperates.with',
    kind: 'cooperatesWith',
    confidence: 0.88,
    reason: '联合, 会同, 携手 with another.',
    pattern: '(?<from>ⓞ)(?:联合|会同|携手)(?<to>[^，。；ⓘ]{0,10}?[ⓞⓟ](?:[、和与及]ⓞ)*)',
    from: ['organization'],
    to: ['organization', 'person'],
  }),
  byPattern({
    id: 'cooperates.sign',
    kind: 'cooperatesWith',
    confidence: 0.88,
    reason: '与 … 签署, 合作, 会谈.',
    pattern:
      '(?<from>[ⓞⓛ])(?:与|同|和)(?<to>[ⓞⓛ](?:[、和及][ⓞⓛ])*)[^，。；ⓟⓞⓛ]{0,14}(?:签署|签订|签约|合作|共建|结对|携手|建立[^，。；]{0,10}机制)',
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
