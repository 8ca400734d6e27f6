import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, DraftRelation } from '#lib/extract/doc.ts';
import { rosterRows } from '#lib/extract/posts/roster.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import { mentionsBetween, rangeIn } from './frame.ts';
import { honourRules } from './honours.ts';
import { rollRows } from './roll-rows.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';

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
      for (const match of matchesIn(frame.text, shortGroup)) {
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

export const membershipRules: readonly RelationRule[] = [
  roster,
  roll,
  short,
  ...honourRules,
  byPattern({
    id: 'member.units',
    kind: 'memberOf',
    confidence: 0.84,
    reason: '甲局、乙局为成员单位: of the group that the sentence has named.',
    pattern:
      '(?<to>ⓞ)[^。；ⓞ]{0,24}，(?<from>ⓞ(?:[、和及]ⓞ)*)(?:等[^，。；ⓞ]{0,12})?(?:均|都|同)?(?:为|是|作为)成员(?:单位)?(?![ⓞ])',
    from: ['organization'],
    to: ['organization'],
    accept: (_from, to) => to.type === 'team',
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
    pattern: `(?<to>ⓞ)(?:(?:主要)?由[^，。；：ⓟⓞⓛⓘ]{0,6}(?<from>${members})(?:等[^，。；]{0,12})?(?:共同)?组成|的?成员(?:单位)?(?:包括|有|为)：?(?<from2>${members}))`,
    from: ['person', 'organization'],
    to: ['organization'],
  }),
];
