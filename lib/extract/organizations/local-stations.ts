import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';
import { nameStart } from './name-start.ts';

/** Outposts of bureaus in towns and streets: a name of two to six characters before them is theirs. */
const station =
  /(?:边境|边防|水上|铁路|森林)?派出所|(?<!公)司法所|供电所|税务所|财政所|国土所|自然资源所|(?:市场监管|市场监督管理|工商)所|人民法庭|警务站|交警中队|车辆段|机务段|工务段|供电段|电务段|养路工区/gu;
/** Which one is not said. */
const anyone =
  /(?:基层|辖区|当地|附近|所在|所有|所属|有关|相关|农村|城区|城乡|乡镇|街道|社区|公安|边境|边防|水上|铁路|户籍|户口|属地|家附近|全[国省市区县州盟旗]|[各某该本这那两三几多一个县区乡镇市])$/u;
const word = /[的了在到从和与及等由被把将向对为以是有就也又再去来找打给请让叫]/u;

/** 青石桥|派出所, 赤岭|边境派出所. */
export function localStations(doc: Doc): FoundOrganization[] {
  return matchesIn(doc.lexical, station).flatMap(({ index, 0: head }) => {
    const start = nameStart(doc, index, 8);
    const own = doc.lexical.slice(start, index);
    if (!/^[\u4e00-\u9fff]{2,6}$/u.test(own) || anyone.test(own) || word.test(own)) return [];
    const end = index + head.length;
    const name = {
      type: 'government',
      region: null,
      tail: doc.text.slice(start, end),
      relative: false,
    } as const;
    return [body(start, end, 'org.station', 5, name)];
  });
}
