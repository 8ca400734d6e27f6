import { matchesIn } from '#lib/text/held-words.ts';
import { sentenceOf, type BodyReference, type Doc, type FoundPost } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';

const withdraws =
  /(?<verb>撤销|终止|取消|罢免)(?<who>[^。；\n]{2,80}?)的?(?<title>(?:常务)?委员|代表|常委|会员)(?:资格|职务)/gu;

/** 撤销甲、乙政协第十四届全国委员会委员资格: a seat that is taken away, of the body printed behind the names. */
export function withdrawnPosts(doc: Doc): FoundPost[] {
  return matchesIn(doc.lexical, withdraws).flatMap((match): FoundPost[] => {
    const { verb = '', who = '', title = '' } = match.groups ?? {};
    const from = match.index + verb.length;
    const to = from + who.length;
    const people = doc.persons.filter((p) => p.start >= from && p.end <= to);
    const last = people.at(-1);
    if (!last || people[0]?.start !== from) return [];
    const start = match.index + match[0].lastIndexOf(title);
    const body = bodyBehind(doc, last.end, to);
    if (!body) return [];
    const at = { start: match.index, end: from };
    return people.map((person) => ({
      person,
      title: doc.text.slice(start, start + title.length),
      printed: { start, end: start + title.length },
      body,
      order: null,
      modality: 'former' as const,
      rule: 'post.removed',
      confidence: 0.9,
      act: { verb: doc.text.slice(at.start, at.end), at, decided: true, happens: true },
    }));
  });
}

/** The body between the names and the title, else the last that the sentence has named. */
function bodyBehind(doc: Doc, from: number, to: number): BodyReference | null {
  const printed = doc.text
    .slice(from, to)
    .replace(/^(?:同志)?(?:等\d*[名位人]?)?的?/u, '')
    .replace(/\s+/gu, '');
  // 政协第十四届全国委员会: the whole of it, and not the committee that it ends in.
  if (/^(?:政协|中国人民政治协商会议).*委员会$/u.test(printed))
    return { range: null, name: printed, type: 'cppcc', region: null };
  const own = doc.organizations.find((o) => o.start >= from && o.end <= to && !o.bare);
  if (own) return { ...canonicalBody(doc, own), range: null };
  const sentence = sentenceOf(doc, from)?.start ?? 0;
  const before = doc.organizations.findLast(
    (o) =>
      o.start >= sentence &&
      o.end <= from &&
      /政协|人大|委员会|代表大会/u.test(doc.lexical.slice(o.start, o.end)),
  );
  return before ? { ...canonicalBody(doc, before), range: null } : null;
}
