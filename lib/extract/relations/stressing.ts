import type { Doc, DraftEntity, DraftRelation } from '#lib/extract/doc.ts';
import { meetingBefore, meetingBehind, realActs } from './by-act.ts';
import type { ActsByFrame } from './clause.ts';
import { rangeIn, type Frame } from './frame.ts';
import { relation, type RelationRule } from './rule.ts';

const stresses = /^(ⓟ)(?:同志)?(?:还|又|最后|首先)?(强调|指出|要求)(?=，|：|要|了?(?:三|四|几)点)/u;

/** Who was at which meeting or in its chair, as the acts say; whoever is said to have been at two is left out. */
function present(
  doc: Doc,
  frames: readonly Frame[],
  acts: ActsByFrame,
): Map<DraftEntity, DraftEntity | null> {
  const out = new Map<DraftEntity, DraftEntity | null>();
  for (const { frame, act } of realActs(frames, acts)) {
    if ((act.family !== 'attend' && act.family !== 'preside') || !act.people) continue;
    const target = act.passive ? meetingBefore(doc, frame, act) : meetingBehind(doc, frame, act);
    if (!target) continue;
    const meeting = 'entity' in target.to ? target.to.entity : target.to;
    if (meeting.type !== 'meeting') continue;
    for (const { mention } of act.people.listed) {
      const known = out.get(mention.entity);
      out.set(mention.entity, known === undefined || known === meeting ? meeting : null);
    }
  }
  return out;
}

/** 甲主持会议。甲强调，…: whoever was there and is quoted at the head of a sentence has spoken there. */
export const stressing: RelationRule = {
  id: 'speaks.stresses',
  kind: 'speaksAt',
  reason: 'Who was at a meeting, and then 强调, 指出, 要求 at the head of a sentence, has spoken there.',
  find(doc, frames, acts) {
    const said = frames.filter((frame) => stresses.test(frame.text));
    if (said.length === 0) return [];
    const meetings = present(doc, frames, acts);
    const out: DraftRelation[] = [];
    for (const frame of said) {
      const match = stresses.exec(frame.text);
      const person = frame.mentions.get(0);
      const meeting = person && meetings.get(person.entity);
      if (!match || !person || !meeting) continue;
      const evidence = rangeIn(frame, 0, match[0].length);
      const verb = { verb: match[2] ?? '' };
      out.push(relation(doc, 'speaksAt', person, meeting, verb, evidence, 'speaks.stresses', 0.82));
    }
    return out;
  },
};
