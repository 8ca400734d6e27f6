import type { Doc, FoundPlace } from '#lib/extract/doc.ts';

import { generic, purposeHead, venueHead, zoneHead, zonePurpose } from './facility-heads.ts';
import type { FacilityHead } from './facility-start.ts';
import { isWord } from './words-of-kind.ts';

/** Why the place that ends at `start` is a part of the name that ends in `head`; null where it only lies there. */
export function bearsTown(
  doc: Doc,
  { text: headText, start: headStart, end }: FacilityHead,
  start: number,
  before: FoundPlace,
): 'venue' | 'other' | null {
  const own = headStart - start;
  // 徐州经济技术开发区: what the zone is for names it only with its region.
  const zone = own > 0 && zoneHead.test(headText) && zonePurpose.test(doc.lexical.slice(start, headStart));
  // 互助|绿色产业园: what any zone could be is the town's under its short form.
  const ofTown =
    own > 0 && !before.full && zoneHead.test(headText) && generic.test(doc.lexical.slice(start, headStart));
  // 文昌航天发射场: between a town and the head stands what it is for.
  const purpose =
    own > 1 &&
    !before.full &&
    purposeHead.test(headText) &&
    !doc.lexical.startsWith('国家', start) &&
    isWord(doc, start, headStart);
  // 哈尔滨|国际会展|体育中心: a venue with a city's short form before what it is.
  const venue =
    own > 0 &&
    !before.full &&
    venueHead.test(headText) &&
    // 上海|世博展览馆, 北京|人民大会堂 have names of their own.
    /^(?:国际|会展|会议|体育|奥林匹克|全民|文化|艺术|展览)+$|^[\u4e00-\u9fff]{2,4}国际$/.test(
      doc.lexical.slice(start, headStart),
    );
  // 舟山|港核心港区: the first 港 is of the port.
  const harbour = !before.full && /^港[\u4e00-\u9fff]*港区$/.test(doc.lexical.slice(start, end));
  // 织金|洞景区, 崖州|湾科技城, 胶州湾|第二海底隧道, 淮河|入江水道: what the town or the water has, under its name.
  const sight =
    !before.full &&
    ((own > 0 &&
      before.level !== null &&
      !headText.startsWith('遗址') &&
      /[洞湖山河江泉峡谷岭湾岛塔沟]/.test(doc.lexical.charAt(start))) ||
      (before.rule === 'place.country' &&
        /^(?:第[一二三四]|[东西南北]|过江|跨海|海底|公路|铁路|入[江海湖])+$/.test(
          doc.lexical.slice(start, headStart),
        ) &&
        /(?:桥|隧道|通道|水道)$/.test(headText)));
  // 锦屏|一级水电站.
  const step = /^[一二三四]级$/u.test(doc.lexical.slice(start, headStart)) && /电站$/u.test(headText);
  return venue ? 'venue' : zone || ofTown || purpose || harbour || sight || step ? 'other' : null;
}
