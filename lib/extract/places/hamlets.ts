import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundPlace } from '#lib/extract/doc.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';

/** 规弄屯那3公里路, 走进坡月屯: the hamlets of Guangxi and the Northeast, which no table has. */
const hamlet =
  /(?<=^|[，。、；：“”！？\s]|[在到往去从住]|[走跑回来]进|来到|家住|村)(?![的了在是各每全本该这那哪一两三四五六七八九十几多自大小老新驻军民])[\u4e00-\u9fff]{2,3}屯(?=[，。、；：”那这的里有是通路群村居百饮]|$)/gmu;

/** Small settlements by what they end in, where a sentence leads to them. */
export function hamlets(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  if (!doc.lexical.includes('屯')) return out;
  for (const { index: start, 0: name } of matchesIn(doc.lexical, hamlet)) {
    const end = start + name.length;
    const word = listedAt(doc, start);
    if (word && word.end <= end && everyday.has(word.wordClass)) continue;
    if ([...doc.places, ...doc.organizations].some((o) => overlaps(o, { start, end }))) continue;
    out.push({
      kind: 'place',
      rule: 'place.village',
      weight: 4.5,
      start,
      end,
      type: 'village',
      code: null,
      level: null,
      within: doc.places.find((p) => p.end === start) ?? null,
      full: true,
    });
  }
  return out;
}
