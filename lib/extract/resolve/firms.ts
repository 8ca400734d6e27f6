import type { BodyReference, Doc, FoundOrganization } from '#lib/extract/doc.ts';

/** 中国, and what kind of company it is by law: 华能集团 of 中国华能集团有限公司. */
const core = (name: string): string =>
  name.replace(/^中国(?=[\u4e00-\u9fff]{2})/u, '').replace(/(?:股份|有限责任|有限)+公司$/u, '');

/** The only firm of the article whose whole name adds to this one no more than its form by law, the state or its region. */
export function firmCalled(doc: Doc, { name, type }: BodyReference): FoundOrganization | null {
  const own = core(name);
  if (type !== 'company' || own.length < 3 || !/(?:公司|集团|股份|银行|重工|科技)$/u.test(name)) return null;
  const fitting = doc.organizations.filter((o) => {
    if (o.type !== 'company' || o.end - o.start <= name.length) return false;
    const place = doc.places.find((p) => p.start === o.start && p.end < o.end);
    return (
      core(doc.lexical.slice(o.start, o.end)) === own ||
      (place !== undefined && core(doc.lexical.slice(place.end, o.end)) === own)
    );
  });
  const [first] = fitting;
  const names = new Set(fitting.map((o) => doc.lexical.slice(o.start, o.end)));
  return first && names.size === 1 ? first : null;
}
