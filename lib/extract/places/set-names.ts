import { overlaps, type Doc, type FoundPlace, type PlaceType, type Range } from '#lib/extract/doc.ts';
import { everyday, listedAt, type WordClass } from '#lib/extract/tagger/listed-words.ts';
import { writesSounds } from '#lib/extract/persons/sounds.ts';

const natural =
  '草原|草场|雪山|冰川|达坂|垭口|海子|峡谷|瀑布|沙漠|沙洲|山|岭|峰|沟|峪|湖|河|江|溪|潭|泉|峡|湾|岛|礁|滩|洞';
const built =
  '灯塔|游客中心|免税城|陆港|工业区|加工园区|山口|垭口|值守点|驿站|风电场|训练基地|体育基地|难民营|水文站|水电站|电站|客运站|火车站|车站|高铁站|[东南西北]站|口岸|机场|公园|广场|林场|农场|牧场|茶场|渔港|灌区|油田|气田|煤矿|矿区|园区|景区|遗址|旧址|纪念碑|陵园|石窟|书院|古寨|古镇|古城|水库|大桥|大坝|大堤|基地|大街|大道|胡同|山庄|码头|会馆|土楼|宾馆|哨所|哨卡|校区|泵站|排洪渠|干渠|港|帆船港|游艇港|地坑院|迎宾馆|木塔|古塔|站|关|寺|庙|观|宫|塔|阁|楼|亭|园|祠|堤|桥|闸|渠|寨|街|路|巷';
/** Where somebody goes, comes through or is: what stands behind is a place. */
const leads =
  '(?<![存潜内自现实所正])在|取材于|(?<!奔|前|远)赴(?![约任会宴京])|来到|赶到|到达|抵达|直到|直达|直抵|走进|走到|走上|登上|爬上|攀上|登临|进入|返回|离开|奔赴|前往|开往|驶往|驶向|驶入|运往|发往|运抵|通往|通向|途经|途径|经停|流经|穿过|穿越|翻过|翻越|越过|跨过|跨越|横跨|飞越|飞抵|沿着?|位于|坐落于|坐落在|地处|毗邻|紧邻|邻近|濒临|环绕|[东南西北]起|[东南西北]至|[东南西北]临|[东南西北]接|起于|止于|终到|停靠在?|游览|瞻仰|远眺|眺望|俯瞰|俯卧|家住|驻守(?:在)?|守护|巡护|排查|扎根|从|至|经';
/** What follows where a place is all that was named. */
const ends =
  '[，。、；：）”]|$|的(?![话时])|上(?!市|级|报|涨|升|线)|下(?!达|发|降|属|一)|里|内(?!部)|畔|旁|边(?!境)|脚下|之[巅滨畔]|[东南西北]麓|沿[岸线]|两岸|周边|附近|一带|一线|等[地景]|开闸|泄洪|举行|召开|出发|起飞|驶出|出境|启程|启航|开出|游人|景区|乘车|下车|上车|和|与|及|至|到|候车|观看|参观|举办|推行|落幕|开幕|启用|投用|建成|开工|动工|奠基|会见|会谈|出土|开展|发掘|考古|靠泊|集结|首发|首演|展出|展售';
const named = new RegExp(
  `(?<=(?:${leads}))(?:[\\u4e00-\\u9fff]{1,5}?)(?:${natural}|${built})(?=${ends})`,
  'gu',
);
const behindRow = new RegExp(`^[、和及]([\\u4e00-\\u9fff]{1,4}?(?:${natural}|${built}))(?=${ends})`, 'u');
/** What a long head says is whole whatever follows. */
const longInRow =
  /^[、和及]([\u4e00-\u9fff]{2,5}?(?:口岸|机场|水库|大桥|特大桥|隧道|石窟|古镇|古城|湿地|景区|遗址))(?![管建办局委园])/u;
const beforeRow = new RegExp(
  `(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{1,4}?(?:${natural}|${built})(?=[、和及]$)`,
  'u',
);
const naturalInRow = new RegExp(`^[、和及]([\\u4e00-\\u9fff]{1,5}?(?:${natural}))(?=${ends})`, 'u');
/** 阿里河镇|嘎仙洞: a sight in a town. */
const inTown = new RegExp(`^[\\u4e00-\\u9fff]{1,5}?(?:${natural})(?=${ends})`, 'u');
/** 西湖|断桥: a sight in one. */
const inSight = new RegExp(
  `^[\\u4e00-\\u9fff]{1,3}?(?:峰|沟|湾|岛|泉|洞|桥|堤|塔|阁|寺|庙|亭|闸|坝)(?=${ends})`,
  'u',
);
const isNatural = new RegExp(`(?:${natural})$`, 'u');

const generic =
  /^(?:.*[到往来去没不攀之]|[前后上下里外左右东西南北]面|一路|带路|探路|中国|全球|世界|[这那该本各某我他她你全每哪两几多数首第]|[一二三四五六七八九十](?=[座条个处家片名种位道级期号批类只艘次场件项大小方面路])|.*(?:[的了着过是有个座条处家片位名种等和与及或]|公共|自己|农村|城市|祖国|家乡|国家|中央|现场|基层|各地|前沿|一线|海外|所在|附近|周边|生产|建设|施工|训练|实验|实践|教育|培训|示范|养殖|种植|工业|产业|扶贫|易地|安置|制造|加工|创业|试验|科研|储备|保障|物流|文化|体育|人民|市民|旅游|红色|爱国|历史|城乡|休闲|露营|重点|大型|小型|知名|著名|热门|主要|最近|偏远|高速|国际|综合|海滨|高山|技术))/u;
const common =
  /^(?:[大小高深老新古旧东西南北中前后上下左右内外远近江山河湖海沙雪火冰石木铁林草荒沿入出跨过爬登渡水旱航港火汽公马道铁网线思后全]{1,3}|长江大|黄河大|跨海|跨江|立交|天|人行|斑马|一带一)(?:[江河湖海山岛路街桥站港湾滩溪沟峡岭峰洞城楼堂塔庙关寨渠闸堤潭泉峪]|车站|大桥|码头|机场|公园|广场|水库|基地|景区|口岸)$/u;
const said: ReadonlySet<WordClass> = new Set<WordClass>(['verb', 'adverb', 'function', 'phrase', 'number']);

/** 翻越多雄拉山, 北起花园路, 途经中卫北站: sights, waters, streets and stations by how the sentence leads to them. */
export function setNames(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  const take = (found: Range, isRoad = false): boolean => {
    // 七里沟|路段.
    if (doc.lexical.charAt(found.end) === '段' && doc.lexical.charAt(found.end - 1) === '路') return false;
    const range = ownOf(doc, found);
    if (!isName(doc, range, isRoad) || isTaken(doc, range, out)) return false;
    const name = doc.lexical.slice(range.start, range.end);
    const type: PlaceType = isNatural.test(name) ? 'natural' : 'facility';
    out.push({
      kind: 'place',
      rule: 'place.set',
      weight: 4.4,
      ...range,
      type,
      code: null,
      level: null,
      within: doc.places.find((p) => p.end === range.start) ?? null,
      full: true,
    });
    return true;
  };
  for (const match of doc.lexical.matchAll(named)) {
    const isRoad = /[东西南北](?:起|至|临|接)$/u.test(doc.lexical.slice(match.index - 2, match.index));
    take({ start: match.index, end: match.index + match[0].length }, isRoad);
  }
  for (const place of doc.places) {
    const sight = place.type === 'natural' && inSight.exec(doc.lexical.slice(place.end, place.end + 8))?.[0];
    if (sight) take({ start: place.end, end: place.end + sight.length });
    const isTown = place.full && (place.level === 'county' || place.level === 'township');
    const own = isTown && inTown.exec(doc.lexical.slice(place.end, place.end + 10))?.[0];
    if (own) take({ start: place.end, end: place.end + own.length });
    // 巴彦库仁镇、呼和诺尔湖: of a row of places.
    const next = isTown && naturalInRow.exec(doc.lexical.slice(place.end, place.end + 12))?.[1];
    if (next) take({ start: place.end + 1, end: place.end + 1 + next.length });
  }
  // 断桥、苏堤、雷峰塔: a row goes on from a sight that is known.
  for (const place of [...doc.places, ...out]) {
    if (place.type !== 'natural' && place.type !== 'facility') continue;
    const first = beforeRow.exec(doc.lexical.slice(Math.max(0, place.start - 10), place.start))?.[0];
    if (first) take({ start: place.start - 1 - first.length, end: place.start - 1 });
    let end = place.end;
    for (;;) {
      const behind = doc.lexical.slice(end, end + 14);
      const next = (behindRow.exec(behind) ?? longInRow.exec(behind))?.[1];
      if (!next) break;
      const range = { start: end + 1, end: end + 1 + next.length };
      const isKnown = doc.places.some((p) => p.start === range.start && p.end === range.end);
      if (!isKnown && !take(range)) break;
      end = range.end;
    }
  }
  return out;
}

/** 江西|武功山, 凭祥|友谊关: the town or region before the name is where it lies; an airport or station bears it. */
function ownOf(doc: Doc, { start, end }: Range): Range {
  const town = doc.places.find((p) => p.start === start && p.end < end);
  // 黑山头口岸: one character is left of a name that a country's is cut out of.
  if (
    !town ||
    end - town.end < 2 ||
    /^[\u4e00-\u9fff](?:口岸|机场|水库|大桥)$/u.test(doc.lexical.slice(town.end, end))
  )
    return { start, end };
  const bears = !town.full && /(?:机场|站|宾馆|迎宾馆)$/u.test(doc.lexical.slice(town.end, end));
  return bears ? { start, end } : { start: town.end, end };
}

function isName(doc: Doc, { start, end }: Range, isRoad: boolean): boolean {
  const name = doc.lexical.slice(start, end);
  if (name.includes('的') && !writesSounds(name)) return false;
  if (end - start > 3 && !name.includes('的') && writesSounds(doc.lexical.slice(start, end - 1))) return true;
  const isOfPlace = doc.places.some((p) => p.start === start && p.end < end);
  // 和 joins nothing in 呼和诺尔.
  if ((!isOfPlace && generic.test(name.replace('呼和', ''))) || common.test(name)) return false;
  // 黑龙江|巡江: what is done there.
  if (
    end - start === 2 &&
    doc.places.some((p) => p.end === start) &&
    listedAt(doc, start)?.wordClass !== 'place'
  )
    return false;
  const whole = listedAt(doc, start);
  if (whole?.end === end && whole.wordClass !== 'place' && whole.wordClass !== 'otherName') return false;
  // 解放|大桥, 花园|路, 老爷|岭: a word of the language is what it is called.
  if (
    whole &&
    (isRoad ||
      (everyday.has(whole.wordClass) && /^[岭沟湾岗坪滩峡泉潭]$/u.test(doc.lexical.slice(whole.end, end))) ||
      builtLong.test(doc.lexical.slice(whole.end, end)))
  )
    return true;
  let unlisted = 0;
  for (let at = start; at < end - 1;) {
    const word = listedAt(doc, at);
    if (word && word.end <= end) {
      if (said.has(word.wordClass)) return false;
      if (!everyday.has(word.wordClass)) unlisted++;
      at = word.end;
    } else {
      // A word begins in the name and ends behind it: 到山|上下.
      if (word && word.end > end) return false;
      unlisted++;
      at++;
    }
  }
  return unlisted > 0 && (name.length > 2 || whole !== null);
}

const builtLong = /^(?:大桥|大道|大街|大坝|水库|水电站|水文站|煤矿|林场|[东西南北]站)$/u;

/** Taken by a name that is no shorter: 阿克苏 is less than 阿克苏河. */
function isTaken(doc: Doc, range: Range, found: readonly Range[]): boolean {
  const isLess = (p: Range): boolean =>
    p.start >= range.start && p.end <= range.end && p.end - p.start < range.end - range.start;
  // 团洲垸|洞庭湖: the lake is known, and what stands before it is not of its name.
  if (doc.places.some((p) => p.rule === 'place.country' && p.end === range.end && p.start > range.start))
    return true;
  const isStation = /(?:[东西南北火客车文电]站)$/u.test(doc.lexical.slice(range.start, range.end));
  return (
    doc.places.some((p) => overlaps(p, range) && !isLess(p)) ||
    found.some((p) => overlaps(p, range)) ||
    // 中卫|北站: a station is no body.
    doc.organizations.some((o) => overlaps(o, range) && !(isStation && o.rule === 'org.head')) ||
    doc.persons.some((p) => overlaps(p, range) && !isLess(p)) ||
    doc.initiatives.some((i) => overlaps(i.outer, range))
  );
}
