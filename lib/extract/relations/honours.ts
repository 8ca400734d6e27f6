import { matchesIn } from '#lib/text/held-words.ts';
import { lifeTold } from './career-acts.ts';
import { onePersonBefore, portrayed } from './frame-before.ts';
import { mentionsBetween, rangeIn } from './frame.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';
import type { DraftRelation } from '#lib/extract/doc.ts';

/** What picks out people, under whatever kind its name was read. */
const ofTalents =
  /(?:人才|英才|学者|青年|工匠|名师|名医|名家|骨干|培养)[^，。；]{0,4}(?:计划|工程|项目|行动)”?$/u;

const isHonour = (type: string): boolean =>
  type === 'award' || type === 'campaign' || type === 'brand' || type === 'project';

/** A list that names stand on. */
const isRollName = (name: string): boolean => /(?:名单|名录|榜单?|目录)”?$/u.test(name);

/** 他们是：A B C, 名单如下：A、B: who they are, behind the honour that was named last. */
const they: RelationRule = {
  id: 'member.they',
  kind: 'memberOf',
  reason: '他们是, 名单如下: the names that follow bear the honour named before.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      const match =
        /(?:他们|她们|获奖者|获得者|入选者|候选人|推荐对象)(?:分别)?(?:是|为|有)：|名单(?:如下|公布如下)?：/.exec(
          frame.text,
        );
      if (!match) continue;
      const listed = mentionsBetween(frame, match.index + match[0].length, frame.text.length, ['person']);
      const start = rangeIn(frame, match.index, match.index + match[0].length).start;
      const honour = doc.mentions.findLast(
        (m) =>
          m.end <= start &&
          m.entity.kind === 'initiative' &&
          (isHonour(m.entity.type) || m.entity.name.endsWith('名单')),
      );
      if (!honour || listed.length < 3) continue;
      for (const person of listed)
        out.push(
          relation(
            doc,
            'memberOf',
            person,
            honour.entity,
            {},
            { start, end: person.end },
            'member.they',
            0.82,
          ),
        );
    }
    return out;
  },
};

/** 获得某奖章的个人有：甲厂技师某某，乙县牧民某某等28人: the row behind bears what stands before. */
const whoGot: RelationRule = {
  id: 'member.got',
  kind: 'memberOf',
  reason: '获得 an honour 的个人有：the people, or the bodies, of the row that follows bear it.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      const match =
        /(?:获得?|荣获|获评|入选|被?授予|当选)(?:了)?[^，。；：ⓘ]{0,6}(ⓘ)[^，。；：ⓘⓟⓞ]{0,4}的?[^，。；：ⓘⓟⓞ]{0,8}(?:有|是|为|包括)：/du.exec(
          frame.text,
        );
      const honour = frame.mentions.get(match?.indices?.[1]?.[0] ?? -1);
      if (!match || !honour || !(isHonour(honour.entity.type) || isRollName(honour.entity.name))) continue;
      const from = match.index + match[0].length;
      const people = mentionsBetween(frame, from, frame.text.length, ['person']);
      const bearers =
        people.length > 0 ? people : mentionsBetween(frame, from, frame.text.length, ['organization']);
      const start = rangeIn(frame, match.index, from).start;
      for (const one of bearers)
        out.push(relation(doc, 'memberOf', one, honour, {}, { start, end: one.end }, 'member.got', 0.86));
    }
    return out;
  },
};

const honours =
  /(?:^|，)(?:[他她])?(?:还|也|先后|曾|多次|分别|于)*(?:\d{4}年|去年|今年|同年)?(?:还|也|先后|曾|多次|分别)*(?:获得?|荣获|荣膺|被评为|被[^，。；：ⓟⓘ]{0,16}?授予|被追授|被表彰为|获评|获颁|入选|获授)(?:了)?([^，。；ⓟⓞ]{0,24}ⓘ(?:[、和]?ⓘ)*)/gu;

/** 他先后获得…, 曾被授予…: of whom the sentences before tell. */
const his: RelationRule = {
  id: 'member.his',
  kind: 'memberOf',
  reason: '他获得, 被评为 an honour: the one whom the sentences before tell of.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      if (!frame.kinds.has('initiative') || frame.kinds.has('person')) return;
      const found = matchesIn(frame.text, honours);
      const who =
        found.length > 0
          ? (onePersonBefore(doc, frames, i) ??
            lifeTold(doc, frame.range.start) ??
            (/[他她](?!们)/u.test(frame.text) ? portrayed(doc, frame.range.start) : null))
          : null;
      if (!who) return;
      for (const match of found) {
        // 该村获评…: another subject stands at the head of the sentence.
        if (!/[他她]/u.test(match[0]) && match.index > 0 && !isOwn.test(frame.text.slice(0, match.index)))
          continue;
        const end = match.index + match[0].length;
        const evidence = rangeIn(frame, match.index, end);
        for (const honour of mentionsBetween(frame, match.index, end, ['initiative']))
          if (honour.entity.type === 'award')
            out.push(relation(doc, 'memberOf', who, honour, {}, evidence, 'member.his', 0.8));
      }
    });
    return out;
  },
};
/** A sentence without a subject of its own, as in the account of a life. */
const isOwn = /^(?:先后|曾|历任|还|又|后|\d{4}年|[他她]|[^，。；ⓞⓛⓘ]{0,4}期间)/u;

/** A name, and who that is: 甲市乙矿采矿工人某某. */
const described = '(?:[ⓛⓞ]*[^，。；：、“”ⓟⓘⓛⓞ]{0,12})ⓣ?ⓟ(?:（[^（）]{1,12}）)?(?:同志)?';

/** Who bears an honour or stands on its roll. */
export const honourRules: readonly RelationRule[] = [
  they,
  whoGot,
  his,
  byPattern({
    id: 'member.handed',
    kind: 'memberOf',
    confidence: 0.85,
    reason: '向甲等6人颁发某奖章: who is handed an honour bears it.',
    pattern:
      '(?:向|为|给)(?<from>(?:[ⓛⓞ]|[^，。；：“”ⓟⓘⓛⓞ]){0,10}ROLL)(?:等[^，。；ⓟⓘ]{0,10})?(?:颁发|颁授|授予|颁赠|颁)(?:了)?[^，。；：ⓟⓘ]{0,4}(?<to>ⓘ)',
    from: ['person'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'member.counted',
    kind: 'memberOf',
    confidence: 0.85,
    reason: '甲、乙等10名“模范个人”: what all of them are called.',
    pattern:
      '(?<from>ROLL)等\\d+[名位个]?(?:全[国省市县区州])?(?<to>ⓘ)(?=[，。；]|接受|受到|获|代表|上台|登台)',
    from: ['person'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'member.later',
    kind: 'memberOf',
    confidence: 0.82,
    reason: '…，2024年被评为 an honour, in a later clause about the one person of the sentence.',
    pattern:
      '(?<from>ⓟ)[^。；：“ⓟ]{4,60}?，(?:\\d{4}年)?(?:还|也|先后|曾|并|多次)*(?:被(?:授予|评为|命名为|表彰为)|荣获|获评|获得)[^，。；ⓘ]{0,8}(?<to>ⓘ(?:[、和]?ⓘ)*)',
    from: ['person'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'member.roll',
    kind: 'memberOf',
    confidence: 0.88,
    reason: '选树, 评为 … 为 puts people on a roll.',
    pattern:
      '(?<from>LIST)(?:等[^，。；ⓘ]{0,10})?(?:团队|课题组)?(?:先后|曾|还|也|又|同时|再次|首次|一举|多次|分别|均|光荣|双双|\\d{4}年|今年|去年|近日|日前)*(?:被)?(?:授予|评为|命名为|为|获|荣获|获评|获颁|获授|斩获|摘得|夺得|荣膺|荣登|登上|入选|当选)[^，。；ⓘⓞ]{0,8}(?<to>ⓘ(?:[、和及]?ⓘ)*)',
    from: ['person'],
    accept: (_from, { type, name }) => isHonour(type) || ofTalents.test(name),
  }),
  byPattern({
    id: 'member.honoured',
    kind: 'memberOf',
    confidence: 0.88,
    reason: '被评为, 荣获, 入选: bodies that bear an honour.',
    pattern:
      '(?<!被|由|获)(?<from>BODIES)(?:等[^，。；ⓘ]{0,12})?(?:被[^，。；：ⓘⓟ]{0,24}?(?:授予|评为|命名为|认定为|评定为|确定为|列为|列入|纳入|录入|收入)|(?:先后|曾|还|也|多次|分别|均|连续[^，。；]{1,4}年|\\d{4}年|今年|去年|近日|日前)*(?:荣获|获评|获得|获|入选|荣膺|荣登|登上|跻身|获批)|(?:成功|正式|双双)*(?:被)?(?:列入|纳入))[^，。；ⓘⓞⓟ]{0,8}(?<to>ⓘ(?:[、和及]?ⓘ)*)',
    from: ['organization'],
    accept: (_from, { type, name }) => type === 'award' || isRollName(name),
  }),
  byPattern({
    id: 'member.batch',
    kind: 'memberOf',
    confidence: 0.84,
    reason: '入选首批某示范区: who is of a batch of them bears the name.',
    pattern:
      '(?<!被|由)(?<from>BODIES)(?:等[^，。；ⓘ]{0,12})?(?:成功|同时|双双|均|全部)*(?:入选|获评|被(?:评|列|认定|确定|命名)为?)(?:为|成为)?[^，。；ⓘⓞⓟ]{0,8}(?:第?[一二三四五六七八九十首\\d]+批|年度|全国|国家级|省级)[^，。；ⓘⓞⓟ]{0,4}(?<to>ⓘ)',
    from: ['organization'],
    accept: (_from, { type }) => isHonour(type),
  }),
  byPattern({
    id: 'member.goes-to',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '某奖授予某某: who is given it bears it.',
    pattern: '(?<to>ⓘ)(?:分别|同时)?(?:授予|颁给|颁发给)(?:了)?(?:ⓛ|ⓞ|[^，。；：“”ⓘⓟ]){0,16}?ⓣ?(?<from>LIST)',
    from: ['person'],
    to: ['initiative'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'member.puts',
    kind: 'memberOf',
    confidence: 0.85,
    reason: '把甲公司列入…名单: who is put on a list is on it.',
    pattern:
      '(?:将|把)(?<from>(?:LIST|BODIES))(?:等[^，。；ⓘ]{0,12})?(?:共同|一并|正式|成功)*(?:列入|纳入|评为|命名为|认定为|评定为|确定为|列为)(?:了)?[^，。；ⓘⓞⓟ]{0,8}(?<to>ⓘ)',
    from: ['person', 'organization'],
    to: ['initiative'],
    accept: (_from, { type, name }) => type === 'award' || isRollName(name),
  }),
  byPattern({
    id: 'member.namedRoll',
    kind: 'memberOf',
    confidence: 0.84,
    reason: '将甲列入“某某”名单: the words behind the name say that it is a roll.',
    pattern:
      '(?:(?:将|把)(?<from>(?:LIST|BODIES))(?:等[^，。；ⓘ]{0,12})?|(?<from2>(?:LIST|BODIES))(?:等[^，。；ⓘ]{0,12})?(?:[^，。；ⓘⓟⓞ]{0,8})(?:被|获|成功|正式|同时)?[^，。；ⓘⓟ]{0,16}?)(?:列入|纳入|入选|上榜|登上)(?:了)?[^，。；ⓘⓞⓟ]{0,8}(?<to>ⓘ)(?=名单|名录|目录|榜)',
    from: ['person', 'organization'],
    to: ['initiative'],
  }),
  byPattern({
    id: 'member.bearer',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '甲…，是某奖获得者: a later clause says what the one person of the sentence bears.',
    pattern:
      '(?<from>ⓟ)[^。；：“ⓟ]{2,70}?，(?:还|也|曾|并)?是[^，。；ⓘⓟ]{0,8}(?<to>ⓘ)(?:称号)?(?:获得者|得主|入选者|获奖者)',
    from: ['person'],
    to: ['initiative'],
  }),
  byPattern({
    id: 'member.listed',
    kind: 'memberOf',
    confidence: 0.85,
    reason: '名单, and who 入选, 上榜: they are on the list that the sentence names.',
    pattern:
      '(?<to>ⓘ)[^。；ⓘⓟ]{0,16}，(?<from>(?:[^。；ⓘⓟ，、]{0,14}ⓟ(?:（[^（）]{1,12}）)?(?:[、，和与及]|以及)?)+)(?:[^，。；、ⓟⓘ]{2,12})?(?:等[^，。；ⓟ]{0,10})?(?:成功|光荣|共同|一同)?(?:入选|上榜|获评|榜上有名|获奖)',
    from: ['person'],
    accept: (_from, to) => isHonour(to.type) || to.name.endsWith('名单'),
  }),
  byPattern({
    id: 'member.listedBodies',
    kind: 'memberOf',
    confidence: 0.82,
    reason: '名单公布，甲公司、乙公司入选: they are on the list that the sentence names.',
    pattern:
      '(?<to>ⓘ)[^。；ⓘⓟⓞ]{0,16}，[^。；ⓘⓟⓞ，]{0,10}(?<from>ⓞ(?:[、和及]ⓞ)*)(?:等[^，。；ⓞ]{0,12})?(?:入选|上榜|获评|榜上有名|在列)',
    from: ['organization'],
    accept: (_from, to) => to.type === 'award' || to.name.endsWith('名单'),
  }),
  byPattern({
    id: 'member.listedOn',
    kind: 'memberOf',
    confidence: 0.82,
    reason: '公布 an event’s 展演队, 示范单位, and who 入选: they are of it.',
    pattern:
      '(?:公布|发布|公示|确定)(?:了)?[^，。；ⓘⓟⓞ]{0,10}(?<to>ⓘ)[^，。；ⓘⓞⓟ]{0,8}(?:名单|榜单|目录|队伍?|单位|企业|学校|者)，[^。；ⓘⓟⓞ，]{0,10}(?<from>ⓞ(?:[、和及]ⓞ)*)(?:等[^，。；ⓞ]{0,12})?(?:入选|上榜|在列|榜上有名)',
    from: ['organization'],
    accept: (_from, { type }) => type !== 'document' && type !== 'phrase' && type !== 'index',
  }),
  byPattern({
    id: 'member.plaque',
    kind: 'memberOf',
    confidence: 0.84,
    reason: '为甲、乙等“某示范点”授牌, 颁奖: who is given the plaque bears the honour.',
    pattern:
      '(?:为|向|给)(?:[^，。；ⓘⓟⓞ]{0,6})(?<from>ⓛ*ⓣ?[ⓞⓟ](?:[、和与及][^，。；：、ⓘⓟⓞⓛ]{0,8}ⓛ*ⓣ?[ⓞⓟ])*)(?:等[^，。；ⓘ]{0,10})?(?:首批|新一批)?(?<to>ⓘ)(?:获得者|单位|称号|代表|标牌|牌匾|证书|奖牌|企业)*(?:授牌|颁奖|颁发|授旗|授匾|颁证|揭牌)',
    from: ['person', 'organization'],
    to: ['initiative'],
    accept: (_from, to) => isHonour(to.type),
  }),
  byPattern({
    id: 'member.together',
    kind: 'memberOf',
    confidence: 0.86,
    reason: 'Who 一起被某军种表彰为 an honour bears it.',
    pattern:
      '(?<from>LIST)(?:等[^，。；ⓘ]{0,10})?(?:一起|同时|一同|双双|共同|分别)?被[^，。；：ⓘⓟ]{0,20}?(?:授予|追授|评为|评选为|命名为|表彰为|认定为|授予为)[^，。；ⓘⓞ]{0,8}(?<to>ⓘ)',
    from: ['person'],
    to: ['initiative'],
    accept: (_from, to) => isHonour(to.type),
  }),
  byPattern({
    id: 'member.bears',
    kind: 'memberOf',
    confidence: 0.85,
    reason: 'An honour directly before a name or its post is borne.',
    pattern: '(?<to>ⓘ)(?:称号|奖章)?(?:获得者|得主)?(?:、[^，。；：ⓟⓘ]{0,14})?ⓣ?(?<from>ⓟ(?:、ⓟ)*)',
    from: ['person'],
    to: ['initiative'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'member.awarded',
    kind: 'memberOf',
    confidence: 0.9,
    reason: '授予 people an honour, 表彰 them as one.',
    pattern: `(?:授予|追授|表彰|命名)(?<from>(?:${described}[、和及])*${described})(?:等[^，。；ⓘ]{0,12})?(?:为)?(?<to>ⓘ)`,
    from: ['person'],
    accept: (_from, to) => isHonour(to.type) || to.type === 'phrase',
  }),
  byPattern({
    id: 'member.collectives',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '授予 bodies an honour.',
    pattern: '(?:授予|追授|表彰|命名)(?<from>ⓛ*ⓞ(?:[、和及]ⓛ*ⓞ)*)(?:等[^，。；ⓘⓟ]{0,12})?(?:为)?(?<to>ⓘ)',
    from: ['organization'],
    accept: (_from, to) => to.type === 'award',
  }),
];
