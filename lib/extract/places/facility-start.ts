import type { Doc, FoundPlace, PlaceType } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';

import { bearsTown } from './bears-town.ts';
import { behindVerb } from './behind-verb.ts';
import { generic, lineHead, sightHead, spans, townHead, venueHead, zoneHead } from './facility-heads.ts';
import { isKind, isWord } from './words-of-kind.ts';

/** A head of a site as it stands in the text. */
export interface FacilityHead {
  readonly text: string;
  readonly type: PlaceType;
  readonly start: number;
  readonly end: number;
}

/** Where a site's name begins, and what was read before it. */
export interface FacilityStart {
  readonly start: number;
  /** How many characters its own name has without the town's. */
  readonly own: number;
  /** As far to the left as any name could go. */
  readonly limit: number;
  /** The last place before the head that the name could hold. */
  readonly before: FoundPlace | null;
  /** That, or the one right before the limit. */
  readonly adjacent: FoundPlace | null;
  /** 盐城湿地珍禽国家级自然保护区: a reserve that bears its town's name. */
  readonly isReserve: boolean;
  /** A city's venue, whatever office it may look like. */
  readonly isVenue: boolean;
  /** 张靖皋长江大桥: it bears the water that it spans. */
  readonly isBridge: boolean;
}

/** Where the name that ends in `head` begins; null where the words before it are none. */
export function facilityStart(
  doc: Doc,
  head: FacilityHead,
  found: readonly FoundPlace[],
): FacilityStart | null {
  const { text: headText, type, start: headStart, end } = head;
  const limit = joinedStart(doc, head, nameStart(doc, headStart, 16));
  const before = doc.places.filter((p) => p.start >= limit && p.end <= headStart).at(-1) ?? null;
  const adjacent = before ?? doc.places.find((p) => p.end === limit) ?? null;
  const around = { limit, before, adjacent, isReserve: false, isVenue: false, isBridge: false };
  const works =
    /^.*(?:建设|打造|投资|规划|占地|新建|改建|兴建|[途沿][中线](?:共|还)?设(?:有|立)?|[增新共]设|设有|落户|入驻|位于|坐落于|地处|[东南西北中]部(?=[\u4e00-\u9fff]{2,8}$)|[美俄以乌英法印巴]军|一[处座])/.exec(
      doc.lexical.slice(limit, headStart),
    )?.[0].length ?? 0;
  if (before?.rule === 'place.country' && before.end === headStart && spans.test(headText)) {
    const from = bridgeStart(doc, limit, before);
    if (from < before.start) return { ...around, start: from, own: headStart - from, isBridge: true };
  }
  let start = before && before.end >= limit + works ? before.end : limit + works;
  // 并州南路|社区 is named after its road.
  const isSmall = type === 'village' || type === 'township';
  // 雄忻高铁阜平隧道: what has a head of its own stands before it and is another place.
  // 盐城湿地珍禽|国家级自然保护区: the town's short form before it is part of its name.
  const reserve =
    before?.end === start &&
    headStart - start > 1 &&
    !before.full &&
    before.level !== 'province' &&
    /^(?:自然保护区|保护区)$/.test(headText);
  for (let at = headStart - 1; at > start && !reserve; at--)
    if (
      !(isSmall && /[路街道巷]/.test(doc.lexical.charAt(at - 1))) &&
      (doc.byEnd.get('facility')?.get(at) ?? []).some((m) => m.end - m.start > 1 && m.start > start)
    )
      start = at;
  // 甲镇巴彦塔拉村|稻蟹共养示范区: a village behind its town is a place of its own.
  const village = isSmall
    ? null
    : /^[\u4e00-\u9fff]{2,5}?(?:村|嘎查)(?=[\u4e00-\u9fff]{2})/u.exec(doc.lexical.slice(start, headStart));
  if (village && /[镇乡]$|苏木$|街道$/u.test(doc.lexical.slice(start - 2, start))) start += village[0].length;
  // 沧州临港经济技术开发区: behind a city's short form the zone is the city's.
  if (before && !before.full && before.end === start && start < headStart && zoneHead.test(headText))
    start = before.start;
  if (doc.places.some((p) => p.start < end && p.end > end)) return null;
  if (type !== 'village' && type !== 'township') start = behindVerb(doc, start, headStart);
  if (!found.some((f) => f.end === start) && before?.end !== start && isKind(doc, start, headStart))
    return null;
  // 某公司|丹东站: a place begins behind a body.
  const house = doc.organizations.find(
    (o) => o.start < start && o.end > start && o.end < headStart && o.rule !== 'org.model',
  );
  if (house) return null;
  const own = headStart - start;
  const single = headText.length === 1 && type === 'facility';
  if (
    single &&
    /[\u4e00-\u9fff]/.test(doc.lexical.charAt(end)) &&
    !/[及和等与]/.test(doc.lexical.charAt(end))
  )
    return null;
  const bears = before?.end === start ? bearsTown(doc, head, start, before) : null;
  // 广州|白云|国际机场: what the airport is called is the name of a district, too.
  const city =
    headText.endsWith('机场') && before?.end === headStart
      ? doc.places.find((p) => p.end === before.start && p.level !== null && !p.full)
      : undefined;
  if (city) start = city.start;
  else if (before && (reserve || bears)) start = before.start;
  else if (
    own === 0 &&
    before?.end === start &&
    !isSmall &&
    ((type !== 'facility' && !(headText === '冰川' && before.type === 'country')) ||
      venueHead.test(headText) ||
      zoneHead.test(headText) ||
      headText === '着陆场' ||
      (!before.full && townHead.test(headText)) ||
      (before.level === null && sightHead.test(headText)))
  )
    start = before.start;
  else if (
    own < 2 ||
    generic.test(doc.lexical.slice(start, headStart)) ||
    // 沿海25座|灯塔: how many, and not which.
    /\d+多?余?[座个处条片家所]$/u.test(doc.lexical.slice(start, headStart)) ||
    (lineHead.test(headText) && isWord(doc, start, headStart)) ||
    /^(?:的|我|该|各|本|全|等|这|那)/.test(doc.lexical.slice(start))
  )
    return null;
  return { ...around, start, own, isReserve: reserve, isVenue: bears === 'venue' };
}

/** 杜尔镇和|胜村: 和 and one character behind a town are a village's name, for no village has one of one. */
function joinedStart(doc: Doc, { text, start }: FacilityHead, limit: number): number {
  const isOne = text === '村' && start - limit === 1 && doc.lexical.charAt(limit - 1) === '和';
  return isOne && /[镇乡]/u.test(doc.lexical.charAt(limit - 2)) ? limit - 1 : limit;
}

/** 张靖皋|长江|大桥, 武汉|长江|大桥: the water that a bridge spans stands in the middle of its name. */
function bridgeStart(doc: Doc, limit: number, water: FoundPlace): number {
  const town = doc.places.find((p) => p.end === water.start && p.start >= limit);
  if (town) return town.start;
  // 控制性|工程|临港长江大桥: which works it is.
  const from = limit + (kindOfWorks.exec(doc.lexical.slice(limit, water.start))?.[0].length ?? 0);
  const own = doc.lexical.slice(from, water.start);
  // 工人|吊装|赣江大桥: what is done to it.
  const first = listedAt(doc, from);
  let isDone = first !== null && first.end < water.start && everyday.has(first.wordClass);
  for (let at = from; at < water.start; at++) {
    const word = listedAt(doc, at)?.wordClass;
    isDone ||= word === 'verb' || word === 'verbalNoun';
  }
  const isOwn = /^[\u4e00-\u9fff]{2,4}$/.test(own) && !isDone;
  return isOwn ? from : water.start;
}

const kindOfWorks = /^性?(?:全线|全国|世界|国内|重点|关键|控制性|节点|标志性|配套|重大|工程|项目|桥梁)+/;
