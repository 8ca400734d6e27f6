import type { DraftEntity, DraftRelation } from '#lib/extract/doc.ts';
import { frameBefore, onePersonBefore } from './frame-before.ts';
import { mentionsBetween, rangeIn } from './frame.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';

const row = '[ⓞⓛⓟ](?:(?:[、，和与及]|以及)ⓣ?ⓛ*[ⓞⓛⓟ])*';
/** Bodies that others belong to, not those that people work for. */
const gathered =
  /(?:协会|学会|联盟|联合会|商会|促进会|委员会|指挥部|领导小组|工作组|专家组|专班|联席会议|代表团|考察团|访问团|宣讲团|代表队|[^支总大中部军乐]队|合作社|联合体|共同体|理事会|组委会|评委会|俱乐部|乐团|艺术团|歌舞团|剧团|乌兰牧骑|志愿者?服务队|小分队|突击队|医疗队|工作队|小组|研究会|基金会|作协|文联|音协|美协|书协|剧协|科协|记协|民盟|民建|民进|致公党|九三学社|农工党|台盟|组织|集群|网络|城市群|同盟|小队|支队|团)$/u;
export const isGathered = (_from: DraftEntity, { name, type }: DraftEntity): boolean =>
  type === 'team' || type === 'association' || gathered.test(name);

const isMember =
  /^(?:[他她](?:还|也|曾|同时|现在)*|，?(?:也|还|又|同时|现在)+)(?:是|系|为|作为|成为)(?:ⓛ|ⓞ“?|[^，。；ⓟⓘⓞ]){0,8}?([ⓘⓞ])(?:获得者|得主|的?[^，。；ⓘⓟⓞⓛ]{0,6}(?:一员|成员|会员|队员|社员|志愿者))?(?:，(?:也|还|同时)*是(?:ⓛ|ⓞ“?|[^，。；ⓟⓘⓞ]){0,8}?([ⓘⓞ])(?:获得者|的?[^，。；ⓘⓟⓞⓛ]{0,6}(?:一员|成员|会员|队员|社员|志愿者)))?/u;

/** 他是“最美乡村医生”，也是某队队员: the one person of the sentence before. */
const theirs: RelationRule = {
  id: 'member.they-are',
  kind: 'memberOf',
  reason: '他是 a bearer of an honour or a member of a group: the one whom the sentence before tells of.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      const match = isMember.exec(frame.text);
      const who = match && onePersonBefore(doc, frames, i);
      if (!match || !who) return;
      const evidence = rangeIn(frame, 0, match[0].length);
      for (const one of mentionsBetween(frame, 0, match[0].length, ['organization', 'initiative']))
        if (
          one.entity.kind === 'initiative' ? one.entity.type === 'award' : isGathered(who.entity, one.entity)
        )
          out.push(relation(doc, 'memberOf', who, one, {}, evidence, 'member.they-are', 0.82));
    });
    return out;
  },
};

/** What people and bodies are of: groups, leagues and societies that take them in. */
const chosen =
  /(ⓟ[^。；：“ⓘⓞ]{0,30})?(ⓟ)(?:等[^，。；ⓟ]{0,10})?(?:成功|光荣|同时|首批)?(?:入选|上榜|当选|获聘|受聘|入列|榜上有名|获奖|获[此该](?:殊荣|称号|荣誉|奖项?|奖励)|[获被]授予?[此该]称号|受到表彰)(?=[，。；]|$)/u;
const choosing = /名单|评选|推选|聘任|聘请|选聘|选出|遴选|公布|发布|命名|组建|成立|揭晓|表彰|授予|颁奖/u;

/** What those who are honoured are called, whatever it was read as. */
const bearers = /最美|模范|楷模|人物|标兵|好人|先锋|之星|能手|工匠|青年/u;

/** …公布某宣讲团名单。甲、乙、丙等入选: into what the sentence before tells of. */
const entered: RelationRule = {
  id: 'member.chosen',
  kind: 'memberOf',
  reason: '甲、乙入选, where the sentence before tells of one group or honour for which people are chosen.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      const match = chosen.exec(frame.text);
      const before = match && frameBefore(doc, frames, i);
      if (!match || !before) return;
      const end = match.index + match[0].length;
      if (mentionsBetween(frame, 0, end, ['initiative']).length > 0 || !choosing.test(before.text)) return;
      const into = [...before.mentions.values()].filter(
        ({ entity }) =>
          (entity.kind === 'initiative' && (entity.type === 'award' || bearers.test(entity.name))) ||
          (entity.kind === 'organization' && entity.type === 'team'),
      );
      const [only] = into;
      if (!only || into.some((m) => m.entity !== only.entity)) return;
      const evidence = rangeIn(frame, 0, end);
      for (const person of mentionsBetween(frame, 0, end, ['person']))
        out.push(relation(doc, 'memberOf', person, only.entity, {}, evidence, 'member.chosen', 0.8));
    });
    return out;
  },
};

const member =
  /(?:^|[，：和及、])(?:[^，。；：ⓟⓘⓞⓛ]{0,6})(?:队员|成员|团员|会员|宣讲员|志愿者)(ⓟ(?:[、和]ⓟ)*)/du;

/** 组建某小队，队员甲…: of the group that the sentence or the one before it names, if it names one. */
const ofTheirs: RelationRule = {
  id: 'member.ours',
  kind: 'memberOf',
  reason: '队员, 成员 before a name: of the only group that the sentence or the one before it names.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      const match = member.exec(frame.text);
      const [at, end] = match?.indices?.[1] ?? [-1, -1];
      const who = frame.mentions.get(at);
      if (!match || !who) return;
      const before = frameBefore(doc, frames, i);
      const groups = [
        ...mentionsBetween(frame, 0, at, ['organization', 'initiative']),
        ...(before ? [...before.mentions.values()] : []),
      ].filter(
        ({ entity }) =>
          (entity.kind === 'organization' || /[队组团]”?$/u.test(entity.name)) &&
          isGathered(who.entity, entity),
      );
      const [only] = groups;
      if (!only || groups.some((m) => m.entity !== only.entity)) return;
      const evidence = rangeIn(frame, match.index, end);
      for (const one of mentionsBetween(frame, at, end, ['person']))
        out.push(relation(doc, 'memberOf', one, only.entity, {}, evidence, 'member.ours', 0.8));
    });
    return out;
  },
};

export const joiningRules: readonly RelationRule[] = [
  theirs,
  ofTheirs,
  entered,
  byPattern({
    id: 'member.called',
    kind: 'memberOf',
    confidence: 0.88,
    reason: '某协会会员、某队队员某某: what stands before the name says whose member that is.',
    pattern:
      '(?<to>ⓞ)(?:的)?(?:[^，。；、ⓞⓘⓛⓟ的]{0,8}?)(?:会员|成员|队员|社员|团员|演员|理事|常务理事|志愿者|宣讲员|专家|骨干|一员|前锋|后卫|门将|守门员|中场|边锋|中锋|主攻|副攻|二传|自由人|接应|球员|选手|运动员|名将|小将|老将)(?:、(?:ⓞ|[^，。；ⓟⓘ])[^，。；ⓟⓘ]{0,20})?ⓣ?(?<from>ⓟ(?:[、和与]ⓟ)*)',
    from: ['person'],
    to: ['organization'],
    accept: isGathered,
  }),
  byPattern({
    id: 'member.around',
    kind: 'memberOf',
    confidence: 0.84,
    reason: '以甲、乙为骨干的某队: whom a group is gathered around is of it.',
    pattern:
      '以(?<from>LIST)(?:等[^，。；ⓞ]{0,10})?为(?:首|首要分子|核心|骨干|主犯|主力|班底)[^，。；ⓞⓟ]{0,4}的(?<to>ⓞ)',
    from: ['person'],
    to: ['organization'],
    accept: (_from, { name }) => /(?:集团|团伙|组织|团队|小组|专班|[^中]队)$/u.test(name),
  }),
  byPattern({
    id: 'member.is',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '是某队的一员, 系某协会会员: whose member somebody is.',
    pattern: `(?<from>${row})(?:等[^，。；ⓘⓞ]{0,12})?(?:[^，。；：“”ⓘⓟⓞⓛ]{0,6})(?:是|为|系|作为|成为|成了)(?<to>ⓞ(?:[、和]ⓞ)*)(?:的)?[^，。；ⓘⓟⓞⓛ]{0,8}?(?:一员|之一|一分子|成员|会员|队员|社员|团员|理事单位|会长单位|盟员|成员单位|会员单位|志愿者)`,
    from: ['person', 'organization'],
    to: ['organization'],
    accept: isGathered,
  }),
  byPattern({
    id: 'member.as',
    kind: 'memberOf',
    confidence: 0.85,
    reason: '作为某联盟成员，某馆…: what the clause before the name says of it.',
    pattern: `(?:作为|身为)(?<to>ⓞ)(?:的)?[^，。；ⓘⓟⓞⓛ]{0,8}?(?:一员|之一|成员|会员|队员|成员单位|会员单位|理事单位|成员国|志愿者)，ⓣ?(?<from>[ⓟⓞ])`,
    from: ['person', 'organization'],
    to: ['organization'],
    accept: isGathered,
  }),
  byPattern({
    id: 'member.made',
    kind: 'memberOf',
    confidence: 0.88,
    reason: '某指挥部成员单位由甲局、乙局组成: who makes it up.',
    pattern: `(?<to>ⓞ)(?:的?成员(?:单位)?|，)?(?:现|主要|共同|是|系|则)*由[^，。；：ⓞⓛⓟⓘ]{0,3}(?<from>${row})(?:等[^，。；]{0,16})?(?:共同|联合|专家|人员|骨干)*(?:组成|构成)(?!的)`,
    from: ['person', 'organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'member.madeUp',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '由甲、乙等12人组成的某组: who makes it up.',
    pattern: `由(?<from>${row})(?:同志)?(?:等[^，。；]{0,12})?(?:共同|联合)?(?:组成|组建)的(?:[^，。；：“ⓞⓘⓟⓛ]{0,6})(?<to>ⓞ)`,
    from: ['person', 'organization'],
    to: ['organization'],
    accept: isGathered,
  }),
  byPattern({
    id: 'member.under',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '某同乡会属下有甲会馆、乙商会等二十三个团体会员: who is called its member.',
    pattern: `(?<to>ⓞ)[^。；：ⓞⓟ]{0,24}?(?:属下|下属|旗下|拥有|现有|共有|吸纳|设有|辖)(?:有|了)?(?<from>(?:ⓛ*ⓞ[、和与及]?)+)(?:等[^，。；]{0,8})?[个家名]?(?:团体|单位|企业)?(?:会员|成员|理事)(?:单位|企业)?`,
    from: ['organization'],
    to: ['organization'],
    accept: isGathered,
  }),
  byPattern({
    id: 'member.form',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '甲、乙和丙组成某队: who makes up a group is of it.',
    pattern:
      '(?<from>ⓟ(?:[、和与及](?:[^，。；：、“”ⓟⓘⓞⓛ]{0,12}|ⓞ[^，。；：、“”ⓟⓘⓞⓛ]{0,8})ⓣ?ⓟ)*)(?:等[^，。；ⓟⓘ]{0,12})?(?:一起|共同|联合)?(?:组成|组建|成立)(?:了)?(?:[^，。；：“ⓟⓘⓞⓛ]{0,6})(?<to>ⓞ)',
    from: ['person'],
    to: ['organization'],
    accept: isGathered,
  }),
  byPattern({
    id: 'member.where',
    kind: 'memberOf',
    confidence: 0.8,
    reason: '所在的某队, 某队的某某: where somebody belongs.',
    pattern: '(?<from>ⓟ)(?:所在|所属)的?(?<to>ⓞ)',
    from: ['person'],
    to: ['organization'],
    accept: isGathered,
  }),
  byPattern({
    id: 'member.of',
    kind: 'memberOf',
    confidence: 0.8,
    reason: '代表队的某某, 来自某队的某某: for whom a sportsman or volunteer stands.',
    pattern:
      '(?<to>ⓞ)(?:的)?(?:[^，。；、ⓞⓘⓛⓟ的]{0,5}(?:选手|运动员|队员|小将|老将|名将|组合))?(?<from>ⓟ(?:（[^（）]{1,10}）)?(?:[、和与/]ⓟ)*)',
    from: ['person'],
    to: ['organization'],
    accept: (_from, to) => /(?:代表队|[^支总大中部军服务]队|参赛队|球队|车队|战队)$/u.test(to.name),
  }),
  byPattern({
    id: 'member.entered',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '加入, 加盟, 入列 a group or league.',
    pattern: `(?<from>${row})(?:等[^，。；ⓘ]{0,12})?(?:[^，。；：“”ⓘⓟⓞⓛ]{0,10}?)(?:加入(?:了|到)?|加盟|参加了?(?=ⓞ成为)|入列|获批加入|获准加入|报名加入|当选(?=ⓞ(?:会员|委员|理事|成员)))(?<to>ⓞ)`,
    from: ['person', 'organization'],
    to: ['organization'],
    accept: isGathered,
  }),
];
