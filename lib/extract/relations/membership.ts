import type { Doc, DraftRelation } from '#lib/extract/doc.ts';
import { rosterRows } from '#lib/extract/posts/roster.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import { mentionsBetween, rangeIn } from './frame.ts';
import { rollRows } from './roll-rows.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';

const isHonour = (type: string): boolean =>
  type === 'award' || type === 'campaign' || type === 'brand' || type === 'project';

const members = '[ⓞⓛⓟ](?:(?:[、，和与及]|以及)ⓣ?[ⓞⓛⓟ])*';

/** 成员：A、B of the roster of a group. */
const roster: RelationRule = {
  id: 'member.roster',
  kind: 'memberOf',
  reason: 'The people in the rows of a group’s roster are its members, its head too.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const row of rosterRows(doc)) {
      const body = bodyEntity(doc, row.body);
      for (const person of row.people) {
        const mention = doc.mentions.find((m) => m.start === person.start && m.entity.kind === 'person');
        if (mention)
          out.push(
            relation(
              doc,
              'memberOf',
              mention,
              body,
              {},
              { start: row.start, end: person.end },
              'member.roster',
              0.9,
            ),
          );
      }
    }
    return out;
  },
};

/** Rows of names under the name of a group or an honour, or under its 名单. */
const roll: RelationRule = {
  id: 'member.rows',
  kind: 'memberOf',
  reason: 'Lines of nothing but names under the heading of a list.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const { start, people, of } of rollRows(doc))
      for (const person of people)
        if (person.entity !== of.entity)
          out.push(
            relation(doc, 'memberOf', person, of, {}, { start, end: person.end }, 'member.rows', 0.88),
          );
    return out;
  },
};

/** 领导小组 said alone is the group of that kind the article named last. */
const short: RelationRule = {
  id: 'member.short',
  kind: 'memberOf',
  reason: 'A、B 为领导小组成员单位: the group is the one named before.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      if (!frame.text.includes('成员')) continue;
      for (const match of frame.text.matchAll(shortGroup)) {
        const evidence = rangeIn(frame, match.index, match.index + match[0].length);
        const group = doc.mentions.findLast(
          (m) =>
            m.end <= evidence.start &&
            m.entity.kind === 'organization' &&
            m.entity.name.endsWith(match[1] ?? '\n'),
        );
        if (!group) continue;
        const listed = mentionsBetween(frame, match.index, match.index + match[0].length, [
          'organization',
          'person',
        ]);
        for (const one of listed)
          if (one.entity !== group.entity)
            out.push(relation(doc, 'memberOf', one, group.entity, {}, evidence, 'member.short', 0.88));
      }
    }
    return out;
  },
};

const shortGroup = new RegExp(
  `${members}(?:等[^，。；ⓘⓞ]{0,12})?(?:均|都|同)?(?:为|是|作为)(领导小组|指挥部|委员会|联席会议|工作组)(?:的)?(?:成员单位|成员)`,
  'g',
);

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

const honours =
  /^[他她](?:还|也|先后|曾|多次|分别)*(?:获得?|荣获|荣膺|被评为|被授予|被表彰为|获评|获颁|入选)(?:了)?([^。；ⓟ]{0,40}ⓘ)/u;

/** 他先后获得…: of whom the sentence before tells. */
const his: RelationRule = {
  id: 'member.his',
  kind: 'memberOf',
  reason: '他获得, 她被评为 an honour: the one whom the sentence before tells of.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      const match = honours.exec(frame.text);
      const before = frames[i - 1];
      if (!match || !before || doc.text.slice(before.range.end, frame.range.start).includes('\n')) return;
      const people = mentionsBetween(before, 0, before.text.length, ['person']);
      const [who] = people;
      if (!who || people.some((m) => m.entity !== who.entity)) return;
      const evidence = rangeIn(frame, 0, match[0].length);
      for (const honour of mentionsBetween(frame, 0, match[0].length, ['initiative']))
        if (honour.entity.type === 'award')
          out.push(relation(doc, 'memberOf', who, honour, {}, evidence, 'member.his', 0.8));
    });
    return out;
  },
};

export const membershipRules: readonly RelationRule[] = [
  roster,
  roll,
  short,
  they,
  his,
  byPattern({
    id: 'member.later',
    kind: 'memberOf',
    confidence: 0.82,
    reason: '…，2024年被评为 an honour, in a later clause about the one person of the sentence.',
    pattern:
      '(?<from>ⓟ)[^。；：“ⓟ]{4,60}?，(?:\\d{4}年)?(?:还|也|先后|曾|并|多次)*(?:被(?:授予|评为|命名为|表彰为)|荣获|获评|获得)[^，。；ⓘ]{0,8}(?<to>ⓘ(?:、ⓘ)*)',
    from: ['person'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'member.roll',
    kind: 'memberOf',
    confidence: 0.88,
    reason: '选树, 评为 … 为 puts people on a roll.',
    pattern:
      '(?<from>LIST)(?:等[^，。；ⓘ]{0,10})?(?:被)?(?:授予|评为|命名为|为|获|荣获|入选)[^，。；ⓘⓞ]{0,8}(?<to>ⓘ)',
    from: ['person'],
    accept: (_from, to) => isHonour(to.type),
  }),
  byPattern({
    id: 'member.honoured',
    kind: 'memberOf',
    confidence: 0.88,
    reason: '被评为, 荣获, 入选: bodies that bear an honour.',
    pattern:
      '(?<!被|由|获)(?<from>BODIES)(?:等[^，。；ⓘ]{0,12})?(?:被(?:授予|评为|命名为)|荣获|获评|获得|获|入选)[^，。；ⓘⓞⓟ]{0,8}(?<to>ⓘ)',
    from: ['organization'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'member.listed',
    kind: 'memberOf',
    confidence: 0.85,
    reason: '名单, and who 入选, 上榜: they are on the list that the sentence names.',
    pattern:
      '(?<to>ⓘ)[^。；ⓘⓟ]{0,16}，[^。；ⓘⓟ，]{0,10}(?<from>LIST)(?:等[^，。；ⓟ]{0,10})?(?:入选|上榜|获评|榜上有名|获奖)',
    from: ['person'],
    accept: (_from, to) => isHonour(to.type) || to.name.endsWith('名单'),
  }),
  byPattern({
    id: 'member.bears',
    kind: 'memberOf',
    confidence: 0.85,
    reason: 'An honour directly before a name or its post is borne.',
    pattern: '(?<to>ⓘ)(?:称号|奖章)?(?:获得者|得主)?(?:、[^，。；：ⓟⓘ]{0,14})?ⓣ?(?<from>ⓟ)',
    from: ['person'],
    to: ['initiative'],
    accept: (_from, to) => to.type === 'award',
  }),
  byPattern({
    id: 'member.awarded',
    kind: 'memberOf',
    confidence: 0.9,
    reason: '授予 people an honour, 表彰 them as one.',
    pattern: '(?:授予|追授|表彰|命名)(?<from>LIST)(?:等[^，。；ⓘ]{0,12})?(?:为)?(?<to>ⓘ)',
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
  byPattern({
    id: 'member.leads',
    kind: 'memberOf',
    confidence: 0.88,
    reason: 'Who 率 a delegation is of it.',
    pattern: '(?<from>ⓟ)[^，。；ⓟⓞⓛⓘ]{0,8}?(?:率领?|带领)(?<to>ⓞ)',
    from: ['person'],
    to: ['organization'],
    accept: (_from, to) =>
      /(?:代表团|访问团|考察团|慰问团|工作组|检查组|调研组|督导组|(?<!集)团|[^小]组)$/u.test(to.name),
  }),
  byPattern({
    id: 'member.joins',
    kind: 'memberOf',
    confidence: 0.8,
    reason: '加入, 入选, 是…成员.',
    pattern: '(?<from>[ⓟⓞ])(?:等[^，。；ⓘ]{0,10})?(?:加入|入选|成为)(?<to>[ⓞⓘ])(?:的?成员)?',
  }),
  byPattern({
    id: 'member.are',
    kind: 'memberOf',
    confidence: 0.92,
    reason: 'A、B 为/是/作为 X 成员（单位）.',
    pattern: `(?<from>${members})(?:等[^，。；ⓘⓞ]{0,12})?(?:均|都|同|分别)?(?:为|是|系|作为|担任)(?<to>ⓞ)(?:的)?(?:副?理事长?|副?会长|副?组长|常务|首批|核心|主要)?(?:成员|成员单位|会员|会员单位|理事单位|副组长单位|组长单位|牵头单位)`,
    from: ['person', 'organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'member.consists',
    kind: 'memberOf',
    confidence: 0.9,
    reason: 'X 由 A、B 组成, X 成员（单位）包括 A、B.',
    pattern: `(?<to>ⓞ)(?:(?:主要)?由(?<from>${members})(?:等[^，。；]{0,12})?(?:共同)?组成|的?成员(?:单位)?(?:包括|有|为)：?(?<from2>${members}))`,
    from: ['person', 'organization'],
    to: ['organization'],
  }),
];
