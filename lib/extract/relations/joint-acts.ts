import type { DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { bodyOfPost } from './body-of-post.ts';
import { realActs } from './by-act.ts';
import { mentionsBetween, rangeIn } from './frame.ts';
import { relation, type RelationRule } from './rule.ts';

/** 分别, 相继: each does its own. */
const apart = /分别|各自|先后|相继|陆续|依次|均|都|也/;
const short = '(?:（(?:以下)?简称[^（）]{1,16}）)?';
const others = `ⓛ*ⓞ${short}(?:(?:[、和及]|以及)ⓛ*ⓞ${short})*`;
const agrees =
  '签署|签订|签约|会签|签下|签了|达成|合作|共建|共办|合办|结对|携手|共同(?!体|点)|联合|联手|对接';

/** A、B启动X: what several do to one thing they do together. */
const inOne: RelationRule = {
  id: 'cooperates.act',
  kind: 'cooperatesWith',
  reason:
    'Bodies that are the subject of one verb of holding or launching, done to one thing, do it together.',
  find(doc, frames, acts) {
    const out: DraftRelation[] = [];
    for (const { frame, act } of realActs(frames, acts, true)) {
      if (act.family !== 'run' || act.carried || !act.bodies || act.bodies.from < 0) continue;
      const bodies = act.bodies.listed.filter(({ mention }) => mention.entity.kind === 'organization');
      const [first, ...rest] = bodies;
      const last = bodies.at(-1);
      if (!first || !last || rest.length === 0 || last.index > act.at) continue;
      if (apart.test(frame.text.slice(last.index, act.at))) continue;
      const target = frame.listed.find(([index]) => index >= act.end && index < act.reach);
      if (target?.[1].entity.kind !== 'initiative') continue;
      if (!/^(?:了)?[^，。；：ⓟⓞⓘⓛ]{0,12}$/u.test(frame.text.slice(act.end, target[0]))) continue;
      const evidence = rangeIn(frame, act.bodies.from, target[0] + 1);
      const planned = act.planned ? { modality: 'planned' as const } : {};
      for (const { mention } of rest)
        if (mention.entity !== first.mention.entity)
          out.push(
            relation(
              doc,
              'cooperatesWith',
              first.mention,
              mention,
              planned,
              evidence,
              'cooperates.act',
              0.84,
            ),
          );
    }
    return out;
  },
};

/**
 * 某县县长某某带队赴…，与某公司签约; 某公司副总经理某某说，团队与某大学联合攻关: what an office-holder does for the house, or tells of
 * it, the house does.
 */
function ofOffice(id: string, reason: string, pattern: RegExp, sure: number): RelationRule {
  return {
    id,
    kind: 'cooperatesWith',
    reason,
    find(doc, frames) {
      const out: DraftRelation[] = [];
      for (const frame of frames) {
        if (!frame.kinds.has('person') || !frame.kinds.has('organization')) continue;
        const match = pattern.exec(frame.text);
        const [from, to] = match?.indices?.[1] ?? [0, 0];
        const body = match && bodyOfPost(doc, personIn(frame.mentions, match.index, from));
        if (!match || !body) continue;
        const evidence = rangeIn(frame, match.index, match.index + match[0].length);
        const planned = intended.test(frame.text.slice(match.index, from))
          ? { modality: 'planned' as const }
          : {};
        for (const other of mentionsBetween(frame, from, to, ['organization']))
          if (other.entity !== body.entity)
            out.push(relation(doc, 'cooperatesWith', body, other, planned, evidence, id, sure));
      }
      return out;
    },
  };
}

const intended = /将(?!军)|拟(?!定|订)|计划|下一步/u;

function personIn(
  mentions: ReadonlyMap<number, DraftMention>,
  from: number,
  to: number,
): DraftMention | undefined {
  for (const [index, mention] of mentions)
    if (index >= from && index < to && mention.entity.kind === 'person') return mention;
  return undefined;
}

export const jointActRules: readonly RelationRule[] = [
  inOne,
  ofOffice(
    'cooperates.led',
    'An office-holder who goes somewhere and 与 a body 签约 does so for the body of the post.',
    new RegExp(
      `ⓣⓟ[^。；：“”ⓟⓞⓘ]{0,30}，(?:并|还)?(?:与|同|和)(${others})[^，。；：“”ⓟⓞⓘ]{0,12}(?:签署|签订|签约|签下|达成)`,
      'du',
    ),
    0.82,
  ),
  ofOffice(
    'cooperates.told',
    '某公司经理某某说，团队与…合作: the house of who tells of it.',
    new RegExp(
      `ⓣⓟ[^，。；：“”ⓟⓞⓘⓛ]{0,6}(?:在ⓛ)?(?:说|介绍|表示|介绍说|透露|告诉[^，。；]{0,4})，(?:近年来，|目前，)?(?:团队|公司|企业|集团|学校|学院|医院|项目组|课题组|研究院|研究所|[该本我](?:院|校|所|局|馆|园|公司|集团)|他们|我们|将|还将|已|正|今年|去年|目前|下一步)[^。；：“”ⓟⓞⓘ]{0,24}?(?:与|同|和|联合|携手|会同)(${others})(?:等[^，。；ⓞ]{0,8})?[^，。；：“”ⓟⓞⓘ]{0,14}?(?:${agrees})`,
      'du',
    ),
    0.8,
  ),
];
