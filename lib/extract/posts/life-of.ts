import type { Doc, FoundPerson } from '#lib/extract/doc.ts';

const year = String.raw`\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?`;
/** 某某（1932—2023）, 某某，男，; 某某1938年出生在…; 某某，1938年生，. */
const behind = new RegExp(
  String.raw`^(?:同志|先生|女士)?(?:（[^（）\n]{1,16}）)?，?(?:[男女]，|[\u4e00-\u9fff]{1,5}族，|(?:${year})?(?:出生(?:于|在)|生于|生，)|[\u4e00-\u9fff]{2,8}人，(?:${year}|[男女]))`,
  'u',
);
/** 1958年，某某出生在…. */
const born = new RegExp(String.raw`^(?:${year})?，?$`, 'u');

/**
 * Of whose life the paragraph around `at` tells, where it begins with a birth: whoever else it names on the way – a father, a
 * teacher – does not take over. Null where the paragraph is no life.
 */
export function lifeOf(doc: Doc, at: number): FoundPerson | null {
  const line = doc.lexical.lastIndexOf('\n', at - 1) + 1;
  const first = doc.persons.find((p) => p.start >= line);
  if (!first || first.end > at) return null;
  const lead = doc.lexical.slice(line, first.start).replace(/^[\s\u3000]+/u, '');
  if (!behind.test(doc.lexical.slice(first.end, first.end + 40))) return null;
  return lead.length <= 24 || born.test(lead) ? first : null;
}

/** Of the clause that begins behind the last mark before `at`: does it name somebody of its own? */
export function namesNobody(doc: Doc, at: number): boolean {
  const clause =
    Math.max(...['，', '。', '；', '\n'].map((mark) => doc.lexical.lastIndexOf(mark, at - 1))) + 1;
  return !doc.persons.some((p) => p.start >= clause && p.end <= at);
}
