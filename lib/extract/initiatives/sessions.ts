import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';
import { initiative } from './found.ts';

const numeral = '[一二三四五六七八九十百〇零两\\d]+';
/** What is counted stands before its number: a term, a year, an assembly and the organs in it. */
const body = [
  `第?${numeral}届`,
  '(?:19|20)\\d{2}年',
  '中国人民政治协商会议',
  '全国人民代表大会',
  '人民代表大会',
  '全国(?:人大|政协)',
  '人大|政协|党代会|纪委|常委会',
  '(?:全国|中央|常务|审判|检察|纪律检查)?委员会',
  '理事会|主席团|执委会',
  '金砖国家|二十国集团|七国集团|亚太经合组织|上海合作组织|上合组织|东盟|东亚合作|中国[—-]中亚',
  '(?:成员国|国家)?(?:元首|领导人|总理|首脑|外长|部长)(?:理事会)?',
].join('|');
const session = new RegExp(
  `(?:${body})*第?${numeral}次(?:常委会|全体|常委|常务|主席团|代表|扩大|部长级|领导人|非正式|领导人非正式|委员长|主席|主任|秘书长)?(?:（扩大）)?(?:会议|峰会|全会|会晤|党代会|代表大会|全体会议|执委会|全委会)`,
  'g',
);

/** Sessions: 自治区十二届人大六次会议, 甲市九届人大常委会第三次会议, 市第十二次党代会. */
export function meetingsIn(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  if (!doc.lexical.includes('次')) return out;
  for (const match of matchesIn(doc.lexical, session)) {
    const end = match.index + match[0].length;
    let start = match.index;
    // 甲市工商联（总商会）|第十一次代表大会: the other name of the house stands in brackets.
    const other =
      /（[\u4e00-\u9fff]{2,6}）$/u.exec(doc.lexical.slice(Math.max(0, start - 8), start))?.[0] ?? '';
    const house = other
      ? doc.organizations.find((o) => o.end === start - other.length && !o.bare)
      : undefined;
    const organ =
      house ??
      doc.organizations
        .filter((o) => o.end >= start && o.start < start && o.end <= end)
        .sort((a, b) => a.start - b.start)[0];
    const place = doc.places
      .filter((p) => p.end === start || (p.start < start && p.end > start))
      .sort((a, b) => a.start - b.start)[0];
    const relative = /(?:自治区|党的|[省市县区旗盟州])$/.exec(
      doc.lexical.slice(Math.max(0, start - 3), start),
    );
    if (organ) start = organ.start;
    else if (place) start = place.start;
    else if (relative && relative[0] !== '党的') start -= relative[0].length;
    // 第七届|某博览会组委会第二次会议: which of the house it is.
    start -=
      /第[一二三四五六七八九十百\d]+届$/u.exec(doc.lexical.slice(Math.max(0, start - 8), start))?.[0]
        .length ?? 0;
    // 巴音郭楞蒙古|自治州第十五届…: no name begins in the middle of a place.
    const cut = doc.places.find((p) => p.start < start && p.end > start);
    if (cut) start = cut.start;
    const prefix = (doc.byEnd.get('prefix')?.get(start) ?? [])[0];
    if (prefix && prefix.end - prefix.start > 1) start = prefix.start;
    if (end - start < 6) continue;
    // 第一次全体会议 of a session that has a name: an hour of it.
    if (/^第[一二三四五六]次全体会议$/u.test(doc.lexical.slice(start, end)) && /届[^，。；\n]{0,16}第[^，。；\n]{1,6}次会议/u.test(doc.lexical))
      continue;
    out.push(initiative(doc, start, end, 'initiative.session', 9, 'meeting'));
  }
  return out;
}
