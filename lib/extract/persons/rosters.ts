import type { Doc } from '#lib/extract/doc.ts';
import { notNames } from '#lib/extract/lexicon/words.ts';

import type { NameCandidate } from './name-at.ts';
import { isPlaceOrBody, type Accept } from './slots.ts';
import { writesSounds } from './sounds.ts';

const item = '[\\u3400-\\u9fff]{2,6}(?:·[\\u3400-\\u9fff]{1,8})*';
/** 团员：甲乙 丙丁（女）戊己: names in a row of a list, apart by spaces or by brackets. */
const row = new RegExp(
  `(?<=(?:^|[\\n：]) ?)${item}(?:(?:（[^（）\\n]{1,14}）) ?${item}| ${item})+(?:（[^（）\\n]{1,14}）)?(?= ?(?:\\n|$))`,
  'g',
);
const single = new RegExp(`(?<=[长员任席人组师：]：)${item}(?=(?:（[^（）\\n]{1,14}）)?(?:\\n|$))`, 'g');
const each = new RegExp(`（[^（）]*）|${item}`, 'g');

/** Names of lists by line, where spaces do what 、 does in a sentence. */
export function rosters(doc: Doc, accept: Accept): void {
  for (const match of doc.lexical.matchAll(row)) {
    const names: NameCandidate[] = [];
    let items = 0;
    for (const part of match[0].matchAll(each)) {
      if (part[0].startsWith('（')) continue;
      items++;
      const start = match.index + part.index;
      const name = { start, end: start + part[0].length, score: 3 };
      if (isShaped(doc, part[0]) && !isPlaceOrBody(doc, name)) names.push(name);
    }
    if (items < 2 || names.length < Math.max(2, items * 0.8)) continue;
    for (const name of names) accept(name, 'person.roster', 7);
  }
  for (const match of doc.lexical.matchAll(single)) {
    const name = { start: match.index, end: match.index + match[0].length, score: 3 };
    if (isShaped(doc, match[0]) && !isPlaceOrBody(doc, name)) accept(name, 'person.roster', 6.5);
  }
}

function isShaped(doc: Doc, text: string): boolean {
  if (notNames.has(text)) return false;
  if (text.includes('·')) return true;
  const { single: surnames, compound } = doc.lexicon.surnames;
  if (text.length <= 3 && surnames.has(text.charAt(0))) return true;
  return (text.length <= 4 && compound.has(text.slice(0, 2))) || (text.length > 2 && writesSounds(text));
}
