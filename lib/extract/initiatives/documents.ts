import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';

const titleMarks = /《([^《》\n]{2,80}(?:〈[^〉]*〉[^《》\n]{0,40})?)》/g;

const media = /(?:日报|晚报|晨报|周刊|周报|杂志|月刊|联播|焦点访谈|头条|频道|电视剧|早报|时报|邮报|都市报)$/;

/** （以下简称《条例》）. */
const declared = /^[（(](?:以下|下)?[简簡][称稱][：:]?[“《「]?([^“”《》「」（）()\n]{2,16})[”》」]?[）)]/u;

/** 某厅|关于某事的公告: a headline that is the title of a paper; who issues it stands before it. */
const notice =
  /(?<=^[\u4e00-\u9fff“”、·\s]{0,40}?)关于[^，。；：！？《》]{4,80}?的(?:公告|公示|通知|决定|通报|意见|命令|批复|通告|决议|公报)$/u;

/** Papers that are printed whole are called by their headline, without 《》. */
export function noticesIn(doc: Doc): FoundInitiative[] {
  return doc.parts.flatMap(({ part, start: from, end }) => {
    const about = part === 'headline' ? notice.exec(doc.lexical.slice(from, end)) : null;
    if (!about) return [];
    const start = from + about.index;
    return {
      kind: 'initiative',
      rule: 'initiative.document',
      weight: 10,
      start,
      end,
      type: 'document',
      name: doc.text.slice(from, end).replace(/\s+/gu, ''),
      alias: null,
      outer: { start, end },
    };
  });
}

/** 《…》 without its marks; papers and programmes are none. */
export function documentsIn(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  const shortNames = new Map<string, string>();
  for (const match of matchesIn(doc.text, titleMarks)) {
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
