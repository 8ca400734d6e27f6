import type { Doc, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { agreed, bothSides } from './both-sides.ts';
import { isRun } from './is-run.ts';
import { bodyOfPost } from './body-of-post.ts';
import { fromSubject, listBehind, realActs, type Target } from './by-act.ts';
import type { Act } from './clause.ts';
import { mentionsBetween, rangeIn, type Frame } from './frame.ts';
import { meetingMeant } from './meeting-meant.ts';
import { goesOn, isSetUp, passiveTopic, thisOne } from './passive-topic.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';
import type { Subject } from './subject.ts';

/** Between 启动 and its object: 了, 一批, 第二届, but no other name. */
const gap = /^(?:了|的|起|过)?(?![^ⓘ]*(?:审议|讨论|研究|学习|贯彻|落实|会议|纪念))[^，。；：ⓘⓞⓛⓟ ]{0,16}$/;
const own = /^(?:了|的)?ⓛ*$/;
/** Verbs of a meeting's hosts: what they host may stand before, behind the last of them, or be the one told of. */
const hosting = /^(?:主办|承办|协办|合办|联办|\S{0,2}冠名)$/;
/** 由A牵头，B、C建设的ⓘ: who leads leads what the others do. */
const leading = /^(?:牵头|牵头组织|发起)$/;
const led =
  /^(?:主办|承办|协办|建设|共建|实施|组织|开展|研发|研制|开发|打造|组建|编制|推进|发起|召开|举办|举行|启动|推出)$/;

const runs: RelationRule = {
  id: 'runs.act',
  kind: 'runs',
  reason: 'The body or place that is the subject of 召开, 启动, 实施, 主办 … runs what it is done to.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act, all, index } of realActs(frames, acts, true)) {
      if (act.family !== 'run' || !act.bodies) continue;
      for (const target of targetsOf(doc, frame, act, all, index)) {
        const sure = hosting.test(act.verb) ? 0.92 : act.carried ? 0.86 : 0.9;
        out.push(
          ...fromSubject(
            doc,
            frame,
            act,
            withPartners(frame, act, act.bodies),
            target,
            'runs',
            'runs.act',
            { role: act.verb },
            sure,
          ),
        );
      }
    }
    return out;
  },
};

const partners =
  /(?:联合|会同|携手|[与同和](?=[^，。；：]*(?:共同|联合|合作|一起|携手)))((?:ⓛ*ⓞ(?:（[^（）]{1,16}）)?(?:[、和与及]|以及)?)+)(?:等[^，。；ⓞ]{0,8})?，?[^，。；：ⓟⓘⓞⓛ]{0,10}(?:在ⓛ+[^，。；：ⓟⓘⓞⓛ]{0,8})?$/du;

/** A联合B启动…, A联合B，启动…: B, too, launches it. */
function withPartners(frame: Frame, act: Act, subject: Subject): Subject {
  const named = subject.listed.at(-1)?.index ?? -1;
  if (named > act.at) return subject;
  // A联合B，启动…; A…，并与B共同启动…: with whom stands behind them, or in the clause of the verb.
  const starts = [...(subject.from < 0 ? [] : [named]), ...(act.carried ? [act.clause[0] - 1] : [])];
  const found = starts
    .map((last) => ({ last, at: partners.exec(frame.text.slice(last + 1, act.at))?.indices?.[1] }))
    .find(({ at }) => at !== undefined);
  const last = found?.last ?? named;
  const [from, to] = found?.at ?? [0, 0];
  const joined = frame.listed
    .filter(([index, m]) => index > last + from && index <= last + to && m.entity.kind === 'organization')
    .map(([index, mention]) => ({ index, mention }));
  return joined.length === 0 ? subject : { ...subject, listed: [...subject.listed, ...joined] };
}

/** What is done to bodies in quotation marks: A与B共建“某实验室”. */
const founding = /^(?:成立|组建|共建|创办|创立|设立|建立|发起)$/;

function targetsOf(doc: Doc, frame: Frame, act: Act, all: readonly Act[], index: number): Target[] {
  const named = (list: readonly { index: number; mention: DraftMention }[]): Target[] =>
    list.map(({ index: at, mention }) => ({ to: mention, end: at + 1, meant: false }));
  const isNominal = /^的/.test(frame.text.slice(act.end));
  const behind = listBehind(frame, act, ['initiative'], gap).filter((l) => isRun(l.mention, act.verb));
  if (behind.length > 0) return named(behind);
  const ofPlace = listBehind(frame, act, ['initiative'], own).filter((l) => isRun(l.mention, act.verb));
  if (ofPlace.length > 0) return named(ofPlace);
  const founded = founding.test(act.verb)
    ? listBehind(frame, act, ['organization'], /^(?:了)?“?$/).filter(
        ({ index: at, mention: { found, entity } }) =>
          found?.rule === 'org.founded' ||
          found?.rule === 'org.quoted' ||
          (isSetUp(entity) && /^”?(?:（[^（）]*）)?(?:[，。；、和及]|并|$)/u.test(frame.text.slice(at + 1))),
      )
    : [];
  if (founded.length > 0) return named(founded);
  const together = leading.test(act.verb) ? led : hosting;
  if ((hosting.test(act.verb) || leading.test(act.verb)) && !isNominal) {
    // 由A主办，B承办，C协办的ⓘ
    for (const later of all.slice(index + 1)) {
      if (!together.test(later.verb)) break;
      const shared = listBehind(frame, later, ['initiative'], gap);
      if (shared.length > 0) return named(shared);
    }
    if (leading.test(act.verb) && !act.passive) return [];
    const from = act.bodies && act.bodies.from >= 0 ? act.bodies.from : act.at;
    const about = thisOne(doc, frame, act);
    if (about) return [about];
    const topic = mentionsBetween(frame, 0, from, ['initiative']).at(-1);
    if (topic) return [{ to: topic, end: act.end, meant: false }];
    const entity = meetingMeant(doc, rangeIn(frame, act.clause[0], act.end), '');
    return entity ? [{ to: entity, end: act.end, meant: true }] : [];
  }
  if (!act.passive && !goesOn(frame, act, all[index - 1])) return [];
  const topic = passiveTopic(doc, frame, act);
  return topic ? [topic] : [];
}

/** 县里创立“卓资山珍”品牌: the county is the one of that kind that the article named last. */
const deictic: RelationRule = {
  id: 'runs.deictic',
  kind: 'runs',
  reason: '县里, 全市, 我区 before 创立, 启动 … mean the place of that kind named last.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act } of realActs(frames, acts)) {
      if (act.family !== 'run' || (act.bodies && !act.carried) || act.people) continue;
      const word =
        /^(?:近年来，|目前，|今年以来，)?(?:全|该|我|本)([省市县区旗盟州镇乡])|^(?:近年来，|目前，)?([省市县区旗盟州镇乡])[里上]/.exec(
          frame.text.slice(0, act.at),
        );
      if (!word || act.at - word[0].length > 8) continue;
      const kind = word[1] ?? word[2] ?? '\n';
      const subject = doc.mentions.findLast(
        (m) => m.end <= frame.range.start && m.entity.kind === 'place' && m.entity.name.endsWith(kind),
      );
      if (!subject) continue;
      for (const { index, mention } of listBehind(frame, act, ['initiative'], gap))
        out.push(
          relation(
            doc,
            'runs',
            subject,
            mention,
            { role: act.verb },
            rangeIn(frame, 0, index + 1),
            'runs.deictic',
            0.7,
          ),
        );
    }
    return out;
  },
};

/** 某局局长甲介绍，下半年将组织ⓘ: what a speaker announces without naming who does it, their body does. */
const speakersBody: RelationRule = {
  id: 'runs.speaker',
  kind: 'runs',
  reason: 'What somebody says is held or launched, without another subject, the body of their post does.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      const match = announced.exec(frame.text);
      const speaker = match && frame.mentions.get(match.index + match[0].indexOf('ⓟ'));
      const body = bodyOfPost(doc, speaker ?? undefined);
      const target = match && frame.mentions.get(match.index + match[0].length - 1);
      if (!body || !target || !isRun(target, match[2] ?? '')) continue;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      const planned = match[1] ? { modality: 'planned' as const } : {};
      const qualifiers = { role: match[2] ?? '', ...planned };
      out.push(relation(doc, 'runs', body, target, qualifiers, evidence, 'runs.speaker', 0.75));
    }
    return out;
  },
};
const announced =
  /ⓣⓟ(?:[^，。；：“ⓟⓞⓘⓛ]{0,8})(?:表示|介绍|介绍说|透露|说|指出)，(?:(?!我|全|各|该)[^，。；：“ⓟⓞⓘⓛ]{0,8}，)?[^，。；：“ⓟⓞⓘⓛ我全各该]{0,8}?(将|拟|计划)?(?:于[^，。；ⓞⓘⓟⓛ]{1,8}?)?(举办|举行|开展|组织|启动|实施|推出|打造|推进|深入推进|全力推进)(?:了)?[^，。；：ⓟⓞⓘⓛ]{0,6}ⓘ/u;

export const runningRules: readonly RelationRule[] = [
  runs,
  deictic,
  speakersBody,
  bothSides,
  agreed,
  byPattern({
    id: 'runs.by',
    kind: 'runs',
    confidence: 0.88,
    reason: '由甲发起、乙支持的X: whose undertaking it is.',
    pattern:
      '由(?<from>BODIES)(?:等[^，。；ⓘⓞ]{0,10})?(?:共同|联合|牵头|负责|倡导|精心)*(?<role>发起|组织|主办|承办|策划|打造|实施|推出|创办|开展|举办|运营|出品|摄制|创排|建设|牵头实施|牵头完成|牵头承担|承担|完成|研发|研制|牵头研发|牵头研制)(?:并[^，。；ⓘⓞⓟ]{2,8}|、[^。；ⓘ]{0,40}?)?的(?:[^，。；ⓘⓟⓞⓛ的]{0,12})(?<to>ⓘ)',
    from: ['organization', 'place'],
    to: ['initiative'],
    accept: (_from, to) => to.type !== 'document' && to.type !== 'phrase' && to.type !== 'index',
  }),
  byPattern({
    id: 'runs.hosts',
    kind: 'runs',
    confidence: 0.85,
    reason: '主办单位 before a body: it hosts what the article tells of.',
    pattern: '(?<role>主办|承办|协办)(?:单位|方)(?:有|为|是|、|：)?(?<from>BODIES)',
    meeting: true,
    from: ['organization'],
  }),
  byPattern({
    id: 'runs.teams',
    kind: 'runs',
    confidence: 0.8,
    reason: 'A与B的团队办起X: the body runs it, whoever it does so with.',
    pattern: `(?<from>ⓞ)[与和同](?:ⓣ?[ⓟⓞ]|[^，。；ⓘⓞⓛⓟ]{1,6}ⓟ)的?(?:团队|一起|共同|合作|合伙)*(?<role>办起|创办|创立|打造|搭建|建起|开展)(?:了)?[^，。；ⓘⓟⓞⓛ]{0,14}?(?<to>ⓘ)`,
    from: ['organization'],
  }),
  byPattern({
    id: 'runs.founded',
    kind: 'runs',
    confidence: 0.85,
    reason: 'A创办的X, 由A运营的X: whose work the body behind 的 is.',
    pattern: `(?<from>ⓞ(?:[、和与及][ⓞⓛ])*)(?:等[^，。；ⓞ]{0,8})?(?:共同|联合|独资|出资|发起)?(?<role>共建|创办|投资建设|投资兴建|投资|兴办|开办|运营|营运|组建|创立|发起成立|承建|援建|建设|主管)(?:、[^，。；ⓘⓟⓞⓛ]{2,6})?的(?:[^，。；ⓘⓟⓞⓛ的]{0,6})“?(?<to>ⓞ)`,
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'runs.honours',
    kind: 'runs',
    confidence: 0.85,
    reason: 'Who 授予 or 追授 an honour is whose honour it is.',
    pattern: `(?<from>ⓞ(?:[、和ⓞ])*)(?:日前|近日|决定|联合|共同|今天|昨天|，)*(?<role>授予|追授|表彰|命名|发布)(?:了)?(?:[^，。；ⓘⓞ]{0,16}?)(?<to>ⓘ)`,
    from: ['organization'],
    to: ['initiative'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'runs.conferred',
    kind: 'runs',
    confidence: 0.85,
    reason: '获得某政府颁发的 an honour, 被某部授予 an honour: whose honour it is.',
    pattern: `(?:(?<=(?:获|获得|荣获|领取|收到|拿到|捧回)(?:了|由)?[^，。；：ⓟⓘⓞ]{0,4})(?<from>BODIES)(?:联合|共同)?(?<role>颁发|颁授|授予|评选)的|被(?<from2>BODIES)(?:联合|共同|等\\d*个?部门)?(?:授予|追授|评为|命名为|表彰为|评选为|认定为))(?:了)?[^，。；：ⓟⓘⓞ]{0,6}(?<to>ⓘ)`,
    from: ['organization'],
    to: ['initiative'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'runs.honoursThen',
    kind: 'runs',
    confidence: 0.84,
    reason: '甲、乙召开表彰大会，授予…: who holds the meeting gives the honour of the clause behind it.',
    pattern: `(?<from>ⓞ(?:[、和]ⓞ)*)(?:日前|近日|联合|共同|隆重|在[^，。；ⓞⓘ]{1,8}|[今昨]天)*(?:召开|举行|印发|下发|发布|作出|发出)[^，。；：“ⓞ]{1,20}，(?:决定|集中|共同|现场)*(?<role>授予|追授|表彰|命名)(?:了)?[^。；ⓘ]{0,40}?(?<to>ⓘ)`,
    from: ['organization'],
    to: ['initiative'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'runs.own',
    kind: 'runs',
    confidence: 0.8,
    reason: '建立卓县“…”品牌: the place before the name is whose it is.',
    pattern: `(?<role>创立|创建|打造|建立|推出|培育)(?:了)?(?<from>ⓛ)(?<to>ⓘ)`,
    from: ['place'],
  }),
];
