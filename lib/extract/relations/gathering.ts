import type { Doc, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { matchesIn } from '#lib/text/held-words.ts';
import { frameBefore } from './frame-before.ts';
import { mentionsBetween, rangeIn, type Frame } from './frame.ts';
import { isGathered } from './joining.ts';
import { relation, type RelationRule } from './rule.ts';

/** What groups that are set up for a task end in. */
const head =
  '(?:调查组|工作组|检查组|督导组|专家组|领导小组|小组|专班|指挥部|工作队|医疗队|服务队|突击队|联盟|委员会)';
const bodies = 'ⓛ*ⓞ(?:[、和及与]ⓛ*ⓞ)*';
const setUp = new RegExp(
  `(?:成立|组建|设立|建立)(?:了)?(?:(ⓞ)|([^，。；：“”ⓞⓘⓟⓛ]{0,12}?${head}))，由(${bodies})(?:等[^，。；ⓞ]{0,8})?牵头，(?:会同)?(${bodies})(?:等[^，。；ⓞ]{0,14})?(?:共同)?(?:参加|参与|配合|组成|为成员|作为成员)`,
  'dgu',
);

/** The group of that name nearest to here: a text may give its whole name before or after. */
function groupCalled(doc: Doc, word: string, at: number): DraftMention | undefined {
  const fits = (m: DraftMention): boolean =>
    m.entity.kind === 'organization' && m.entity.name.length > word.length && m.entity.name.endsWith(word);
  return (
    doc.mentions.findLast((m) => m.end <= at && fits(m)) ?? doc.mentions.find((m) => m.start >= at && fits(m))
  );
}

/** 甲成立调查组，由乙局牵头，丙局、丁局参加. */
const ledBy: RelationRule = {
  id: 'member.ledBy',
  kind: 'memberOf',
  reason: '成立 a group，由 one 牵头，others 参加: who takes part is of it, and who leads leads it.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      if (!frame.text.includes('牵头')) continue;
      for (const match of matchesIn(frame.text, setUp)) {
        const [, own, , leads, others] = match.indices ?? [];
        const { start } = rangeIn(frame, match.index, match.index + 1);
        const group = own ? frame.mentions.get(own[0]) : groupCalled(doc, match[2] ?? '\n', start);
        if (!group || !leads || !others) continue;
        const evidence = rangeIn(frame, match.index, match.index + match[0].length);
        const from = (range: readonly [number, number]): DraftMention[] =>
          mentionsBetween(frame, range[0], range[1], ['organization']).filter(
            (m) => m.entity !== group.entity,
          );
        for (const one of from(leads))
          out.push(relation(doc, 'runs', one, group.entity, { role: '牵头' }, evidence, 'runs.ledBy', 0.86));
        for (const one of from(others))
          out.push(relation(doc, 'memberOf', one, group.entity, {}, evidence, 'member.ledBy', 0.86));
      }
    }
    return out;
  },
};

const listing =
  /(?:成员|队员|团员|组员|会员|理事|盟员)(?:单位)?(?:共?\d+[家个名人])?(?:包括|包含|有|为|是|分别为|分别是|：)：?((?:(?:[^，。；：“”ⓟⓘⓛⓞ]{0,24}ⓛ*ⓣ?[ⓟⓞ])[、和与及]?)+)/dgu;

/** 某队由某局组建，队员包括甲、乙; 某联盟…。成员单位有…: the group that the sentence begins with, or the one before it. */
const lists: RelationRule = {
  id: 'member.lists',
  kind: 'memberOf',
  reason:
    '队员包括, 成员单位： the names that follow are of the group that the sentence, or the one before, begins with.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      if (!/[成队团组会盟]员|理事/u.test(frame.text)) return;
      for (const match of matchesIn(frame.text, listing)) {
        const [from, to] = match.indices?.[1] ?? [0, 0];
        const group = firstGroup(frame, match.index) ?? firstGroup(frameBefore(doc, frames, i), Infinity);
        if (!group) continue;
        const start = frame.listed.some(([, m]) => m === group) ? 0 : match.index;
        const evidence = rangeIn(frame, start, match.index + match[0].length);
        for (const one of mentionsBetween(frame, from, to, ['person', 'organization']))
          if (one.entity !== group.entity)
            out.push(relation(doc, 'memberOf', one, group.entity, {}, evidence, 'member.lists', 0.86));
      }
    });
    return out;
  },
};

function firstGroup(frame: Frame | null, end: number): DraftMention | undefined {
  const [index, first] = frame?.listed.find(([, m]) => m.entity.kind !== 'place') ?? [];
  return index !== undefined &&
    index < end &&
    first?.entity.kind === 'organization' &&
    isGathered(first.entity, first.entity)
    ? first
    : undefined;
}

const travelling =
  /((?:[ⓛⓞ]?[^，。；：“”ⓟⓘⓛⓞ]{0,12}ⓣ?ⓟ[、，和与及]?)+)(?:等[^，。；ⓟ]{0,10})?(?:一同|一起|也|还)?(?:随团|随代表团|随访问团|随队|随考察团)(?:出访|访问|前往|参加|活动|考察|参访|参赛|出征)?(?=[，。；])/du;

/** 甲、乙随团出访: with the delegation that the article has named last. */
const travels: RelationRule = {
  id: 'member.travels',
  kind: 'memberOf',
  reason: '随团出访 means the delegation that the article has named last.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      if (!frame.text.includes('随')) continue;
      const match = travelling.exec(frame.text);
      const [from, to] = match?.indices?.[1] ?? [0, 0];
      const group =
        match &&
        doc.mentions.findLast(
          (m) =>
            m.end <= frame.range.end &&
            m.entity.kind === 'organization' &&
            /(?:代表团|访问团|考察团|参访团|代表队|慰问团|艺术团|经贸团)$/u.test(m.entity.name),
        );
      if (!match || !group) continue;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      for (const one of mentionsBetween(frame, from, to, ['person']))
        out.push(relation(doc, 'memberOf', one, group.entity, {}, evidence, 'member.travels', 0.84));
    }
    return out;
  },
};

/** Lists of who makes up a group whose name stands elsewhere. */
export const gatheringRules: readonly RelationRule[] = [ledBy, lists, travels];
