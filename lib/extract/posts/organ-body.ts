import type { BodyReference, Doc, OrganizationType, Range } from '#lib/extract/doc.ts';
import { organs } from '#lib/extract/lexicon/organs.ts';
import { typeOfDepartment } from '#lib/extract/organizations/organ-at.ts';
import { regionName } from '#lib/extract/places/resolve-region.ts';
import { bodyName } from '#lib/extract/resolve/canonical.ts';
import { houseOf, settlementBefore } from './houses.ts';

const partyOrgans =
  /^(?:组织部|宣传部|统战部|政法委|政法委员会|统一战线工作部|办公厅|党校|直属机关工委|网信办|编办|巡察办|巡视办)$/;

/** 组织部 behind 自治区党委 is that committee's; 纪委 and 监委 are the region's. */
export function organOf(doc: Doc, range: Range, last: BodyReference | null): BodyReference | null {
  const printed = doc.lexical.slice(range.start, range.end);
  // 项目部总工程师: of the company that builds.
  if (/^(?:项目|工程|营销|销售|市场|采购|生产|技术|财务|研发|人事)部$/u.test(printed))
    return houseOf(doc, '项目经理', range.start, last) ?? null;
  const type: OrganizationType = organs[printed] ?? typeOfDepartment(printed);
  if (/^兵团/u.test(printed))
    return { range, name: `新疆生产建设${printed}`, type, region: doc.context.region };
  if (/^地(?:委|区)/u.test(printed)) {
    const area = prefectureOf(doc, range.start, last);
    return { range, name: area ? bodyName(regionName(doc, area), printed) : printed, type, region: area };
  }
  // 地委副书记、行署专员: the commissioner's office of that prefecture.
  const committee = /^(.+)地委$/u.exec(last?.name ?? '')?.[1];
  if (committee && /^行(?:政公)?署$/u.test(printed))
    return { range, name: `${committee}地区行政公署`, type, region: last?.region ?? null };
  // 村委会主任 behind a village, 书记处书记 behind a federation.
  const village = /^(村|社区|居)?(?:委会|民委员会|居委会)$/u.exec(printed)?.[1]
    ? settlementBefore(doc, printed.charAt(0) === '村' ? '村' : '社区', range.start)
    : null;
  if (/^(?:村|社区)?(?:居委会|居民委员会)$/u.test(printed) && !last && !village) return null;
  if (village && !last)
    return {
      ...village,
      range,
      name: village.name + printed.replace(/^(?:村(?=村)|社区)/u, ''),
      type: 'government',
    };
  // 市政府副秘书长、办公厅主任: the office of the body before.
  if (/^办公[厅室]$/u.test(printed) && last && /^(?:government|congress|cppcc)$/u.test(last.type))
    return { ...last, range, name: last.name.replace(/党组$/u, '') + printed };
  if (printed === '书记处' && last && (last.type === 'mass' || last.type === 'association'))
    return { ...last, range, name: last.name + printed };
  const central = last?.region === 'CN';
  const region = last?.region && !central ? last.region : central ? null : (doc.context.region ?? null);
  if (central) {
    const ofCentre =
      partyOrgans.test(printed) || /^(?:纪委|军委|社会工作部|对外联络部|财经委|外事委)/u.test(printed);
    return { range, name: ofCentre ? `中央${printed}` : printed, type, region: 'CN' };
  }
  if (!region) return { range, name: doc.text.slice(range.start, range.end), type, region: null };
  const whole =
    /^第[一二三四五六七八九十]+师.*(?=党委)/u.exec(last?.name ?? '')?.[0] ?? regionName(doc, region);
  if (partyOrgans.test(printed))
    return { range, name: committeeOf(last, whole) + printed, type: 'party', region };
  return { range, name: bodyName(whole, printed), type, region };
}

function committeeOf(last: BodyReference | null, region: string): string {
  return last && /地委$|^第[一二三四五六七八九十]+师.*党委$/u.test(last.name)
    ? last.name
    : bodyName(region, '委');
}

/** 地委, 地区行署: of the prefecture of the chain, else of the last one named before. */
function prefectureOf(doc: Doc, at: number, last: BodyReference | null): string | null {
  const own = last?.region && last.region !== 'CN' && last.region.length >= 4 ? last.region : null;
  const named = doc.places.findLast((p) => p.end <= at && p.code !== null && p.code.length >= 4)?.code;
  return (
    (
      own ??
      named ??
      (doc.context.region && doc.context.region.length >= 4 ? doc.context.region : null)
    )?.slice(0, 4) ?? null
  );
}
