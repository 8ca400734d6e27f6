import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';
import { initiative } from './found.ts';

/** 白鹤滩—浙江特高压直流工程, 陇东—山东±800千伏特高压工程: works that lead from one place to another are called by both. */
const line =
  /[\u4e00-\u9fff]{2,5}[—－–-][\u4e00-\u9fff]{2,5}?(?:±?\d{3,4}千伏)?(?:特高压|高压|柔性)?(?:直流|交流|输变电|输电|输气管道|输油管道|天然气管道|原油管道|管道)*(?:二期|三期|[一二三]线)?(?:工程|项目|管道)/gu;
const kind = /特高压|千伏|直流|交流|输变电|输电|管道/u;

export function lineWorks(doc: Doc): FoundInitiative[] {
  return matchesIn(doc.lexical, line).flatMap(({ index, 0: name }) => {
    // 建设|甲—乙: from the place on, where one is known.
    const dash = index + name.search(/[—－–-]/u);
    const from = doc.places.find((p) => p.end === dash && p.start >= index)?.start ?? index;
    const end = index + name.length;
    return kind.test(name) ? [initiative(doc, from, end, 'initiative.work', 6.8, 'project')] : [];
  });
}
