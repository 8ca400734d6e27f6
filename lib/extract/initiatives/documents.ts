import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';

const media = /(?:日报|晚报|晨报|周刊|周报|杂志|月刊|联播|焦点访谈|头条|频道|电视剧|早报|时报|邮报|都市报)$/;

/** （以下简称《条例》）. */
const declared = /^[（(](?:以下|下)?[简簡][称稱][：:]?[“《「]?([^“”《》「」（）()\n]{2,16})[”》」]?[）)]/u;

/** 《…》 without its marks; papers and programmes are none. */
export function documentsIn(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  const shortNames = new Map<string, string>();
  for (const match of doc.text.matchAll(/《([^《》\n]{2,80}(?:〈[^〉]*〉[^《》\n]{0,40})?)》/g)) {
    const name = match[1] ?? '';
    if (media.test(name)) continue;
    const start = match.index + 1;
    const end = match.index + match[0].length;
    const short = declared.exec(doc.text.slice(end, end + 40))?.[1];
    if (short !== undefined) shortNames.set(short, name);
    out.push({
      kind: 'initiative',
      rule: 'initiative.document',
      weight: 10,
      start,
      end: start + name.length,
      type: 'document',
      // 《条例》 is the one that the article has called so.
      name: shortNames.get(name) ?? name,
      alias: short ?? null,
      outer: { start: match.index, end },
    });
  }
  return out;
}
