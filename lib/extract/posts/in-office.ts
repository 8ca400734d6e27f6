import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundPost } from '#lib/extract/doc.ts';
import { postsFrom } from './clauses.ts';

const abused = /(?:利用|在)(?:其|本人)?(?:先后)?(?:担任|任)(?![务期何意职])/gu;

/** 利用担任…等职务上的便利, 在担任…期间: posts held when it happened, of whom the sentence or the paragraph speaks. */
export function inOffice(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const match of matchesIn(doc.lexical, abused)) {
    const line = doc.lexical.lastIndexOf('\n', match.index) + 1;
    const person = doc.persons.findLast((p) => p.start >= line && p.end <= match.index);
    if (!person) continue;
    const from = match.index + match[0].length;
    if (!/^[^。；\n]{2,200}?(?:期间|职务|便利)/u.test(doc.lexical.slice(from, from + 210))) continue;
    for (const chain of postsFrom(doc, from, 2)) out.push(...chain(person, 'post.resume', 0.9, 'former'));
  }
  return out;
}
