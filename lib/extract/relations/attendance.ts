import type { DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { mentionsBetween, rangeIn, type Frame } from './frame.ts';
import { meetingMeant } from './meeting-meant.ts';
import { relation, type RelationRule } from './rule.ts';

const act =
  /(出席|参加|列席)(?:了)?([^，。；ⓘ]{0,8}ⓘ|[^，。；ⓘⓟ]{0,6}(?:会议|大会|活动|发布会|推介会|座谈会|协商会|研讨会|推进会|论坛|仪式)|(?=[。；]|$))/g;
/** Between the last name and the verb: 等客商代表, 一同. */
const beforeVerb =
  /^(?:（[^（）]{1,12}）)?(?:等[^，。；ⓟⓣ]{0,18}|[、和及][^，。；ⓟⓣ]{0,24}(?:负责人|代表|同志|人员))?(?:同志|先生|女士|院士|教授|[上中少]将|[大上中少]校)?(?:一同|一起|共同|应邀|还|也|分别)?$/;
/** Between two names of one list: a joint, a chain of posts, or groups without a name. */
const joint =
  /^(?:（[^（）]{1,12}）)?(?:同志|先生|女士|院士|教授|[上中少]将|[大上中少]校)?(?:[、，和及与 ]|(?:等[^，。；ⓟⓣ]{0,18})，(?:[^，。；ⓟⓣⓞ]{0,24}(?:负责人|代表|单位|同志|人员)，)?)(?:[^，。；ⓟⓣⓞ]{0,4}领导)?ⓣ?$/;

/** Walks back from 出席 over the list before it: a pattern over nested lists would take exponential time. */
export const attendsList: RelationRule = {
  id: 'attends.list',
  kind: 'attends',
  reason: 'People before 出席, 参加, 列席 and a meeting were there.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      for (const match of frame.text.matchAll(act)) {
        const people = listBefore(frame, match.index);
        const [first] = people;
        if (!first) continue;
        const end = match.index + match[0].length;
        const named = mentionsBetween(frame, match.index, end, ['initiative']).at(-1) ?? null;
        const evidence = {
          start: rangeIn(frame, first.index, end).start,
          end: rangeIn(frame, first.index, end).end,
        };
        const meeting = named ?? meetingMeant(doc, evidence, match[2] ?? '');
        if (!meeting) continue;
        const cut = /等/.test(frame.text.slice(first.index, end));
        people.forEach(({ mention }, i) => {
          const order = people.length > 1 && !cut ? { order: i + 1 } : {};
          out.push(
            relation(
              doc,
              'attends',
              mention,
              meeting,
              { verb: match[1] ?? '', ...order },
              evidence,
              'attends.list',
              named ? 0.92 : 0.87,
            ),
          );
        });
      }
    }
    return out;
  },
};

interface Listed {
  readonly index: number;
  readonly mention: DraftMention;
}

function listBefore(frame: Frame, verb: number): Listed[] {
  const out: Listed[] = [];
  let next = verb;
  for (const [index, mention] of [...frame.mentions].reverse()) {
    if (index >= verb || mention.entity.kind !== 'person') continue;
    const between = frame.text.slice(index + 1, next);
    if (!(out.length === 0 ? beforeVerb : joint).test(between)) break;
    out.unshift({ index, mention });
    next = index;
  }
  return out;
}
