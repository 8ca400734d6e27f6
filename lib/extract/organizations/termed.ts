import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

const before = /(?:政协|中国人民政治协商会议)第[一二三四五六七八九十百\d]{1,4}届$/u;
const behind = /^委员会(?:常务委员会|主席会议)?(?!第)/u;

/** 政协第十四届全国委员会, and what it has. */
const national =
  /(?:政协|中国人民政治协商会议)第[一二三四五六七八九十]{1,4}届全国委员会(?:(?:常务|提案|经济|农业和农村|人口资源环境|教科卫体|社会和法制|民族和宗教|港澳台侨|外事|文化文史和学习)委员会)?/gu;

/** 政协第十三届毕节市委员会: the term stands between whose committee it is and the region. */
export function termed(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  if (!doc.lexical.includes('届')) return out;
  for (const { index: start, 0: name } of matchesIn(doc.lexical, national)) {
    const fields = { type: 'cppcc', region: 'CN', tail: doc.text.slice(start, start + name.length) } as const;
    out.push(body(start, start + name.length, 'org.prefix', 7.4, { ...fields, relative: false }));
  }
  for (const place of doc.places) {
    if (place.level === null) continue;
    const lead = before.exec(doc.lexical.slice(Math.max(0, place.start - 18), place.start));
    const tail = lead && behind.exec(doc.lexical.slice(place.end, place.end + 12));
    if (!lead || !tail) continue;
    const start = place.start - lead[0].length;
    const end = place.end + tail[0].length;
    out.push(
      body(start, end, 'org.prefix', 7.4, {
        type: 'cppcc',
        region: place.code,
        tail: doc.text.slice(start, end),
        relative: false,
      }),
    );
  }
  return out;
}
