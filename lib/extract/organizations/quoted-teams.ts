import { overlaps, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

/** “雪莲花”突击队: a group that calls itself so. */
const behind =
  /“([\u4e00-\u9fff\w·+]{2,12})”((?:援[藏疆青外川]|赴[\u4e00-\u9fff]{2,4}|对口支援|青年|党员|志愿|巾帼|学生|大学生|老兵|退役军人|红色|理论|文艺|轻骑|政策|法律|科技|医疗|应急|民兵|少年|女子|男子|社区|乡村|冰雪)*(?:突击队|服务队|志愿服务队|志愿队|先锋队|宣讲队|宣讲团|小分队|分队|工作队|战队|巡护队|巡逻队|医疗队|巡诊队|救援队|护林队|艺术团|合唱团|乐队|乐团|剧社|诗社|文学社|球队|女子班|尖刀班|班组|攻关组|专班|联盟|合作社|互助组|调解室|调解队|轻骑兵|讲师团|帮帮团|采风团|采访团|巡演团|考察团|研学团|车队|船队))(?![\u4e00-\u9fff]?(?:模式|制度|建设))/gu;
/** “怒江巡诊队”: its kind stands in the name. */
const inside =
  /“([\u4e00-\u9fff·]{1,10}?(?:突击队|服务队|先锋队|宣讲队|宣讲团|小分队|巡护队|医疗队|巡诊队|救援队|护林队|艺术团|合唱团|轻骑兵|讲师团|联盟|合作社|绣坊|工坊|作坊|剧社|秧歌队))”/gu;
const kinds = /^(?:党员|青年|志愿|巾帼|流动|专业|特战|应急|[一二三四五六七八九十两几多]支?|人民|先锋|敢死)$/u;

/** Groups with a name in quotation marks. */
export function quotedTeams(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const take = (start: number, end: number): void => {
    const range = { start, end };
    if ([...known, ...out].some((o) => overlaps(o, range) && o.end - o.start >= end - start)) return;
    const type = doc.lexical.startsWith('合作社', end - 3) ? 'company' : 'team';
    out.push(
      body(start, end, 'org.quoted', 7.4, {
        type,
        region: null,
        tail: doc.text.slice(start, end),
        relative: false,
      }),
    );
  };
  for (const match of doc.lexical.matchAll(behind))
    if (!kinds.test(match[1] ?? '')) take(match.index, match.index + match[0].length);
  for (const match of doc.lexical.matchAll(inside)) {
    const own = (match[1] ?? '').replace(
      /(?:突击队|服务队|先锋队|宣讲队|宣讲团|小分队|巡护队|医疗队|巡诊队|救援队|护林队|艺术团|合唱团|轻骑兵|讲师团|联盟|合作社|绣坊|工坊|作坊|剧社|秧歌队)$/u,
      '',
    );
    if (own.length > 1 && !kinds.test(own)) take(match.index + 1, match.index + match[0].length - 1);
  }
  return out;
}
