import { wordsAt, wordsEndingAt, type Doc, type Range } from '#lib/extract/doc.ts';
import { listedAt, predicateAt } from '#lib/extract/tagger/listed-words.ts';

import { endsName } from './right-context.ts';
import { sounds } from './sounds.ts';

const longest = 9;
const longestDotted = 16;

/**
 * The whole of a transcribed name of which the weights saw a part: as far to both sides as sounds go on and no word of
 * the language, title or verb begins. 波|克罗夫斯|克 is 波克罗夫斯克.
 */
export function wholeTranscribed(doc: Doc, part: Range): Range {
  const printed = doc.lexical.slice(part.start, part.end);
  if (!isTranscribed(printed)) return part;
  let { start, end } = part;
  const most = printed.includes('·') ? longestDotted : longest;
  while (end - start < most && sounds.has(doc.lexical.charAt(end)) && !beginsWord(doc, end)) end++;
  // 颂猜·威拉|差；图尔|荪交谈: one character more that seldom writes a sound, where the name can end behind it.
  if (printed.includes('·') && isOneMore(doc, end)) end++;
  while (end - start < longest && sounds.has(doc.lexical.charAt(start - 1)) && !endsWord(doc, start)) start--;
  return { start, end };
}

/** A dot between the parts says so where most of the characters do. */
function isTranscribed(name: string): boolean {
  const chars = Array.from(name.replaceAll('·', ''));
  const known = chars.filter((char) => sounds.has(char)).length;
  return name.includes('·') ? known * 2 >= chars.length : known === chars.length;
}

function isOneMore(doc: Doc, at: number): boolean {
  return (
    /[\u4e00-\u9fff]/.test(doc.lexical.charAt(at)) &&
    endsName(doc, at) === 0 &&
    !beginsWord(doc, at) &&
    (endsName(doc, at + 1) === 3 || predicateAt(doc, at + 1))
  );
}

function beginsWord(doc: Doc, at: number): boolean {
  return (
    listedAt(doc, at) !== null ||
    wordsAt(doc, 'title', at).length > 0 ||
    wordsAt(doc, 'honorific', at).length > 0 ||
    wordsAt(doc, 'verb', at).length > 0 ||
    wordsAt(doc, 'boundary', at).length > 0 ||
    wordsAt(doc, 'speech', at).length > 0
  );
}

function endsWord(doc: Doc, at: number): boolean {
  return (
    [2, 3, 4].some((length) => {
      const word = listedAt(doc, at - length);
      // 斯特|勒: a name in the list is part of a longer one.
      return word?.end === at && word.wordClass !== 'foreignPerson';
    }) ||
    wordsEndingAt(doc, 'boundary', at).length > 0 ||
    wordsEndingAt(doc, 'title', at).length > 0 ||
    doc.places.some((p) => p.end === at) ||
    doc.organizations.some((o) => o.end === at)
  );
}

/** Where a transcribed name that ends at `end` begins, two sounds at least; `end` itself if there is none. */
export function transcribedBefore(doc: Doc, end: number): number {
  let start = end;
  while (end - start < longest && sounds.has(doc.lexical.charAt(start - 1)) && !endsWord(doc, start)) start--;
  return end - start >= 2 ? start : end;
}
