import { wordsAt, type Doc } from '#lib/extract/doc.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';
import { taggedOver } from '#lib/extract/tagger/tagged-at.ts';
import type { TaggedSpan } from '#lib/extract/tagger/tagger.ts';

import type { NameCandidate, Slot } from './candidate.ts';
import { isDynasties } from './doubts.ts';
import { dotted } from './dotted.ts';
import { support } from './in-name.ts';
import { endsName, endsStrongly } from './right-context.ts';
import { saidAt } from './said-at.ts';
import { sounds, writesSounds } from './sounds.ts';
import { elementsEnd, transcribed } from './transcribed.ts';
import { unheardOf } from './unheard-of.ts';
import { withSurname } from './with-surname.ts';

/** Words of grammar that traditional print writes otherwise than the names that hold 于, 后, 里, 只, 周: 某某於上週. */
const grammar = /.[於後裡裏隻麼週]/u;

/** 欧沙|今年43岁: no name ends in the middle of a word of time. */
const wordOfTime = /^(?:今[年天日晨晚]|[去明][年]|昨[天日晚]|[本当上下]月|每[天年日])$/u;

/** Names that can begin at `start`, best first. */
export function namesAt(doc: Doc, start: number, slot: Slot): NameCandidate[] {
  const run =
    /^[\u3400-\u9fff]{1,12}(?:·[\u4e00-\u9fffA-Za-z]{1,12})*/.exec(
      doc.lexical.slice(start, start + 40),
    )?.[0] ?? '';
  // 代表县委常委|会作工作报告: a body, and none of its members.
  if (
    run.startsWith('会') &&
    /(?:常委|委员|[董监理]事)$/u.test(doc.lexical.slice(Math.max(0, start - 2), start))
  )
    return [];
  if (!run || /^的(?:[^日]|日子)|^夫人|^关于/.test(run) || isDynasties(run)) return [];
  const dot = run.lastIndexOf('·');
  const lead = run.slice(0, run.indexOf('·'));
  // 谢·乌云才次克: before the dot the first character of a clan's name.
  const foreign =
    dot > 0 &&
    !holdsRole(doc, start, start + lead.length) &&
    // 孟某某会见了加博尔·拉茨: two people and what one of them did.
    !/[的了]/.test(lead) &&
    (lead.length === 1 ||
      (lead.length <= 9 && Array.from(lead).filter((c) => sounds.has(c)).length * 2 >= lead.length) ||
      // 副主任委员撒古流·某某: behind a title, whatever writes it, where no word of the language does.
      (slot === 'title' &&
        lead.length <= 4 &&
        Array.from(lead).every((_, i) => (listedAt(doc, start + i)?.end ?? 0) <= start + i + 1)));
  const found = foreign
    ? dotted(doc, start, run, dot)
    : withTranscribed(
        doc,
        withSurname(doc, start, slot),
        slot === 'clause' && elementsEnd(doc, start) === start
          ? []
          : transcribed(doc, start, slot === 'role' || slot === 'clause', (end) => support(doc, start, end)),
      );
  const spans = taggedOver(doc, { start, end: start + 1 });
  const seen = seenWhole(doc, start, slot, spans);
  if (seen && !found.some((c) => c.end === seen.end)) found.push(seen);
  if (slot === 'title' && found.length === 0) found.push(...unheardOf(doc, start));
  const judged = found.map((c) => ({ ...c, score: c.score + agreement(doc, c, spans) }));
  return judged
    .filter(
      (c) =>
        c.score > 0 &&
        !wordOfTime.test(doc.lexical.slice(c.end - 1, c.end + 1)) &&
        !grammar.test(doc.text.slice(c.start, c.end)),
    )
    .sort((a, b) => b.score - a.score || b.end - a.end);
}

/** 当地医生|阿布力孜·某某, 采购商|阿依古丽·某某: words of the language and what somebody does end before the name begins. */
function holdsRole(doc: Doc, start: number, end: number): boolean {
  if (writesSounds(doc.lexical.slice(start, end))) return false;
  const word = listedAt(doc, start);
  if (word && word.end < end && everyday.has(word.wordClass)) return true;
  for (let at = start; at < end; at++)
    if (
      [...wordsAt(doc, 'role', at), ...wordsAt(doc, 'title', at)].some(
        (w) => w.end < end && w.end - w.start > 1,
      )
    )
      return true;
  return false;
}

/** 里亚布科夫: a longer name behind a title, of which not every character is known to write sounds. */
function seenWhole(doc: Doc, start: number, slot: Slot, spans: readonly TaggedSpan[]): NameCandidate | null {
  const span = spans.find((s) => s.kind === 'person' && s.start === start && s.confidence > 0.7);
  if (!span || slot === 'clause' || span.end - span.start < 3 || sounds.has(doc.lexical.charAt(span.end)))
    return null;
  if (elementsEnd(doc, start) > span.end) return null;
  const score = Math.max(endsName(doc, span.end), 2) + (span.end - span.start > 3 ? 1 : 0);
  return { start, end: span.end, score };
}

/** The weights' own reading of the place: the same name raises, a longer one lowers. Of sounds they often see half. */
function agreement(doc: Doc, name: NameCandidate, spans: readonly TaggedSpan[]): number {
  const span = spans.find((s) => s.kind === 'person' && s.start === name.start);
  if (!span) return 0;
  if (span.end === name.end)
    return sounds.has(doc.lexical.charAt(name.end)) && writesSounds(doc.lexical.slice(name.start, name.end))
      ? 0
      : 0.8 * span.confidence;
  return name.end < span.end ? -0.8 * span.confidence : 0;
}

/** 孟克巴 before 图 is part of 孟克巴图 where sounds go on to a place where a name can end. */
function withTranscribed(doc: Doc, short: NameCandidate[], long: NameCandidate[]): NameCandidate[] {
  const cut = (c: NameCandidate) =>
    sounds.has(doc.lexical.charAt(c.end)) &&
    endsName(doc, c.end) === 2 &&
    !endsStrongly(doc, c.end) &&
    !saidAt(doc, c.end) &&
    Array.from(doc.lexical.slice(c.start, c.end)).every((char) => sounds.has(char)) &&
    long.some((l) => l.end > c.end && l.end - l.start > 3);
  return [...short.map((c) => (cut(c) ? { ...c, score: c.score - 2 } : c)), ...long];
}
