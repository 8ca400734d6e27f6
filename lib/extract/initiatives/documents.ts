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

/** What a paper is called once its title has been printed: 《通知》, 《实施方案》. */
const genre =
  /^(?:若干|实施|行动|工作|管理|指导|暂行|三年|五年|总体|专项|建设|发展|框架|合作|备忘|联合|中长期)*(?:通知|意见|方案|规划|条例|办法|纲要|计划|规定|公报|决定|报告|指南|清单|标准|规范|细则|措施|政策|白皮书|蓝皮书|绿皮书|皮书|建议|倡议书?|宣言|声明|协议书?|协定|备忘录|公约|章程|目录|名录|决议|准则|守则|通告|公告|通报|指引|意向书|议定书|实录)$/u;
const editions = /(?:（[^（）]*）)+$/u;

/** 《通知》 where the article has printed one title that ends so: the same paper. */
function wholeTitle(before: readonly FoundInitiative[], name: string): string | null {
  if (!genre.test(name)) return null;
  const whole = new Set(
    before
      .map((d) => d.name)
      .filter((n) => n.length > name.length + 2 && n.replace(editions, '').endsWith(name)),
  );
  const [only, ...others] = whole;
  return only !== undefined && others.length === 0 ? only : null;
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
      name: shortNames.get(name) ?? wholeTitle(out, name) ?? name,
      alias: short ?? null,
      outer: { start: match.index, end },
    });
  }
  return out;
}
