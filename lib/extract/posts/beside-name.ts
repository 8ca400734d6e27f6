import { wordsEndingAt, type Doc, type FoundPerson, type FoundPost } from '#lib/extract/doc.ts';
import { professions } from '#lib/extract/lexicon/titles.ts';
import { isAttribute } from '#lib/extract/persons/attributes.ts';
import { chainEndingAt, postsOf } from './chain.ts';
import { postsFrom, reaches } from './clauses.ts';

/** (女), (回族), (女，藏族): of the person, and not of the post. */
const people = /^（(?:[男女]|[^（），、\n]{1,6}族)(?:[，、][^（）\n]{1,6})?）/u;

/** What stands between a name and the posts beside it: a bracket, a comma, a space; behind 回族 in brackets nothing need to. */
function openingAt(doc: Doc, at: number): { readonly length: number; readonly isBracket: boolean } | null {
  const rest = doc.lexical.slice(at, at + 100);
  const honorific = rest.startsWith('同志') ? 2 : 0;
  const own = people.exec(rest.slice(honorific))?.[0].length ?? 0;
  const next = rest.slice(honorific + own);
  const length = honorific + own;
  if (/^（[^（）\n]{2,60}）/u.test(next)) return { length: length + 1, isBracket: true };
  // A line of posts under the line that is the name.
  if (/^\n[\u4e00-\u9fff、，]{2,40}(?:\n|$)/u.test(next)) return { length: length + 1, isBracket: false };
  if (/^[， \u3000][\u4e00-\u9fff]/u.test(next)) return { length: length + 1, isBracket: false };
  return own > 0 && /^[\u4e00-\u9fff、]{5,}(?:\n|$)/u.test(next) ? { length, isBracket: false } : null;
}

/** NAME（甲局局长）, and a line that is NAME，甲局局长 or NAME 甲局局长: the posts that fill what stands behind the name. */
export function besidePosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const person of doc.persons) {
    const open = openingAt(doc, person.end);
    if (!open) continue;
    const bracket = open.isBracket;
    if (!bracket && !beginsRow(doc, person)) continue;
    const told = bracket ? 0 : toldOfLife(doc, person.end + open.length);
    const from = person.end + open.length + told;
    const run = /^(?:（[^（）\n]*）|[^。；\n（）])*/u.exec(doc.lexical.slice(from, from + 100))?.[0] ?? '';
    // …，已退休: what they are now ends the posts.
    const since = bracket ? (/，(?:现?已|现)[^，]{1,6}$/u.exec(run)?.[0].length ?? 0) : 0;
    const end = from + run.length - since;
    // 某某（女），甲处处长、一级调研员，拟任…: the posts are the first clauses of the row.
    if ((told > 0 || !endsInPost(doc, end)) && doc.lexical.charAt(from - 1) === '，') {
      // 现任…, 曾任…: `acts` reads those.
      if (told > 0 && /^(?:现|曾|历|拟|原|先后|时任|任|系|是|因|自|\d)/u.test(run)) continue;
      for (const chain of postsFrom(doc, from, 1)) out.push(...chain(person, 'post.beside', 0.9, 'asserted'));
      continue;
    }
    if (!endsInPost(doc, end)) continue;
    const chain = chainEndingAt(doc, end, from, null);
    if (chain && reaches(doc, from, chain.printed.start, 2))
      out.push(...postsOf(doc, chain, person, null, 'post.beside', 0.93));
  }
  return out;
}

/** 男，回族，1970年3月生，: how long the clauses are that tell of the person before they come to the posts. */
function toldOfLife(doc: Doc, from: number): number {
  let length = 0;
  for (;;) {
    const clause = /^([^，。；\n ]{1,24})[， ]/u.exec(doc.lexical.slice(from + length, from + length + 26));
    if (!clause?.[1] || !isAttribute(clause[1])) return length;
    length += clause[0].length;
  }
}

/** A title, or what somebody does at the body of the row: 甲 乙水务局闸门工. */
function endsInPost(doc: Doc, end: number): boolean {
  return (
    wordsEndingAt(doc, 'title', end).length > 0 ||
    wordsEndingAt(doc, 'role', end).some((w) => professions.has(doc.lexical.slice(w.start, w.end)))
  );
}

/** Behind a line's or bracket's beginning, a label (组长：) or the item before. */
function beginsRow(doc: Doc, person: FoundPerson): boolean {
  return (
    person.start === 0 ||
    /[\n（；：。]/u.test(doc.lexical.charAt(person.start - 1)) ||
    /(?:^|[\n；。])(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）).、．]|[①-⑳])\s?$/u.test(
      doc.lexical.slice(Math.max(0, person.start - 7), person.start),
    )
  );
}

const lead =
  /(?:曾经?|此前|先后|曾先后|彼时|当时|生前|一度|早年|当年|不再)?(担任过?|时任|原任|曾任|现任|身为|身兼|作为|卸任|离任|当选|出任|就任|(?<=[年月起今，])任|原)[^，。；：\n的]{2,40}的$/u;

/** 时任甲县县委书记的NAME, 担任…副团长的NAME: the title stands before 的. */
export function relativePosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const person of doc.persons) {
    if (doc.lexical.charAt(person.start - 1) !== '的') continue;
    const head = Math.max(0, person.start - 44);
    const match = lead.exec(doc.lexical.slice(head, person.start));
    if (!match) continue;
    const from = head + match.index + match[0].indexOf(match[1] ?? '') + (match[1]?.length ?? 0);
    const chain = chainEndingAt(doc, person.start - 1, from, null);
    if (!chain || !reaches(doc, from, chain.printed.start, 2)) continue;
    const modality = /^(?:担任(?!过)|现|身为|身兼|作为|当选|出任|就任)/u.test(match[0])
      ? 'asserted'
      : 'former';
    out.push(...postsOf(doc, chain, person, null, 'post.relative', 0.9, modality));
  }
  return out;
}
