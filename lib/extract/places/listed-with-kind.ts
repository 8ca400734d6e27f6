import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, wordsAt, wordsEndingAt, type Doc, type FoundPlace, type Range } from '#lib/extract/doc.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';

const kind =
  '口岸|通商口岸|边境口岸|景区|景点|古镇|古村落|传统村落|乡镇|镇街|苏木|嘎查|行政村|自然村|村屯|林场|牧场|水库|港口|机场|车站|湖泊|河流|县区|区县|县市|市县|旗县|旗县市|团场|街道';
/** 友谊关、东兴、水口等口岸: names in a row, and at its end what all of them are. */
const row = new RegExp(
  `[\\u4e00-\\u9fff]{2,16}(?:、[\\u4e00-\\u9fff]{2,5}){1,12}(?=等(?:\\d+个?|[一二三四五六七八九十]+个|多个|多座|数个)?(?:重点|主要|沿线|周边|边境)?(?:${kind})(?!负责|管理|建设|经济|职工|干部))`,
  'gu',
);

/** Places that a row tells the kind of, where one of it is known. */
export function listedWithKind(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (const { index, 0: text } of matchesIn(doc.lexical, row)) {
    const items: Range[] = [];
    for (let end = index + text.length; end > index;) {
      const comma = doc.lexical.lastIndexOf('、', end - 1);
      const from = comma < index ? index : comma + 1;
      // Before the first name stands what the sentence says: 他们走访|友谊关.
      const start = comma < index ? firstStart(doc, index, end) : from;
      if (end - start >= 2) items.push({ start, end });
      end = from - 1;
    }
    const unknown = items.filter(
      (item) => !doc.places.some((p) => p.start === item.start && p.end === item.end),
    );
    const isListed = items.some((item) => doc.lexicon.divisionNamed(doc.lexical.slice(item.start, item.end)));
    if ((unknown.length === items.length && !isListed) || unknown.some((item) => item.end - item.start > 5))
      continue;
    for (const item of unknown) if (isName(doc, item) && !isTaken(doc, item)) out.push(place(item));
  }
  return out;
}

/** Behind the last verb, place or word of the language that stands before the row's first name. */
function firstStart(doc: Doc, from: number, end: number): number {
  for (let at = Math.max(from, end - 4); at < end - 1; at++)
    if (
      at === from ||
      // 走|访友谊关: the verb goes on.
      ((listedAt(doc, at - 1)?.end ?? 0) <= at && isBehind(doc, at)) ||
      wordsEndingAt(doc, 'verb', at).some((v) => v.end - v.start > 1)
    )
      return at;
  return end;
}

function isBehind(doc: Doc, at: number): boolean {
  return (
    (doc.byEnd.get('verb')?.has(at) ?? false) ||
    (doc.byEnd.get('boundary')?.has(at) ?? false) ||
    doc.places.some((p) => p.end === at || p.start === at) ||
    /[在到赴经与和向对从]/u.test(doc.lexical.charAt(at - 1))
  );
}

function isName(doc: Doc, { start, end }: Range): boolean {
  const word = listedAt(doc, start);
  if (word?.end === end && everyday.has(word.wordClass) && word.wordClass !== 'noun') return false;
  return (['verb', 'title', 'role', 'topic'] as const).every((c) => wordsAt(doc, c, start).length === 0);
}

function isTaken(doc: Doc, range: Range): boolean {
  return (
    doc.places.some((p) => overlaps(p, range)) ||
    doc.organizations.some((o) => overlaps(o, range)) ||
    doc.persons.some((p) => overlaps(p, range))
  );
}

function place(range: Range): FoundPlace {
  return {
    kind: 'place',
    rule: 'place.listed',
    weight: 4.3,
    ...range,
    type: 'other',
    code: null,
    level: null,
    within: null,
    full: true,
  };
}
