import { matchesIn } from '#lib/text/held-words.ts';
import { otherHalf } from './event-names.ts';
import { wordsAt, type Doc, type FoundInitiative } from '#lib/extract/doc.ts';
import { initiative } from './found.ts';

const anchor =
  /(?<!\d)(?:(?:19|20)\d{2}[—-])?(?:(?:(?:19|20|21)\d{2}年?)?(?:第[一二三四五六七八九十百零〇廿\d]+[届屆]|首届)|(?:19|20|21)\d{2}(?:年|赛季)?(?![多余几])(?=[\u4e00-\u9fff“])|(?<![〇零○一二三四五六七八九十])[一二][〇零○九][〇零○一二三四五六七八九]{2}年?(?=[\u4e00-\u9fff“]))/gu;
/** Between the number and the head stand no particles and no marks but those of names. */
const particle = /[的了将被把从向到后前得着过内里]|[，。；：！？、《》（）【】\s]/u;
const longest = 34;

/** What a gathering that has a number is, whatever is gathered for. */
const ofOrdinal =
  /(?:大会|年会|峰会|论坛|对话|晚会|茶会|音乐会|[览销洽谈流示接介演映讨告摩进]会|运动会|[冬夏奥亚全青大残]运会|亚冬会|奥会|世界杯赛?|[\u4e00-\u9fff]{2}[杯赛营展周季节]|对抗赛|双年展|展演|[会汇调]演|联展活动|展销活动|集市|选举|评选(?:活动)?|评比|盛典|典礼|仪式|马拉松|之夜|交响演出季|博览月|[\u4e00-\u9fff]{2}月|系列活动|交流活动|展示活动|[\u4e00-\u9fff]{2}[周月季节营]活动)$/u;
/** The same of a year, which many things have that bear no name. */
const ofYear =
  /(?:峰会|论坛|[览销洽谈流示接介]会|见面会|运动会|冬奥会|奥运会|残奥会|亚运会|世界杯赛?|锦标赛|联赛|大赛|公开赛|邀请赛|挑战赛|大奖赛|马拉松|[\u4e00-\u9fff]{2}(?:文化|艺术|旅游|音乐|电影|美食|啤酒|购物|消费|读书|阅读|科技|设计|时装|火把|泼水)(?:节|周|月|季)|启动仪式|夏令营|冬令营|双年展|[\u4e00-\u9fff]{2}(?:攻坚|提升|专项|整治|护航|服务|推广)行动)$/u;
/** Bodies, and words that only end like an event. */
const noEvent =
  /(?:委员会|理事会|常委会|董事会|监事会|协会|学会|商会|联合会|总会|工会|人代会|代表大会|全会|时节|环节|细节|情节|季节|节节|春节|国庆节|前一|一周|周[一二三四五六日]|赛季|[一二三四]季|上半|下半|\d月|[一二三四五六七八九十]月|岁月|发展|进展|开展|拓展|扩展|施展|参展|画展|国营|经营|运营|民营|私营|奖杯|比赛|决赛|预赛|参赛|涉赛|开赛|完赛|赛赛|招展|布展|办展|申奥|申冬奥会)$/u;
const goesOn =
  /^(?:员|议(?!程)|[品示览出馆厅区台位商销演板柜映](?!览会)|[后事前场道程制]|组委|筹委|执委|主席|秘书|日(?!前|上午|下午|晚|在|举)|约|点|目|度|总决|期间举|场|产生|出(?!席)|为|\d+周年|会[上场期]|完赛)/u;

/**
 * 第六届沙湖国际音乐周, 2028年国际攀联攀岩世界杯: behind its number or its year an event goes on to the last word that says what it is,
 * before what is done with it.
 */
export function numberedEvents(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  for (const { index, 0: number } of matchesIn(doc.lexical, anchor)) {
    const isOrdinal = /[届屆]$/u.test(number);
    // 2025宜昌柑橘文化节: a year without its word belongs to the name.
    const isOfName = isOrdinal || !/年度?$|赛季$/u.test(number);
    const first = eventEnd(doc, index + number.length, isOfName ? ofOrdinal : ofYear);
    if (first === null) continue;
    const end = otherHalf(doc, first);
    const start = isOrdinal ? ownerStart(doc, index) : index;
    out.push(initiative(doc, start, end, 'initiative.numbered', 6.6, 'meeting'));
  }
  return out;
}

/** The end of the longest name behind the number; null where nothing there is an event. */
function eventEnd(doc: Doc, from: number, heads: RegExp): number | null {
  let best = 0;
  const to = Math.min(from + longest, doc.lexical.length);
  for (let at = from; at < to; at = nextOf(doc, at)) {
    if (breaksOff(doc, from, at, best) && !doc.lexical.startsWith('勇为', at - 1)) break;
    const end = at + 1;
    const name = doc.lexical.slice(from, end);
    const isEvent = end - from > 2 && heads.test(name) && !noEvent.test(name);
    if (
      isEvent &&
      !goesOn.test(doc.lexical.slice(end, end + 3)) &&
      !(doc.lexical.charAt(end - 1) === '展' && doc.lexical.charAt(end) === '会')
    )
      best = end;
  }
  const name = doc.lexical.slice(from, best);
  const isWhole = (name.match(/“/gu)?.length ?? 0) === (name.match(/”/gu)?.length ?? 0);
  return best > 0 && isWhole ? best : null;
}

/** 第三届丝绸之路|（敦煌）|国际文化博览会: a place in brackets is stepped over. */
function nextOf(doc: Doc, at: number): number {
  const bracket = /^（[\u4e00-\u9fff]{2,6}）/u.exec(doc.lexical.slice(at + 1, at + 9))?.[0];
  return bracket && doc.places.some((p) => p.start === at + 2) ? at + 1 + bracket.length : at + 1;
}

function breaksOff(doc: Doc, from: number, at: number, best: number): boolean {
  const char = doc.lexical.charAt(at);
  if (particle.test(char) && !isHeld(doc, at)) return true;
  // 第三届甲论坛和|第五届乙峰会, 甲世界杯|和乙世界杯.
  if (best === at && /[和与及]/u.test(char)) return true;
  // 某论坛|上作大会报告.
  if (best === at && char === '上' && !doc.places.some((p) => p.start === at)) return true;
  if (best > 0 && joined.test(doc.lexical.slice(at, at + 5))) return true;
  // Behind 暨 another event begins.
  if (char === '暨' && at > from + 4) return true;
  if (at > from && (/[在于为已由]/u.test(char) || counts.test(doc.lexical.slice(at, at + 6)))) return true;
  // 第十一届中央委员会|主席周某.
  if (wordsAt(doc, 'title', at).some((w) => w.end - w.start > 1)) return true;
  return at === from ? opens.test(doc.lexical.slice(at, at + 2)) : at > from + 1 && stops(doc, at);
}

/** 43个小项, 近50场. */
const counts = /^近?\d+(?:多|余)?[个场项名家余多]/u;
const joined = /^(?:[和与及、](?:第|首届|\d|“|多)|等(?:多|系列|\d|活动))/u;
/** 2024年|举办论坛: what is done in that year. */
const opens = /^(?:举办|举行|召开|承办|成功|申办|开展|启动|实施|全国两)/u;

/** 内蒙古, 火把节: no particle, but a character of a name. */
function isHeld(doc: Doc, at: number): boolean {
  return doc.places.some((p) => p.start <= at && at < p.end) || doc.lexical.startsWith('火把', at - 1);
}

/** A word of two characters or more that no name holds. */
function stops(doc: Doc, at: number): boolean {
  if (doc.places.some((p) => p.start < at + 2 && p.end > at && p.end - p.start > 1)) return false;
  return (
    wordsAt(doc, 'boundary', at).some(
      (w) => w.end - w.start > 1 && !joins.test(doc.lexical.slice(at, at + 2)),
    ) ||
    /^(?:成功|申办|承办|开幕(?!式)|闭幕(?!式)|落幕|举行|圆满|正式|即将|期间|上[，。]|获奖|参赛|参展|吸引|共有|今[天日]|昨[天日]|日前|近日)/u.test(
      doc.lexical.slice(at, at + 3),
    )
  );
}

const joins = /^(?:邀请|合作|促进|创新|发展|年度|青年|联合|启动|实施|集中|发布)/u;

/** 甘肃省|第十六届运动会, 德令哈市|第二十届那达慕大会: whose event it is, directly before its number. */
export function ownerStart(doc: Doc, at: number): number {
  const owner = [...doc.places, ...doc.organizations]
    .filter((o) => o.end === at && (o.kind === 'organization' ? !o.bare : true))
    .sort((a, b) => a.start - b.start)[0];
  const outer = owner && doc.places.find((p) => p.end === owner.start && p.level !== null);
  const own = outer?.start ?? owner?.start ?? at;
  const scope = /(?:全国|全[省市区县州盟旗]|中国|国际|世界|(?<![\u4e00-\u9fff])[省市县区])$/u.exec(
    own === at ? doc.lexical.slice(Math.max(0, at - 2), at) : '',
  )?.[0];
  return own - (scope?.length ?? 0);
}
