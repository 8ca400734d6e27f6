import { matchesIn } from '#lib/text/held-words.ts';
import { wordsEndingAt, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

/** 贺立平（女） 某县某镇农机合作社理事长: a name, a gap, and to the end of the line whose post it is. */
const row =
  /(?<=^|\n)(?:\d{1,3}[.．、] ?)?(?:[\u3400-\u9fff] [\u3400-\u9fff]|[\u3400-\u9fff·]{2,12})(?:（[^（）\n]{1,14}）)?(?: |(?<=）))[\u3400-\u9fff（）“”]{6,40}(?=\n|$)/gu;
const head = /[坊店社厂队所站部心园场院校馆局处科室组会团铺]$/u;

/**
 * In rows of a roll the whole of what stands between the name and the title is the body, with the towns before it. Takes what is
 * known for its end; where nothing is, what ends like a body.
 */
export function rosterLines(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const rows = matchesIn(doc.lexical, row).flatMap((match) => rowOf(doc, match.index, match[0]) ?? []);
  if (rows.length < 2) return [];
  return rows.flatMap(({ start, title }) => {
    const house = known
      .filter((o) => o.start >= start && o.end <= title && o.end > start + 3)
      .sort((a, b) => b.end - a.end || a.start - b.start)[0];
    if (house?.start === start) return [];
    const end = house?.end ?? (head.test(doc.lexical.slice(start, title)) ? title : start);
    if (end - start < 5 || /[（“]/u.test(doc.lexical.charAt(start))) return [];
    return body(start, end, 'org.roll', (house?.weight ?? 4.5) + 0.5, {
      type: house?.type ?? 'other',
      region: null,
      tail: doc.text.slice(start, end),
      relative: false,
    });
  });
}

/** Where the body of a row begins and where the title behind it does; null for what is no row. */
function rowOf(doc: Doc, from: number, line: string): { start: number; title: number } | null {
  const stop = from + line.length;
  const gap = /^(?:\d{1,3}[.．、] ?)?(?:[^ ] [^ ]|[^ （]+)(?:（[^）]*）)? ?/u.exec(line)?.[0].length ?? 0;
  const start = from + gap;
  const { single, compound } = doc.lexicon.surnames;
  const name = line.replace(/^\d{1,3}[.．、] ?/u, '');
  if (!single.has(name.charAt(0)) && !compound.has(name.slice(0, 2)) && !name.includes('·')) return null;
  const title = [...wordsEndingAt(doc, 'title', stop), ...wordsEndingAt(doc, 'role', stop)].sort(
    (a, b) => a.start - b.start,
  )[0];
  if (!title || title.start < start + 4) return null;
  let at = title.start;
  for (
    let before = wordsEndingAt(doc, 'modifier', at)[0];
    before;
    before = wordsEndingAt(doc, 'modifier', at)[0]
  )
    at = before.start;
  return { start, title: at };
}
