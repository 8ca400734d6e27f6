import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundPlace, type Range } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';

const head = '(?:大街|大道|胡同|街|路|巷)';
/** 新门街、涂门街和聚宝街: where several stand in a row, each is a street. */
const row = new RegExp(
  `[\\u4e00-\\u9fff]{2,4}?${head}(?:[、和][\\u4e00-\\u9fff]{2,4}?${head})+(?=[、，。；等和与及的上周沿两改提在开]|$)`,
  'gu',
);
/** 海滨街道|金鱼巷: behind a town, a district or a ward, and nothing that goes on. */
const behindPlace = new RegExp(
  `^[\\u4e00-\\u9fff]{2,4}?${head}(?=[、，。；和与及上的举召口段改内里旁边\\d]|两侧|沿线|附近|开[展幕街业馆]|亮灯|启幕|交叉|交界|$)`,
  'u',
);
const generic =
  /^(?:.*(?:公|铁|道|马|小|大|老|新|网|线|思|出|退|水|电|回|套|门|半|后|前|末|一条|条)路|.*(?:老|小|大|街|步行|商业|美食|古)街|.*(?:小|街|大|陋|里)巷|.*(?:沿|逛|上|走|到|在|过).*)$/u;

/** Words that cities everywhere call their streets by. */
const afterWhat =
  /^(?:人民|解放|建设|和平|新华|胜利|民主|自由|团结|友谊|幸福|光明|红旗|前进|文化|体育|青年|长征|东风|工农|劳动|五一|八一|复兴|振兴|朝阳|公园|学院|大学|医院|车站)$/u;

/** Streets and lanes, which no table has: in a row, or behind the place that they lie in. */
export function streets(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  const take = (range: Range, within: FoundPlace | null): void => {
    const name = doc.lexical.slice(range.start, range.end);
    const word = listedAt(doc, range.start);
    if (generic.test(name) || (word?.end === range.end && everyday.has(word.wordClass))) return;
    if (isTaken(doc, range) || out.some((o) => overlaps(o, range))) return;
    out.push({
      kind: 'place',
      rule: 'place.street',
      weight: 4.3,
      ...range,
      type: 'other',
      code: null,
      level: null,
      within,
      full: true,
    });
  };
  for (const place of doc.places) {
    if (place.level === 'province' || place.type === 'country') continue;
    const own = behindPlace.exec(doc.lexical.slice(place.end, place.end + 12))?.[0];
    if (own && place.full) take({ start: place.end, end: place.end + own.length }, place);
  }
  for (const match of matchesIn(doc.lexical, row)) {
    let at = match.index;
    const items = match[0].split(/[、和]/u).map((item) => {
      const range = { start: at, end: at + item.length };
      at += item.length + 1;
      return range;
    });
    for (const [i, item] of items.entries()) {
      const start = i === 0 ? Math.max(item.start, nameStart(doc, item.end - 1, 5)) : item.start;
      // 产业路、旅游路 are kinds of roads.
      const own = listedAt(doc, start);
      const isKind =
        own?.end === item.end - 1 &&
        everyday.has(own.wordClass) &&
        !afterWhat.test(doc.lexical.slice(start, own.end));
      if (item.end - start > 2 && !isKind) take({ start, end: item.end }, null);
    }
  }
  return out;
}

function isTaken(doc: Doc, range: Range): boolean {
  return (
    doc.places.some(
      (p) => overlaps(p, range) && !(!p.full && p.start === range.start && p.end < range.end),
    ) ||
    [...doc.organizations, ...doc.persons].some((o) => overlaps(o, range)) ||
    doc.initiatives.some((i) => overlaps(i.outer, range))
  );
}
