import type { BodyReference, Doc, Range } from '#lib/extract/doc.ts';
import { regionName } from '#lib/extract/places/resolve-region.ts';

/** Organs that a zone, a street, a village or a school has, and no division of the state. */
const ofHost =
  /^(?:管委会|管理委员会|党工委|纪工委|街道办事处|办事处|街道|村委会|村民委员会|村|社区居委会|居委会|居民委员会|社区)$/u;
const own = /(?:党工委|纪工委|党委|党组|管委会|管理委员会|街道办事处|办事处|村委会|居委会)$/u;
const zone =
  /(?:开发区|新区|高新区|园区|实验区|示范区|保税区|自贸区|试验区|科学城|度假区|基地|街道|村|社区|嘎查|师|团|港)$/u;

/** 甲高新区党工委书记、管委会主任; 乙村支书、村委会主任; 丙大学副校长、医学部主任: an organ of the host before it. */
export function hostedBody(doc: Doc, range: Range, last: BodyReference | null): BodyReference | null {
  if (!last) return null;
  const printed = doc.lexical.slice(range.start, range.end);
  const host = last.name.replace(own, '');
  const isDivision = last.region !== null && last.region !== 'CN' && host === regionName(doc, last.region);
  if (ofHost.test(printed) && (zone.test(host) || (!isDivision && host !== last.name))) {
    const shared = /^(?:街道|社区)/u.exec(printed)?.[0] ?? '';
    const name = shared && host.endsWith(shared) ? host + printed.slice(shared.length) : host + printed;
    return { range, name, type: /工委$/u.test(printed) ? 'party' : 'government', region: last.region };
  }
  // 某检察院检察长、第三检察部主任.
  if (
    (last.type === 'court' || last.type === 'procuratorate') &&
    /(?:检察|审判|立案|刑事|民事|行政|执行|少年|知识产权|环境资源)[\u4e00-\u9fff]{0,7}[部庭]$|^执行局$|^政治部$/u.test(
      printed,
    )
  )
    return { range, name: last.name.replace(/党组$/u, '') + printed, type: last.type, region: last.region };
  // 某学院党委副书记、纪委书记: of the school, and of no region.
  if ((last.type === 'institution' || last.type === 'company') && /^(?:纪委|团委|工会)$/u.test(printed))
    return { range, name: host + printed, type: printed === '纪委' ? 'party' : 'mass', region: last.region };
  const isInner =
    (last.type === 'institution' || last.type === 'company') &&
    /^[\u4e00-\u9fff]{2,5}[部处系]$/u.test(printed);
  return isInner && !doc.organizations.some((o) => o.start === range.start && o.end === range.end)
    ? { range, name: last.name + printed, type: last.type, region: last.region }
    : null;
}
