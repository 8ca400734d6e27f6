import type { Doc, FoundPlace, PlaceType } from '#lib/extract/doc.ts';
import { facilityTypes } from '#lib/extract/lexicon/facilities.ts';
import { writesSounds } from '#lib/extract/persons/sounds.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

import { facilityStart } from './facility-start.ts';
import { lineEnds } from './facility-heads.ts';
import { isKind, isWord, standsAsName } from './words-of-kind.ts';

/** Behind these the press names where someone went or is. */
const leads =
  /(?:在|住|到|往|赴|入|进|来到|位于|至|于|经|经由|驶抵|驶入|沿|穿越|翻越|登上|扎根|奔赴|转赴|走进|走访|考察|视察|调研|参观|察看|查看|的|了|、|抵达|返回|落在|着陆于|从)$/;

/** Where somebody goes to see people. */
const visits = /(?:来到|走进|走访|深入|察看|查看|考察|调研|参观|位于|家住|前往)了?$/;

/** The site whose name ends in the head `[headStart, end)`; null where that only says of which kind it is. */
export function facilityAt(
  doc: Doc,
  headStart: number,
  end: number,
  found: readonly FoundPlace[],
): FoundPlace | null {
  const headText = doc.lexical.slice(headStart, end);
  const type = facilityTypes.get(headText);
  if (!type || goesOn(doc, end, headText)) return null;
  // 某村驻村第一书记: whoever is posted there, to the village named before.
  if (headText === '村' && /[村驻]/.test(doc.lexical.charAt(headStart - 1))) return null;
  const read = facilityStart(doc, { text: headText, type, start: headStart, end }, found);
  if (!read) return null;
  // 山东省泰安|县徂徕镇: the end of a county that no table has.
  if (
    (headText === '镇' || headText === '乡') &&
    /^[县旗](?=[\u4e00-\u9fff]{2})/u.test(doc.lexical.slice(read.start, headStart)) &&
    read.before?.end === read.start
  )
    return { ...facility(read.start + 1, end, type, null), rule: 'place.village' };
  const { start, own, limit, before, adjacent, isReserve, isVenue } = read;
  if (read.isBridge)
    return doc.organizations.some((o) => o.start <= start && o.end > start)
      ? null
      : facility(start, end, type, adjacent);
  const small = type === 'village' || type === 'township';
  // 原州区|11个乡镇: how many, and not which.
  if (small && /^[\d一二三四五六七八九十几数多两各]+余?[个]/u.test(doc.lexical.slice(start, headStart)))
    return null;
  // 城关镇负责人及|村“两委”班子成员: who, and not which village.
  if (small && /及$|负责|干部|群众|党员|班子|成员|代表/u.test(doc.lexical.slice(start, headStart)))
    return null;
  // 神农架国家公园|大九湖片区: a facility in one that was just read.
  const around = found.find((f) => f.end === start) ?? null;
  const chained = around !== null || (adjacent !== null && adjacent.end === start);
  // 苏木 and 嘎查 are villages and nothing else: their names need no town before them.
  const pastoral =
    /^(?:苏木|嘎查)$/.test(headText) &&
    own >= 2 &&
    own <= 7 &&
    start === limit &&
    writesSounds(doc.lexical.slice(start, headStart));
  // 渝昆高铁: a line is named by one character of each of its ends.
  const isLine =
    lineEnds.test(headText) &&
    own === 2 &&
    start === limit &&
    !/[用建有修通]/.test(doc.lexical.slice(start, headStart)) &&
    listedAt(doc, start) === null;
  // 水井村、焦家村: a row goes on from a village that is known.
  const inRow =
    small &&
    start === limit &&
    own >= 2 &&
    own <= 4 &&
    doc.lexical.charAt(start - 1) === '、' &&
    found.some((f) => f.end === start - 1 && f.type === type) &&
    (type === 'village' || !isWord(doc, start, headStart));
  // 走进|红湖御园社区: where somebody goes, with a name of its own.
  const visited =
    type === 'village' &&
    start === limit &&
    own >= 2 &&
    own <= 5 &&
    visits.test(doc.lexical.slice(Math.max(0, start - 3), start)) &&
    !isKind(doc, start, headStart) &&
    !isWord(doc, start, headStart) &&
    !/[省市县区镇乡旗州盟个座家]|族$/.test(doc.lexical.slice(start, headStart));
  const longest = /^(?:苏木|嘎查)$/.test(headText) ? 7 : 4;
  if (small && !pastoral && !inRow && !visited && (!chained || own > longest)) return null;
  if (
    !chained &&
    !pastoral &&
    !inRow &&
    !visited &&
    !isLine &&
    start !== before?.start &&
    !leads.test(doc.lexical.slice(Math.max(0, start - 2), start)) &&
    !standsAsName(doc, start, headStart, headText) &&
    !headText.endsWith('机场') &&
    type !== 'other' &&
    headText !== '保护区' &&
    !(
      /^国家(?:文化)?公园$/.test(headText) &&
      /^[\u4e00-\u9fff]{2,8}$/.test(doc.lexical.slice(start, headStart)) &&
      !/[个座处首批些家省]/.test(doc.lexical.slice(start, headStart))
    ) &&
    headText !== '自然保护区'
  )
    return null;
  if (
    type === 'natural' &&
    !chained &&
    !isReserve &&
    (doc.lexical.slice(start, headStart).replace(/(?:(?:国家|省|市|自治区)级|国家|世界)$/, '').length > 4 ||
      /森林|天然|湿地|林草|大/.test(doc.lexical.slice(start, headStart)))
  )
    return null;
  // 某村党支部书记: the branch is of the title, and the village a place.
  const isBranch = (to: number) => small && /^党(?:总支|支部|委)$/.test(doc.lexical.slice(end, to));
  if (
    doc.organizations.some(
      (o) =>
        o.start <= start &&
        o.end > end &&
        // 台山同乡|会: people of one home, and no township.
        (o.rule !== 'org.head' || /^总?会$|^联谊会$/u.test(doc.lexical.slice(end, o.end))) &&
        !isBranch(o.end),
    )
  )
    return null;
  const within = around ?? (chained ? adjacent : null);
  const rule = small ? 'place.village' : 'place.facility';
  // A city's venue, whatever office it may look like.
  return { ...facility(start, end, type, within), rule, weight: isVenue ? 6.6 : 4.5 };
}

export function facility(start: number, end: number, type: PlaceType, within: FoundPlace | null): FoundPlace {
  const rule = 'place.facility';
  return { kind: 'place', rule, weight: 4.5, start, end, type, code: null, level: null, within, full: true };
}

function goesOn(doc: Doc, end: number, head: string): boolean {
  const next = doc.lexical.slice(end, end + 2);
  if (/^经济/.test(head) && /^[来动领]/.test(next)) return true;
  if (
    /^(?:村|社区)$/.test(head) &&
    /^(?:民|里|委|支|党|两|级|镇|干|集|庄|史|落|口|组(?!织)|医|学|工作|服务|居|矫|书|主)/.test(next)
  )
    return /^(?:民|党|支|两|书|主|委|干|居)/.test(next) ? false : true;
  if (/^(?:镇|乡)$/.test(head) && /^(?:级|政|村|镇|街|区|长|下|亲|土|愁|贤|情|间|卫)/.test(next)) return true;
  if (head === '苑' || head === '港' || head === '小区' || head === '大道') return false;
  return (
    (doc.byStart.get('facility')?.get(end) ?? []).some((m) => m.end - m.start >= 2) ||
    /^(?:建设局|管理局|管委会|管理委员会|分局)/.test(doc.lexical.slice(end, end + 5))
  );
}
