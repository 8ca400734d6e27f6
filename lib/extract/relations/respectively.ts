import { matchesIn } from '#lib/text/held-words.ts';
import type { DraftRelation } from '#lib/extract/doc.ts';
import { mentionsBetween, rangeIn } from './frame.ts';
import { relation, withoutOuter, type RelationRule } from './rule.ts';

const row = '(?:ⓛ*[ⓞⓛ](?:（[^（）]{1,16}）)?)(?:(?:[、和及]|以及)ⓛ*[ⓞⓛ](?:（[^（）]{1,16}）)?)*';
const pattern = new RegExp(
  `(?<first>${row})(?:等[^，。；ⓞⓛ]{0,8})?[^，。；：“”ⓟⓞⓘⓛ]{0,4}分别(?:[与同和])(?<second>${row})(?:等[^，。；ⓞⓛ]{0,10})?(?:现场|正式|进行)?[^，。；：ⓟⓞⓘⓛ]{0,6}(?:签署|签订|签约|签|达成|结对|合作|共建|对接)`,
  'gdu',
);

/** 甲县、乙区分别与丙集团、丁公司签约: each with the one in its place of the other row; where one row is a single name, it with all. */
export const respectively: RelationRule = {
  id: 'cooperates.respectively',
  kind: 'cooperatesWith',
  reason: '分别与 pairs the names of two rows in their order.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      if (!frame.text.includes('分别')) continue;
      for (const match of matchesIn(frame.text, pattern)) {
        const { first, second } = match.indices?.groups ?? {};
        if (!first || !second) continue;
        const kinds = ['organization', 'place'] as const;
        const [ones, others] = [first, second].map(([from, to]) =>
          withoutOuter(mentionsBetween(frame, from, to, kinds)),
        );
        if (!ones || !others || (ones.length !== others.length && Math.min(ones.length, others.length) > 1))
          continue;
        const evidence = rangeIn(frame, match.index, match.index + match[0].length);
        for (let i = 0; i < Math.max(ones.length, others.length); i++) {
          const [one, other] = [ones[i] ?? ones[0], others[i] ?? others[0]];
          if (one && other && one.entity !== other.entity)
            out.push(
              relation(doc, 'cooperatesWith', one, other, {}, evidence, 'cooperates.respectively', 0.88),
            );
        }
      }
    }
    return out;
  },
};
