import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';

const show = /(?:晚会|音乐会|演唱会|朗诵会|歌会|演出)$/u;
const title = /^《[^《》\n]{2,24}》/u;
const honours = /(?:庆祝|纪念)$/u;

/** 庆祝某校成立80周年文艺晚会|《某某》: an evening is called by what it is for and by its title, both together. */
export function titledShows(doc: Doc, found: readonly FoundInitiative[]): FoundInitiative[] {
  return found.map((one) => {
    if (one.type !== 'meeting') return one;
    const marks = show.test(one.name)
      ? (title.exec(doc.lexical.slice(one.end, one.end + 28))?.[0].length ?? 0)
      : 0;
    const isAnniversary = /周年|诞辰/u.test(one.name) && !/^(?:庆祝|纪念)/u.test(one.name);
    const lead =
      isAnniversary && honours.test(doc.lexical.slice(Math.max(0, one.start - 2), one.start)) ? 2 : 0;
    if (marks + lead === 0) return one;
    const [start, end] = [one.start - lead, one.end + marks];
    return {
      ...one,
      start,
      end,
      name: doc.text.slice(start, end),
      weight: one.weight + (marks > 0 ? 6 : 1),
      outer: { start: Math.min(start, one.outer.start), end: Math.max(end, one.outer.end) },
    };
  });
}
