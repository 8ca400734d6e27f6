import { matchesIn } from '#lib/text/held-words.ts';
import { wordsEndingAt, type Doc } from '#lib/extract/doc.ts';
import { notNames } from '#lib/extract/lexicon/words.ts';

import type { NameCandidate } from './candidate.ts';
import { isPlaceOrBody, type Accept } from './slots.ts';
import { writesSounds } from './sounds.ts';

const item = '[\\u3400-\\u9fff]{2,6}(?:·[\\u3400-\\u9fff]{1,8})*';
/** 1. or （一） before the name of a numbered list. */
const number = '(?:(?:^|\\n)(?:\\d{1,3}[.．、]|（[一二三四五六七八九十\\d]{1,3}）|[①-⑳]) ?)';
/** 团员：甲乙 丙丁（女）戊己: names in a row of a list, apart by spaces or by brackets. */
const row = new RegExp(
  `(?<=(?:^|[\\n：]) ?)${item}(?:(?:（[^（）\\n]{1,14}）) ?${item}| ${item})+(?:（[^（）\\n]{1,14}）)?(?= ?(?:\\n|$))`,
  'g',
);
const single = new RegExp(`(?<=[长员任席人组师：]：)${item}(?=(?:（[^（）\\n]{1,14}）)?(?:\\n|$))`, 'g');
/** 组长：某某 副市长; 某某（女） 某局局长; 4.某 某 某厂钳工: a name, a gap and who it is, to the end of the line. */
const titled = new RegExp(
  `(?<=(?:^|\\n|[长员任席人组师]：|${number}))(?:[\\u3400-\\u9fff] [\\u3400-\\u9fff](?= |（)|${item})(?=(?:（[^（）]{1,14}）)? ?[^\\n。；：，]{2,60}(?:\\n|$))`,
  'g',
);
/** 副秘书长：某 某 某某某、某某: the names behind a label fill its line. */
const labelled =
  /(?<=(?:^|\n)[^\n：，。]{0,12}(?:[长员任席人事问师委记编委][^\n：，。]{0,2}|（[^（）\n]{1,12}）)：)[\u3400-\u9fff](?:[\u3400-\u9fff·、 \u3000]|（[^（）\n]{1,14}）){1,200}(?=\n|$)/g;
const each = new RegExp(`（[^（）]*）|${item}`, 'g');

const spaced = /(?:[\u3400-\u9fff·]{1,9}|（[^（）\n]{1,14}）|[ \u3000\n])+/g;
/** Six tokens have five gaps between them. */
const isGapped = /(?:[ \u3000\n（][^ \u3000\n（]*){5}/;
const token = /（[^（）\n]*）|[\u3400-\u9fff·]+/g;

/**
 * 史延龙 冯 军 王 莎（女） 朱海涛: long rows where a name of two characters is printed as wide as one of three, and may go on
 * in the next line. A surname alone takes the next token; nearly all tokens must be shaped like names.
 */
function spacedRows(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, spaced)) {
    if (!isGapped.test(match[0])) continue;
    const tokens = [...match[0].matchAll(token)]
      .filter((t) => !t[0].startsWith('（'))
      .map((t) => ({ start: match.index + t.index, end: match.index + t.index + t[0].length }));
    // What goes on behind the row is no name of it.
    if (/[，、：；“《\d]/.test(doc.lexical.charAt(match.index + match[0].length))) tokens.pop();
    const names: NameCandidate[] = [];
    let items = 0;
    for (let i = 0; i < tokens.length; i++) {
      const own = tokens[i];
      const next = tokens[i + 1];
      if (!own) break;
      const isAlone = own.end - own.start === 1 && next !== undefined && next.end - next.start <= 2;
      const range = isAlone ? { start: own.start, end: next.end } : own;
      if (isAlone) i++;
      items++;
      const printed = doc.lexical.slice(range.start, range.end).replace(/[ \u3000\n]/g, '');
      const name = { ...range, score: 3 };
      if (isShaped(doc, printed) && !isPlaceOrBody(doc, name)) names.push(name);
    }
    if (items < 6 || names.length < items * 0.8) continue;
    for (const name of names) accept(name, 'person.roster', 7);
  }
}

/** 庄 严, 丁 一 何 平 苏小妹（兼）: behind a label every token of the line is a name, or a surname alone before the next one. */
function labelledRows(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, labelled)) {
    const tokens = [...match[0].matchAll(token)].filter((t) => !t[0].startsWith('（'));
    const names: NameCandidate[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const own = tokens[i];
      const next = tokens[i + 1];
      if (!own) break;
      const gap = next && match[0].slice(own.index + own[0].length, next.index);
      const isAlone = own[0].length === 1 && next?.[0].length === 1 && /^[ \u3000]+$/.test(gap ?? '');
      const last = isAlone ? next : own;
      if (isAlone) i++;
      const name = {
        start: match.index + own.index,
        end: match.index + last.index + last[0].length,
        score: 3,
      };
      const printed = doc.lexical.slice(name.start, name.end).replace(/[ \u3000]/g, '');
      if (printed.length > 1 && isShaped(doc, printed) && !isPlaceOrBody(doc, name)) names.push(name);
      else break;
      if (i === tokens.length - 1) for (const one of names) accept(one, 'person.roster', 7);
    }
  }
}

/** Names of lists by line, where spaces do what 、 does in a sentence. */
export function rosters(doc: Doc, accept: Accept): void {
  spacedRows(doc, accept);
  if (doc.lexical.includes('：')) labelledRows(doc, accept);
  for (const match of matchesIn(doc.lexical, row)) {
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
  for (const match of matchesIn(doc.lexical, titled)) {
    const name = { start: match.index, end: match.index + match[0].length, score: 3 };
    const line = doc.lexical.indexOf('\n', name.end);
    const stop = line < 0 ? doc.lexical.length : line;
    const gap = doc.lexical.charAt(name.end);
    const printed = match[0].replace(' ', '');
    const isWho = wordsEndingAt(doc, 'title', stop).length > 0 || wordsEndingAt(doc, 'role', stop).length > 0;
    if ((gap === ' ' || gap === '（') && printed.length <= 4 && isWho)
      if (isShaped(doc, printed) && !isPlaceOrBody(doc, name)) accept(name, 'person.roster', 6.5);
  }
  for (const match of matchesIn(doc.lexical, single)) {
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
