import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { initiative } from './found.ts';

const gettingOrGiving = /荣获|获得|摘得|夺得|捧得|授予|颁发|颁授|评选|斩获|入围|喜获|获(?=[^奖])/g;

/** 一等奖, 大奖, 优秀奖, 获奖: places and kinds of prizes, and what one does with them. */
const kinds =
  /(?:[一二三四五六七八九十特]等|[大金银铜头][^\u4e00-\u9fff]*|优秀|优胜|组织|入围|提名|入选|参与|鼓励|纪念|最佳[\u4e00-\u9fff]{0,4}|单项|年度|各类|多项|此|该|这[一]?|[获颁授领得中抽兑评夺摘])$/;
/** 安徽|科技大|奖: the highest of a region has a name. */
const grand = /[\u4e00-\u9fff]{4}大$/u;
/** 奖励, 奖金, 奖项, 奖补: words that only begin with it. */
const otherWord = /^(?:励|金|杯|状|项|学|品|章|牌|池|惩|补|优|评|助|赏|券|罚)/;
/** What says that a prize is meant: who gets it or gives it, or its year. */
const gets = /(?:获|荣获|获得|摘得|夺得|捧得|授予|颁发|颁授|评选|评为|斩获|入围|入选|申报|设立|喜获)(?:了)?$/;
const given = /^(?:授予|颁给|颁发给|揭晓|得主|获得者|获奖者|评选)/;
const numbered = /^(?:第[一二三四五六七八九十百\d]+届|\d{4}年?(?:度)?)/;
const tens =
  /(?:\d{4}年?度?)?(?:第[一二三四五六七八九十百\d]+届)?(?:全国|中国|全省|全市|全区|全军|世界|国内|国际)[“]?十大[“]?[\u4e00-\u9fff]{2,8}?(?:新发现|人物|事件|新闻|进展|楷模|标兵|青年|工匠|案例|好书|产业|成果|女杰|精品)/g;

/** 2025年度“感动青海”十大人物: the quotation is not the whole of it. */
const persons =
  /(?:\d{4}年?度?|第[一二三四五六七八九十百\d]+届)?“[^“”\n，。]{2,8}”(?:年度|十大|百名|杰出)*(?:人物|杰出青年|新闻人物|经济人物|科技人物|最美人物)(?=[，。；、”（\s]|颁奖|评选|揭晓|称号|名单|由|将|已|的|是)/gu;

/** 入选河南省基层治理示范点, 被评为全国文明单位: titles of units, behind what gives them; 国家, 全国 or a region says whose they are. */
const unitTitle = String.raw`((?:\d{4}年?度?|第[一二三四五六七八九十百\d]+[批届]|首批|新一批)*(?:“[^”]{2,6}”)?(?:全国|国家|中国|全[省市区县州盟军]|[\u4e00-\u9fff]{1,8}?(?:自治区|[省市县区州盟旗]))级?[^，。；、：“”的\s]{2,22}?(?:(?:试点|试验|重点|特色|强|名|百强)(?:县|市|城市|镇|乡|村|地区)|试点(?=[，。；、]|名单)|传统村落|先行区|样板区|典型县|示范(?:点|单位|户|村镇?|乡镇|社区|企业|学校|校|街区|街道|园区|站|岗|窗口|县|市|区|城市|医院|家庭|集体|基地)|先进(?:单位|集体|典型|工作者|个人|党组织|基层党组织)|文明(?:单位|村镇|校园|家庭|社区)|模范(?:集体|单位|个人|家庭)|优秀集体|标杆(?:单位|企业)|奖状|卫士|好人)(?:名单|名录)?)(?=[，。；、（\s和及]|创建名单|创建单位|称号|荣誉|等|$)`;
const titleOfUnit = new RegExp(
  String.raw`(?:荣获|获评|获得|获|入选|入围|评为|授予|命名为|认定为|评定为)(?:了)?${unitTitle}`,
  'gu',
);
/** 全国休闲农业重点县|、国家乡村振兴示范县: the next of a row. */
const nextTitle = new RegExp(`^、${unitTitle}`, 'u');

/** Prizes by their last character, 第50届南丁格尔奖, and the ten of a year, 2024年度全国十大考古新发现. */
export function awardsIn(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  for (let at = doc.lexical.indexOf('奖'); at >= 0; at = doc.lexical.indexOf('奖', at + 1)) {
    const end = at + 1;
    if (otherWord.test(doc.lexical.slice(end, end + 1))) continue;
    const start = prizeStart(doc, at);
    const own = doc.lexical.slice(start, at);
    const isGrand =
      grand.test(own) && doc.places.some((o) => o.start === start && o.end - start <= own.length - 3);
    if (
      own.length < 2 ||
      own.length > 24 ||
      (kinds.test(own) && !isGrand) ||
      /[的了将为被，。；、]/.test(own)
    )
      continue;
    const isNumbered = numbered.test(own);
    const isOfBody = [...doc.places, ...doc.organizations].some((o) => o.start === start && o.end < at);
    const isInRow =
      doc.lexical.charAt(start - 1) === '、' && out.some((o) => o.end === start - 1 && o.type === 'award');
    const isGiven =
      isInRow ||
      gets.test(doc.lexical.slice(Math.max(0, start - 4), start)) ||
      given.test(doc.lexical.slice(end, end + 4));
    if (!isNumbered && !isOfBody && !isGiven) continue;
    if (own.replace(numbered, '').length < 2) continue;
    // 国家科技进步奖|一等奖: which of them.
    const grade =
      /^(?:[特一二三四]等奖|提名奖|组织奖|创新奖)/u.exec(doc.lexical.slice(end, end + 3))?.[0] ?? '';
    out.push(award(doc, start, end + grade.length));
  }
  for (const match of matchesIn(doc.lexical, tens))
    out.push(award(doc, match.index, match.index + match[0].length));
  for (const match of matchesIn(doc.lexical, persons))
    out.push({ ...award(doc, match.index, match.index + match[0].length), weight: 7.4 });
  for (const match of matchesIn(doc.lexical, titleOfUnit)) {
    let end = match.index + match[0].length;
    out.push(award(doc, end - (match[1] ?? '').length, end));
    for (
      let next = nextTitle.exec(doc.lexical.slice(end, end + 44));
      next;
      next = nextTitle.exec(doc.lexical.slice(end, end + 44))
    ) {
      end += next[0].length;
      out.push(award(doc, end - (next[1] ?? '').length, end));
    }
  }
  return out;
}

/** Behind what gets or gives it, where that stands inside what could be the name. */
function prizeStart(doc: Doc, at: number): number {
  const from = nameStart(doc, at, 26);
  const text = doc.lexical.slice(from, at);
  const verb = matchesIn(text, gettingOrGiving).at(-1);
  return verb ? from + verb.index + verb[0].length : from;
}

function award(doc: Doc, start: number, end: number): FoundInitiative {
  return initiative(doc, start, end, 'initiative.award', 6.4, 'award');
}
