import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

const team =
  /^(?:国家|男子|女子|国奥|青年|体育|残疾人|越野|自由式|单板|短道|高山)*(?:足球|女足|男足|女篮|男篮|女排|男排|皮划艇|帆船|帆板|龙舟|武术|攀岩|马术|自行车|拳击|花样游泳|水球|橄榄球|手球|曲棍球|棒球|垒球|高尔夫球|蹦床|铁人三项|电子竞技|篮球|排球|乒乓球|羽毛球|游泳|跳水|田径|体操|滑雪|滑冰|速滑|冰壶|冰球|射击|举重|摔跤|赛艇|击剑|柔道|跆拳道|网球|花样滑冰)?(?:青年|少年|预备|二线|一线)?(?:队(?![伍员列长友医尾里内中])|男足|女足|男篮|女篮|男排|女排|体育代表团)|^(?:党政|政府|友好|经贸|经济|文化|人大|政协|青年|妇女|工会|教育|科技|商务|农业|媒体|新闻|企业家|医疗|体育|学生|少年)*(?:代表团|代表队|考察团|访问团|寻根团|参访团|交流团|研学团|慰问团|医疗队|援[\u4e00-\u9fff]医疗队)(?!成员单位)/;

/** 中国（云南）|援缅医疗队: the state's, and which region sends it. */
const ofChina = /^中国（[\u4e00-\u9fff]+）$/;

/** 中国队, 黑龙江冰壶队: who competes for a country or a region. */
export function teams(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const place of doc.places) {
    if (place.level === 'township') continue;
    // 第六批援|冈比亚医疗队: who is sent there, and not of there.
    if (/[援赴]/u.test(doc.lexical.charAt(place.start - 1))) continue;
    const isOfChina = ofChina.test(doc.lexical.slice(place.start - 3, place.end + 1));
    const from = place.end + (isOfChina ? 1 : 0);
    const found = team.exec(doc.lexical.slice(from, from + 14))?.[0];
    if (!found) continue;
    const end = from + found.length;
    // 山东泰山队: a club bears its region and a mountain.
    const region =
      place.level === null || (place.level === 'county' && !place.full)
        ? doc.places.find((p) => p.end === place.start && p.level)
        : undefined;
    const start = isOfChina ? place.start - 3 : (region?.start ?? place.start);
    out.push(
      body(start, end, 'org.team', 5, {
        type: 'team',
        region: (region ?? place).code,
        tail: isOfChina ? doc.text.slice(start, end) : doc.text.slice(region?.end ?? place.end, end),
        relative: false,
      }),
    );
  }
  return out;
}
