import type { EntityKind, RelationKind } from '#lib/domain/kinds.ts';
import type { Qualifiers } from '#lib/domain/statement.ts';
import type { Doc, DraftEntity, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import type { Act, ActsByFrame } from './clause.ts';
import { rangeIn, type Frame } from './frame.ts';
import { meetingMeant } from './meeting-meant.ts';
import { meetingWords } from './meeting-words.ts';
import { relation, withoutOuter } from './rule.ts';
import type { Subject } from './subject.ts';

/** What an act is done to, and where in the frame the words for it end. */
export interface Target {
  readonly to: DraftMention | DraftEntity;
  readonly end: number;
  /** A word stands for it, or nothing at all does. */
  readonly meant: boolean;
}

/** An act, where it is said, and its number among all acts there. */
interface PlacedAct {
  readonly frame: Frame;
  readonly act: Act;
  readonly all: readonly Act[];
  readonly index: number;
}

/** One rule after the other asks for them. */
const known = {
  real: new WeakMap<ActsByFrame, PlacedAct[]>(),
  planned: new WeakMap<ActsByFrame, PlacedAct[]>(),
};

/** Every act that is said to have happened and, if `alsoPlanned`, that is announced. */
export function realActs(
  frames: readonly Frame[],
  acts: ActsByFrame,
  alsoPlanned = false,
): readonly PlacedAct[] {
  const answers = alsoPlanned ? known.planned : known.real;
  let found = answers.get(acts);
  if (!found) {
    found = frames.flatMap((frame) => {
      const all = acts.get(frame) ?? [];
      return all
        .map((act, index) => ({ frame, act, all, index }))
        .filter(({ act }) => !act.unreal && (alsoPlanned || !act.planned));
    });
    answers.set(acts, found);
  }
  return found;
}

/** One relation from each who acts to what it is done to; the evidence is their clause, from the first of them on. */
export function fromSubject(
  doc: Doc,
  frame: Frame,
  act: Act,
  subject: Subject,
  target: Target,
  kind: RelationKind,
  rule: string,
  qualifiers: Qualifiers,
  confidence: number,
): DraftRelation[] {
  const from = subject.from >= 0 ? Math.min(subject.from, act.at) : 0;
  const evidence = rangeIn(frame, from, Math.max(target.end, act.end));
  const sure =
    confidence -
    (act.planned ? 0.04 : 0) -
    (target.meant ? 0.05 : 0) -
    (act.carried ? 0.06 : 0) -
    (subject.from < 0 ? 0.08 : 0);
  const listed = withoutOuter(subject.listed.map((l) => l.mention));
  const ranked = kind === 'attends' && listed.length > 1 && !subject.open;
  return listed.flatMap((mention, i) =>
    mention.entity === ('entity' in target.to ? target.to.entity : target.to)
      ? []
      : [
          relation(
            doc,
            kind,
            mention,
            target.to,
            {
              ...qualifiers,
              ...(ranked ? { order: i + 1 } : {}),
              ...(act.planned ? { modality: 'planned' as const } : {}),
            },
            evidence,
            rule,
            sure,
          ),
        ],
  );
}

const meetingWord = new RegExp(`^(?:了)?[^，。；ⓘⓟ]{0,10}?(${meetingWords}|会)(?!见|谈|员|场|馆|展|长)`, 'u');
const meetingAt = new RegExp(`(?:在|于)?([^，。；ⓘⓟ]{0,6}(?:${meetingWords}|会))(?:上|由)`, 'u');
const heldElsewhere =
  /^(?:了)?(?:[^，。；ⓟⓘⓞⓛ]{0,6}日)?在[^，。；ⓟⓘ]{1,14}(?:举行|召开|举办|开幕)的[^，。；ⓟⓘⓞⓛ]{0,6}ⓘ/u;
const gatherings: ReadonlySet<string> = new Set(['meeting', 'campaign', 'award', 'brand']);

/** The meeting behind a verb: named, or a word for the one the article is about. */
export function meetingBehind(doc: Doc, frame: Frame, act: Act): Target | null {
  for (const [index, mention] of frame.listed) {
    if (index < act.end || index >= act.reach || mention.entity.kind !== 'initiative') continue;
    if (gatherings.has(mention.entity.type)) return { to: mention, end: index + 1, meant: false };
  }
  // 出席在某地举行的ⓘ: the verb between is the meeting's.
  const held = heldElsewhere.exec(frame.text.slice(act.end));
  const named = held && frame.mentions.get(act.end + held[0].length - 1);
  if (named && gatherings.has(named.entity.type))
    return { to: named, end: act.end + held[0].length, meant: false };
  const behind = frame.text.slice(act.end, act.reach);
  const word = meetingWord.exec(behind);
  const evidence = rangeIn(frame, act.clause[0], act.end);
  // 参加审议: of the session that is told of.
  const silent =
    /^(?:了)?(?:并|$|[ 、]|(?:分组|联组|小组|界别)?(?:审议|讨论|联组会)(?:并|$|时))/.test(behind) ||
    /[会场]$/.test(act.verb);
  if (!word && !silent) return null;
  const entity = meetingMeant(doc, evidence, word?.[1] ?? '');
  return entity && { to: entity, end: act.end + (word?.[0].length ?? 0), meant: true };
}

/** The last gathering named between; 某培训班学员 only says who somebody is. */
function gatheringIn(frame: Frame, from: number, to: number): DraftMention | undefined {
  return frame.listed.findLast(
    ([index, m]) =>
      index >= from &&
      index < to &&
      m.entity.kind === 'initiative' &&
      (m.entity.type === 'meeting' || m.entity.type === 'campaign') &&
      !/^(?:学员|成员|选手|志愿者|获得者|获奖者)/.test(frame.text.slice(index + 1)) &&
      // 就甲会议议程草案作汇报: what is spoken of, and not where.
      !/(?:就|对|围绕|关于|针对)[^，。；ⓟⓞⓘⓛ在]{0,4}$/u.test(frame.text.slice(from, index)),
  )?.[1];
}

/** The meeting before a verb: 会议由…主持, 在ⓘ上讲话, 会上. */
export function meetingBefore(doc: Doc, frame: Frame, act: Act): Target | null {
  const people = act.people;
  const inside = people && people.from >= act.clause[0] ? [people.from, act.at] : [act.clause[0], act.at];
  const named = gatheringIn(frame, inside[0] ?? 0, inside[1] ?? 0);
  if (named) return { to: named, end: act.end, meant: false };
  const topic = gatheringIn(frame, act.clause[0], inside[0] ?? 0);
  if (topic) return { to: topic, end: act.end, meant: false };
  const at = meetingWordBefore(frame, act);
  const entity = at ? meetingMeant(doc, rangeIn(frame, act.clause[0], act.end), at[1] ?? '') : null;
  return entity && { to: entity, end: act.end, meant: true };
}

/** 会上, 会议由: the word for the meeting in the clause of the verb, or alone in the clause before it. */
export function meetingWordBefore(frame: Frame, act: Act): RegExpExecArray | null {
  const [from] = act.clause;
  const setting = /(?:^|[。；，])[^，。；：ⓟⓘ]{1,14}上，$/u.exec(frame.text.slice(0, from));
  return meetingAt.exec(frame.text.slice(setting ? setting.index : from, act.at));
}

/** Names of some kinds right behind a verb, joined by 、 and 和. */
export function listBehind(
  frame: Frame,
  act: Act,
  kinds: readonly EntityKind[],
  gap: RegExp,
): readonly { readonly index: number; readonly mention: DraftMention }[] {
  const out: { index: number; mention: DraftMention }[] = [];
  for (const [index, mention] of frame.listed) {
    if (index < act.end || index >= act.reach) continue;
    const last = out.at(-1);
    const space = frame.text.slice(last ? last.index + 1 : act.end, index);
    if (last ? !/^(?:[、和及与暨]|以及|等地?[、和及]?)?$/.test(space) : !gap.test(space)) {
      if (last) break;
      if (!kinds.includes(mention.entity.kind)) continue;
      break;
    }
    if (kinds.includes(mention.entity.kind)) out.push({ index, mention });
    else if (last) break;
  }
  return out;
}
