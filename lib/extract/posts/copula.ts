import { matchesIn } from '#lib/text/held-words.ts';
import type { Modality } from '#lib/domain/kinds.ts';
import { sentenceOf, type Doc, type FoundPerson, type FoundPost } from '#lib/extract/doc.ts';
import { chainEndingAt, postsOf, type Chain } from './chain.ts';
import { reaches } from './clauses.ts';

const is =
  /^(?:同志)?(?:（[^（）\n]{1,12}）)?(?:也|还|正|便|就|都|既)?(?:是|为)(?:一名|一位|该)?(?=[\u4e00-\u9fff“])/u;
const before =
  /(?<=[，。；：！？“\n]|^)(?<verb>作为|身为|在?担任|在?任(?![务期何意职命免]))(?<post>[\u4e00-\u9fff、“”（）]{3,40}?)(?<end>期间|时|以来|后)?，/gmu;

/** 她是某局副局长: of whom the paragraph spoke last. */
const pronoun = /(?<=[，。；\n])[他她](?:还|也|就|既|同时)?是(?=[\u4e00-\u9fff“])/gu;

/** 甲是乙公司董事长，也是丙协会会长: of whom the sentence speaks. */
const also = /(?<=，)(?:同时|此外)?(?:也|还|又|并)(?:同时)?是(?=[\u4e00-\u9fff“])/gu;

/** 甲是乙村的党支部书记; 作为丙中学校长，丁…; 担任戊局局长期间，己…: posts told in a clause of their own, with their body. */
export function copulaPosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const person of doc.persons) {
    const verb = is.exec(doc.lexical.slice(person.end, person.end + 20))?.[0];
    if (!verb) continue;
    const from = person.end + verb.length;
    const clause = /^[^，。；！？：\n]{3,40}/u.exec(doc.lexical.slice(from, from + 40))?.[0];
    if (clause) out.push(...held(doc, from, from + clause.length, person, 'asserted'));
  }
  for (const match of matchesIn(doc.lexical, pronoun)) {
    const line = doc.lexical.lastIndexOf('\n', match.index) + 1;
    const person = doc.persons.findLast((p) => p.start >= line && p.end <= match.index);
    const from = match.index + match[0].length;
    const clause = /^[^，。；！？：\n]{3,40}/u.exec(doc.lexical.slice(from, from + 40))?.[0];
    if (person && clause && !/谁|不/u.test(match[0]))
      out.push(...held(doc, from, from + clause.length, person, 'asserted'));
  }
  for (const match of matchesIn(doc.lexical, also)) {
    const start = sentenceOf(doc, match.index)?.start ?? match.index;
    const people = doc.persons.filter((p) => p.start >= start && p.end <= match.index);
    const from = match.index + match[0].length;
    const clause = /^[^，。；！？：\n]{3,40}/u.exec(doc.lexical.slice(from, from + 40))?.[0];
    const [person] = people;
    if (person && clause && people.every((p) => p.name === person.name))
      out.push(...held(doc, from, from + clause.length, person, 'asserted'));
  }
  for (const match of matchesIn(doc.lexical, before)) {
    const { verb = '', post = '', end } = match.groups ?? {};
    const behind = match.index + match[0].length;
    const person = doc.persons.find((p) => p.start === behind);
    if (!person) continue;
    const isPast = end !== undefined && end !== '以来' && /任$/u.test(verb);
    const from = match.index + verb.length;
    out.push(...held(doc, from, from + post.length, person, isPast ? 'former' : 'asserted'));
  }
  return out;
}

/** The chain that fills the clause, if a body is printed in it: 是教师 says no post. */
function held(doc: Doc, from: number, end: number, person: FoundPerson, modality: Modality): FoundPost[] {
  const chain = chainEndingAt(doc, end, from, null);
  return chain && reaches(doc, from, chain.printed.start, 0) && isPrinted(chain)
    ? postsOf(doc, chain, person, null, 'post.relative', 0.9, modality)
    : [];
}

function isPrinted({ parts }: Chain): boolean {
  return parts.some(({ part }) => part.organization ?? part.region ?? part.organ ?? part.raw);
}
