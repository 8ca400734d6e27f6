import type { Doc, FoundPlace } from '#lib/extract/doc.ts';
import type { Division } from '#lib/extract/lexicon/divisions.ts';

/** Codes (and their prefixes) that the article names beyond doubt, and the region of the paper. */
export function divisionAnchors(doc: Doc): ReadonlySet<string> {
  const anchors = new Set<string>();
  const add = (code: string) => {
    for (const n of [2, 4, 6]) if (code.length >= n) anchors.add(code.slice(0, n));
  };
  if (doc.context.region) add(doc.context.region);
  for (const [, words] of doc.byStart.get('division') ?? []) {
    for (const word of words) {
      const name = doc.lexicon.divisionNamed(doc.lexical.slice(word.start, word.end));
      const only = name?.divisions.length === 1 ? name.divisions[0] : undefined;
      if (
        only &&
        word.end - word.start >= (name?.full ? 3 : 2) &&
        (name?.full || only.level === 'province' || only.level === 'prefecture')
      )
        add(only.code);
    }
  }
  return anchors;
}

/** Which of the units of one name is meant: by what stands before it, else by the company it keeps, else null. */
export function pickDivision(
  doc: Doc,
  word: string,
  divisions: readonly Division[],
  before: FoundPlace | null,
  anchors: ReadonlySet<string>,
): Division | null {
  if (divisions.length === 1) return divisions[0] ?? null;
  const within = before?.code;
  if (within) {
    const inside = divisions.filter((d) => d.code !== within && d.code.startsWith(within));
    if (inside.length === 1) return inside[0] ?? null;
  }
  const province = divisions.find((d) => d.level === 'province');
  if (province) return province;
  // 乌鲁木齐 without 市 or 县 is the city, and near the anchors before anything else.
  if (divisions.every((d) => d.name !== word)) {
    const near = divisions.filter((d) => anchors.has(d.code) || anchors.has(d.code.slice(0, 2)));
    const [first, second] = [...(near.length > 0 ? near : divisions)].sort(
      (a, b) => a.code.length - b.code.length,
    );
    if (first && (!second || first.code.length < second.code.length)) return first;
  }
  for (const length of [6, 4, 2]) {
    const near = divisions.filter((d) => d.code.length > length && anchors.has(d.code.slice(0, length)));
    const regional = near.filter((d) => doc.context.region !== null && d.code.startsWith(doc.context.region));
    if (near.length === 1) return near[0] ?? null;
    if (regional.length === 1) return regional[0] ?? null;
  }
  const prefectures = divisions.filter((d) => d.level === 'prefecture');
  return prefectures.length === 1 && divisions.every((d) => d.level !== 'township')
    ? (prefectures[0] ?? null)
    : null;
}
