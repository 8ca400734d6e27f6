import { overlaps, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

/** A name of its own, with whose or where it is, told by what stands around it: where it stands again, nothing may tell. */
const told = /^org\.(?:head|unit|founded|line|roll|national|house|group|numbered)$/u;
const ofState = /^(?:中国|国家|全国|中华)/u;

/** A body that is read once in an article is the same wherever its whole name stands again. */
export function repeatedBodies(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const seen = new Set<string>();
  for (const one of known) {
    const name = doc.lexical.slice(one.start, one.end);
    if (!told.test(one.rule) || one.bare || one.relative || name.length < 4 || seen.has(name)) continue;
    seen.add(name);
    const isOwn = ofState.test(name) || doc.places.some((p) => p.start === one.start && p.end < one.end);
    if (!isOwn) continue;
    for (let at = doc.lexical.indexOf(name); at >= 0; at = doc.lexical.indexOf(name, at + name.length)) {
      const range = { start: at, end: at + name.length };
      if (known.some((o) => overlaps(o, range)) || doc.places.some((p) => p.start < at && p.end > at))
        continue;
      // 甲医院|院长: a word that begins in the name goes on behind it.
      if ((listedAt(doc, range.end - 1)?.end ?? 0) > range.end && listedAt(doc, range.end) === null) continue;
      out.push({ ...one, ...range, rule: 'org.repeated', weight: one.weight - 0.2 });
    }
  }
  return out;
}
