import { isInside, wordsAt, type Doc } from '#lib/extract/doc.ts';
import { taggedAs, taggedOver } from '#lib/extract/tagger/tagged-at.ts';
import type { NameCandidate } from './candidate.ts';

/** Takes a name a rule found, with the rule's id and weight. */
export type Accept = (name: NameCandidate, rule: string, weight: number) => void;

export function afterSpace(doc: Doc, at: number): number {
  return /[ \u3000]/.test(doc.text.charAt(at)) ? at + 1 : at;
}

export function isPlaceOrBody(doc: Doc, name: NameCandidate): boolean {
  if (
    doc.places.some(
      (p) =>
        p.start === name.start &&
        (p.full || p.end >= name.end) &&
        p.end >= name.end - 1 &&
        (p.rule !== 'place.facility' || taggedAs(doc, name, 'person') === 0),
    )
  )
    return true;
  if (
    doc.organizations.some(
      (o) =>
        o.start === name.start &&
        o.rule !== 'org.head' &&
        // 区科协: what a template reads whole is no name.
        (o.end > name.end || (o.end === name.end && /^org\.(?:relative|trade)$/u.test(o.rule))),
    )
  )
    return true;
  // 旭阳绿 of 旭阳绿能集团: the weights see the body whose name it is a part of.
  if (
    !doc.lexical.startsWith('同志', name.end) &&
    taggedOver(doc, name).some(
      (t) => t.kind === 'organization' && t.confidence > 0.8 && isInside(name, t) && t.end > name.end,
    )
  )
    return true;
  // 万柏林区|长风西街: a street in a district, and no head of it.
  if (
    /[街路巷]$/u.test(doc.lexical.slice(name.start, name.end)) &&
    doc.places.some((p) => p.full && p.end === name.start - 1)
  )
    return true;
  // 西递、齐云山、新安江: a mountain in a row of places.
  if (/[山湖江河岭峰岛]$/u.test(doc.lexical.slice(name.start, name.end)) && isInRowOfPlaces(doc, name))
    return true;
  // 卫生署署长, 海关关长: what ends in the first character of the title behind it is the body of that title.
  const own = doc.lexical.charAt(name.end - 1);
  if (wordsAt(doc, 'title', name.end).some((t) => doc.lexical.charAt(t.start) === own)) return true;
  // 元朗区 before 区议员: a title begins inside and ends behind.
  if (wordsAt(doc, 'title', name.end - 1).some((t) => t.end > name.end)) return true;
  // 成员国, 轮值主席国: a state, and nobody of that name.
  if (/(?:主席|成员|理事|代表)国$/u.test(doc.lexical.slice(name.start - 2, name.start + 1))) return true;
  if (wordsAt(doc, 'body', name.start).some((b) => b.end >= name.end)) return true;
  if (wordsAt(doc, 'nameHead', name.start).some((h) => h.end >= name.end)) return true;
  return (
    wordsAt(doc, 'title', name.start).some((t) => t.end >= name.end) ||
    wordsAt(doc, 'organ', name.start).some(
      // 文联原副主席: the organ, and 原 of the title.
      (o) => o.end >= name.end || (o.end === name.end - 1 && /[原前]/u.test(own)),
    )
  );
}

export function isInOrganization(doc: Doc, end: number): boolean {
  return doc.organizations.some((o) => o.start < end && o.end > end && o.rule !== 'org.head');
}

/** 旗委书记金山、突泉县委书记某某 is a row of people. */
function isInRowOfPlaces(doc: Doc, { start, end }: NameCandidate): boolean {
  if (doc.byEnd.get('title')?.has(start)) return false;
  return doc.places.some(
    (p) =>
      (p.start === end + 1 && doc.lexical.charAt(end) === '、') ||
      (p.end === start - 1 && doc.lexical.charAt(start - 1) === '、'),
  );
}
