import { matchesIn } from '#lib/text/held-words.ts';
import { wordsAt, type Doc } from '#lib/extract/doc.ts';

import { isWord } from './doubts.ts';
import { isPlaceOrBody, type Accept } from './slots.ts';
import { writesSounds } from './sounds.ts';
import { elementsEnd } from './transcribed.ts';

const name = '(?:(?!等)[\\u3400-\\u9fff]){2,4}(?:·[\\u3400-\\u9fff]{1,8})*';
/** 铁凝参加会见。: a sentence that says of names alone that they were there. */
const present = new RegExp(
  `(?<=^|[。\\n])${name}(?:[、和]${name}){0,30}?(?=(?:等)?(?:分别|一同|共同)?(?:参加|出席|列席|陪同)(?:[了]?(?:会见|会谈|会议|座谈会?|座谈交流|活动|有关活动|上述活动|调研|考察|检查|慰问|参观)(?:活动)?)?(?:。|$))`,
  'gmu',
);

/** 冶成龙、鲍进春等5人当选: so many of a row of which some are named, at the beginning of a clause. */
const counted = new RegExp(
  `(?<=^|[，。；：\\n])${name}(?:、${name}){1,20}(?=等(?:\\d+|[一二三四五六七八九十]+)(?:人|名同志|位同志|名委员|位委员|名代表|位代表|名运动员|名选手))`,
  'gmu',
);

/** Names at the beginning of a sentence that ends with their being present, or of a clause that counts them. */
export function attending(doc: Doc, accept: Accept): void {
  for (const match of [...matchesIn(doc.lexical, present), ...matchesIn(doc.lexical, counted)]) {
    let at = match.index;
    // 魏凤和、王勇: 和 before another mark is of the name.
    for (const printed of match[0].split(/、|和(?!、|$)/u)) {
      const found = { start: at, end: at + printed.length, score: 3 };
      at += printed.length + 1;
      if (isShaped(doc, found.start, printed) && !isPlaceOrBody(doc, found))
        accept(found, 'person.present', 6.5);
    }
  }
}

function isShaped(doc: Doc, start: number, printed: string): boolean {
  const end = start + printed.length;
  if (isWord(doc, { start, end })) return false;
  for (const kind of ['title', 'role', 'organ', 'relative', 'honorific'] as const)
    for (let at = start; at < end; at++)
      if (wordsAt(doc, kind, at).some((w) => w.end - w.start > 1 && w.end === end)) return false;
  if (printed.includes('·')) return true;
  const { single, compound } = doc.lexicon.surnames;
  return (
    (printed.length <= 3 && single.has(printed.charAt(0))) ||
    (printed.length > 2 && compound.has(printed.slice(0, 2))) ||
    elementsEnd(doc, start) === end ||
    // 洛桑江村: an element, and what no table has.
    (printed.length === 4 && wordsAt(doc, 'nameElement', start).some((e) => e.end === start + 2)) ||
    (printed.length > 2 && writesSounds(printed))
  );
}
