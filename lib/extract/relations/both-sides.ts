import type { DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { frameBefore } from './frame-before.ts';
import { rangeIn, type Frame } from './frame.ts';
import { isRun } from './is-run.ts';
import { relation, type RelationRule } from './rule.ts';

const parties =
  /([ⓞⓛ])(?:（[^（）]{1,16}）)?[^，。；：“ⓟⓞⓘ]{0,8}[与同和](?:ⓛ(?=ⓞ))?([ⓞⓛ])(?:（[^（）]{1,16}）)?[^。；ⓟⓞ]{0,24}?(?:签|达成|合作|举行会谈|共建|结对|(?:共同|联合)(?:主办|举办))/u;
const together =
  /(?:双方|两地|两校|两院|两家(?:单位|企业|公司)?|两馆|校地|校企)(?:将|还|还将|计划|商定|决定|约定)*(?:[^，。；：“ⓟⓞⓘⓛ]{0,8})(?:在[^，。；：“ⓟⓞⓘ]{1,30}?)?(合办|共建|联合开展|联合举办|共同举办|共同打造|共同实施|共同建设|联合打造|联合实施|共同推出|联合推出|共同发起|联合发起|启动|开展|举办|合作开展|合作共建|共同成立|联合成立|共同设立)(?:了)?[^，。；：“ⓟⓞⓘⓛ]{0,10}ⓘ/u;

/** 甲与乙签约，双方将合办X: what both do, each of the two of the agreement told of before does. */
export const bothSides: RelationRule = {
  id: 'runs.both',
  kind: 'runs',
  reason: '双方, 两地 mean the two of the agreement that the sentence or the one before tells of.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      if (!frame.kinds.has('initiative')) return;
      const match = together.exec(frame.text);
      const target = match && frame.mentions.get(match.index + match[0].length - 1);
      if (!match || !target || !isRun(target, match[1] ?? '')) return;
      const before = frameBefore(doc, frames, i);
      const sides = twoOf(frame, match.index) ?? (before && twoOf(before, before.text.length));
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      for (const side of sides ?? [])
        out.push(relation(doc, 'runs', side, target, { role: match[1] ?? '' }, evidence, 'runs.both', 0.85));
    });
    return out;
  },
};

/** 甲市与乙大学: the city agrees as its government does. */
function isTown(...two: readonly DraftMention[]): boolean {
  return two.every(
    ({ entity }) => entity.kind === 'organization' || /^(?:prefecture|county)$/u.test(entity.type),
  );
}

const said = /^(?:根据|按照|依据)[^，。；]{0,8}协议[^，。；]{0,6}，(?:双方|两地|校地|校企)/u;
const clauses =
  /，(?:双方|两地|校地|校企)?(?:并|还|同时|将|计划)*(?:(?:联合|会同|携手)ⓞ(?:[、和]ⓞ)*)?(共建|合作共建|共同建设|共同成立|联合成立|成立|组建|设立|共同组建|联合实施|共同实施|联合开展|共同打造|联合打造|合办|联合举办|共同举办)(?:了)?[^，。；：“ⓟⓞⓘⓛ]{0,10}([ⓘⓞ])/gu;

/** …签署协议。…根据协议，双方将在…合作，共建X，并联合实施Y: what the two of the agreement that the article tells of will do. */
export const agreed: RelationRule = {
  id: 'runs.agreed',
  kind: 'runs',
  reason: '根据协议，双方 means the two of the agreement that the article has told of.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      if (!said.test(frame.text)) return;
      const sides = frames
        .slice(0, i)
        .map((before) => twoOf(before, before.text.length))
        .findLast((two) => two !== null);
      for (const match of frame.text.matchAll(clauses)) {
        const target = frame.mentions.get(match.index + match[0].length - 1);
        const role = match[1] ?? '';
        if (!target || (match[2] === 'ⓘ' ? !isRun(target, role) : !/建|成立/u.test(role))) continue;
        const evidence = rangeIn(frame, 0, match.index + match[0].length);
        for (const side of sides ?? [])
          if (side.entity !== target.entity)
            out.push(relation(doc, 'runs', side, target, { role }, evidence, 'runs.agreed', 0.84));
      }
    });
    return out;
  },
};

const signedByBoth =
  /双方(?:共同|联合|现场|正式|还|并|代表)*(签署|签订|会签|发布|发表)(?:了)?[^，。；：“ⓟⓞⓘⓛ]{0,10}ⓘ/u;

/** 甲与乙共同主办…。会上，双方签署《…》: the paper is of the two told of last. */
export const bothWrote: RelationRule = {
  id: 'authored.both',
  kind: 'authoredBy',
  reason: '双方签署 a paper: the two that the sentence or the ones before tell of have made it.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      const match = signedByBoth.exec(frame.text);
      const paper = match && frame.mentions.get(match.index + match[0].length - 1);
      if (!match || paper?.entity.type !== 'document') return;
      const before = frames.slice(Math.max(0, i - 3), i).map((one) => twoOf(one, one.text.length));
      const sides = twoOf(frame, match.index) ?? before.findLast((two) => two !== null) ?? [];
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      const verb = { verb: match[1] ?? '' };
      for (const side of sides)
        out.push(relation(doc, 'authoredBy', paper, side, verb, evidence, 'authored.both', 0.84));
    });
    return out;
  },
};

function twoOf(frame: Frame, end: number): readonly DraftMention[] | null {
  const match = parties.exec(frame.text.slice(0, end));
  if (!match) return null;
  const one = frame.mentions.get(match.index);
  const at = [...frame.mentions.keys()].find(
    (index) =>
      index > match.index &&
      index < match.index + match[0].length &&
      /[与同和]ⓛ?$/u.test(frame.text.slice(0, index)) &&
      frame.text.charAt(index) === match[2],
  );
  const other = at === undefined ? undefined : frame.mentions.get(at);
  return one &&
    other &&
    one.entity !== other.entity &&
    (one.entity.kind === other.entity.kind || isTown(one, other))
    ? [one, other]
    : null;
}
