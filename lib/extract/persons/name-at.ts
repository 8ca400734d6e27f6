import { wordsAt, wordsEndingAt, type Doc, type Range } from '#lib/extract/doc.ts';
import { notNames, wordSurnames } from '#lib/extract/lexicon/words.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { taggedAs, taggedOver } from '#lib/extract/tagger/tagged-at.ts';
import type { TaggedSpan } from '#lib/extract/tagger/tagger.ts';

import { isWord } from './doubts.ts';
import { endsName, endsStrongly } from './right-context.ts';
import { sounds, writesSounds } from './sounds.ts';
import { elementsEnd, transcribed } from './transcribed.ts';

/** How much the place itself promises a name: behind a title or in a list nearly all, at a clause's beginning little. */
export type Slot = 'title' | 'list' | 'role' | 'clause';

export interface NameCandidate extends Range {
  readonly score: number;
}

const neverInName =
  /[的了是与及等说称第各每我你他她它们这那哪些个在被把从将还曾已仍就都也并则即且以兼你而部门省市县区旗盟州镇乡村局厅委院队日月年时]/;

/** Words of grammar that traditional print writes otherwise than the names that hold 于, 后, 里, 只, 周: 某某於上週. */
const grammar = /.[於後裡裏隻麼週]/u;

/** Names that can begin at `start`, best first. */
export function namesAt(doc: Doc, start: number, slot: Slot): NameCandidate[] {
  const run =
    /^[\u3400-\u9fff]{1,12}(?:·[\u4e00-\u9fffA-Za-z]{1,12})*/.exec(
      doc.lexical.slice(start, start + 40),
    )?.[0] ?? '';
  if (!run || /^的(?:[^日]|日子)|^夫人/.test(run)) return [];
  const dot = run.lastIndexOf('·');
  const lead = run.slice(0, run.indexOf('·'));
  // 谢·乌云才次克: before the dot the first character of a clan's name.
  const foreign =
    dot > 0 &&
    // 孟某某会见了加博尔·拉茨: two people and what one of them did.
    !/[的了]/.test(lead) &&
    (lead.length === 1 ||
      (lead.length <= 9 && Array.from(lead).filter((c) => sounds.has(c)).length * 2 >= lead.length));
  const found = foreign
    ? dotted(doc, start, run, dot)
    : withTranscribed(
        doc,
        han(doc, start, slot),
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
    .filter((c) => c.score > 0 && !grammar.test(doc.text.slice(c.start, c.end)))
    .sort((a, b) => b.score - a.score || b.end - a.end);
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

/**
 * 某县委书记同某某、: between an office with its body and punctuation there is nothing but a name, whatever the surname;
 * three characters, four and five that begin like a name of the minorities, two at an office of another state (大使邦苏).
 * No word of the language may be in it, save behind a surname (原书记曾海洋).
 */
function unheardOf(doc: Doc, start: number): NameCandidate[] {
  const marked =
    /^[\u4e00-\u9fff]{2,5}(?=[、，。；（]|$)/u.exec(doc.lexical.slice(start, start + 6))?.[0] ?? '';
  // 老挝国家主席通伦|出席.
  const three =
    /^(?![和与及同跟])[\u4e00-\u9fff]{2}[^致向对同会应率赴到已正将]$/u.exec(
      doc.lexical.slice(start, start + 3),
    )?.[0] ?? '';
  const run =
    acts(doc, start + 2) && isOfState(doc, start)
      ? doc.lexical.slice(start, start + 2)
      : marked === '' &&
          (listedAt(doc, start - 1)?.end ?? 0) <= start + 1 &&
          (acts(doc, start + 3) || /^verb/u.test(listedAt(doc, start + 3)?.wordClass ?? ''))
        ? three
        : marked;
  const end = start + run.length;
  if (run === '' || neverInName.test(run)) return [];
  if (run.length === 2 ? !isOfState(doc, start) || notNames.has(run) : !isBehindOffice(doc, start)) return [];
  const isOfMinority = wordsAt(doc, 'nameElement', start).some((e) => e.end > start + 1);
  if (run.length > 3 && !isOfMinority) return [];
  const hasSurname = run.length === 3 && doc.lexicon.surnames.single.has(run.charAt(0)) && !notNames.has(run);
  for (let at = hasSurname ? start + 1 : start; at < end - 1 && !isOfMinority; at++) {
    const word = listedAt(doc, at)?.end ?? 0;
    if (word > at + 1 && !(hasSurname && word === end)) return [];
  }
  for (const kind of ['title', 'role', 'organ', 'verb', 'speech', 'boundary', 'honorific'] as const)
    for (let at = start; at < end; at++)
      if (wordsAt(doc, kind, at).some((w) => w.end - w.start > 1)) return [];
  return [{ start, end, score: 2 }];
}

/** Does a title end here that stands behind a body or a region? */
function isBehindOffice(doc: Doc, at: number): boolean {
  return wordsEndingAt(doc, 'title', at).some(({ start }) =>
    [...doc.organizations, ...doc.places].some(
      (b) => b.end <= start && b.end >= start - 2 && b.end > b.start,
    ),
  );
}

/** Does the office that ends here stand behind another state's name: 加纳驻华大使? */
function isOfState(doc: Doc, at: number): boolean {
  return doc.places.some(
    (p) =>
      p.type === 'country' &&
      p.end <= at &&
      at - p.end <= 12 &&
      /^[\u4e00-\u9fff]*$/u.test(doc.lexical.slice(p.end, at)),
  );
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
    Array.from(doc.lexical.slice(c.start, c.end)).every((char) => sounds.has(char)) &&
    long.some((l) => l.end > c.end && l.end - l.start > 3);
  return [...short.map((c) => (cut(c) ? { ...c, score: c.score - 2 } : c)), ...long];
}

/** Verbs that begin with a character that writes a sound. */
const takesPart = /^(?:参[加与观会]|来到|发[言表]|达成)/;

/** 艾尔肯·吐尼亚孜: what is behind the last dot ends where something else can begin. */
function dotted(doc: Doc, start: number, run: string, dot: number): NameCandidate[] {
  const out: NameCandidate[] = [];
  let ended = false;
  for (let end = start + dot + 2; end <= start + run.length; end++) {
    // 园长甲·乙的汇报: no name goes on over 的.
    const isOwner = doc.lexical.charAt(end) === '的';
    if (doc.lexical.charAt(end - 1) === '的') break;
    const ends = isOwner ? 2 : endsName(doc, end);
    const last = doc.lexical.slice(start + dot + 1, end);
    const next = doc.lexical.charAt(end);
    const cut = sounds.has(next) && !wordsAt(doc, 'verb', end).some((v) => v.end - v.start > 1) ? 1.6 : 0;
    const foreign =
      (Array.from(last).every((c) => sounds.has(c)) ? 1.6 : 0) - cut - (last.length < 2 ? 2 : 0);
    if (last.includes('的')) break;
    if (ends === 0) continue;
    out.push({ start, end, score: ends + support(doc, start, end) + 1 + foreign - (ended ? 2.5 : 0) });
    // 索菲亚·林|说，: whatever it is written with, somebody says it.
    if (/^[说称道][，：“]/.test(doc.lexical.slice(end, end + 2))) ended = true;
    // Behind the first place where the name can well end, anything longer holds other words.
    if (last.length > 1 && (!sounds.has(next) || takesPart.test(doc.lexical.slice(end, end + 2))))
      ended = true;
  }
  return out;
}

/** Surname and one or two characters. */
function han(doc: Doc, start: number, slot: Slot): NameCandidate[] {
  const { single, compound } = doc.lexicon.surnames;
  const out: NameCandidate[] = [];
  for (const length of [1, 2]) {
    const surname = doc.lexical.slice(start, start + length);
    if (!(length === 1 ? single : compound).has(surname)) continue;
    for (const given of [1, 2]) {
      const end = start + length + given;
      const name = doc.lexical.slice(start, end);
      if (
        name.length < length + given ||
        neverInName.test(
          slot === 'title' || slot === 'list'
            ? withoutMoon(name, length, isAddressed(doc, end), isPlainGiven(doc, start + length, end))
            : name.slice(length),
        ) ||
        !/^[\u4e00-\u9fff]+$/.test(name) ||
        (notNames.has(name) && !(slot === 'title' && isOwnName(doc, start, end)))
      )
        continue;
      const ends =
        endsName(doc, end) ||
        (taggedAs(doc, { start, end }, 'person') > 0.5 || beforeWord(doc, slot, end) ? 1 : 0);
      if (ends === 0) continue;
      const wordlike = notNames.has(name.slice(0, 2)) ? (slot === 'title' || slot === 'list' ? 1 : 9) : 0;
      // 王和平 is a name, 张和李 are two.
      const wordy = wordSurnames.has(surname) && (slot === 'role' || slot === 'clause') ? 1 : 0;
      if (holdsWord(doc, start + length, end) || cutsWord(doc, start, end)) continue;
      // 代表资格: a word with a surname that hardly anybody has.
      if (isWord(doc, { start, end }) && !doc.lexicon.surnames.frequent.has(surname)) continue;
      // 负责人和重要岗位: no 和重.
      if (wordSurnames.has(surname) && (listedAt(doc, start + length)?.end ?? 0) > end) continue;
      // 代表|和群众, 主席|应邀请: a word that joins and a word of the language are no name.
      if (
        /[和应向与及从因]/.test(surname) &&
        given === 2 &&
        isWord(doc, { start: start + 1, end }) &&
        taggedAs(doc, { start, end }, 'person') === 0
      )
        continue;
      // 由于天黑 has no 于天黑, 部长和国防 no 和国防.
      if (surname === '于' && /[由至关对等位处属便善终基鉴]/.test(doc.lexical.charAt(start - 1))) continue;
      if (
        // 原书记曾海洋，: behind a title, before a mark.
        !(slot === 'title' && ends === 3) &&
        wordSurnames.has(surname) &&
        [...wordsAt(doc, 'topic', start + length), ...wordsAt(doc, 'role', start + length)].some(
          (w) => w.end >= end,
        )
      )
        continue;
      const tail = notNames.has(name.slice(length)) ? (slot === 'title' || slot === 'list' ? 0.8 : 9) : 0;
      // 邬某和介绍: 和 joins names, and no name and a verb of speech.
      const isSaid = wordsAt(doc, 'speech', end).some((w) => w.end - w.start > 1);
      const joined =
        /和/.test(name.slice(length)) &&
        ((name.endsWith('和') && ends < 3 && !goesOnWithVerb(doc, end)) || (slot === 'clause' && !isSaid))
          ? 9
          : /和/.test(name)
            ? 0.5
            : 0;
      // 蔡其明|说 and not 蔡其|明说: behind a name the press says 说.
      const cutsSaying =
        given === 1 &&
        /^.说[，：“]/.test(doc.lexical.slice(end, end + 3)) &&
        listedAt(doc, end)?.end === end + 2
          ? 2
          : 0;
      const cutsPeace = doc.lexical.charAt(end) === '和' && given === 1 && acts(doc, end + 1) ? 2 : 0;
      const rare = length === 1 && !doc.lexicon.surnames.frequent.has(surname) ? 0.4 : 0;
      out.push({
        start,
        end,
        score:
          ends +
          length -
          wordlike -
          joined -
          rare -
          cutsSaying -
          cutsPeace -
          wordy -
          tail +
          support(doc, start, end) +
          given * 0.1 +
          (endsStrongly(doc, end) ? 0.5 : 0),
      });
    }
  }
  return out;
}

/** 秘书长弥春和|出席: 和 before a verb joins nothing. */
function goesOnWithVerb(doc: Doc, end: number): boolean {
  return acts(doc, end) || /^[，。]/.test(doc.lexical.slice(end));
}

/** A verb of two characters or more, of doing or of speech. */
function acts(doc: Doc, at: number): boolean {
  return [...wordsAt(doc, 'verb', at), ...wordsAt(doc, 'speech', at)].some((w) => w.end - w.start > 1);
}

/** 检察长黎明列席会议: a word of the language behind a title is a name where its first character is a common surname and
 *  a verb of two characters follows. */
function isOwnName(doc: Doc, start: number, end: number): boolean {
  return (
    end - start === 2 &&
    // 成员高度评价: titles of many have more often a word behind them.
    !/(?:成员|代表|委员|人员|干部)$/.test(doc.lexical.slice(Math.max(0, start - 2), start)) &&
    doc.lexicon.surnames.frequent.has(doc.lexical.charAt(start)) &&
    [...wordsAt(doc, 'verb', end), ...wordsAt(doc, 'speech', end)].some((w) => w.end - w.start > 1)
  );
}

/** 总统普京贺信: behind a title a name may end before any word. */
function beforeWord(doc: Doc, slot: Slot, end: number): boolean {
  return slot === 'title' && listedAt(doc, end) !== null && listedAt(doc, end - 1) === null;
}

/** 苟在田同志: what is addressed or stands alone before punctuation is a name, even with a particle in it. */
function isAddressed(doc: Doc, end: number): boolean {
  return doc.lexical.startsWith('同志', end) || /^[，、（]/.test(doc.lexical.slice(end));
}

/** 月 and 年 end or begin given names (李秀月, 周伯年) that a title promises; behind a word of time they are time. */
function withoutMoon(name: string, surname: number, isAddressed: boolean, isPlain: boolean): string {
  const given = name.slice(surname);
  return /[今去明当同每近前后本全新十百一二三四五六七八九]年|[一二三四五六七八九十本上下当]月/.test(name)
    ? given
    : given
        .replace(/[年月]|(?<=[红战])旗$/g, '')
        .replace(isAddressed ? /^[在从以其而]/ : isPlain ? /^以/ : /^$/, '');
}

/** 副厅长向以晴|致辞: no word of the language begins with the particle, and a verb follows. */
function isPlainGiven(doc: Doc, from: number, end: number): boolean {
  return end - from === 2 && listedAt(doc, from) === null && endsStrongly(doc, end);
}

/** A title, an honorific or a place inside what would be a given name. */
function holdsWord(doc: Doc, from: number, to: number): boolean {
  if (to - from < 2) return false;
  if (
    wordsAt(doc, 'title', from).some((w) => w.end === to) ||
    wordsAt(doc, 'honorific', from).some((w) => w.end === to)
  )
    return true;
  return (
    doc.places.some((p) => p.start === from && p.end >= to && p.full) ||
    temporal.test(doc.lexical.slice(from, to))
  );
}

/** 和专 of 和专家, 张主 of 张主任: a role or title begins inside and ends outside. */
function cutsWord(doc: Doc, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++)
    if (
      wordsAt(doc, 'role', at).some((w) => w.end > end) ||
      wordsAt(doc, 'title', at).some((w) => w.end > end)
    )
      return true;
  return false;
}

const temporal =
  /^(?:当天|今天|昨天|近日|日前|方面|媒体|官员|武装|公报|声明|中国|美国|全国|政府|机构|集团|兄弟|先生|女士|国家|部门|本人|两人|三人)$/;

/** Other places of the article where the very same characters end like a name. */
function support(doc: Doc, start: number, end: number): number {
  const name = doc.lexical.slice(start, end);
  let count = 0;
  for (
    let at = doc.lexical.indexOf(name);
    at >= 0 && count < 4;
    at = doc.lexical.indexOf(name, at + name.length)
  ) {
    if (at !== start && endsName(doc, at + name.length) > 0) count++;
  }
  return count * 0.4;
}

const dottedEnd = /[\u4e00-\u9fff]{1,7}(?:·[\u4e00-\u9fff]{1,8})+$/;

/** Names that end at `end`, with what must stand before them handed in. */
export function namesEndingAt(doc: Doc, end: number, begins: (at: number) => boolean): NameCandidate[] {
  const { single, compound, frequent } = doc.lexicon.surnames;
  const out: NameCandidate[] = [];
  const back = doc.lexical.slice(Math.max(0, end - 24), end);
  const foreign = back.includes('·') ? dottedEnd.exec(back)?.[0] : undefined;
  if (foreign && !foreign.includes('的')) {
    for (let cut = 0; cut < foreign.indexOf('·'); cut++) {
      const start = end - foreign.length + cut;
      // 吉米·卡特|前总统.
      const own = /[前原]$/.test(foreign) ? end - 1 : end;
      if (begins(start)) return [{ start, end: own, score: 4 }];
    }
  }
  for (const length of [2, 3, 4]) {
    const start = end - length;
    if (start < 0) continue;
    const name = doc.lexical.slice(start, end);
    const isCompound = length >= 3 && compound.has(name.slice(0, 2));
    if (!isCompound && (length > 3 || !single.has(name.charAt(0)))) continue;
    if (
      !/^[\u4e00-\u9fff]+$/.test(name) ||
      notNames.has(name) ||
      notNames.has(name.slice(0, 2)) ||
      (wordSurnames.has(name.charAt(0)) && notNames.has(name.slice(1))) ||
      !begins(start) ||
      temporal.test(name.slice(-2)) ||
      holdsWord(doc, start + 1, end) ||
      neverInName.test(name.slice(isCompound ? 2 : 1))
    )
      continue;
    out.push({
      start,
      end,
      score:
        2 +
        (isCompound ? 1 : 0) +
        (frequent.has(name.charAt(0)) ? 0.3 : 0) +
        (length === 3 ? 0.3 : 0) -
        (wordSurnames.has(name.charAt(0)) && !isCompound ? 0.5 : 0) +
        support(doc, start, end),
    });
  }
  return out.sort((a, b) => b.score - a.score);
}
