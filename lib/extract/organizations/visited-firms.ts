import { overlaps, type Doc, type FoundOrganization, type Range } from '#lib/extract/doc.ts';
import { toursIn } from '#lib/extract/places/visited-sites.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';
import { body } from './body.ts';

const firms = /^等?(?:[一二三四五六七八九十两\d]+[家个])?[\u4e00-\u9fff]{0,6}(?:企业|公司|厂家|商超)/u;
/** What sites, units and kinds end in. */
const noFirm =
  /(?:企业|单位|公司|一线|前线|现场|车间|家中|农户|商户|学校|工地|项目|地头|家庭|群众|职工|干部|[村镇乡县市区旗盟州省国园苑寨站馆所厅港场库路街口部里上下处点楼桥河湖山江海城院校队组班店])$/u;
const shape = /^[\u4e00-\u9fffA-Za-z]{3,8}$/u;
const particle = /[的了在是被把对为与等其各多一二两三几]|走进|来到|深入|开展|进行/u;

/**
 * 走访甲重工、乙乳业等企业, 来到丙车辆、某某有限公司: in a row of firms what has no word for a firm in its name is one too. A row is
 * one of firms where it says so, or where another of it is read as one.
 */
export function visitedFirms(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  return toursIn(doc).flatMap(({ stops, rest }) => {
    const row = stops.map((stop) => withoutCount(doc, stop)).filter(({ start, end }) => end - start > 1);
    const last = row.at(-1);
    const behind = last ? doc.lexical.slice(last.end, (stops.at(-1)?.end ?? last.end) + rest.length) : '';
    const isKnown = row.some(({ start, end }) =>
      known.some((o) => o.type === 'company' && o.start === start && o.end === end),
    );
    if (row.length < 2 || !(isKnown || firms.test(behind))) return [];
    return row.flatMap((stop) => {
      const name = doc.lexical.slice(stop.start, stop.end);
      if (!shape.test(name) || noFirm.test(name) || particle.test(name)) return [];
      if (known.some((o) => overlaps(o, stop)) || isPlain(doc, stop.start, stop.end)) return [];
      const tail = doc.text.slice(stop.start, stop.end);
      return [
        body(stop.start, stop.end, 'org.visited', 5.2, {
          type: 'company',
          region: null,
          tail,
          relative: false,
        }),
      ];
    });
  });
}

/** 甲重工|等企业. */
function withoutCount(doc: Doc, { start, end }: Range): Range {
  const count = doc.lexical.slice(start, end).indexOf('等');
  return { start, end: count > 1 ? start + count : end };
}

/** Nothing but everyday words, or a place. */
function isPlain(doc: Doc, start: number, end: number): boolean {
  if (doc.places.some((p) => p.start === start && p.end === end)) return true;
  for (let at = start; at < end;) {
    const word = listedAt(doc, at);
    if (!word || word.end > end || !(everyday.has(word.wordClass) || word.wordClass === 'verbalNoun'))
      return false;
    at = word.end;
  }
  return true;
}
