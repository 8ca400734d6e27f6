import type { Doc, FoundOrganization, Range } from '#lib/extract/doc.ts';
import { wordsAt } from '#lib/extract/doc.ts';
import { body } from './body.ts';

/** What is set up for one task, with whatever the task is before it. */
const group =
  /^[\u4e00-\u9fff“”·\d]{2,34}?(?:领导小组|专项工作机制|工作机制|协调机制|联席会议|指挥部|工作专班|委员会)(?:办公室|秘书组)(?!副?主任会)/u;
const bare = /^[\u4e00-\u9fff“”·]{4,34}?(?:领导小组|指挥部)(?!成员|组长|副组长|会议|办)/u;
/** The first word of a task; what founds, convenes or joins is none of its words. */
const task =
  /^(?:整治|打击|治理|推进|推动|实施|加强|防范|处置|防治|建设|深化|优化|落实|解决|应对|服务|促进|创建|全面|农村|生态|安全|城市|乡村|疫情|防汛|森林|“|[\u4e00-\u9fff]{2,8}(?:治理|整治|建设|工作|改革|发展|产业|项目|保护))/u;
const notTask =
  /成立|组建|召开|印发|设立|发布|公布|会同|联合|负责|牵头|担任|要求|强调|[的了在及向将把被由从各]|相关|有关|成员/u;

/** 某市|整治形式主义为基层减负专项工作机制办公室, 市委|实施乡村振兴战略领导小组办公室: verbs are of the task, and no end of the name. */
export function workingGroups(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const take = (owner: Range, region: string | null, relative: boolean): void => {
    const rest = doc.lexical.slice(owner.end, owner.end + 44);
    if (!task.test(rest)) return;
    const tail = (group.exec(rest) ?? bare.exec(rest))?.[0];
    if (tail === undefined || notTask.test(tail)) return;
    const end = owner.end + tail.length;
    if (known.some((o) => o.start <= owner.start && o.end >= end)) return;
    const fields = { type: 'team', region, tail: doc.text.slice(owner.end, end), relative } as const;
    out.push(body(owner.start, end, 'org.working', 6.3, fields));
  };
  for (const place of doc.places) if (place.level !== null) take(place, place.code, false);
  for (const one of known)
    if (/(?:党?委|政府|国务院)$/u.test(doc.lexical.slice(one.start, one.end)))
      take(one, one.region, one.relative);
  for (const [start, words] of doc.byStart.get('relative') ?? []) {
    const word = words[0];
    if (!word || doc.places.some((p) => p.start <= start && start < p.end)) continue;
    const opens =
      !/[\u4e00-\u9fff]/u.test(doc.lexical.charAt(start - 1)) || doc.byEnd.get('boundary')?.has(start);
    if (opens && wordsAt(doc, 'organ', word.end).length === 0) take(word, null, true);
  }
  return out;
}
