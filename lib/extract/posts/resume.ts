import { matchesIn } from '#lib/text/held-words.ts';
import type { Modality } from '#lib/domain/kinds.ts';
import type { BodyReference, Doc, FoundPerson, FoundPost, Range } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { chainEndingAt, postsOf, type Chain } from './chain.ts';
import { postsFrom, reaches } from './clauses.ts';
import { periodAt } from './period.ts';

const row = /(?<=\n|^)\d{4}(?:[.．年/]|[—－–~～至-]{1,2}(?:\d{4}|今))[^\n]{4,}/gmu;

/** What is nobody's office elsewhere, yet a stage of a career: 甲镇干部、副镇长. */
const plain = /^(.{3,40}?)(干部|职工|职员|教师|工人|战士|学员)(?:、|$)/u;

/** Rows of a career: 1996.07—2002.03 …. The row that is open at its end is what the person is now. */
export function careerPosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  let last: { readonly person: FoundPerson; readonly end: number } | null = null;
  for (const match of matchesIn(doc.lexical, row)) {
    const period = periodAt(match[0]);
    if (!period || period.kind === 'at') continue;
    const person = doc.persons.findLast((p) => p.end <= match.index);
    if (!person) continue;
    last = { person, end: match.index + match[0].length };
    const modality = period.kind === 'closed' ? 'former' : 'asserted';
    const start = match.index + period.length;
    const verb = /^(?:历任|先后任|任|担任|挂职任|在)/u.exec(doc.lexical.slice(start, start + 4))?.[0] ?? '';
    const text = /^[^。；\n（）]*/u.exec(doc.lexical.slice(start + verb.length, start + 160))?.[0] ?? '';
    let held: BodyReference | null = null;
    for (const part of stagesOf(text, start + verb.length)) {
      const first = plainPosts(doc, part, person, modality);
      const from = part.start + first.length;
      const chain: Chain | null =
        part.end > from ? chainEndingAt(doc, part.end, from, first.body ?? held) : null;
      held = chain?.parts.findLast((p) => p.body !== null)?.body ?? first.body ?? held;
      const posts =
        chain && reaches(doc, from, chain.printed.start, 1)
          ? postsOf(doc, chain, person, null, 'post.career', 0.88, modality)
          : [];
      out.push(...[...first.posts, ...posts].map((p) => ({ ...p, when: period.period })));
    }
  }
  return last ? [...out, ...behindCareer(doc, last.person, last.end)] : out;
}

/** The stages of one row, each between commas. */
function stagesOf(text: string, at: number): Range[] {
  return [...text.matchAll(/[^，]+/gu)].map((m) => ({
    start: at + m.index,
    end: at + m.index + m[0].length,
  }));
}

/** 甲局干部 at the beginning of a stage, the body being what ends there. */
function plainPosts(
  doc: Doc,
  part: Range,
  person: FoundPerson,
  modality: Modality,
): { readonly length: number; readonly body: BodyReference | null; readonly posts: readonly FoundPost[] } {
  const found = plain.exec(doc.lexical.slice(part.start, part.end));
  const none = { length: 0, body: null, posts: [] };
  if (!found?.[1] || !found[2]) return none;
  const end = part.start + found[1].length;
  const organization = doc.organizations
    .filter((o) => o.end === end && o.start >= part.start)
    .sort((a, b) => a.start - b.start)[0];
  const place = doc.places.find((p) => p.end === end && p.start >= part.start);
  const body: BodyReference = organization
    ? canonicalBody(doc, organization)
    : {
        range: null,
        name: doc.text.slice(place?.start ?? part.start, end),
        type: 'government',
        region: place?.code ?? null,
      };
  const printed = { start: part.start, end: end + found[2].length };
  const post = {
    person,
    title: found[2],
    printed,
    body,
    modality,
    order: null,
    rule: 'post.career',
    confidence: 0.8,
  };
  const town = /[镇乡]$/u.test(body.name) ? { ...body, name: `${body.name}人民政府` } : body;
  return { length: found[0].length, body: { ...town, range: null }, posts: [{ ...post, body: town }] };
}

/** The line behind a career that is nothing but posts: 十四届全国人大代表，某省第十四届委员会委员。 */
function behindCareer(doc: Doc, person: FoundPerson, at: number): FoundPost[] {
  const line = /^\n?(?:现为|系|是)?([^\n]{4,80})/u.exec(doc.lexical.slice(at, at + 90));
  if (!line?.[1] || doc.persons.some((p) => p.start >= at && p.end <= at + line[0].length)) return [];
  const from = at + line[0].length - line[1].length;
  return postsFrom(doc, from, 4).flatMap((chain) => chain(person, 'post.career', 0.85, 'asserted'));
}
