import { wordsEndingAt, type Doc } from '#lib/extract/doc.ts';
import { notNames, wordSurnames } from '#lib/extract/lexicon/words.ts';

import { listedAt } from '#lib/extract/tagger/listed-words.ts';

import type { NameCandidate } from './candidate.ts';
import { holdsWord, neverInName, support, temporal } from './in-name.ts';

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
  // 豆格|才让不再担任: whatever stands before it, what ends so is a name of four characters.
  const element = wordsEndingAt(doc, 'nameElement', end).find((e) => e.end - e.start === 2);
  const four = end - 4;
  if (
    element &&
    four >= 0 &&
    begins(four) &&
    /^[\u4e00-\u9fff]{4}$/.test(back.slice(-4)) &&
    listedAt(doc, four) === null &&
    !neverInName.test(back.slice(-4, -2))
  )
    out.push({ start: four, end, score: 2.6 + support(doc, four, end) });
  // ；娜仁任…: one element alone.
  if (element && begins(end - 2)) out.push({ start: end - 2, end, score: 2.3 + support(doc, end - 2, end) });
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
