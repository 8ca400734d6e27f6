import type { Modality } from '#lib/domain/kinds.ts';
import type { Doc, FoundPerson, FoundPost } from '#lib/extract/doc.ts';
import { chainEndingAt, postsOf } from './chain.ts';

/** What a résumé says before a post, and how surely the person holds it. */
const acts =
  /(?<=[，。；：\n）(（]|^)(?:(?<now>现任|现为)|(?<then>曾任|历任|曾先后任|先后任|先后担任|先后在|生前任|生前曾任)|(?<next>(?:拟提名为|拟提名|拟推荐为|拟提拔任|拟提拔为|拟提任|拟进一步使用为|拟转任|拟平级转任|拟作为|拟任|拟聘任为|拟聘任|拟担任|提名为)))(?:中共党员，)?/gmu;
/** A post one is a candidate for is not held: 市政协主席候选人. */
const candidate = /(?:提名)?(?:人选|候选人|提名人选|建议人选)?$/u;

/** 现任…, 拟任…, 曾任… as clauses of their own: the person is the last one named before in the paragraph. */
export function resumePosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const match of doc.lexical.matchAll(acts)) {
    const groups = match.groups ?? {};
    const person = personBefore(doc, match.index);
    if (!person) continue;
    const modality: Modality = groups['now'] ? 'asserted' : groups['then'] ? 'former' : 'planned';
    let from = match.index + match[0].length;
    // A list of posts goes on over ， as long as each clause is nothing but posts.
    for (let n = 0; n < 12; n++) {
      const clause = /^[^，。；：\n（）]*/u.exec(doc.lexical.slice(from, from + 120))?.[0] ?? '';
      if (n > 0 && /^(?:现|曾|历|拟|先后|时任|兼任|任)/u.test(clause)) break;
      const end = from + clause.length - (candidate.exec(clause)?.[0].length ?? 0);
      const chain = end > from ? chainEndingAt(doc, end, from, null) : null;
      if (!chain || !reaches(doc, from, chain.printed.start, 3)) break;
      out.push(...postsOf(doc, chain, person, null, 'post.resume', 0.93, modality));
      from += clause.length;
      if (doc.lexical.charAt(from) !== '，') break;
      from++;
    }
  }
  return out;
}

/** A row of a career: 1996.07—2002.03 …. The last row, open at its end, is what the person is now. */
const row =
  /(?<=\n|^)(\d{4})[.．年]\d{1,2}月?[ ]*(?:[—－–~～至-]+)[ ]*(?:(\d{4})[.．年]\d{1,2}月?|今)?[ ，]*(?=[\u4e00-\u9fff])/gmu;

export function careerPosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const match of doc.lexical.matchAll(row)) {
    const person = doc.persons.findLast((p) => p.end <= match.index);
    if (!person) continue;
    const from = match.index + match[0].length;
    const text = /^[^，。；\n（）]*/u.exec(doc.lexical.slice(from, from + 120))?.[0] ?? '';
    const chain = text ? chainEndingAt(doc, from + text.length, from, null) : null;
    if (!chain || !reaches(doc, from, chain.printed.start, 1)) continue;
    out.push(...postsOf(doc, chain, person, null, 'post.career', 0.88, match[2] ? 'former' : 'asserted'));
  }
  return out;
}

/** A chain of posts fills its clause: at most a few characters, or the place it lies in, stand before it. */
function reaches(doc: Doc, from: number, start: number, slack: number): boolean {
  return start <= from + slack || doc.places.some((p) => p.start <= from + slack && p.end === start);
}

function personBefore(doc: Doc, at: number): FoundPerson | null {
  const line = doc.lexical.lastIndexOf('\n', at - 1) + 1;
  return doc.persons.findLast((p) => p.start >= line && p.end <= at) ?? null;
}
