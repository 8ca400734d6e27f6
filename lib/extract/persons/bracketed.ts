import type { Doc } from '#lib/extract/doc.ts';
import { isPeople } from '#lib/extract/lexicon/short-forms.ts';
import { notNames } from '#lib/extract/lexicon/words.ts';
import { isPlaceOrBody, type Accept } from './slots.ts';
import { writesSounds } from './sounds.ts';

const bracketed =
  /(?<=^|[\n：；、，。 （])([\u3400-\u9fff]{2,6}(?:·[\u3400-\u9fff]{1,8})*) ?（(?:[女男](?:[，、 ]|(?=）)))?([\u4e00-\u9fff]{1,5}族)?(?:[，、][^（）\n]{0,14})?）/gmu;

/** 才仁吉藏（女，藏族）, 韩雪（女）: only people have a sex and a people in brackets. */
export function bracketedNames(doc: Doc, accept: Accept): void {
  for (const match of doc.lexical.matchAll(bracketed)) {
    const [whole, name = '', people] = match;
    const isTold = /（[女男]/u.test(whole);
    if (!isTold && !(people && isPeople(people))) continue;
    const range = { start: match.index, end: match.index + name.length, score: 3 };
    if (notNames.has(name) || isPlaceOrBody(doc, range)) continue;
    const { single, compound } = doc.lexicon.surnames;
    const isName =
      name.includes('·') ||
      (name.length <= 3 && single.has(name.charAt(0))) ||
      (name.length <= 4 && compound.has(name.slice(0, 2))) ||
      (name.length >= 2 && writesSounds(name)) ||
      (name.length === 4 && people !== undefined);
    if (isName) accept(range, 'person.bracketed', 7);
  }
}
