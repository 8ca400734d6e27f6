import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundPlace } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';

/** 海昏侯墓, 马王堆汉墓, 武王墩一号墓: what archaeologists dig, by whose it is or where. */
const tomb =
  /(?:[侯王公][墓陵]|[汉唐宋明楚秦晋辽]墓|[一二三四五六七八九十\d]号(?:大墓|墓)|帝陵|墓葬群)(?=[，。、；的出发考是等和共开内中遗]|$)/gu;
/** 草原一号公路, 林草一号旅游公路, 江淮一号风景道. */
const scenic = /[一二三]号(?:旅游公路|公路|风景道|旅游通道|生态公路)/gu;
/** 嵊泗县|花鸟岛. */
const island = /(?<=[县区市])[\u4e00-\u9fff]{1,3}岛(?![民屿内国礁])/gu;
/** 七里沟|路段. */
const stretch = /[沟岭坡梁湾坪垭峪峡](?=路段)/gu;
const noName = /[的了在将和与及座处一二三四五六七八九十各该本这那]|^(?:发现|出土|发掘|大型|古代|墓|条)/u;

export function relics(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (const [pattern, reach, type] of [
    [tomb, 10, 'facility'],
    [scenic, 6, 'facility'],
    [stretch, 4, 'natural'],
    [island, 0, 'natural'],
  ] as const)
    for (const { index, 0: head } of matchesIn(doc.lexical, pattern)) {
      const end = index + head.length;
      // An island's name stands whole behind its county.
      if (reach === 0 && !doc.places.some((p) => p.end === index && p.full)) continue;
      let start = reach === 0 ? index : nameStart(doc, index, reach);
      const town = doc.places.filter((p) => p.start >= start && p.end <= index && p.level !== null).at(-1);
      if (town) start = town.end;
      const own = doc.lexical.slice(start, reach === 0 ? end - 1 : index);
      const range = { start, end };
      if (own.length < 1 || end - start < 3 || noName.test(own)) continue;
      // 马王堆 alone looks like somebody to the weights.
      const isTaken =
        doc.organizations.some((o) => overlaps(o, range)) ||
        doc.persons.some((p) => p.rule !== 'person.model' && overlaps(p, range));
      if (isTaken) continue;
      if (doc.places.some((p) => overlaps(p, range) && p.end - p.start >= end - start)) continue;
      out.push({
        kind: 'place',
        rule: 'place.relic',
        weight: 4.6,
        ...range,
        type,
        code: null,
        level: null,
        within: town ?? null,
        full: true,
      });
    }
  return out;
}
