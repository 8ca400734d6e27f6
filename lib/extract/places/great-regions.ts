import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundPlace } from '#lib/extract/doc.ts';

const part =
  '(?:东北|华北|华东|华中|华南|西北|西南|东南|黄淮海?|江淮|江汉|江南|黄河中下游|黄河中游|黄河上游|长江中下游|长江中游|长江上游|内蒙古东部|内蒙古中西部|四川盆地|西北地区)(?:[东西南北中]{1,2}部)?';
/** Two or more in a row: one word of these alone only says in what direction. */
const row = new RegExp(
  `${part}(?:[、和及]${part})+(?=等|地区|部分|的|为|局部|多地|大部|有|将|出现|[，。；]|$)`,
  'gu',
);

/** 东北、华北、黄淮等地: the great regions of the country, where weather and campaigns name several of them. */
export function greatRegions(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (const match of matchesIn(doc.lexical, row)) {
    let start = match.index;
    for (const name of match[0].split(/[、和及]/u)) {
      const range = { start, end: start + name.length };
      start = range.end + 1;
      const isKnown = doc.places.some((p) => overlaps(p, range) && p.end - p.start >= name.length);
      if (isKnown || doc.organizations.some((o) => overlaps(o, range))) continue;
      out.push({
        kind: 'place',
        rule: 'place.region',
        weight: 4.4,
        ...range,
        type: 'other',
        code: null,
        level: null,
        within: null,
        full: true,
      });
    }
  }
  return out;
}

const provinces = '[晋冀鲁豫皖苏浙闽赣湘鄂粤桂川渝陕甘宁绥察热辽滇黔琼]';
const base = new RegExp(
  `(?:${provinces}{2,4}|${provinces}[东西南北]|中央|左右江|琼崖|海陆丰|湘鄂[东西]|闽浙赣)(?:革命老区|苏区|边区|根据地|革命根据地|抗日根据地|抗日民主根据地)`,
  'gu',
);

/** 鄂豫皖苏区, 晋察冀边区: the bases of the revolution, by the provinces that they lay in. */
export function revolutionaryBases(doc: Doc): FoundPlace[] {
  return matchesIn(doc.lexical, base).flatMap(({ index: start, 0: name }) => {
    const range = { start, end: start + name.length };
    if (doc.organizations.some((o) => overlaps(o, range))) return [];
    return {
      kind: 'place',
      rule: 'place.region',
      weight: 5,
      ...range,
      type: 'other',
      code: null,
      level: null,
      within: null,
      full: true,
    } as const;
  });
}
