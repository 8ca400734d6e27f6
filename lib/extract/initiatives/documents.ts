import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';

const media = /(?:日报|晚报|晨报|周刊|周报|杂志|月刊|联播|焦点访谈|头条|频道|电视剧|早报|时报|邮报|都市报)$/;

/** 《…》 without its marks; papers and programmes are none. */
export function documentsIn(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  for (const match of doc.text.matchAll(/《([^《》\n]{2,80}(?:〈[^〉]*〉[^《》\n]{0,40})?)》/g)) {
    const name = match[1] ?? '';
    if (media.test(name)) continue;
    const start = match.index + 1;
    out.push({
      kind: 'initiative',
      rule: 'initiative.document',
      weight: 10,
      start,
      end: start + name.length,
      type: 'document',
      name,
      alias: null,
      outer: { start: match.index, end: match.index + match[0].length },
    });
  }
  return out;
}
