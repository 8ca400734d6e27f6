import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundPlace } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

const rail = /铁路|列车|高铁|动车|火车|车站|班列|专列|客运|货运|车厢|候车|站台|旅客|始发|开往/u;
const station = /[\u4e00-\u9fff]站(?=[，。、；）”的至到和与等发开增始停候厅正出为将，]|$)/gu;
const port = /[\u4e00-\u9fff]港(?![口区人澳资台珠股商交币府式元警铁城岛深湾务航])/gu;

/** 丹东|站 where trains run, 深圳|港: a town with what bears its name. */
export function stationsAndPorts(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  const take = (end: number, joins: boolean): void => {
    const town = doc.places.find((p) => p.end === end - 1);
    if (!town || !isTown(town)) return;
    // 宁波|舟山|港.
    const first = joins ? doc.places.find((p) => p.end === town.start && isTown(p)) : undefined;
    const start = first?.start ?? town.start;
    const range = { start, end };
    if (doc.organizations.some((o) => overlaps(o, range) && !(o.rule === 'org.head' && o.start >= start)))
      return;
    out.push({
      kind: 'place',
      rule: 'place.facility',
      weight: 5.2,
      ...range,
      type: 'facility',
      code: null,
      level: null,
      within: null,
      full: true,
    });
  };
  for (const match of matchesIn(doc.lexical, station))
    if (rail.test(around(doc, match.index))) take(match.index + 2, false);
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
