import { placeNameAt } from '#lib/domain/successions.ts';
import type { Doc } from '#lib/extract/doc.ts';
import type { DivisionLevel } from '#lib/extract/lexicon/divisions.ts';
import { relativeRegions } from '#lib/extract/lexicon/words.ts';

const digits: Readonly<Record<DivisionLevel, number>> = {
  province: 2,
  prefecture: 4,
  county: 6,
  township: 9,
};

/**
 * The region that 自治区, 省, 市, 县 … means at `position`: the paper's own where it has that level, else the last one
 * of that level named before, else the one the article names most. Null if nothing says so.
 */
export function resolveRegion(doc: Doc, word: string, position: number): string | null {
  const levels = relativeRegions[word];
  if (!levels) return null;
  // What was named before, at whatever level, comes before what is only named later.
  for (const sought of ['before', 'anywhere'] as const) {
    for (const level of levels) {
      const code = atLevel(doc, level, word, position, sought);
      if (code && fits(doc, code, word)) return code;
    }
  }
  return null;
}

function atLevel(
  doc: Doc,
  level: DivisionLevel,
  word: string,
  position: number,
  sought: 'before' | 'anywhere',
): string | null {
  const length = digits[level];
  // A region of another kind is no help: 自治区 in a paper of a 省 is the one the article is about.
  const home = doc.context.region;
  const own = home && home.length >= length && !fits(doc, home.slice(0, length), word) ? null : home;
  if (own && own.length >= length) return own.slice(0, length);
  let before: string | null = null;
  const counts = new Map<string, number>();
  for (const place of doc.places) {
    if (!place.code || place.code.length < length || (level !== 'province' && place.code.length > 6))
      continue;
    const code = place.code.slice(0, length);
    if (
      !fits(doc, code, word) ||
      (own && !code.startsWith(own.slice(0, length)) && code.slice(0, own.length) !== own)
    )
      continue;
    if (place.code.length === length && place.end <= position) before = code;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  if (before || sought === 'before') return before;
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function fits(doc: Doc, code: string, word: string): boolean {
  return regionName(doc, code).endsWith(word);
}

/** The name of a region as its organs carry it, on the day of the report: 内蒙古自治区; 乌兰察布盟 before it was a city. */
export function regionName(doc: Doc, code: string): string {
  return placeNameAt(code, doc.context.published) ?? doc.lexicon.divisions.of(code)?.name ?? '';
}
