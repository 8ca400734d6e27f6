import {
  wordsAt,
  type BodyReference,
  type Doc,
  type FoundOrganization,
  type Range,
} from '#lib/extract/doc.ts';
import { regionName, resolveRegion } from '#lib/extract/places/resolve-region.ts';
import { bodyName, canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { isShortHouse, shortHouse } from './houses.ts';

/** 某科大: the university of the article whose name holds these characters in this order. */
function universityCalled(doc: Doc, short: string): FoundOrganization | undefined {
  return doc.organizations.find((o) => {
    const name = doc.lexical.slice(o.start, o.end);
    if (!name.endsWith('大学')) return false;
    let at = -1;
    return Array.from(short).every((char) => (at = name.indexOf(char, at + 1)) >= 0);
  });
}

/** A kind of body, and none by itself. */
const kinds =
  /^(?:多|各|有关|相关)?(?:集团|联盟|协会|学会|商会|单位|部门|机关|企业|社团|连队|支队|大队|中队|小组|团队|报告团|宣讲团|专家组|评审组|考核组|课题组|剧组|编委会|分局|站点|科室|处室|专家|小区|园区|景区|街道|社区|村组|服务处|旅行社|院校|高校|农户)$/u;

/** 该学会, 基地, 公司: the body of the article that ends so, else as printed. */
export function rawBody(doc: Doc, range: Range): BodyReference | null {
  const printed = doc.lexical.slice(range.start, range.end);
  // 新一届|团市委: the committee, whichever is elected.
  const term = /^(?:新一届|第[一二三四五六七八九十]+届)(?=..)/u.exec(printed)?.[0].length ?? 0;
  if (term > 0) return rawBody(doc, { start: range.start + term, end: range.end });
  const short = printed.replace(/^(?:该|本|这家|我)/, '');
  if (isShortHouse(short)) return shortHouse(doc, range);
  const meant = doc.organizations
    .filter((o) => o.end <= range.start && !o.bare && doc.lexical.slice(o.start, o.end).endsWith(short))
    .at(-1);
  if (meant) return { ...canonicalBody(doc, meant), range: null };
  const university = /大$/u.test(short) ? universityCalled(doc, short) : undefined;
  if (university) return { ...canonicalBody(doc, university), range: null };
  if (/^(?:基地|公司|企业|园区|工厂|合作社|集团)$/.test(short)) {
    const company = doc.organizations
      .filter(
        (o) =>
          o.end <= range.start &&
          (o.type === 'company' ||
            (o.type === 'institution' &&
              /^(?:基地|园区)$/u.test(short) &&
              /(?:基地|园|中心)$/u.test(doc.lexical.slice(o.start, o.end)))),
      )
      .at(-1);
    return company ? { ...canonicalBody(doc, company), range: null } : null;
  }
  // 指挥部办公室: of the group that the article names.
  const office = /^(指挥部|领导小组|委员会|联席会议)办公室$/u.exec(printed)?.[1];
  const ofGroup = office
    ? doc.organizations.findLast(
        (o) =>
          o.end <= range.start &&
          o.end - o.start > office.length + 2 &&
          doc.lexical.slice(o.start, o.end).endsWith(office),
      )
    : undefined;
  if (ofGroup) {
    const group = canonicalBody(doc, ofGroup);
    return { ...group, range: null, name: `${group.name}办公室` };
  }
  // 省农科院: the region stands in the context.
  const level = wordsAt(doc, 'relative', range.start)[0];
  const rest = level ? doc.text.slice(level.end, range.end).replace(/\s+/gu, '') : '';
  const region =
    level && (rest.length > 1 || rest === '委')
      ? resolveRegion(doc, doc.lexical.slice(level.start, level.end), range.start)
      : null;
  if (region && rest === '委')
    return { range, name: bodyName(regionName(doc, region), rest), type: 'party', region };
  if (region) return { range, name: regionName(doc, region) + rest, type: 'institution', region };
  if (short !== printed || short.length < 2 || kinds.test(short)) return null;
  return {
    range,
    name: doc.text.slice(range.start, range.end).replace(/\s+/g, ''),
    type: 'other',
    region: null,
  };
}
