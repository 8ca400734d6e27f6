import { matchesIn } from '#lib/text/held-words.ts';
import { wordsAt, wordsEndingAt, type Doc } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { taggedOver } from '#lib/extract/tagger/tagged-at.ts';

import { isWord } from './doubts.ts';
import { followList } from './lists.ts';
import { namesAt } from './name-at.ts';
import { endsName } from './right-context.ts';
import { isPlaceOrBody, type Accept } from './slots.ts';
import { writesSounds } from './sounds.ts';
import { elementsEnd } from './transcribed.ts';

/** How the press prints some names: as wide as three characters, behind an age, with the number of a king. */
export function byForm(doc: Doc, accept: Accept): void {
  wideNames(doc, accept);
  agedNames(doc, accept);
  kings(doc, accept);
  dottedNames(doc, accept);
}

const dotted = /(?<![\u4e00-\u9fff·—])[\u4e00-\u9fff]{2,7}·[\u4e00-\u9fff]{2,9}/gu;

/** 古丽努尔·某某|在讲台上: sounds on both sides of a dot, where a clause begins. */
function dottedNames(doc: Doc, accept: Accept): void {
  if (!doc.lexical.includes('·')) return;
  for (const { index: start } of matchesIn(doc.lexical, dotted)) {
    const name = namesAt(doc, start, 'role')[0];
    const printed = name ? doc.lexical.slice(start, name.end) : '';
    if (!name || !printed.includes('·') || name.score < 3 || isPlaceOrBody(doc, name)) continue;
    if (printed.split('·').every((part) => part.length > 1 && writesSounds(part)))
      accept(name, 'person.dotted', 6);
    else continue;
    followList(doc, name.end, accept);
  }
}

const wide =
  /(?<=[\u4e00-\u9fff])[ \u3000]?([\u3400-\u9fff])[ \u3000]{1,2}([\u3400-\u9fff])(?=[，、。；（）\s\u4e00-\u9fff]|$)/gu;

/** 某市委书记丰 翔，: behind a title two characters that a space parts are a name, whatever the surname. */
function wideNames(doc: Doc, accept: Accept): void {
  if (!/[\u3400-\u9fff][ \u3000]/u.test(doc.lexical)) return;
  for (const match of matchesIn(doc.lexical, wide)) {
    const end = match.index + match[0].length;
    const start = match.index + match[0].search(/[\u3400-\u9fff]/u);
    const isAlone = /^(?:[，、。；（）\s]|等|$)/u.test(doc.lexical.slice(end, end + 1));
    if (wordsEndingAt(doc, 'title', match.index).length === 0 || endsName(doc, end) === 0) continue;
    // 副指挥官 黎以两国…: the title goes on, and another phrase begins behind the space.
    if (wordsEndingAt(doc, 'title', start + 1).length > 0) continue;
    if (!isAlone && !doc.lexicon.surnames.single.has(match[1] ?? '')) continue;
    accept({ start, end, score: 3 }, 'person.title', 7);
  }
}

const age = /(?:\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?)岁的/gu;
const elder = /^([\u3400-\u9fff·]{2,8}?)(?:老人|大爷|大妈|大娘|奶奶|爷爷|阿妈|老汉|老师傅)/u;

/** 58岁的船工甲, 78岁的乙老人: whoever is so old, with what they do before the name. */
function agedNames(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, age)) {
    const from = match.index + match[0].length;
    const called = elder.exec(doc.lexical.slice(from, from + 12))?.[1];
    if (called && isShapedLikeName(doc, from, called)) {
      accept({ start: from, end: from + called.length, score: 3 }, 'person.aged', 6.5);
      continue;
    }
    for (const start of [from, ...trades(doc, from)]) {
      const name = namesAt(doc, start, 'role').find(
        (c) => !isPlaceOrBody(doc, c) && !isWord(doc, c) && endsName(doc, c.end) > 0,
      );
      if (!name || name.score < 2.4) continue;
      accept(name, 'person.aged', 6.5);
      break;
    }
  }
}

/** Where what somebody does can end: a role, or a noun or two. */
function trades(doc: Doc, from: number): number[] {
  const role = wordsAt(doc, 'role', from).map((w) => w.end);
  const first = listedAt(doc, from);
  if (first?.wordClass !== 'noun') return role;
  const second = listedAt(doc, first.end);
  return [...role, first.end, ...(second?.wordClass === 'noun' ? [second.end] : [])];
}

function isShapedLikeName(doc: Doc, start: number, name: string): boolean {
  const { single, compound } = doc.lexicon.surnames;
  if (isWord(doc, { start, end: start + name.length })) return false;
  return (
    (name.length <= 3 && single.has(name.charAt(0))) ||
    (name.length <= 4 && compound.has(name.slice(0, 2))) ||
    (name.length > 2 && (writesSounds(name) || elementsEnd(doc, start) === start + name.length))
  );
}

const numbered = /([\u4e00-\u9fff·]{2,9}[一二三四五六七八九十]{1,3}世)(?!纪|界|代|间|人|家|袭)/gu;

/** 查尔斯三世: sounds, and which of the name. */
function kings(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, numbered)) {
    const end = match.index + match[0].length;
    const own = match[0].search(/[一二三四五六七八九十]+世$/u);
    const start = kingStart(doc, match.index, match.index + own);
    if (match.index + own - start > 1) accept({ start, end, score: 9 }, 'person.king', 6.8);
  }
}

/** Behind the title, or where the weights see the name begin, or as far as sounds go. */
function kingStart(doc: Doc, from: number, to: number): number {
  for (let at = to - 2; at > from; at--)
    if (wordsEndingAt(doc, 'title', at).length > 0 && !/[和与同向]/u.test(doc.lexical.charAt(at))) return at;
  const seen = taggedOver(doc, { start: to - 1, end: to }).find((t) => t.kind === 'person');
  if (seen) return /[和与同向]/u.test(doc.lexical.charAt(seen.start)) ? seen.start + 1 : seen.start;
  let start = to;
  while (start > from && writesSounds(doc.lexical.charAt(start - 1))) start--;
  return start;
}
