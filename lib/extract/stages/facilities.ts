import { overlaps, type Doc, type FoundPlace, type PlaceType, type Range } from '#lib/extract/doc.ts';
import { facilityTypes } from '#lib/extract/lexicon/facilities.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { writesSounds } from '#lib/extract/persons/sounds.ts';
import { chainedUnits } from '#lib/extract/places/chained-units.ts';
import { stationsAndPorts } from '#lib/extract/places/stations-and-ports.ts';
import { visitedVenues } from '#lib/extract/places/venues.ts';
import { visitedSites } from '#lib/extract/places/visited-sites.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** Villages, airports, parks, zones: places outside the table, by the head of their name. */
export const facilities: Stage = {
  id: 'facilities',
  needs: ['words', 'places', 'organizations'],
  gives: ['places'],
  run(doc) {
    const found: FoundPlace[] = [...chainedUnits(doc), ...stationsAndPorts(doc)];
    for (const [end, list] of doc.byEnd.get('facility') ?? []) {
      const head = list[0];
      const place = head && facilityAt(doc, head.start, end, found);
      if (place) found.push(place);
    }
    doc.places.push(
      ...found.filter(
        (f) => !found.some((g) => g !== f && overlaps(f, g) && g.end - g.start > f.end - f.start),
      ),
    );
    repeat(doc, found);
    doc.places.push(...visitedVenues(doc));
    doc.places.push(...visitedSites(doc));
    doc.places.push(...quotedParts(doc));
    const whole = doc.organizations.filter((o) => o.rule !== 'org.head' || !isCutBy(doc, o, found));
    doc.organizations.splice(0, doc.organizations.length, ...whole);
    doc.places.sort((a, b) => a.start - b.start || b.end - a.end);
  },
};

const generic =
  /^(?:一位|一名|每位|多位|室内|室外|户外|国家|农|乡|全|该|本|各|山|新农|示范|贫困|行政|自然|试点|重点|一个|每个|多个|老旧|小|大|城中|边境|偏远|传统|美丽|和美|特色|周边|附近|现代|高新技术|经济技术|高新|经济|综合|国家级|省级|市级|自治区级|文化|体育|产业|工业|科技|物流|农业|旅游|国际|人民|市民|中心|生态|绿色|智慧|数字|养殖|种植|住宅|居民|改造|和谐|安置|试点小|首批|黄金|开放型|城乡|乡|城|村|旗|县|区|市|省|老|城市|街|我|这|那|本地|当地|两|三|四|几|新型|先进|个|生态移民|海滨|海边|中型|大型|小型|页岩|海上|陆上|座老|[东西南北中]+部|部队|军事|突破|滨海|温泉|康养|冰雪|民俗|旅居|科技|低空|智能|渔港|水乡|森林|童话|最[\u4e00-\u9fff]|.*设施[和与及]|草原|执行|进入|摧毁|打击)$/;
/** 明湖校区|学术交流中心: no body begins in the middle of a place, nor does a hall in one act where something is held in it. */
function isCutBy(doc: Doc, body: Range, places: readonly FoundPlace[]): boolean {
  const isHall =
    doc.lexical.charAt(body.start - 1) === '在' &&
    /(?:交流中心|会议中心|活动中心|报告厅|礼堂)$/.test(doc.lexical.slice(body.start, body.end));
  return places.some(
    (p) => p.start < body.start + (isHall ? 1 : 0) && p.end > body.start && p.end < body.end,
  );
}

/** One of each to a city: the city's name is theirs. */
const venueHead =
  /^(?:国际)?(?:会议中心|会展中心|网球中心|游泳中心|奥体中心|奥林匹克中心|博览中心|展览中心|演艺中心|全民健身中心|体育中心|文化中心|体育馆|体育场|大会堂|殡仪馆|大剧院|艺术中心|文化宫|规划馆|城市规划馆|党史馆|博物馆|图书馆|展览馆|美术馆)$/;
/** What bears the name of its town: 喀什古城, 满洲里口岸. */
const townHead =
  /^(?:古城|新城|口岸|湿地|港区|码头|大学城|航天城|特大桥|大桥|水库|隧道|遗址|遗址公园|墓地|峡谷|旧址|渡口|江滩|[东西南北]站|水电站|服务区|收费站|机场|火车站)$/;
/** What belongs to the name of the mountain or the village that it is laid out in. */
const sightHead = /^(?:景区|风景区|风景名胜区|旅游区|旅游度假区|度假区|湿地公园|国家湿地公园|遗址公园)$/;
const lineEnds = /^(?:高铁|铁路|高速|高速铁路|高速公路)$/;
const purposeHead = /(?:发射场|中心|馆|会堂|体育场)$/;
const lineHead = /(?:铁路|高铁|公路|高速|隧道|枢纽)$/;
const spans = /(?:大桥|特大桥|铁路桥|公路桥|隧道|通道)$/;
const zoneHead =
  /(?:铁路港|物流港|陆港|开发区|经开区|高新区|合作区|自由贸易港|产业园区?|工业园区?|科技园|保税区|自贸区|试验区|实验区)$/;
const zonePurpose =
  /^(?:国家|国际)?(?:国际|经济技术|高新技术产业|高新|经济|综合|工业|科技|自由贸易|农业高新技术产业|国家级|保护)+$/;
/** Behind these the press names where someone went or is. */
const leads =
  /(?:在|住|到|往|赴|入|进|来到|位于|至|于|经|经由|驶抵|驶入|沿|穿越|翻越|登上|扎根|奔赴|转赴|走进|走访|考察|视察|调研|参观|察看|查看|的|了|、|抵达|从)$/;

/** Where somebody goes to see people. */
const visits = /(?:来到|走进|走访|深入|察看|查看|考察|调研|参观|位于|家住|前往)了?$/;

function facilityAt(
  doc: Doc,
  headStart: number,
  end: number,
  found: readonly FoundPlace[],
): FoundPlace | null {
  const headText = doc.lexical.slice(headStart, end);
  const type = facilityTypes.get(headText);
  if (!type || goesOn(doc, end, headText)) return null;
  // 某村驻村第一书记: whoever is posted there, to the village named before.
  if (headText === '村' && /[村驻]/.test(doc.lexical.charAt(headStart - 1))) return null;
  const limit = nameStart(doc, headStart, 16);
  const before = doc.places.filter((p) => p.start >= limit && p.end <= headStart).at(-1) ?? null;
  const adjacent = before ?? doc.places.find((p) => p.end === limit) ?? null;
  const works =
    /^.*(?:建设|打造|投资|规划|占地|新建|改建|兴建|落户|入驻|位于|坐落于|地处|[东南西北中]部(?=[\u4e00-\u9fff]{2,8}$)|[美俄以乌英法印巴]军|一[处座])/.exec(
      doc.lexical.slice(limit, headStart),
    )?.[0].length ?? 0;
  if (before?.rule === 'place.country' && before.end === headStart && spans.test(headText)) {
    const from = bridgeStart(doc, limit, before);
    if (from < before.start)
      return doc.organizations.some((o) => o.start <= from && o.end > from)
        ? null
        : facility(from, end, type, adjacent);
  }
  let start = before && before.end >= limit + works ? before.end : limit + works;
  // 并州南路|社区 is named after its road.
  const isSmall = type === 'village' || type === 'township';
  // 雄忻高铁阜平隧道: what has a head of its own stands before it and is another place.
  // 盐城湿地珍禽|国家级自然保护区: the town's short form before it is part of its name.
  const reserve =
    before?.end === start &&
    headStart - start > 1 &&
    !before.full &&
    before.level !== 'province' &&
    /^(?:自然保护区|保护区)$/.test(headText);
  for (let at = headStart - 1; at > start && !reserve; at--)
    if (
      !(isSmall && /[路街道巷]/.test(doc.lexical.charAt(at - 1))) &&
      (doc.byEnd.get('facility')?.get(at) ?? []).some((m) => m.end - m.start > 1 && m.start > start)
    )
      start = at;
  // 沧州临港经济技术开发区: behind a city's short form the zone is the city's.
  if (before && !before.full && before.end === start && start < headStart && zoneHead.test(headText))
    start = before.start;
  if (doc.places.some((p) => p.start < end && p.end > end)) return null;
  if (type !== 'village' && type !== 'township') start = behindVerb(doc, start, headStart);
  if (!found.some((f) => f.end === start) && before?.end !== start && isKind(doc, start, headStart))
    return null;
  // 某公司|丹东站: a place begins behind a body.
  const house = doc.organizations.find(
    (o) => o.start < start && o.end > start && o.end < headStart && o.rule !== 'org.model',
  );
  if (house) return null;
  const own = headStart - start;
  const single = headText.length === 1 && type === 'facility';
  if (
    single &&
    /[\u4e00-\u9fff]/.test(doc.lexical.charAt(end)) &&
    !/[及和等与]/.test(doc.lexical.charAt(end))
  )
    return null;
  const small = isSmall;
  // 徐州经济技术开发区: what the zone is for names it only with its region.
  const zone =
    own > 0 &&
    before?.end === start &&
    zoneHead.test(headText) &&
    zonePurpose.test(doc.lexical.slice(start, headStart));
  // 文昌航天发射场: between a town and the head stands what it is for.
  const purpose =
    own > 1 &&
    before?.end === start &&
    !before.full &&
    purposeHead.test(headText) &&
    !doc.lexical.startsWith('国家', start) &&
    isWord(doc, start, headStart);
  // 哈尔滨|国际会展|体育中心: a venue with a city's short form before what it is.
  const venue =
    own > 0 &&
    before?.end === start &&
    !before.full &&
    venueHead.test(headText) &&
    // 上海|世博展览馆, 北京|人民大会堂 have names of their own.
    /^(?:国际|会展|会议|体育|奥林匹克|全民|文化|艺术|展览)+$|^[\u4e00-\u9fff]{2,4}国际$/.test(
      doc.lexical.slice(start, headStart),
    );
  // 舟山|港核心港区: the first 港 is of the port.
  const harbour =
    before?.end === start && !before.full && /^港[\u4e00-\u9fff]*港区$/.test(doc.lexical.slice(start, end));
  // 织金|洞景区, 崖州|湾科技城, 胶州湾|第二海底隧道, 淮河|入江水道: what the town or the water has, under its name.
  const sight =
    before?.end === start &&
    !before.full &&
    ((own > 0 &&
      before.level !== null &&
      !headText.startsWith('遗址') &&
      /[洞湖山河江泉峡谷岭湾岛塔沟]/.test(doc.lexical.charAt(start))) ||
      (before.rule === 'place.country' &&
        /^(?:第[一二三四]|[东西南北]|过江|跨海|海底|公路|铁路|入[江海湖])+$/.test(
          doc.lexical.slice(start, headStart),
        ) &&
        /(?:桥|隧道|通道|水道)$/.test(headText)));
  // 广州|白云|国际机场: what the airport is called is the name of a district, too.
  const city =
    headText.endsWith('机场') && before?.end === headStart
      ? doc.places.find((p) => p.end === before.start && p.level !== null && !p.full)
      : undefined;
  if (city) start = city.start;
  else if (zone || purpose || venue || reserve || harbour || sight) start = before.start;
  else if (
    own === 0 &&
    before?.end === start &&
    !small &&
    ((type !== 'facility' && !(headText === '冰川' && before.type === 'country')) ||
      venueHead.test(headText) ||
      zoneHead.test(headText) ||
      (!before.full && townHead.test(headText)) ||
      (before.level === null && sightHead.test(headText)))
  )
    start = before.start;
  else if (
    own < 2 ||
    generic.test(doc.lexical.slice(start, headStart)) ||
    (lineHead.test(headText) && isWord(doc, start, headStart)) ||
    /^(?:的|我|该|各|本|全|等|这|那)/.test(doc.lexical.slice(start))
  )
    return null;
  // 神农架国家公园|大九湖片区: a facility in one that was just read.
  const around = found.find((f) => f.end === start) ?? null;
  const chained = around !== null || (adjacent !== null && adjacent.end === start);
  // 苏木 and 嘎查 are villages and nothing else: their names need no town before them.
  const pastoral =
    /^(?:苏木|嘎查)$/.test(headText) &&
    own >= 2 &&
    own <= 7 &&
    start === limit &&
    writesSounds(doc.lexical.slice(start, headStart));
  // 渝昆高铁: a line is named by one character of each of its ends.
  const isLine =
    lineEnds.test(headText) &&
    own === 2 &&
    start === limit &&
    !/[用建有修通]/.test(doc.lexical.slice(start, headStart)) &&
    listedAt(doc, start) === null;
  // 水井村、焦家村: a row goes on from a village that is known.
  const inRow =
    small &&
    start === limit &&
    own >= 2 &&
    own <= 4 &&
    doc.lexical.charAt(start - 1) === '、' &&
    found.some((f) => f.end === start - 1 && f.type === type) &&
    (type === 'village' || !isWord(doc, start, headStart));
  // 走进|红湖御园社区: where somebody goes, with a name of its own.
  const visited =
    type === 'village' &&
    start === limit &&
    own >= 2 &&
    own <= 5 &&
    visits.test(doc.lexical.slice(Math.max(0, start - 3), start)) &&
    !isKind(doc, start, headStart) &&
    !isWord(doc, start, headStart) &&
    !/[省市县区镇乡旗州盟个座家]|族$/.test(doc.lexical.slice(start, headStart));
  const longest = /^(?:苏木|嘎查)$/.test(headText) ? 7 : 4;
  if (small && !pastoral && !inRow && !visited && (!chained || own > longest)) return null;
  if (
    !chained &&
    !pastoral &&
    !inRow &&
    !visited &&
    !isLine &&
    start !== before?.start &&
    !leads.test(doc.lexical.slice(Math.max(0, start - 2), start)) &&
    !standsAsName(doc, start, headStart, headText) &&
    !headText.endsWith('机场') &&
    type !== 'other' &&
    headText !== '保护区' &&
    !(
      /^国家(?:文化)?公园$/.test(headText) &&
      /^[\u4e00-\u9fff]{2,8}$/.test(doc.lexical.slice(start, headStart)) &&
      !/[个座处首批些家省]/.test(doc.lexical.slice(start, headStart))
    ) &&
    headText !== '自然保护区'
  )
    return null;
  if (
    type === 'natural' &&
    !chained &&
    !reserve &&
    (doc.lexical.slice(start, headStart).replace(/(?:(?:国家|省|市|自治区)级|国家|世界)$/, '').length > 4 ||
      /森林|天然|湿地|林草|大/.test(doc.lexical.slice(start, headStart)))
  )
    return null;
  // 某村党支部书记: the branch is of the title, and the village a place.
  const isBranch = (to: number) => small && /^党(?:总支|支部|委)$/.test(doc.lexical.slice(end, to));
  if (
    doc.organizations.some(
      (o) =>
        o.start <= start &&
        o.end > end &&
        // 台山同乡|会: people of one home, and no township.
        (o.rule !== 'org.head' || /^总?会$|^联谊会$/u.test(doc.lexical.slice(end, o.end))) &&
        !isBranch(o.end),
    )
  )
    return null;
  const within = around ?? (chained ? adjacent : null);
  const rule = small ? 'place.village' : 'place.facility';
  // A city's venue, whatever office it may look like.
  return { ...facility(start, end, type, within), rule, weight: venue ? 6.6 : 4.5 };
}

/** 张靖皋|长江|大桥, 武汉|长江|大桥: the water that a bridge spans stands in the middle of its name. */
function bridgeStart(doc: Doc, limit: number, water: FoundPlace): number {
  const town = doc.places.find((p) => p.end === water.start && p.start >= limit);
  if (town) return town.start;
  const own = doc.lexical.slice(limit, water.start);
  // 工人|吊装|赣江大桥: what is done to it.
  const first = listedAt(doc, limit);
  let isDone = first !== null && first.end < water.start && everyday.has(first.wordClass);
  for (let at = limit; at < water.start; at++) {
    const word = listedAt(doc, at)?.wordClass;
    isDone ||= word === 'verb' || word === 'verbalNoun';
  }
  const isOwn = /^[\u4e00-\u9fff]{2,4}$/.test(own) && !isDone;
  return isOwn ? limit : water.start;
}

function facility(start: number, end: number, type: PlaceType, within: FoundPlace | null): FoundPlace {
  const rule = 'place.facility';
  return { kind: 'place', rule, weight: 4.5, start, end, type, code: null, level: null, within, full: true };
}

/** 冰雪装备|产业园区, 重要枢纽|变电站: two words of the language or more say of which kind it is, and name none. */
function isKind(doc: Doc, start: number, headStart: number): boolean {
  let words = 0;
  for (let at = start; at < headStart; words++) {
    const word = listedAt(doc, at);
    if (word && word.end <= headStart && (everyday.has(word.wordClass) || said.has(word.wordClass)))
      at = word.end;
    else if (plain.test(doc.lexical.charAt(at)) || counted.test(doc.lexical.charAt(at))) at++;
    else return false;
  }
  return words > 1;
}

/** 王家河|特大桥 where a clause begins or behind what is built: no words of the language say what it is called. */
function standsAsName(doc: Doc, start: number, headStart: number, head: string): boolean {
  const own = doc.lexical.slice(start, headStart);
  if (
    head.length < 2 ||
    !/^[\u4e00-\u9fff]{2,8}$/.test(own) ||
    counted.test(own) ||
    /^.?[好到上过起用投]$/.test(own)
  )
    return false;
  if ((['boundary', 'verb', 'speech'] as const).some((c) => doc.byStart.get(c)?.has(start))) return false;
  let unlisted = 0;
  for (let at = start; at < headStart;) {
    const word = listedAt(doc, at);
    if (word && word.end <= headStart) {
      if (said.has(word.wordClass)) return false;
      if (!everyday.has(word.wordClass)) unlisted++;
      at = word.end;
    } else {
      if (!plain.test(doc.lexical.charAt(at))) unlisted++;
      at++;
    }
  }
  return unlisted > 0;
}

const counted = /[的了等和与及或各对]|^[一两三四五六七八九十百千万几多数首第每整这那其][\u4e00-\u9fff]?/;
/** 助力|粤港澳大湾区, 届时|广深港高铁. */
const opensClause: ReadonlySet<string> = new Set([
  'verb',
  'verbalNoun',
  'adverb',
  'time',
  'function',
  'phrase',
]);
const said: ReadonlySet<string> = new Set([
  'verb',
  'verbalNoun',
  'adverb',
  'time',
  'function',
  'phrase',
  'number',
]);
const plain = /[大小新老旧东西南北中上下内外前后高低最]/;

/** 跨境铁路: a word of the language says what kind it is, and names none. */
function isWord(doc: Doc, start: number, end: number): boolean {
  const word = listedAt(doc, start);
  return word?.end === end && everyday.has(word.wordClass);
}

/** 车队离开机场: what is done is no part of the name, unless it is all there is (解放大道). */
function behindVerb(doc: Doc, start: number, headStart: number): number {
  let from = start;
  for (let at = start; at < headStart; at++) {
    const word = listedAt(doc, at);
    if (!word && isParticle(doc, at)) from = at + 1;
    if (!word || word.end > headStart) continue;
    const leadsOn = at === from && opensClause.has(word.wordClass) && headStart - word.end > 1;
    if (leadsOn || (word.wordClass === 'verb' && !(at === start && word.end === headStart))) from = word.end;
    at = word.end - 1;
  }
  return from;
}

/** 小学生到机场, 境内一条公路: a word of one character that no name holds, unless it is part of a longer one (有色). */
function isParticle(doc: Doc, at: number): boolean {
  return (
    (/[到在有从往被把让也都还又只了着的等]/.test(doc.lexical.charAt(at)) ||
      /^(?:内|处)?一[条座个处家片幢栋]/.test(doc.lexical.slice(at, at + 3))) &&
    (listedAt(doc, at - 1)?.end ?? 0) <= at
  );
}

function goesOn(doc: Doc, end: number, head: string): boolean {
  const next = doc.lexical.slice(end, end + 2);
  if (/^经济/.test(head) && /^[来动领]/.test(next)) return true;
  if (
    /^(?:村|社区)$/.test(head) &&
    /^(?:民|里|委|支|党|两|级|镇|干|集|庄|史|落|口|组(?!织)|医|学|工作|服务|居|矫|书|主)/.test(next)
  )
    return /^(?:民|党|支|两|书|主|委|干|居)/.test(next) ? false : true;
  if (/^(?:镇|乡)$/.test(head) && /^(?:级|政|村|街|区|长|下|亲|土|愁|贤|情|间|卫)/.test(next)) return true;
  if (head === '苑' || head === '港' || head === '小区' || head === '大道') return false;
  return (
    (doc.byStart.get('facility')?.get(end) ?? []).some((m) => m.end - m.start >= 2) ||
    /^(?:建设局|管理局|管委会|管理委员会|分局)/.test(doc.lexical.slice(end, end + 5))
  );
}

/** 新沙港|“二线口岸”: a part of a site, which is called so in quotation marks. */
function quotedParts(doc: Doc): FoundPlace[] {
  return doc.places.flatMap((place) => {
    const part = /^“[\u4e00-\u9fff]{1,8}(?:口岸|码头|站|园区|广场|基地|中心|码头|泊位)”/.exec(
      doc.lexical.slice(place.end, place.end + 13),
    )?.[0];
    if (!part || place.level !== null || place.type !== 'facility') return [];
    return { ...facility(place.start, place.end + part.length, 'facility', place.within), weight: 5.2 };
  });
}

/** A village named once with its town is known for the rest of the article. */
function repeat(doc: Doc, found: readonly FoundPlace[]): void {
  for (const place of new Map(found.map((f) => [doc.lexical.slice(f.start, f.end), f])).values()) {
    const name = doc.lexical.slice(place.start, place.end);
    for (let at = doc.lexical.indexOf(name); at >= 0; at = doc.lexical.indexOf(name, at + name.length)) {
      const range = { start: at, end: at + name.length };
      if (!doc.places.some((p) => overlaps(p, range)))
        doc.places.push({ ...place, ...range, rule: 'place.repeated', within: null });
    }
  }
}
