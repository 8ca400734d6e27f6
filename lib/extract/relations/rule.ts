import { compile, matchesIn, mayHold } from '#lib/text/held-words.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { relationKinds, type EntityKind, type RelationKind } from '#lib/domain/kinds.ts';
import type { Qualifiers } from '#lib/domain/statement.ts';
import type { Doc, DraftEntity, DraftMention, DraftRelation, Range } from '#lib/extract/doc.ts';
import type { ActsByFrame } from './clause.ts';
import { bitsOf, mentionsBetween, rangeIn, textOf, type Frame } from './frame.ts';
import { meetingMeant } from './meeting-meant.ts';
import { meetingWords } from './meeting-words.ts';

export interface RelationRule {
  readonly id: string;
  readonly kind: RelationKind;
  /** Why the rule may conclude what it does. */
  readonly reason: string;
  find(doc: Doc, frames: readonly Frame[], acts: ActsByFrame): DraftRelation[];
}

interface PatternRow {
  readonly id: string;
  readonly kind: RelationKind;
  readonly reason: string;
  /** Over a frame's text, with the groups `from` and `to` (`from2`, `to2` in another order), and perhaps `verb` or `role`. LIST, ROLL, BODIES and MEETING are written out. */
  readonly pattern: string;
  readonly confidence: number;
  /** Only some of the kinds the relation allows. */
  readonly from?: readonly EntityKind[];
  readonly to?: readonly EntityKind[];
  /** `to` is a word for the meeting that the article is about: 会议, 活动. */
  readonly meeting?: true;
  /** Of several in a row, only the last one: the innermost of a chain of places; of a list, that of each chain. */
  readonly lastTo?: true;
  readonly accept?: (from: DraftEntity, to: DraftEntity) => boolean;
  /** The pattern reads what is only announced. */
  readonly planned?: true;
}

/** What stands behind a name and is no part of it: a bracket, an address, a rank. */
const behind = '(?:（[^（）]{1,12}）)?(?:同志|先生|女士|院士|教授|老师|师傅|医生|[上中少]将|[大上中少]校)?';
/** In the middle of a roll: the last character of a name that was not read with it, and whole names that were not read as people's. */
const unreadInRoll = '(?:[\u4e00-\u9fff](?=、))?(?:、(?:[\u4e00-\u9fff]{2,4}|[ⓛⓞ])(?=、))*';
const list = `(?:ⓣ?ⓟ${behind}${unreadInRoll}[、，和及与 ]?)*ⓣ?ⓟ${behind}`;
/**
 * 西宁车友甲、兰州选手乙: who each of them is stands before the name, whether a rule knows the words or not. A chain of posts is read
 * in one way alone: in two, a roll of sixty heads of state would never end.
 */
const roll = `(?:ⓣ?ⓟ${behind}[、和及与](?:[ⓛⓞ]|[^，。；：、“”ⓟⓘⓛⓞⓣ的]){0,12})*ⓣ?ⓟ${behind}`;
/** A short name in brackets belongs to the body before it. */
const shortName = '(?:（(?:以下)?简称[^（）]{1,16}）)?';
const bodies = `(?:[ⓞⓛ]${shortName}(?:[、和与及]|以及)?)*[ⓞⓛ]${shortName}`;

/** A rule that is one pattern over the sentence: data, and what it may join. */
export function byPattern(row: PatternRow): RelationRule {
  const pattern = new RegExp(
    row.pattern
      .replaceAll('LIST', list)
      .replaceAll('ROLL', roll)
      .replaceAll('BODIES', bodies)
      .replaceAll('MEETING', meetingWords),
    'dg',
  );
  // Indices cost several times what the match does: first without them.
  const occurs = new RegExp(pattern.source);
  const allowed = relationKinds[row.kind];
  const fromKinds: readonly EntityKind[] = row.from ?? allowed.from;
  const toKinds: readonly EntityKind[] = row.to ?? allowed.to;
  const [fromBits, toBits] = [bitsOf(fromKinds), row.meeting ? -1 : bitsOf(toKinds)];
  return {
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    find(doc, frames) {
      const out: DraftRelation[] = [];
      if (!mayHold(textOf(frames), pattern)) return out;
      compile(occurs);
      for (const frame of frames) {
        // A rule needs somebody who does and, unless a word for the meeting will do, something it is done to.
        if ((frame.bits & fromBits) === 0 || (toBits !== -1 && (frame.bits & toBits) === 0)) continue;
        if (!occurs.test(frame.text)) continue;
        for (const match of matchesIn(frame.text, pattern)) {
          const groups = match.indices?.groups ?? {};
          const from = groups['from'] ?? groups['from2'];
          const to = groups['to'] ?? groups['to2'];
          if (!from) continue;
          const subjects = withoutOuter(mentionsBetween(frame, from[0], from[1], fromKinds));
          const named = to ? mentionsBetween(frame, to[0], to[1], toKinds) : [];
          // With 福建省厦门市同安区: with the district.
          const objects =
            row.kind === 'cooperatesWith'
              ? withoutOuter(named)
              : row.kind === 'authoredBy'
                ? withoutSeat(named)
                : named;
          const evidence = rangeIn(frame, match.index, match.index + match[0].length);
          const verb = match.groups?.['verb'];
          const role = match.groups?.['role'];
          const qualifiers: Qualifiers = {
            ...(verb ? { verb } : {}),
            ...(role ? { role } : {}),
            ...((row.planned ??
              isAnnounced(row.kind, frame.text.slice(match.index, match.index + match[0].length))) && {
              modality: 'planned' as const,
            }),
          };
          const meant =
            objects.length === 0 && row.meeting
              ? meetingMeant(doc, evidence, match.groups?.['to'] ?? '')
              : null;
          const targets: { entity: DraftEntity; mention: DraftMention | null }[] = meant
            ? [{ entity: meant, mention: null }]
            : (row.lastTo ? lastOfEach(objects) : objects).map((m) => ({ entity: m.entity, mention: m }));
          subjects.forEach((subject, i) => {
            for (const target of targets) {
              if (subject.entity === target.entity || row.accept?.(subject.entity, target.entity) === false)
                continue;
              const ordered =
                row.kind === 'attends' && subjects.length > 1 && !/等/.test(match[0]) ? { order: i + 1 } : {};
              out.push(
                relation(
                  doc,
                  row.kind,
                  subject,
                  target.mention ?? target.entity,
                  { ...qualifiers, ...ordered },
                  evidence,
                  row.id,
                  row.confidence - (meant ? 0.05 : 0),
                ),
              );
            }
          });
        }
      }
      return out;
    },
  };
}

/** 将制定《…》, 将与某局合作: announced, as yet. */
function isAnnounced(kind: RelationKind, words: string): boolean {
  if (kind === 'cooperatesWith')
    return /^[ⓞⓛ、和][^，。；ⓟⓘ]*?(?:将(?!军)|拟(?!定|订)|计划)[^，。；ⓟⓘⓞⓛ]{0,4}(?:[与同和]|联合|携手|会同)/u.test(
      words,
    );
  return kind === 'authoredBy' && /^[^ⓘ]*(?:将(?!军)|拟(?!定|订)|计划)[^ⓘ，。；]*ⓘ$/u.test(words);
}

/** 内蒙古卓资县 does something: that is the county, and the region only where it lies. */
export function withoutOuter(mentions: readonly DraftMention[]): readonly DraftMention[] {
  return mentions.filter((m, i) => {
    const inner = mentions[i + 1]?.found;
    return !(
      inner?.kind === 'place' &&
      inner.within !== null &&
      inner.within.end === m.end &&
      inner.start === m.end
    );
  });
}

/** 甲省乙县、丙省丁县: the second and the fourth. */
function lastOfEach(mentions: readonly DraftMention[]): readonly DraftMention[] {
  return mentions.filter((m, i) => {
    const next = mentions[i + 1];
    return !next || next.start > m.end;
  });
}

/** 法国|国家图书馆 signs: the house does, and the country only says where it stands. */
function withoutSeat(mentions: readonly DraftMention[]): readonly DraftMention[] {
  return mentions.filter(
    (m, i) =>
      m.entity.kind !== 'place' ||
      mentions[i + 1]?.entity.kind !== 'organization' ||
      mentions[i + 1]?.start !== m.end,
  );
}

export function relation(
  doc: Doc,
  kind: RelationKind,
  from: DraftMention,
  to: DraftMention | DraftEntity | null,
  qualifiers: Qualifiers,
  evidence: Range,
  rule: string,
  confidence: number,
): DraftRelation {
  const object = to === null ? null : 'entity' in to ? to.entity : to;
  return {
    kind,
    from: from.entity,
    to: object,
    subject: surface(doc, from),
    object: to === null ? null : 'entity' in to ? surface(doc, to) : to.name,
    qualifiers: asPrinted(doc, qualifiers, evidence),
    evidence,
    rule,
    confidence,
  };
}

/** Rules read the text in the lexicon's spelling; what is said of it keeps its own: 質疑. */
function asPrinted(doc: Doc, qualifiers: Qualifiers, { start, end }: Range): Qualifiers {
  const printed = (word: string | undefined): string | undefined => {
    const at = word === undefined ? -1 : doc.lexical.indexOf(word, start);
    return word === undefined || at < 0 || at + word.length > end
      ? word
      : doc.text.slice(at, at + word.length);
  };
  const [verb, role] = [printed(qualifiers.verb), printed(qualifiers.role)];
  return { ...qualifiers, ...(verb === undefined ? {} : { verb }), ...(role === undefined ? {} : { role }) };
}

export function surface(doc: Doc, range: Range): string {
  return withoutSpaces(doc.text.slice(range.start, range.end));
}
