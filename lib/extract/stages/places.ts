import { isInside, wordsAt, wordsEndingAt, type Doc, type FoundPlace } from '#lib/extract/doc.ts';
import type { Division } from '#lib/extract/lexicon/divisions.ts';
import type { DivisionName } from '#lib/extract/lexicon/lexicon.ts';
import { divisionAnchors, pickDivision } from '#lib/extract/places/pick-division.ts';
import { shortDistricts } from '#lib/extract/places/short-districts.ts';
import { unlistedCounties } from '#lib/extract/places/unlisted-counties.ts';
import { isShortInRow } from '#lib/extract/places/short-in-row.ts';
import { sounds, writesSounds } from '#lib/extract/persons/sounds.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { taggedOver } from '#lib/extract/tagger/tagged-at.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** Prefectures and provinces whose short form is also a word of the language. */
const doubtfulShort = new Set(
  '东方 三明 白银 大同 安康 中山 长治 百色 文山 玉树 阿里 和田 朝阳 海西 海北 黄南 安顺 海东 平顶 开封 本溪 万宁 鹤岗 双鸭 七台 伊春 怀化 定西 崇左 神农 自贡 海南 平凉 广安 南充 铜仁 临沂 随州'.split(
    ' ',
  ),
);
/** What a place's name must not run into. */
const notAfterShort =
  // 隆重庆祝.
  /^(?:祝|日报|晚报|晨报|都市报|商报|卫视|电视台|广播|话|菜|路|大道|街|饭|菌|味|舰|卫(?![生健])|[镇乡村](?!村))/;
/** Where somebody lives or goes: a town, though many are called so. */
const leadsToTown = /(?:家住|来到|走进|位于|地处|前往|深入|驶入|赶到|赶赴|抵达)$/;
/** What only a town or a county has. */
const ofTown =
  /^(?:边境管理大队|出入境边防检查站|边防检查站|边检站|消防救援大队|海关(?!总署)|税务局|农商银行|农村商业银行|供电公司|供电局|人民法院|人民检察院)/;
/** 陕西米脂人 come from there; 上海人 are people. */
const people = /^人(?![民大])/;

/** Administrative units and countries, longest first; a short form of a county only where the text supports it. */
export const places: Stage = {
  id: 'places',
  needs: ['words', 'tagged'],
  gives: ['places'],
  run(doc) {
    const anchors = divisionAnchors(doc);
    const divisions = doc.byStart.get('division');
    const countries = doc.byStart.get('country');
    let at = 0;
    while (at < doc.text.length) {
      if (!divisions?.has(at) && !countries?.has(at) && doc.places.at(-1)?.end !== at) {
        at++;
        continue;
      }
      const read = divisionAt(doc, at, anchors) ?? districtOfTaiwan(doc, at) ?? countryAt(doc, at);
      const found = read && isCutOut(doc, read) ? null : read;
      if (found) doc.places.push(found);
      at = found ? found.end : at + 1;
    }
    doc.places.push(...shortDistricts(doc));
    const unlisted = unlistedCounties(doc);
    // 青石 of 青石县 is the short form of another county.
    const left = doc.places.filter(
      (p) => p.full || !unlisted.some((u) => u.start <= p.start && u.end >= p.end),
    );
    doc.places.splice(0, doc.places.length, ...left, ...unlisted);
    doc.places.sort((a, b) => a.start - b.start || b.end - a.end);
  },
};

/** 马里|兰州, 贺兰|山东|麓, 挪威|海: the weights see a longer place that it is cut out of. */
function isCutOut(doc: Doc, place: FoundPlace): boolean {
  if (place.full && place.type !== 'country') return false;
  // 美|新墨西哥州.
  if (place.rule === 'place.country' && place.end - place.start > 4) return false;
  if (doc.places.at(-1)?.end === place.start) return false;
  return taggedOver(doc, place).some(
    (t) =>
      t.kind === 'place' &&
      t.confidence > 0.7 &&
      ((t.start < place.start && !doc.places.some((p) => p.start < t.end && p.end > t.start)) ||
        (t.start === place.start &&
          place.type === 'country' &&
          /^(?:[海湾岛]|[\u4e00-\u9fff]{0,2}州)$/.test(doc.lexical.slice(place.end, t.end)))),
  );
}

function divisionAt(doc: Doc, start: number, anchors: ReadonlySet<string>): FoundPlace | null {
  const last = doc.places.at(-1);
  const before = last?.end === start ? last : null;
  // 中共和县县委: the second half of a word is no beginning.
  if (wordsEndingAt(doc, 'prefix', start + 1).some((p) => p.start < start)) return null;
  // 增速快于|城镇居民: a comparison, and no town.
  if (
    doc.lexical.charAt(start) === '于' &&
    /[快高低优多少大小慢强晚早源属]/.test(doc.lexical.charAt(start - 1))
  )
    return null;
  // 某某局|会同|县交通运输局: with whom, behind a body, and no county.
  if (doc.lexical.startsWith('会同县', start) && /[局委部厅院会府队]/.test(doc.lexical.charAt(start - 1)))
    return null;
  for (const word of wordsAt(doc, 'division', start)) {
    const name = doc.lexicon.divisionNamed(doc.lexical.slice(word.start, word.end));
    // 义乌|市场: no city ends in the middle of a market.
    if (name?.full && /市$/u.test(name.word) && /^场(?!馆)/u.test(doc.lexical.slice(word.end, word.end + 2)))
      continue;
    if (!name || wordsAt(doc, 'country', start).some((c) => isInside(word, c) && c.end > word.end)) continue;
    const length = word.end - word.start;
    const division =
      autonomousOf(doc, word.end, name) ?? pickDivision(doc, name.word, name.divisions, before, anchors);
    const level = (division ?? name.divisions[0])?.level ?? null;
    const chained = division !== null && before?.code != null && division.code.startsWith(before.code);
    if (!name.full) {
      // 别尔哥罗德州 is no 德州.
      // (新华社青岛 is no sound of a name.)
      const isSound = start > 2 && doc.lexical.charAt(start - 1) !== '社';
      // 艾某娜来自|德宏: a word of the language ends before it.
      const isBehindWord =
        listedAt(doc, start - 2)?.end === start && !/[军人]/u.test(doc.lexical.charAt(start - 1));
      if (!before && isSound && !isBehindWord && writesSounds(doc.lexical.slice(start - 3, start))) continue;
      // 广西东|南部等地: where in it, and not the county.
      if (/^[东南西北中]部$/u.test(name.word)) continue;
      const after = doc.lexical.slice(word.end, word.end + 3);
      const isHome = people.test(after) && isFromHere(doc, word.end, name.divisions);
      // （女，鄂温克族） is of a people, not from a banner.
      if (name.word.endsWith('族') && /^[，、）]/.test(after)) continue;
      if (notAfterShort.test(after) || (people.test(after) && !chained && !isHome)) continue;
      if (level === 'county' && (doc.byStart.get('facility')?.has(word.end) ?? false)) continue;
      const supported =
        chained ||
        isSupported(doc, name.divisions) ||
        isHome ||
        isWhere(doc, start, word.end) ||
        isCounted(doc, word.end) ||
        isShortInRow(doc, start, word.end, name.divisions) ||
        isOfSegment(doc, start, word.end) ||
        isLedTo(doc, start, word.end) ||
        isShortUnit(doc, word.end, division) ||
        ofTown.test(doc.lexical.slice(word.end, word.end + 8));
      if (level === 'county' || doubtfulShort.has(name.word) ? !supported : false) continue;
    } else if (
      length === 2
        ? !chained &&
          !hasAncestor(name.divisions, anchors) &&
          !isAlone(doc, start) &&
          !bearsOrgan(doc, word.end)
        : false
    )
      continue;
    else if (
      level === 'township' &&
      !chained &&
      division === null &&
      length < 4 &&
      !leadsToTown.test(doc.lexical.slice(Math.max(0, start - 2), start)) &&
      !(isAlone(doc, start) && bearsOrgan(doc, word.end))
    )
      continue;
    if (
      length === 2 &&
      name.full &&
      /[域级委城]/.test(doc.lexical.charAt(word.end)) &&
      !chained &&
      !bearsOrgan(doc, word.end)
    )
      continue;
    const isUnit = !name.full && isShortUnit(doc, word.end, division);
    // 吐鲁番地区 was the name before the table's.
    const end =
      !name.full && level === 'prefecture' && doc.lexical.startsWith('地区', word.end)
        ? word.end + 2
        : isUnit
          ? word.end + 1
          : word.end;
    return {
      kind: 'place',
      rule: name.full ? 'place.division' : 'place.short',
      weight: name.full ? 5 : 4,
      start,
      end,
      type: level ?? 'other',
      code: division?.code ?? null,
      level,
      within: before,
      // 甘孜州 is as much as its whole name.
      full: name.full || isUnit,
    };
  }
  return null;
}

const dateline = /(?:本报|新华社|中新社|中新网|[\u4e00-\u9fff]{2}(?:日报|晚报|网))$/;
const reported = /^(?:\d+月\d+日)?[讯电](?![视影话力子])/;
const goesTo = /(?:[在赴]|来到|前往)$/;
const heldThere =
  /^(?:隆重|正式|顺利|成功|联合)?(?:举行|召开|举办|开幕|闭幕|落幕|启幕|揭幕|开赛|开跑|开工|启动|揭牌|签约|调研|考察|检查|督导|督查|看望|走访|慰问|视察)/;

/** 本报兴义讯, 在莎车举办: nothing but a town stands there, save a word of the language. */
function isWhere(doc: Doc, start: number, end: number): boolean {
  const before = doc.lexical.slice(Math.max(0, start - 5), start);
  const after = doc.lexical.slice(end, end + 8);
  if (dateline.test(before) && reported.test(after)) return true;
  return goesTo.test(before) && heldThere.test(after) && (listedAt(doc, start)?.end ?? 0) !== end;
}

/** 高雄市|前鎮區: the table has the cities and counties of Taiwan, not what they are divided into. */
function districtOfTaiwan(doc: Doc, start: number): FoundPlace | null {
  const within = doc.places.at(-1);
  if (within?.end !== start || !within.full || !within.code?.startsWith('71')) return null;
  const name = /^[\u4e00-\u9fff]{2}[区乡镇](?!公所|域|间|分|块)/u.exec(
    doc.lexical.slice(start, start + 5),
  )?.[0];
  if (!name || /[的在与和及全各]/u.test(name)) return null;
  return {
    kind: 'place',
    rule: 'place.district',
    weight: 5,
    start,
    end: start + name.length,
    type: name.endsWith('区') ? 'county' : 'township',
    code: null,
    level: null,
    within,
    full: true,
  };
}

/** 海南州 is the prefecture in 青海, whatever else is called 海南. */
function autonomousOf(doc: Doc, end: number, name: DivisionName): Division | null {
  const kind = doc.lexical.charAt(end);
  if (name.full || !/[州县旗]/.test(kind)) return null;
  const own = name.divisions.filter((d) => d.name.endsWith(`自治${kind}`));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** 伊犁州, 威宁县: the short form with its kind, where 自治 and the peoples are left out. */
function isShortUnit(doc: Doc, end: number, division: Division | null): boolean {
  const kind = doc.lexical.charAt(end);
  return division !== null && /[州县旗]/.test(kind) && division.name.endsWith(`自治${kind}`);
}

function countryAt(doc: Doc, start: number): FoundPlace | null {
  // 元朗|区议员: the district is of the title.
  const word = wordsAt(doc, 'country', start).find(
    (w) => !(doc.lexical.charAt(w.end - 1) === '区' && doc.lexical.startsWith('议员', w.end)),
  );
  if (!word) return null;
  const code = doc.lexicon.countries.get(doc.lexical.slice(word.start, word.end));
  // 汗尤尼斯 is no 尼斯.
  if (
    code === '-' &&
    word.end - start === 2 &&
    sounds.has(doc.lexical.charAt(start - 1)) &&
    // 将于|旺角举行.
    doc.lexical.charAt(start - 1) !== '于' &&
    // 涵盖|元朗.
    listedAt(doc, start - 2)?.end !== start &&
    doc.places.at(-1)?.end !== start
  )
    return null;
  // 黄河日报, 长江商学院: what bears the name of a water or a mountain.
  if (code === '-' && bearsName.test(doc.lexical.slice(word.end, word.end + 3))) return null;
  // 沮|漳河: what stands before it belongs to the name of another water.
  const isShort = word.end - start === 2;
  if (code === '-' && isShort && guarded.test(doc.lexical.slice(start, word.end)) && !opensName(doc, start))
    return null;
  // 大|湄公河次区域.
  if (code === '-' && !isShort && doc.lexical.charAt(start - 1) === '大') return null;
  // 中东|部.
  if (code === '-' && isShort && /^部(?!分|门|署|队|长)/.test(doc.lexical.slice(word.end, word.end + 2)))
    return null;
  // 蒙古包, 蒙古马: what the people have.
  if (
    /^[包袍文马刀舞高牛羊奶歌长](?!原)/u.test(doc.lexical.slice(word.end)) &&
    doc.lexical.slice(start, word.end) === '蒙古'
  )
    return null;
  // 内蒙古 is no 蒙古, 南亚热带 no South Asia.
  if (
    /[内南北东西](?=$)/.test(doc.lexical.charAt(start - 1)) ||
    /^(?:热带|象(?![牙征山])|虎|狮|黑熊|菜|语|族|馆|人(?![工口]|民[\u4e00-\u9fff]{0,6}(?:党|青年团|联盟))|元)/.test(
      doc.lexical.slice(word.end),
    )
  )
    return null;
  // 珠江|口: where a river ends.
  const isMouth =
    code === '-' &&
    /^口(?![岸径味])/.test(doc.lexical.slice(word.end, word.end + 2)) &&
    /[江河]$/.test(doc.lexical.slice(start, word.end));
  // 长江|源园区.
  const isSource = code === '-' && /^源(?:园区|片区|头村)/.test(doc.lexical.slice(word.end, word.end + 3));
  // 赫尔松|州, 别尔哥罗德|州: what a foreign town gives its name to.
  const isOblast =
    code === '-' &&
    word.end - start > 2 &&
    /^州(?![长政议])/.test(doc.lexical.slice(word.end, word.end + 2)) &&
    writesSounds(doc.lexical.slice(start, word.end));
  // 鞑靼斯坦|共和国.
  const isRepublic =
    doc.lexical.startsWith('共和国', word.end) && /斯坦$/u.test(doc.lexical.slice(start, word.end));
  return {
    kind: 'place',
    rule: 'place.country',
    weight: 4,
    start,
    end: isRepublic ? word.end + 3 : isMouth || isSource || isOblast ? word.end + 1 : word.end,
    type: code !== '-' ? 'country' : nature.test(doc.lexical.slice(start, word.end)) ? 'natural' : 'other',
    code: null,
    level: null,
    within: null,
    // 黄海雄 is somebody.
    full: code !== '-',
  };
}

/** Behind a mark, a place, a whole word, or a word of one character that leads to where something is. */
function opensName(doc: Doc, at: number): boolean {
  return (
    !/[\u4e00-\u9fff]/.test(doc.lexical.charAt(at - 1)) ||
    /[在沿从到至向过与和及的于是由跨对将把入临近望靠看游逛经赴往了被让以为使]/.test(
      doc.lexical.charAt(at - 1),
    ) ||
    doc.places.at(-1)?.end === at ||
    (doc.byEnd.get('boundary')?.has(at) ?? false) ||
    (doc.byEnd.get('verb')?.has(at) ?? false) ||
    [2, 3, 4].some((length) => listedAt(doc, at - length)?.end === at)
  );
}

const nature = /(?:[江河湖海山岭峰湾]|高原|盆地|平原|沙漠|沙地|草原|海峡|群岛)$/;
/** Short names that are also the halves of words: 沮|漳河, 皖|北. */
const guarded = /[江河湖海山岭峰湾]$|^[皖浙闽赣湘鄂粤桂滇黔渝陕陇晋冀豫辽藏胶][东西南北中江]$/;
const bearsName =
  /^(?:日报|晚报|学院|大学|商学院|中学|水利|航务|海事|委员会|集团|公司|证券|银行|存储|电力|路|大道|街|医院|杯|奖|站(?!在))/;

/** The full form stands in the same article. */
function isSupported(doc: Doc, divisions: readonly Division[]): boolean {
  return divisions.some((d) => doc.lexical.includes(d.name));
}

/** 鼓楼、台江、仓山三区: a row of them, and at its end what they are. */
function isCounted(doc: Doc, end: number): boolean {
  return /^(?:[、和][\u4e00-\u9fff]{2,3})*(?:(?:等)?[两三四五六七八九十\d]+(?:个)?(?:[区县市旗州盟](?![长委级])|地(?![位区方点]))|等地(?![位区方点]))/.test(
    doc.lexical.slice(end, end + 40),
  );
}

/** 赴康定调研, 在涟水举行: a county whose short form is no other word, where somebody goes to or something happens. */
function isLedTo(doc: Doc, start: number, end: number): boolean {
  const word = listedAt(doc, start);
  return (
    word?.end === end &&
    /^(?:division|place)$/.test(word.wordClass) &&
    leadsToCounty.test(doc.lexical.slice(Math.max(0, start - 2), start)) &&
    endsThere.test(doc.lexical.slice(end, end + 3))
  );
}

const leadsToCounty =
  /(?:(?<![存实现自正])在|赴|到|来到|走进|抵达|返回|位于|来自|老家在|前往|开往|飞往|回到|奔赴|落户|家住)$/;
const endsThere =
  /^(?:[，。；]|举行|举办|召开|开幕|闭幕|考察|调研|检查|督导|慰问|启动|成立|投产|落成|上市|开工|建成|工作|打工|创业|务工|发生|拍摄|过年|过冬|越冬)/;

/** 依兰至集贤段: what a stretch of a road or a line runs between are two towns. */
function isOfSegment(doc: Doc, start: number, end: number): boolean {
  const to = /^至([\u4e00-\u9fff]{2,4}?)(?:市|县|区|镇)?(?:段|路段|区间|高速|铁路|公路)/u.exec(
    doc.lexical.slice(end, end + 9),
  )?.[1];
  if (to) return doc.lexicon.divisionNamed(to) !== undefined;
  if (
    !/^(?:段|路段|区间|高速|铁路|公路)/u.test(doc.lexical.slice(end, end + 2)) ||
    doc.lexical.charAt(start - 1) !== '至'
  )
    return false;
  return [2, 3].some(
    (n) => doc.lexicon.divisionNamed(doc.lexical.slice(start - 1 - n, start - 1)) !== undefined,
  );
}

/** 霞浦人翁祖辉 in the province's own paper: where somebody is from. */
function isFromHere(doc: Doc, end: number, divisions: readonly Division[]): boolean {
  const region = doc.context.region?.slice(0, 2);
  return (
    region !== undefined &&
    divisions.some((d) => d.code.startsWith(region)) &&
    doc.lexicon.surnames.single.has(doc.lexical.charAt(end + 1)) &&
    listedAt(doc, end + 1) === null
  );
}

function hasAncestor(divisions: readonly Division[], anchors: ReadonlySet<string>): boolean {
  return divisions.some((d) => [2, 4].some((n) => d.code.length > n && anchors.has(d.code.slice(0, n))));
}

/** 泗县人民政府: behind a unit's whole name stands what only a unit has. */
function bearsOrgan(doc: Doc, end: number): boolean {
  return (
    wordsAt(doc, 'organ', end).some((w) => w.end - w.start > 2) ||
    /^[县市区旗]委(?![员托派])/.test(doc.lexical.slice(end, end + 3))
  );
}

function isAlone(doc: Doc, start: number): boolean {
  return start === 0 || /[\s，。、；：“（]/.test(doc.lexical.charAt(start - 1));
}
