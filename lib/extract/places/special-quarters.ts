import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundPlace } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

/** Quarters of Hong Kong and Macau whose names are words or other towns elsewhere. */
const quarter =
  /沙田|大埔|上水|粉岭|青衣|坑口|蓝田|金钟|中环|上环|西环|北角|太古|美孚|新田|古洞|文锦渡|九龙|西贡|长洲|青洲|妈阁|关闸|中西区|新桥/gu;
const goesOn = /^(?:[县镇市柚]|仓(?!库)|城|湾仔|塘|线|路)/u;

/** 沙田, 中環 in the papers of Hong Kong and Macau, which print traditional characters and name their city. */
export function specialQuarters(doc: Doc): FoundPlace[] {
  const home = doc.context.region?.slice(0, 2);
  const isOfThere = home === '81' || home === '82' || /香港|澳门/u.test(doc.lexical);
  if (!isOfThere || doc.text === doc.lexical) return [];
  return matchesIn(doc.lexical, quarter).flatMap(({ index: start, 0: name }) => {
    const end = start + name.length;
    if (goesOn.test(doc.lexical.slice(end, end + 2)) || (listedAt(doc, start - 1)?.end ?? 0) > start)
      return [];
    const range = { start, end };
    const isTaken = [...doc.places, ...doc.organizations, ...doc.persons].some((n) => overlaps(n, range));
    if (isTaken || doc.initiatives.some((i) => overlaps(i.outer, range))) return [];
    return {
      kind: 'place',
      rule: 'place.quarter',
      weight: 4.2,
      ...range,
      type: 'other',
      code: null,
      level: null,
      within: doc.places.find((p) => p.end === start) ?? null,
      full: true,
    } as const;
  });
}
