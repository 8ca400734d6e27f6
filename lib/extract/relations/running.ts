import type { DraftRelation } from '#lib/extract/doc.ts';
import { mentionsBetween, rangeIn } from './frame.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';

const verbs =
  '部署开展|联合开展|承接建设|集中打造|召开|举行|举办|启动|开展|实施|推出|打造|创立|创建|创办|办起|办起了|建起|搭起|开起|接下|承担|摸索出|探索出|探索形成|总结出|建立|设立|承接|推进|牵头|组建|搭建|建设|发起|创建了|推行';

/** A sentence that begins with 打造, 启动 … goes on with the subject of the one before. */
const inherited: RelationRule = {
  id: 'runs.inherited',
  kind: 'runs',
  reason: 'A clause behind ； keeps the subject of the clause before.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    const pattern = new RegExp(
      `^(?:并|还|同时|将|要)*(?<role>${verbs})(?:了)?[^，。；ⓘⓟⓞⓛ]{0,14}?(?<to>ⓘ(?:[、和]ⓘ)*)`,
      'd',
    );
    frames.forEach((frame, i) => {
      const match = pattern.exec(frame.text);
      const before = frames[i - 1];
      const to = match?.indices?.groups?.['to'];
      if (!match || !to || !before?.text.endsWith('；')) return;
      const subject = [...before.mentions.values()].find(
        (m) => m.entity.kind === 'organization' || m.entity.kind === 'place',
      );
      if (!subject) return;
      const evidence = { start: subject.start, end: frame.at[to[1]] ?? frame.range.end };
      for (const object of mentionsBetween(frame, to[0], to[1], ['initiative'])) {
        out.push(
          relation(
            doc,
            'runs',
            subject,
            object,
            { role: match.groups?.['role'] ?? '' },
            evidence,
            'runs.inherited',
            0.55,
          ),
        );
      }
    });
    return out;
  },
};

/** 县里创立“卓资山珍”品牌: the county is the one of that kind that the article named last. */
const deictic: RelationRule = {
  id: 'runs.deictic',
  kind: 'runs',
  reason: '县里, 全市, 我区 before 创立, 启动 … mean the place of that kind named last.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    const pattern = new RegExp(
      `^(?:近年来，|目前，)?(?:全|该|我|本)?([省市县区旗盟州镇乡])(?:里|上)?(?:还|又|也|先后|大力)?(?<role>${verbs})(?:了)?[^，。；ⓘⓟⓞⓛ]{0,14}?(?<to>ⓘ)`,
      'd',
    );
    for (const frame of frames) {
      if (!frame.kinds.has('initiative')) continue;
      const match = pattern.exec(frame.text);
      const to = match?.indices?.groups?.['to'];
      if (!match || !to) continue;
      const subject = doc.mentions.findLast(
        (m) =>
          m.end <= frame.range.start && m.entity.kind === 'place' && m.entity.name.endsWith(match[1] ?? '\n'),
      );
      if (!subject) continue;
      const evidence = rangeIn(frame, match.index, to[1]);
      for (const object of mentionsBetween(frame, to[0], to[1], ['initiative']))
        out.push(
          relation(
            doc,
            'runs',
            subject,
            object,
            { role: match.groups?.['role'] ?? '' },
            evidence,
            'runs.deictic',
            0.7,
          ),
        );
    }
    return out;
  },
};

export const runningRules: readonly RelationRule[] = [
  inherited,
  deictic,
  byPattern({
    id: 'runs.active',
    kind: 'runs',
    confidence: 0.9,
    reason: 'The body before 召开, 启动, 实施 … runs what follows.',
    // Behind 到 and 走进 it is where somebody else did it.
    pattern: `(?<![到在赴]|走进|前往|来到|深入)(?<![ⓞⓛ])(?<from>BODIES)(?:等[^，。；ⓘ]{0,8})?(?:自[^，。；ⓘ]{0,8}|(?:近日|日前|今日|[^，。；ⓞⓛⓘⓟ]{0,8}?)在ⓛ+|近日|日前|今日|联合[^，。；]{0,10}|[^，。；ⓞⓛⓘⓟ]{0,8}?)(?<role>${verbs})(?:了)?[^，。；ⓘⓟ]{0,16}?(?<to>ⓘ(?:[、和]ⓘ)*)`,
  }),
  byPattern({
    id: 'runs.teams',
    kind: 'runs',
    confidence: 0.8,
    reason: 'A与B的团队办起X: the body runs it, whoever it does so with.',
    pattern: `(?<from>ⓞ)[与和同](?:ⓣ?[ⓟⓞ]|[^，。；ⓘⓞⓛⓟ]{1,6}ⓟ)的?(?:团队|一起|共同|合作|合伙)*(?<role>${verbs})(?:了)?[^，。；ⓘⓟⓞⓛ]{0,14}?(?<to>ⓘ)`,
    from: ['organization'],
  }),
  byPattern({
    id: 'runs.passive',
    kind: 'runs',
    confidence: 0.85,
    reason: 'X 由 A 与 B 建设, 实施, 主办.',
    pattern:
      '(?<to>ⓘ)[^。；ⓘⓞⓟ]{0,16}?由(?<from>BODIES)(?:联合|共同|牵头|负责|具体|组织)*(?<role>主办|承办|协办|建设|实施|运营|举办|发起|牵头|组织)',
  }),
  byPattern({
    id: 'runs.own',
    kind: 'runs',
    confidence: 0.8,
    reason: '建立卓县“…”品牌: the place before the name is whose it is.',
    pattern: `(?<role>${verbs})(?<from>ⓛ)(?<to>ⓘ)`,
    from: ['place'],
  }),
  byPattern({
    id: 'runs.agency',
    kind: 'runs',
    meeting: true,
    confidence: 0.93,
    reason: '主办, 承办, 协办 stand behind their bodies.',
    pattern:
      '(?<from>BODIES)(?:共同|联合)?(?<role>主办|承办|协办|举办)(?:的(?<to>[^，。；ⓞⓟ]{0,12}ⓘ)|(?=[，。；]))',
  }),
  byPattern({
    id: 'runs.agencies',
    kind: 'runs',
    confidence: 0.92,
    reason: '由A主办, B承办的X: each of them stands before its own part in what comes last.',
    pattern:
      '(?<from>BODIES)(?:共同|联合)?(?<role>主办|指导|支持|主管|发起)(?:[，、](?:[ⓞⓛ、和与及]|以及|等|联合|共同)+(?:主办|承办|协办|支持|执行))+的(?<to>ⓘ)',
  }),
  byPattern({
    id: 'runs.far',
    kind: 'runs',
    confidence: 0.6,
    reason: 'The subject of a sentence runs what a later clause of it launches.',
    pattern: `^(?:[^。ⓞⓛⓘⓟ]{0,24})(?<from>BODIES)[^。；]{1,120}?[，](?:[^。；，ⓟⓞ]{0,20})(?<role>${verbs})(?:了)?[^，。；ⓘⓟⓞ]{0,14}?(?<to>ⓘ(?:[、和]ⓘ)*)`,
  }),
  byPattern({
    id: 'runs.founded',
    kind: 'runs',
    confidence: 0.8,
    reason: 'ⓞ创办的ⓘ.',
    pattern: '(?<from>BODIES)(?<role>创办|创立|发起|打造|主导|组织)的(?<to>ⓘ)',
  }),
];
