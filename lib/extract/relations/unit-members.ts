import type { DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import type { Doc } from '#lib/extract/doc.ts';
import { frameBefore } from './frame-before.ts';
import { mentionsBetween, rangeIn, type Frame } from './frame.ts';
import { isGathered } from './joining.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';

/** Bodies, and what they are of a group that is not named beside them. */
const units =
  /(ⓞ(?:（[^（）]{1,16}）)?(?:(?:[、和与及]|以及)[ⓛ]*ⓞ(?:（[^（）]{1,16}）)?)*)(?:等[^，。；ⓞ]{0,12})?(?:分别|共同|同时|一同|首批|均|都|也)*(?:作为|当选为?|成为|被?推选为|入选|受邀成为|担任|任|为)(?:首批|首届|新一届|联盟|协会|学会|商会)?(?:常务理事|副理事长|理事长|副会长|会长|执行会长|理事|会员|成员|创始成员|发起|牵头)单位(?:加入)?(?=[，。；]|$)/du;

/** 甲院、乙公司作为成员单位加入, …当选理事单位: of the one group that the sentence, or the one before it, tells of. */
const unitMembers: RelationRule = {
  id: 'member.units-of',
  kind: 'memberOf',
  reason: '甲、乙当选理事单位: members of the group or association whose founding or session is told of.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      const match = frame.kinds.has('organization') && frame.text.includes('单位') && units.exec(frame.text);
      const [from, to] = (match && match.indices?.[1]) || [0, 0];
      if (!match) return;
      const members = mentionsBetween(frame, from, to, ['organization']);
      const before = frameBefore(doc, frames, i);
      const group = groupIn(doc, frame, from, members) ?? (before && groupIn(doc, before, Infinity, members));
      if (!group) return;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      for (const one of members)
        if (one.entity !== group.entity)
          out.push(relation(doc, 'memberOf', one, group.entity, {}, evidence, 'member.units-of', 0.84));
    });
    return out;
  },
};

/** The last group named before, or the association whose session is. */
function groupIn(
  doc: Doc,
  frame: Frame,
  end: number,
  members: readonly DraftMention[],
): Pick<DraftMention, 'entity'> | null {
  const named = mentionsBetween(frame, 0, end, ['organization', 'initiative']).filter(
    (m) => !members.includes(m),
  );
  for (const mention of named.reverse()) {
    if (mention.entity.kind === 'organization') {
      if (isGathered(mention.entity, mention.entity)) return mention;
      continue;
    }
    const host = doc.organizations.find((o) => o.start === mention.start && o.end <= mention.end && !o.bare);
    const entity = host && bodyEntity(doc, canonicalBody(doc, host));
    if (entity && isGathered(entity, entity)) return { entity };
  }
  return null;
}

const bodies = 'ⓛ*ⓞ(?:（[^（）]{1,16}）)?(?:(?:[、和与及]|以及)ⓛ*ⓞ(?:（[^（）]{1,16}）)?)*';
/** 研究员某、副研究员某和农艺师某: each with what he is. */
const people = '(?:[^，。；：、“”ⓟⓞⓛⓘⓣ]{0,8}ⓣ?ⓟ(?:（[^（）]{1,12}）)?(?:[、和与及]|以及)?)+';

/** Who is in a group by the words of its founding, its session or whom it takes in. */
export const unitMemberRules: readonly RelationRule[] = [
  unitMembers,
  byPattern({
    id: 'member.takes-in',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '某联盟吸纳甲、乙为新成员: whom a group takes in is of it.',
    pattern: `(?<to>ⓞ)[^。；：“”ⓟⓞⓛⓘ]{0,12}?(?:吸纳|吸收|接纳|接收|增补|增选|新增|推选|推举|推荐|批准|同意)(?:了)?(?<from>${bodies})(?:等[^，。；ⓞ]{0,12})?(?:共同|分别)?(?:加入|(?:为|成为|担任|任)[^，。；ⓞⓟⓘ]{0,10}(?:成员|会员|理事|单位))`,
    from: ['organization'],
    to: ['organization'],
    accept: isGathered,
  }),
  byPattern({
    id: 'member.made-of',
    kind: 'memberOf',
    confidence: 0.86,
    reason: '某专家组由研究员甲、农艺师乙三人组成: who makes up a group, each with what he is.',
    pattern: `(?<to>ⓞ)(?:的?(?:成员|队员|专家)(?:主要)?|，|主要|共)?由(?<from>${people})(?:等)?(?:[两三四五六七八九十\\d]+[名位人])?[^，。；ⓟⓞⓘ]{0,6}组成(?!的)`,
    from: ['person'],
    to: ['organization'],
    accept: isGathered,
  }),
];
