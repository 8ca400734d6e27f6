import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';

const rank = /^(?:副?主任|主治|住院|主管)?(?:医师|护师|药师|技师|医生|护士(?!长)|大夫)/u;

/**
 * 某省人民医院|神经外科 before 主任医师: where the doctor sees the sick is said with the rank, and what is named is the
 * hospital. Null for any other body.
 */
export function houseOfWard(doc: Doc, ward: FoundOrganization): FoundOrganization | null {
  if (ward.rule !== 'org.unit' || !rank.test(doc.lexical.slice(ward.end, ward.end + 6))) return null;
  const own = /^.*(?:医院|卫生院)(?=[^院]+科$)/u.exec(doc.lexical.slice(ward.start, ward.end))?.[0].length;
  if (own === undefined) return null;
  const cut = ward.end - ward.start - own;
  return { ...ward, end: ward.end - cut, tail: ward.tail.slice(0, ward.tail.length - cut) };
}
