import { wordsAt, type Doc } from '#lib/extract/doc.ts';
import { notNames, wordSurnames } from '#lib/extract/lexicon/words.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { taggedAs } from '#lib/extract/tagger/tagged-at.ts';

import type { NameCandidate, Slot } from './candidate.ts';
import { isWord } from './doubts.ts';
import { acts, holdsWord, neverInName, support } from './in-name.ts';
import { endsName, endsStrongly } from './right-context.ts';
import { saidAt } from './said-at.ts';

/** 游客于刚|说：“…”. */
export function says(doc: Doc, at: number): boolean {
  return /^[说道][，：“]/u.test(doc.lexical.slice(at, at + 2));
}

/** Surname and one or two characters. */
export function withSurname(doc: Doc, start: number, slot: Slot): NameCandidate[] {
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
      const wordy =
        wordSurnames.has(surname) && (slot === 'role' || slot === 'clause') && !says(doc, end) ? 1 : 0;
      if (holdsWord(doc, start + length, end) || cutsWord(doc, start, end)) continue;
      // 代表资格: a word with a surname that hardly anybody has.
      if (isWord(doc, { start, end }) && !doc.lexicon.surnames.frequent.has(surname)) continue;
      // 负责人和重要岗位: no 和重.
      if (
        wordSurnames.has(surname) &&
        (listedAt(doc, start + length)?.end ?? 0) > end &&
        // 书记高远|走访: the verb behind the name begins with its last character's word.
        !(slot === 'title' && acts(doc, end))
      )
        continue;
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
      const cutsPeace =
        doc.lexical.charAt(end) === '和' && given === 1 && goesOnWithVerb(doc, end + 1) ? 2 : 0;
      // 王杰|均为第三批, 龙飞|作表态发言: what stands before the verb is no part of the name.
      const swallowsVerb =
        name.length > 2 && saidAt(doc, end - 1) ? 2 : given === 2 && ends < 3 && cutsInto(doc, end) ? 1.5 : 0;
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
          swallowsVerb -
          wordy -
          tail +
          support(doc, start, end) +
          given * 0.1 +
          (endsStrongly(doc, end) ? 0.5 : 0),
      });
    }
  }
  const married = slot === 'title' ? marriedName(doc, start) : null;
  if (married) out.push(married);
  return out;
}

/** 主席利何慧芝, 赖陈阿娇: in Hong Kong and Taiwan a wife may bear both families' names. */
function marriedName(doc: Doc, start: number): NameCandidate | null {
  if (doc.text === doc.lexical) return null;
  const { single, frequent } = doc.lexicon.surnames;
  const end = start + 4;
  const name = doc.lexical.slice(start, end);
  const isTwo =
    single.has(name.charAt(0)) && frequent.has(name.charAt(1)) && !wordSurnames.has(name.charAt(1));
  if (!isTwo || !/^[\u4e00-\u9fff]{4}$/u.test(name) || neverInName.test(name) || !endsStrongly(doc, end))
    return null;
  // 主席|利何慧|芝出席: no shorter name ends as well.
  if (endsName(doc, start + 3) > 0 || listedAt(doc, start) !== null || listedAt(doc, start + 2) !== null)
    return null;
  return { start, end, score: endsName(doc, end) + 1.8 + support(doc, start, end) };
}

const overrun = /^(?:邀请|应邀|率[团队]|授[旗牌]|代表)$/u;

/** 周琼|通报了, 欧沙|今年: a word runs over the end of the longer name, and none begins there. */
function cutsInto(doc: Doc, end: number): boolean {
  const begins = (at: number, least: number) =>
    [...wordsAt(doc, 'verb', at), ...wordsAt(doc, 'speech', at), ...wordsAt(doc, 'honorific', at)].some(
      (w) => w.end - w.start >= least,
    );
  const word = listedAt(doc, end - 1);
  // 主席某某|邀请, 部长某某|率团: a verb that the shorter name leaves whole.
  if (overrun.test(doc.lexical.slice(end - 1, end + 1))) return true;
  if (begins(end, 1) || listedAt(doc, end) !== null) return false;
  return begins(end - 1, 2) || (word !== null && word.end > end && /^verb/u.test(word.wordClass));
}

/** 秘书长弥春和|出席: 和 before a verb joins nothing. */
function goesOnWithVerb(doc: Doc, end: number): boolean {
  return (
    acts(doc, end) ||
    saidAt(doc, end) ||
    /^(?:[，。]|[说道][，：“]|在(?:\d|接受|[\u4e00-\u9fff]{1,12}[上中时后内里](?:[说表指强要介宣提]|[，“])))/u.test(
      doc.lexical.slice(end, end + 18),
    )
  );
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

/** 月, 年 and 日 end or begin given names (李秀月, 周伯年, 莫日新) that a title promises; behind a word of time they are time. */
function withoutMoon(name: string, surname: number, isAddressed: boolean, isPlain: boolean): string {
  const given = name.slice(surname);
  return /[今去明当同每近前后本全新十百一二三四五六七八九]年|[一二三四五六七八九十本上下当]月|[周今明昨近当次每平]日/.test(
    name,
  )
    ? given
    : given
        .replace(/[年月]|(?<=[红战])旗$|^日(?=.)/g, '')
        .replace(isAddressed ? /^[在从以其而]/ : isPlain ? /^[以则与]|.则$/ : /^$/, '');
}

/** 副厅长向以晴|致辞, 教授容与山|认为, 书记孔令则|主持: no word of the language begins with the particle, and a verb follows; 则 is one before what is said. */
function isPlainGiven(doc: Doc, from: number, end: number): boolean {
  return (
    end - from === 2 &&
    listedAt(doc, from) === null &&
    endsStrongly(doc, end) &&
    !(doc.lexical.charAt(end - 1) === '则' && wordsAt(doc, 'speech', end).length > 0)
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
