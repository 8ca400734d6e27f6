import { wordsAt, type Doc } from '#lib/extract/doc.ts';
import { notNames } from '#lib/extract/lexicon/words.ts';
import { perPlace } from '#lib/extract/per-place.ts';
import { listedAt, predicateAt } from '#lib/extract/tagger/listed-words.ts';

import { isWord } from './doubts.ts';
import type { NameCandidate } from './candidate.ts';
import { endsName } from './right-context.ts';
import { saidAt } from './said-at.ts';
import { sounds, writesSounds } from './sounds.ts';

const longest = 8;

/** Where a name of two elements or more that begins at `start` ends: 扎西顿珠, 斯琴毕力格; `start` itself if none does. */
export const elementsEnd = perPlace((doc: Doc, start: number): number => {
  let end = start;
  const walk = (at: number, count: number): void => {
    if (count >= 2 && at > end) end = at;
    for (const element of wordsAt(doc, 'nameElement', at))
      if (element.end - start <= longest) walk(element.end, count + 1);
  };
  walk(start, 0);
  return end;
});

/** Names written by their sounds that begin at `start`, where a name must stand: 宝音满都呼, 扎西顿珠, 巴代. */
export function transcribed(
  doc: Doc,
  start: number,
  weak: boolean,
  support: (end: number) => number,
): NameCandidate[] {
  const out: NameCandidate[] = [];
  const whole = elementsEnd(doc, start);
  if (doc.places.some((p) => p.start === start && p.end >= whole)) return out;
  // 布和, 布仁: an element is a name by itself where one must stand and a word of two characters or a mark follows.
  for (const element of wordsAt(doc, 'nameElement', start)) {
    const ends = endsName(doc, element.end);
    if (ends === 0 || whole > element.end) continue;
    if (!writesSounds(doc.lexical.slice(start, element.end)))
      out.push({ start, end: element.end, score: ends + 1.3 + support(element.end) });
    // 巴雅尔|图: one sound more, of which some are verbs.
    else if (ends === 2 && (!sounds.has(doc.lexical.charAt(element.end)) || saysOrActs(doc, element.end)))
      out.push({ start, end: element.end, score: ends + 1.8 + support(element.end) });
  }
  // 巴图苏和: the last element is written with a character that seldom writes a sound.
  if (whole > start && !writesSounds(doc.lexical.slice(start, whole)) && endsName(doc, whole) > 0)
    out.push({ start, end: whole, score: endsName(doc, whole) + 3 + support(whole) });
  let end = start;
  while (end - start < longest && sounds.has(doc.lexical.charAt(end))) {
    end++;
    const length = end - start;
    if (length < 2 || end < whole) continue;
    const name = doc.lexical.slice(start, end);
    const isWhole = end === whole;
    // 卓玛|的提请.
    if (name.slice(0, -1).includes('的')) break;
    // 安瓦尔|的独家专访, 欧尔班|日前: the last sound is a word's of the sentence.
    if (name.endsWith('才') && /\d/.test(doc.lexical.charAt(end))) continue;
    if (!isWhole && (/[的于]$/.test(name) || (name.endsWith('日') && listedAt(doc, end - 1) !== null)))
      continue;
    const runsOut = !sounds.has(doc.lexical.charAt(end));
    const ends = endsName(doc, end);
    if (
      notNames.has(name) ||
      (!isWhole && isWord(doc, { start, end })) ||
      (!isWhole && notNames.has(name.slice(0, 2)))
    )
      continue;
    if (!isWhole && ends < (weak ? 3 : 2)) {
      // 牧民图嘎日克家里: three sounds or more that make no words are a name as long as they go on.
      if (!runsOut || length < 3 || holdsWord(doc, start, end)) continue;
      out.push({ start, end, score: 2.7 });
      continue;
    }
    // 萨仁其其格安排: a verb of two characters begins here, whatever sounds it is written with.
    const isBeforeVerb =
      predicateAt(doc, end) || saidAt(doc, end) || wordsAt(doc, 'verb', end).some((v) => v.end - v.start > 1);
    if (/(?:[的于]|(?<!达)来)$/.test(name) || (!isWhole && length < 4 && ends < 3)) {
      if (isBeforeVerb && length > 2) break;
      continue;
    }
    out.push({
      start,
      end,
      score: ends + (length > 3 ? 0.8 : 0) + (isWhole ? 3 : 0) + support(end) - 0.2,
    });
    if (isBeforeVerb) break;
  }
  return out;
}

function saysOrActs(doc: Doc, at: number): boolean {
  return (
    [...wordsAt(doc, 'verb', at), ...wordsAt(doc, 'speech', at)].some((v) => v.end - v.start > 1) ||
    saidAt(doc, at)
  );
}

/** A word of the language that begins in it: then it is no name, or ends before that word. */
function holdsWord(doc: Doc, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const word = listedAt(doc, at);
    if (
      word &&
      word.wordClass !== 'person' &&
      word.wordClass !== 'foreignPerson' &&
      word.wordClass !== 'otherName' &&
      // 嘎玛曲塔: a county's short form is in many a name.
      ((word.wordClass !== 'division' && word.wordClass !== 'place') || word.end - at > 2 || at === start)
    )
      return true;
  }
  return false;
}
