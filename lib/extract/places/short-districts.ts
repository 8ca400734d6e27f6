import type { Doc, FoundPlace } from '#lib/extract/doc.ts';
import type { Division } from '#lib/extract/lexicon/divisions.ts';

/** Nothing goes on behind it that would make another name of it. */
const ends =
  /^(?:[，。、；：）”“]|$|的|等|和|与|至|到|人[，。]|两|举行|召开|举办|启动|开幕|揭牌|成立|落户|一带|境内|考察|调研|开展)/u;

/** 深圳|福田, 重庆|璧山: a district without its last word, behind the city or province that it is of. */
export function shortDistricts(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (const [i, city] of doc.places.entries()) {
    if (city.code === null || (city.level !== 'prefecture' && city.level !== 'province')) continue;
    if ((doc.places[i + 1]?.start ?? Infinity) < city.end + 3) continue;
    const found = districtAt(doc, city.end, city.code);
    if (!found) continue;
    out.push({
      kind: 'place',
      rule: 'place.short',
      weight: 4.6,
      start: city.end,
      end: city.end + found.length,
      type: 'county',
      code: found.division.code,
      level: 'county',
      within: city,
      full: false,
    });
  }
  return out;
}

function districtAt(doc: Doc, start: number, code: string): { length: number; division: Division } | null {
  for (const length of [3, 2]) {
    const own = doc.lexical.slice(start, start + length);
    if (!/^[\u4e00-\u9fff]+$/u.test(own) || !ends.test(doc.lexical.slice(start + length, start + length + 3)))
      continue;
    for (const kind of ['区', '新区', '县', '市']) {
      const division = doc.lexicon
        .divisionNamed(own + kind)
        ?.divisions.find((d) => d.level === 'county' && d.code.startsWith(code));
      if (division) return { length, division };
    }
  }
  return null;
}
