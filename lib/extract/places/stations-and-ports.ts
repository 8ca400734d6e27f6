import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundPlace } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

const rail = /铁路|列车|高铁|动车|火车|车站|班列|专列|客运|货运|车厢|候车|站台|旅客|始发|开往/u;
const station = /[\u4e00-\u9fff]站(?=[，。、；）”的至到和与等发开增始停候厅正出为将，驶]|$)/gu;
const port = /[\u4e00-\u9fff]港(?![口区人澳资台珠股商交币府式元警铁城岛深湾务航])/gu;

/** 京港澳|高速, 沪渝蓉|高铁: three characters or more, each of an end or a town between. */
const line =
  /(?<![\u4e00-\u9fff])[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇藏陕甘青宁新港澳台蒙广深昆成沈哈大长武杭甬温福厦南合郑西兰银乌包呼太石济连二瑞泉汕赤承唐秦张]{3,4}(?:高速公路|高速(?![发增行列])|高铁|铁路)/gu;
const numbered =
  /(?:地铁|轨道交通|轻轨|城轨)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})号线(?:[东西南北]延(?:伸?段|线))?/gu;
const which =
  /^(?![东西南北]站|火车|高铁|客运|货运|车|始发|开往|至|到|前往|等|和|的|各|在|沿线)[\u4e00-\u9fff]{2,4}?站(?=[，。、；）”的至到和与等发开增始停候厅正出为将加]|$)/u;
/** 济青高铁|红岛站. */
const onLine = /^[\u4e00-\u9fff]{2,4}?站(?![点台长房区位])/u;

/** 丹东|站 where trains run, 深圳|港: a town with what bears its name. */
export function stationsAndPorts(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  const add = (start: number, end: number): void => {
    out.push({ kind: 'place', rule: 'place.facility', weight: 5.2, start, end, ...site });
  };
  const take = (end: number, joins: boolean): void => {
    const town = doc.places.find((p) => p.end === end - 1);
    if (!town || !isTown(town)) return;
    // 宁波|舟山|港.
    const first = joins ? doc.places.find((p) => p.end === town.start && isTown(p)) : undefined;
    const start = first?.start ?? town.start;
    const range = { start, end };
    if (doc.organizations.some((o) => overlaps(o, range) && !(o.rule === 'org.head' && o.start >= start)))
      return;
    add(start, end);
  };
  for (const match of matchesIn(doc.lexical, station))
    if (rail.test(around(doc, match.index))) take(match.index + 2, false);
  // 郑州|航空港|站: a town, and which of its stations.
  for (const place of doc.places) {
    const own = isTown(place) ? which.exec(doc.lexical.slice(place.end, place.end + 7))?.[0] : undefined;
    if (own && rail.test(around(doc, place.end))) add(place.start, place.end + own.length);
  }
  for (const { index, 0: name } of matchesIn(doc.lexical, line)) {
    const range = { start: index, end: index + name.length };
    if (!doc.places.some((p) => overlaps(p, range) && p.end - p.start >= name.length))
      add(range.start, range.end);
  }
  for (const match of matchesIn(doc.lexical, numbered)) {
    const town = doc.places.find((p) => p.end === match.index && p.level !== null);
    if (town) add(town.start, match.index + match[0].length);
  }
  for (const place of doc.places) {
    if (!/(?:铁路|高铁|城际)$/u.test(doc.lexical.slice(place.start, place.end))) continue;
    const stop = onLine.exec(doc.lexical.slice(place.end, place.end + 6))?.[0];
    if (stop && !/[的和与在全沿各车抵达到至从经停]/u.test(stop)) add(place.end, place.end + stop.length);
  }
  for (const match of matchesIn(doc.lexical, port)) {
    const end = match.index + 2;
    if (
      !/^[\u4e00-\u9fff]/u.test(doc.lexical.slice(end)) ||
      listedAt(doc, end) ||
      /^[的至到和与等新]/u.test(doc.lexical.slice(end))
    )
      take(end, true);
  }
  return out;
}

const site = { type: 'facility', code: null, level: null, within: null, full: true } as const;

/** A city, a county or a town abroad; a province has no station and no port of its name. */
function isTown(place: FoundPlace): boolean {
  return (
    (!place.full && place.level !== null && place.level !== 'province') ||
    (place.rule === 'place.country' && place.type === 'other') ||
    (!place.full && /^(?:11|12|31|50)$/u.test(place.code ?? ''))
  );
}

function around(doc: Doc, at: number): string {
  return doc.lexical.slice(Math.max(0, at - 60), at + 60);
}
