import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundOrganization, type Range } from '#lib/extract/doc.ts';
import { listedAt, type WordClass } from '#lib/extract/tagger/listed-words.ts';
import { body } from './body.ts';

const trade =
  '科技|股份|智能|生物|能源|物流|重工|重机|重装|乳业|车业|药业|医药|制药|新材料|新材|食品|化工|化学|建工|机械|电子|光电|电气|电器|环保|置业|文旅|传媒|钢铁|水泥|纸业|酒业|茶业|服饰|通信|软件|实业|控股|畜牧|牧业|种业|农牧|矿业|铝业|铜业|纺织|家居|轴承|新能源|半导体|水务|生鲜|航发';
const name = `[\\u4e00-\\u9fff]{2}(?:${trade})`;
/** 由甲科技承建, 与乙生物签订协议: what only a firm does, or what only with a firm is done. */
const deals = new RegExp(
  `(?<=由|与|和|同|联合|携手|企业|引进|走进|来到)(${name})(?=承建|承办|生产|研发|研制|投资|建设|运营|运维|施工|负责|签订|签署|签约|合作|共建|共同|达成|提供|打造|捐赠|联合|等企业|的(?:生产)?(?:车间|厂房|生产线|展厅))`,
  'gu',
);
/** 甲能源、乙物流等企业. */
const row = new RegExp(
  `(?<![\\u4e00-\\u9fff])${name}(?:、${name})*(?=等(?:企业|公司|一批企业|重点企业|龙头企业))`,
  'gu',
);
/** 甲航发、乙科技、丙飞特等企业. */
const anyRow =
  /(?<=[，。；：、\n]|^|由|与|和|包括|及)[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6}){1,8}(?=等(?:\d+家|[一二三四五六七八九十]+家|多家|数家|一批)?(?:重点|龙头|知名|骨干|本地|上市|参展|头部|科技)?(?:企业|公司|采购商|品牌商|运营商)(?!家|主|职工))/gmu;

/** What says of which kind many firms are: 数字科技, 绿色能源. */
const kind =
  /^(?:数字|绿色|现代|传统|高端|先进|智慧|信息|金融|航空|航天|海洋|农业|工业|新型|清洁|低碳|国有|民营|本土|本地|当地|大型|中小|外资|合资|上市|生命|生态|冷链|商贸|电商|跨境|国际|国内|全国|中国|我国|全省|全市|全县|我省|我市|我县|一家|多家|几家|这家|该县|城市|乡村|基础|公共|重大|重点|特色|优质|健康|休闲|新兴|核心|电力|煤炭|石油|人工|再生|可再|动力|精密|精细|纳米|生物|电子|通信|软件|汽车|机械|食品|建筑|交通|化工|医药|医疗|文化|教育|体育|旅游|环保|环境|材料|装备|军工|国防|民用|商业|社会|市场|互联|网络|新闻|影视|养殖|种植|粮食|林业|畜牧|渔业|技术|产业|企业|项目|系统|平台|工程|设备|体系|复合|有关|相关|其他)/u;

/** What a brand is besides, in a row and where it does something. */
const brands: ReadonlySet<WordClass> = new Set<WordClass>(['otherName', 'person', 'none']);
const brandsSaid: ReadonlySet<WordClass> = new Set<WordClass>([...brands, 'noun', 'adjective']);

const isTrade = new RegExp(`^${name}$`, 'u');

function itemsOf(text: string, from: number): Range[] {
  let at = from;
  return text.split('、').map((item) => {
    const range = { start: at, end: at + item.length };
    at = range.end + 1;
    return range;
  });
}

/** It begins with a word of the language that is more than a half of it, or says of which kind many are. */
function isWordy(doc: Doc, { start, end }: Range): boolean {
  const word = listedAt(doc, start);
  return (
    (word !== null && (word.end - start) * 2 > end - start && !brands.has(word.wordClass)) ||
    kind.test(doc.lexical.slice(start, end)) ||
    /[的和等了在与及]/u.test(doc.lexical.slice(start, end)) ||
    doc.places.some((p) => p.start === start)
  );
}

/** Firms with no word for one in their name, by what their trade is called and what is done with them. */
export function byTrade(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const all = known.filter((o) => o.type === 'company' || o.rule === 'org.model');
  const take = (start: number, end: number, isSaid: boolean): void => {
    const own = listedAt(doc, start);
    const range = { start, end };
    if (kind.test(doc.lexical.slice(start, end)) || known.some((o) => overlaps(o, range))) return;
    // An everyday word before the trade makes a kind of it, a town makes a trade of the town's.
    if (own?.end === start + 2 && !(isSaid ? brandsSaid : brands).has(own.wordClass)) return;
    if (doc.places.some((p) => overlaps(p, range))) return;
    out.push(
      body(start, end, 'org.trade', 5.2, {
        type: 'company',
        region: null,
        tail: doc.text.slice(start, end),
        relative: false,
      }),
    );
  };
  for (const match of matchesIn(doc.lexical, deals)) take(match.index, match.index + match[0].length, true);
  for (const match of matchesIn(doc.lexical, anyRow)) {
    const items = itemsOf(match[0], match.index);
    const known = items.filter(
      (i) =>
        isTrade.test(doc.lexical.slice(i.start, i.end)) ||
        all.some((o) => o.start <= i.start && o.end === i.end),
    );
    const rest = items.filter((i) => !known.includes(i));
    if (known.length === 0 || rest.some((i) => isWordy(doc, i))) continue;
    for (const i of items) take(i.start, i.end, false);
  }
  for (const match of matchesIn(doc.lexical, row))
    for (let at = match.index; at < match.index + match[0].length;) {
      const next = doc.lexical.indexOf('、', at);
      const end = next < 0 ? match.index + match[0].length : Math.min(next, match.index + match[0].length);
      take(at, end, false);
      at = end + 1;
    }
  return out;
}
