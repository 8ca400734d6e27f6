import type { Doc, FoundPost } from '#lib/extract/doc.ts';
import { chainEndingAt, postsOf } from './chain.ts';
import { reaches } from './clauses.ts';
import { periodAt } from './period.ts';

const row = /(?<=\n|^)\d{4}[.．年/][^\n]{4,}/gmu;

/** Rows of a career: 1996.07—2002.03 …. The row that is open at its end is what the person is now. */
export function careerPosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const match of doc.lexical.matchAll(row)) {
    const period = periodAt(match[0]);
    if (!period || period.kind === 'at') continue;
    const person = doc.persons.findLast((p) => p.end <= match.index);
    if (!person) continue;
    const start = match.index + period.length;
    const verb = /^(?:历任|先后任|任|担任|挂职任|在)/u.exec(doc.lexical.slice(start, start + 4))?.[0] ?? '';
    const from = start + verb.length;
    const text = /^[^，。；\n（）]*/u.exec(doc.lexical.slice(from, from + 120))?.[0] ?? '';
    const chain = text ? chainEndingAt(doc, from + text.length, from, null) : null;
    if (!chain || !reaches(doc, from, chain.printed.start, 1)) continue;
    const modality = period.kind === 'closed' ? 'former' : 'asserted';
    out.push(
      ...postsOf(doc, chain, person, null, 'post.career', 0.88, modality).map((p) => ({
        ...p,
        when: period.period,
      })),
    );
  }
  return out;
}
