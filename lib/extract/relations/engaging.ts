import type { Doc, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { matchesIn } from '#lib/text/held-words.ts';
import { mentionsBetween, rangeIn, type Frame } from './frame.ts';
import { relation, type RelationRule } from './rule.ts';

const engaged =
  /(聘任|聘请|特聘|续聘|聘用|(?<=[ⓞ，会并])聘)(?:了)?((?:[^，。；：“”ⓟⓘ]{0,24}ⓟ(?:同志|先生|女士|院士|教授|研究员|博士|律师|老师|大师)?(?:[、和与及]|以及)?)+)(?:等[^，。；ⓟ]{0,10})?(?:为|担任|出任|任)([^，。；：“”ⓟⓘ]{2,24})(?=[，。；、]|$)/dgu;
/** Who engages stands directly before the verb, or at the head of the sentence: 甲校决定，聘任…, 会上，总会并聘请…. */
const before =
  /(ⓞ)(?:（[^（）]{1,16}）)?[^，。；：“”ⓟⓞⓘ]{0,12}(?:，(?:并|还|决定|同时|[^，。；：“”ⓟⓞⓘ]{0,6})?)?$/u;

/** 学校聘请甲、乙为产业教授: to no office of the state, which the notices of offices do not read. */
const engages: RelationRule = {
  id: 'appoints.engages',
  kind: 'appoints',
  reason: '聘请, 聘任 people 为: the body before the verb has engaged them.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      if (!frame.text.includes('聘') || !frame.kinds.has('person')) continue;
      let by: DraftMention | null = null;
      for (const match of matchesIn(frame.text, engaged)) {
        if (/(?:拟|将|可以?|应|未|不再|被|获|受)$/u.test(frame.text.slice(0, match.index))) continue;
        by = engagerBefore(frame, match.index) ?? by;
        const [from, to] = match.indices?.[2] ?? [0, 0];
        const [, verb = '', , title = ''] = match;
        const evidence = rangeIn(frame, match.index, match.index + match[0].length);
        const printed = titleOf(doc, frame, match, title);
        for (const person of mentionsBetween(frame, from, to, ['person'])) {
          // Notices of offices tell of it as an act of their own.
          if (doc.posts.some((p) => p.person.start === person.start && p.act)) continue;
          if (by && by.entity !== person.entity)
            out.push(
              relation(doc, 'appoints', by, person, { title: printed }, evidence, 'appoints.engages', 0.85),
            );
          out.push(
            relation(
              doc,
              'careerEvent',
              person,
              null,
              { verb, title: printed },
              evidence,
              'career.engaged',
              0.86,
            ),
          );
        }
      }
    }
    return out;
  },
};

function engagerBefore(frame: Frame, at: number): DraftMention | null {
  const match = before.exec(frame.text.slice(0, at));
  return (match && frame.mentions.get(match.index)) ?? null;
}

/** As printed: a body within it is a sign in the frame. */
function titleOf(doc: Doc, frame: Frame, match: RegExpMatchArray, title: string): string {
  const end = (match.index ?? 0) + match[0].length;
  const { start, end: last } = rangeIn(frame, end - title.length, end);
  return doc.text.slice(start, last).replace(/\s+/gu, '');
}

export const engagingRules: readonly RelationRule[] = [engages];
