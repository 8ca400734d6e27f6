import { overlaps, type Doc, type FoundPerson, type Range } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

import { beginsName } from './right-context.ts';
import { sounds } from './sounds.ts';

/**
 * People called by a part of their name, where one person of the article can be meant: 老饶 and 小饶 of 饶金山, 贝洛 of
 * 安东尼奥·贝洛.
 */
export function called(doc: Doc): FoundPerson[] {
  const people = [...new Map(doc.persons.map((p) => [doc.lexical.slice(p.start, p.end), p]))];
  const out: FoundPerson[] = [];
  for (const [name, person] of people) {
    if (name.includes('·')) {
      const parts = name.split('·');
      for (const part of new Set([parts[0], parts.at(-1)])) {
        if (part === undefined || part.length < 2) continue;
        const bearers = people.filter(([other]) => other.split('·').includes(part) && other !== part);
        // 乙·贝洛夫人 bears the name, too, and is called so; whom it means is the one beside whom 夫人 stands.
        const principal = bearers.filter(
          ([, p]) => !relatives.test(doc.lexical.slice(Math.max(0, p.start - 3), p.start)),
        );
        const only = principal.length > 0 ? principal : bearers;
        if (only.length === 1 && only[0]?.[1] === person)
          out.push(...standing(doc, part, person, isPartAlone));
      }
    } else if (name.length <= 3 && doc.lexicon.surnames.single.has(name.charAt(0))) {
      const family = name.charAt(0);
      if (people.filter(([other]) => other.startsWith(family) && other.length <= 3).length > 1) continue;
      for (const familiar of ['老', '小']) out.push(...standing(doc, familiar + family, person, isFamiliar));
    }
  }
  return out;
}

const relatives = /(?:夫人|妻子|丈夫|女儿|儿子|父亲|母亲|兄弟|弟弟|姐姐|妹妹|哥哥)$/u;

function standing(
  doc: Doc,
  words: string,
  means: FoundPerson,
  stands: (doc: Doc, range: Range) => boolean,
): FoundPerson[] {
  const out: FoundPerson[] = [];
  for (let at = doc.lexical.indexOf(words); at >= 0; at = doc.lexical.indexOf(words, at + words.length)) {
    const range = { start: at, end: at + words.length };
    const longer = (o: Range) => overlaps(o, range) && o.end - o.start > words.length;
    if (doc.persons.some(longer) || doc.places.some((p) => overlaps(p, range))) continue;
    if (doc.organizations.some(longer) || !stands(doc, range)) continue;
    const name = doc.text.slice(range.start, range.end);
    out.push({ kind: 'person', rule: 'person.called', weight: 8, ...range, name, means });
  }
  return out;
}

/** No sound before or behind makes it a part of a longer name, and no word of the language has it. */
function isPartAlone(doc: Doc, { start, end }: Range): boolean {
  const known = doc.persons.some((p) => p.start === start && p.end === end);
  if (known) return true;
  if (/[·]/u.test(doc.lexical.charAt(start - 1) + doc.lexical.charAt(end))) return false;
  if (sounds.has(doc.lexical.charAt(end)) && listedAt(doc, end) === null) return false;
  return beginsName(doc, start) && !isCutByWord(doc, { start, end });
}

/** 老王 before what he does; 老师, 小康, 小孙子 are words. */
function isFamiliar(doc: Doc, range: Range): boolean {
  return beginsName(doc, range.start) && !isCutByWord(doc, range);
}

function isCutByWord(doc: Doc, { start, end }: Range): boolean {
  for (let at = Math.max(0, start - 2); at < end; at++) {
    const word = listedAt(doc, at);
    if (word && word.end > start && (at < start || word.end > end || word.end === end)) return true;
  }
  return false;
}
