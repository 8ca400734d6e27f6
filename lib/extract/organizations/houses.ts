import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';

import { body } from './body.ts';

/** Houses of the whole country that have a company or a branch in every region, by what the press calls them. */
const house =
  /(?:国家电网|国网|南方电网|南网|中国石油|中石油|中国石化|中石化|中国海油|中国移动|中国电信|中国联通|中国铁塔|中国广电|中国邮政|中国烟草|中国华能|中国大唐|中国华电|国家能源集团|国能|华能|大唐|华电|国铁|中国铁路|中储粮|中储棉|中粮|中核|中广核|中国人民银行|人民银行|中国工商银行|中国农业银行|中国银行|中国建设银行|工商银行|农业银行|建设银行|交通银行|邮储银行|中国人寿|中国人保|农行|工行|建行|交行|人行|农发行|国开行|邮储)$/u;
const branch =
  /^(?:省|市|县|自治区|地区|州)?(?:电力公司|供电公司|供电局|电网公司|石油公司|油田公司|油田|销售公司|分公司|省公司|局集团公司|局集团有限公司|集团公司|公司|直属库(?:有限公司)?|分行|支行|中心支行|电力(?![供建设资线缆检设]))/u;

/** 国网江西电力, 中国银行西宁分行: the company of a region is named behind its house. */
export function houseBranches(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const place of doc.places) {
    if (place.level === null) continue;
    const outer = place.within?.end === place.start ? place.within : place;
    const owner = house.exec(doc.lexical.slice(Math.max(0, outer.start - 8), outer.start))?.[0];
    const tail = owner ? branch.exec(doc.lexical.slice(place.end, place.end + 10))?.[0] : undefined;
    if (!owner || !tail) continue;
    const start = outer.start - owner.length;
    const end = place.end + tail.length;
    out.push(
      body(start, end, 'org.house', 6.5, {
        type: 'company',
        region: null,
        tail: doc.text.slice(start, end),
        relative: false,
      }),
    );
  }
  return out;
}
