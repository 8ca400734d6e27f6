import { isInside, overlaps, type Doc, type Range } from './doc.ts';
import { everyday, listedAt } from './tagger/listed-words.ts';

/** What a count or a country before a name is: no part of what it is called for short. */
const leading = /^(?:第[一二三四五六七八九十百零〇\d]+[届次]|\d{4}年?|全国|中国|国际|全球|世界|首届)+/u;
const regionWord = /[省市县区州盟旗]/u;
const university = /大学$/u;
const longest = 6;

/**
 * Where an article calls `name` by the first characters of its words, without having said that it would: 省防指 of
 * 省防汛抗旱指挥部, 兰洽会 of 中国兰州投资贸易洽谈会, 岭大 of 岭南大学. The last word may give its last character.
 * A word of the language that stands there is no short name.
 */
export function clippedNames(doc: Doc, name: Range, known: readonly Range[]): Range[] {
  const isSchool = university.test(doc.lexical.slice(name.start, name.end));
  const units = unitsOf(doc, name, isSchool);
  if (units === null) return [];
  const out: Range[] = [];
  for (const [from, unit] of units.first.entries()) {
    for (let at = doc.lexical.indexOf(unit); at >= 0; at = doc.lexical.indexOf(unit, at + 1)) {
      const end = clipEnd(doc, units.all, from, at);
      if (end === null) continue;
      const start = regionWord.test(doc.lexical.charAt(at - 1)) && units.ofRegion ? at - 1 : at;
      const clip = { start, end };
      if (end - start < (isSchool ? 2 : 3) || overlaps(clip, name) || !standsAlone(doc, clip)) continue;
      if (known.some((other) => overlaps(other, clip) && !isInside(other, clip))) continue;
      out.push(clip);
    }
  }
  return out;
}

interface Units {
  /** First characters of the words in their order, then the last character of the last word. */
  readonly all: readonly string[];
  /** With which of them a short name may begin. */
  readonly first: readonly string[];
  /** The name begins with 省, 市 … or with a region, so that 省 may stand before the short one. */
  readonly ofRegion: boolean;
}

function unitsOf(doc: Doc, { start, end }: Range, isSchool: boolean): Units | null {
  let at = start + (leading.exec(doc.lexical.slice(start, end))?.[0].length ?? 0);
  const place = doc.places.find((p) => p.start === at && p.end < end && p.code !== null);
  const relative = doc.byStart.get('relative')?.get(at)?.[0];
  const ofRegion = place !== undefined || relative !== undefined;
  if (relative && !place) at = relative.end;
  const words: string[] = [];
  while (at < end) {
    const word = listedAt(doc, at);
    // A university that is listed whole is still two words.
    const stop =
      word && word.end <= end
        ? word.end - (word.end === end && word.end - at > 2 && isSchool ? 2 : 0)
        : at + 1;
    if (doc.lexical.charAt(at) !== '\n') words.push(doc.lexical.slice(at, stop));
    at = stop;
  }
  const last = words.at(-1) ?? '';
  if (words.length < 2 || end - start < 4 || words.some((word) => !/^[\u4e00-\u9fff]+$/u.test(word)))
    return null;
  const all = words.map((word) => word.charAt(0));
  if (last.length > 1 && last !== '大学') all.push(last.slice(-1));
  return { all, first: all.slice(0, Math.min(3, words.length - 1)), ofRegion };
}

/** The end of the longest run from `at` of characters that stand in this order in `units` and reach its last word. */
function clipEnd(doc: Doc, units: readonly string[], from: number, at: number): number | null {
  let unit = from;
  let end = at;
  let whole: number | null = null;
  while (end - at < longest) {
    const next = units.indexOf(doc.lexical.charAt(end), unit);
    if (next < 0) break;
    unit = next + 1;
    end++;
    if (next >= units.length - 2 && end - at > 1) whole = end;
  }
  return whole;
}

/** No word of the list reaches over its ends, fills it or is most of it. */
function standsAlone(doc: Doc, { start, end }: Range): boolean {
  for (let at = Math.max(0, start - 3); at < end; at++) {
    const word = listedAt(doc, at);
    if (!word || word.end <= start) continue;
    // 卫福部长, 岭大副校长: a title may take the last character of the name or begin behind it.
    if (word.end > end && at >= start && isTitled(doc, end)) continue;
    if (at < start || word.end > end) return false;
    if (everyday.has(word.wordClass)) return false;
  }
  return true;
}

function isTitled(doc: Doc, end: number): boolean {
  const titles = doc.byStart.get('title');
  return (titles?.has(end - 1) || titles?.has(end) || doc.byStart.get('modifier')?.has(end)) ?? false;
}
