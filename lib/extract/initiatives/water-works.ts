import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';
import { initiative } from './found.ts';

/** Works that lead water from one valley to another are all called by what they lead and where: 引江补汉, 引洮供水, 滇中引水, 渝西跨江供水工程. */
const work =
  /引[江河黄汉洮大滦淮滇洱嘉郑额密乌丹澧][\u4e00-\u9fff]?(?:[入济补连][\u4e00-\u9fff](?:[一二三]期)?(?:工程)?|(?:供水|灌溉|调水)(?:[一二三]期)?工程)|[滇黔渝川陕甘桂湘鄂赣皖豫冀晋鲁辽吉闽浙苏粤琼青宁新藏][东西南北中][\u4e00-\u9fff]{0,8}?(?:引水|调水|供水|补水|输水|水资源配置|水系连通|灌溉)(?:[一二三]期)?工程/gu;

export function waterWorks(doc: Doc): FoundInitiative[] {
  return matchesIn(doc.lexical, work).map(({ index: start, 0: name }) => {
    const end = start + name.length;
    return initiative(doc, start, end, 'initiative.work', 6.2, 'project');
  });
}
