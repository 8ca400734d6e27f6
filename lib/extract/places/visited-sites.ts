import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundPlace, type Range } from '#lib/extract/doc.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';

/** What leads to a row of stops. */
const tour =
  /(?:先后|依次|分别|实地)?(?:来到|走进|深入|前往|奔赴|(?<![\u4e00-\u9fff]{0,1}[得达直遇看谈提听想做受收感拿见])到|赴|察看|查看|参观(?![者团])|考察(?![组团])|检查(?![组站])|走访|视察|踏勘|调研(?!组))了?([\u4e00-\u9fffA-Za-z0-9·“”（）、]{4,140})/gu;
/** Where one stop of the row ends. */
const between = /[、]|以及|[和及](?=[\u4e00-\u9fff]{3})/u;
/** What is done there, behind the last stop. */
const done =
  /(?:等地|等处|等|一线|施工现场|现场)?(?:(?:实地|现场|专题|走访|开展|进行|就|围绕|看望|慰问)*(?:调研|考察|检查|督导|督查|走访|看望|慰问|察看|查看|了解|指导|参观|视察|巡查|办公|安全生产)|时|后|，).*$/u;
/** What a site ends in that somebody goes to see; heads that need no tour are among the facilities. */
const site =
  /(?:陆港|免税城|工业区|工业园区?|产业园区?|加工园区|园区|训练基地|体育基地|值守点|观测点|风电场|光伏电站|储能电站|街区|步行街|中转站|指挥站|换装场|查验场|监管场所|监管中心|贸易区|互市点|堆场|货场|货运通道|集输站|集气站|加气站|充电站|换电站|增压站|净水厂|储备库|粮库|冷库|油库|电器城|家居城|建材城|(?:药材|建材|花卉|果蔬|水产|粮油|茶叶|人参|牲畜|皮革|小商品|珍珠|蔬菜|水果|家具|食品|专业|交易)市场|[猪羊牛鸡马鹿鱼虾]场|养殖场|养殖区|育苗场|(?:蔬菜|茶叶|水果|花卉|食用菌|药材|中药材|果蔬|葡萄|苹果|种植|养殖|育苗|育种|制种|研学|实训|教育|科普|中试|维修)基地|茶园|果园|种植园|庄园|联检楼|航站楼|泊位|船坞|水闸|苗圃|采摘园|农场|矿区|井场|采石场|驿站|幸福院|村史馆|方舱|行洪区|蓄滞洪区|蓄洪区|庄台|节制闸|进洪闸|退洪闸|闸枢纽|泵站|渡槽|险工段)$/u;
/** Units below the table's, and zones. */
const unit = /(?:[镇乡村区]|街道|苏木|嘎查)$/u;
const particle = /[的了在是被把对为与]|走进|来到|深入|开展|进行/u;

/**
 * 先后来到甲县乙镇某某换装场、某某互市贸易区: in a row of stops what ends like a site is one. What has a name of its own is called by it;
 * what has none (页岩气集输站) by the town it lies in.
 */
export function visitedSites(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (const { stops } of toursIn(doc))
    for (const { start, end } of stops) {
      const found = siteIn(doc, start, end);
      if (found && !out.some((o) => overlaps(o, found))) out.push(found);
    }
  return out;
}

/** A row of stops, and what stands in the row behind the last: 等企业考察. */
export interface Tour {
  readonly stops: readonly Range[];
  readonly rest: string;
}

export function toursIn(doc: Doc): Tour[] {
  return matchesIn(doc.lexical, tour).map((match) => {
    const row = match[1] ?? '';
    const stops: Range[] = [];
    let rest = '';
    let at = match.index + match[0].length - row.length;
    for (const stop of row.split(new RegExp(`(${between.source})`, 'u'))) {
      const end = at + stop.replace(done, '').length;
      stops.push({ start: at, end });
      at += stop.length;
      rest = doc.lexical.slice(end, at);
    }
    return { stops, rest };
  });
}

function siteIn(doc: Doc, from: number, end: number): FoundPlace | null {
  if (!site.test(doc.lexical.slice(from, end))) return null;
  let start = from;
  let within: FoundPlace | null = null;
  for (;;) {
    const next = doc.places.find(
      (p) =>
        p.start === start &&
        p.end < end &&
        (p.level !== null || unit.test(doc.lexical.slice(p.start, p.end))),
    );
    if (!next) break;
    within = next;
    start = next.end;
  }
  const own = doc.lexical.slice(start, end);
  if (
    own.length > 16 ||
    particle.test(own) ||
    /^[一二三四五六七八九十两几多各\d]+(?:[个家处座条大所名批多万千百]|$)|^[多各]/u.test(own)
  )
    return null;
  if (isKind(doc, start, end)) {
    if (!within) return null;
    start = within.start;
  }
  if (end - start < 4) return null;
  const range = { start, end };
  const isTaken = [...doc.organizations, ...doc.places].some(
    (o) => overlaps(o, range) && (o.end > end || o.start < start || (o.start === start && o.end === end)),
  );
  if (isTaken) return null;
  return {
    kind: 'place',
    rule: 'place.site',
    weight: 5.5,
    ...range,
    type: 'facility',
    code: null,
    level: null,
    within: start === within?.start ? (within.within ?? null) : within,
    full: true,
  };
}

/** Nothing but words of the language. */
function isKind(doc: Doc, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const word = listedAt(doc, at);
    if (word && word.end <= end && (everyday.has(word.wordClass) || word.wordClass === 'verbalNoun'))
      at = word.end;
    else if (/[大小新老东西南北中场站区库厂园城]/u.test(doc.lexical.charAt(at))) at++;
    else return false;
  }
  return true;
}
