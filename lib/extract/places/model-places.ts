import { overlaps, wordsAt, type Doc, type FoundPlace, type Range } from '#lib/extract/doc.ts';
import { writesSounds } from '#lib/extract/persons/sounds.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';
import type { TaggedSpan } from '#lib/extract/tagger/tagger.ts';

/** Below this the weights' places are more often no places. */
const enough = 0.6;
/** A little less will do where the name ends in what only a place is. */
const enoughWithHead = 0.45;
const head =
  /[\u4e00-\u9fff]{2}(?:寺|庙|塔|阁|遗址|村|镇|乡|[河江湖山岭岛桥渠湾峡]|机场|水库|公园|大道|林场|农场|墓群|石窟|故居|古城|古镇)$/;

const natural = /[河江湖海湾岛山峰岭峡泉溪滩洲原漠]$/;
const township = /[镇乡]$/;
const village = /(?:村|嘎查|社区|邨)$/;

/** What is done to it stands before the name. */
const done = /^[取调引跨沿入向从把被对往把]/;

/** What no place's name is, whatever stands around it. */
const deictic =
  /^(?:太阳|月亮|月球|地球|火星|海岛|边疆|山川|大地|海域|湖海|山海|[美俄英法德日韩印澳加意泰越老柬缅马新菲瑞巴哈吉塔乌土伊沙埃南欧非拉朝蒙芬挪荷比西葡希匈捷波]中|神州|华夏|江山|陆海|城区|巴士|俄乌|河湖|嘎查村|湖区|库区|林区|牧区|矿区|灌区|山河|江河|圣城|离岛|雨区|灾区|中[\u4e00-\u9fff]|我国|祖国|全[国省区市县旗盟州镇村]|[我该本][国省区市县旗盟州镇村]|[东西南北中]+部?|境内外?|国内外?|海外|城乡|华[东南西北中]|[省市县区]|港澳台?|两岸|台海|内地|大陆|沿海|沿边|[石木大小古老新铁高长][桥河山湖江路街塔门]|[贵两三多各他一]国|大[伯娘爷妈叔]|[入出]湖口|(?:\d+|[一二三四五六七八九十几两多])[个位名条大片只].*|.*(?:斜拉|悬索|立交|人行|铁索)桥|[大小]江大河|山洪沟)$/;
/** What makes another name of a place's: 上海人 are people, 西宁舰 is a ship. */
const goesOn =
  /^(?:[人队籍语族号级型式杯舰卫镇乡]|[\u4e00-\u9fff]?(?:大学|学院|银行|集团|公司|日报|晚报|电视台|海关|队))/;

const writers = /[（(]?(?:记者|通讯员|摄影|实习生)[\s：]*(?:[\u4e00-\u9fff]{2,4}[\s、]+)*$/;

/** Places where no rule has found any name: what the weights take for one. */
export function modelPlaces(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (const span of doc.tagged) {
    if (span.kind !== 'place' || span.confidence < enoughWithHead) continue;
    const range = whole(doc, span);
    const name = doc.lexical.slice(range.start, range.end);
    if (span.confidence < enough && (!head.test(name) || done.test(name) || opensWithTown(doc, range)))
      continue;
    if (name.length < 2 || name.length > 12 || !/^[\u4e00-\u9fff·]+$/.test(name)) continue;
    if (deictic.test(name) || goesOn.test(doc.lexical.slice(range.end, range.end + 5))) continue;
    // （通讯员 包玉山）: who wrote it.
    if (writers.test(doc.lexical.slice(Math.max(0, range.start - 24), range.start))) continue;
    // （女，鄂温克族）: a people, and no place.
    if (name.endsWith('族')) continue;
    if (!isLikely(doc, range, span.confidence)) continue;
    if (isTaken(doc, range) || isOfBody(doc, range)) continue;
    out.push({
      kind: 'place',
      rule: 'place.model',
      weight: 2 + 2.5 * span.confidence,
      ...range,
      type: village.test(name)
        ? 'village'
        : township.test(name)
          ? 'township'
          : natural.test(name)
            ? 'natural'
            : 'other',
      code: null,
      level: null,
      within: doc.places.find((p) => p.end === range.start) ?? null,
      full: true,
    });
  }
  out.push(...naturalRows(doc, out));
  return out;
}

/** 清江、香溪河、沮漳河: where one of a row is a river or a mountain, what ends like one is another. */
function naturalRows(doc: Doc, found: readonly FoundPlace[]): FoundPlace[] {
  const out: FoundPlace[] = [];
  const known = [...doc.places, ...found].filter((p) => p.type === 'natural');
  for (const place of known) {
    const after = /^[、和]([\u4e00-\u9fff]{1,3}[江河湖海山湾])(?=[、，。；等和与的]|流域|跨)/.exec(
      doc.lexical.slice(place.end, place.end + 8),
    )?.[1];
    const before =
      /(?:^|[^\u4e00-\u9fff]|[在沿与和跨经对将把从到是])([\u4e00-\u9fff]{1,3}[江河湖海山湾])[、和]$/.exec(
        doc.lexical.slice(Math.max(0, place.start - 8), place.start),
      )?.[1];
    const ranges: Range[] = [];
    if (after) ranges.push({ start: place.end + 1, end: place.end + 1 + after.length });
    if (before) {
      const start = place.start - 1 - before.length;
      // 健全|清江: what is done to it.
      const verb = listedAt(doc, start);
      ranges.push({ start: verb && verb.end < place.start - 2 ? verb.end : start, end: place.start - 1 });
    }
    for (const range of ranges) {
      if (deictic.test(doc.lexical.slice(range.start, range.end))) continue;
      if (isTaken(doc, range) || out.some((o) => overlaps(o, range))) continue;
      const next: FoundPlace = { ...place, ...range, rule: 'place.row', code: null, within: null };
      out.push(next);
      known.push(next);
    }
  }
  return out;
}

/** 中卫|下河: a town, and more than its name. */
function opensWithTown(doc: Doc, { start, end }: Range): boolean {
  return doc.places.some((p) => p.start === start && p.end < end && p.code !== null);
}

/** 泉|吉河 between 、 and 迎来: a character left over behind punctuation or a place belongs to the name. */
function whole(doc: Doc, span: TaggedSpan): Range {
  const { start, end } = span;
  const opens = (at: number) =>
    /[\s，。、；：“（]/.test(doc.lexical.charAt(at - 1)) || doc.places.some((p) => p.end === at);
  const isLeftOver =
    end - start < 4 &&
    !opens(start) &&
    opens(start - 1) &&
    /[\u4e00-\u9fff]/.test(doc.lexical.charAt(start - 1)) &&
    !wordsAt(doc, 'boundary', start - 1).some((w) => w.end === start) &&
    listedAt(doc, start - 1) === null;
  // 宝鸡|石坝河: a town before a name of three characters or more is where it lies.
  const town = natural.test(doc.lexical.slice(start, end))
    ? doc.places.find((p) => p.start === start && p.end < end - 2 && p.code !== null)
    : undefined;
  const from = town ? town.end : isLeftOver ? start - 1 : start;
  return { start: from, end: headEnd(doc, from, end) };
}

/** 霍尔果斯|口岸, 喀什|古城: the head of a sight or a work behind it is a part of the name. */
function headEnd(doc: Doc, start: number, end: number): number {
  const head = wordsAt(doc, 'facility', end)[0];
  // 别尔哥罗德|州.
  if (
    end - start > 2 &&
    writesSounds(doc.lexical.slice(start, end)) &&
    /^州(?![长政议])/u.test(doc.lexical.slice(end, end + 2))
  )
    return end + 1;
  // 达里诺尔|湖畔: what kind of sight it is belongs to its name.
  if (
    !head &&
    writesSounds(doc.lexical.slice(start, end)) &&
    /^[湖河山岭峰岛](?=[，。、；的上下里畔旁边]|流域|景区|沿岸)/u.test(doc.lexical.slice(end, end + 3))
  )
    return end + 1;
  if (
    !head ||
    head.end - head.start < 2 ||
    /流域|经济/u.test(doc.lexical.slice(head.start, head.end)) ||
    doc.places.some((p) => p.start === start && p.full)
  )
    return end;
  return head.end;
}

/** A word of the language, or a short form the rules have refused, is one only where the weights are sure. */
function isLikely(doc: Doc, { start, end }: Range, confidence: number): boolean {
  const word = listedAt(doc, start);
  if (word?.end === end && everyday.has(word.wordClass)) return false;
  return confidence > 0.75 || !wordsAt(doc, 'division', start).some((w) => w.end === end);
}

/** 阿克苏 of 阿克苏河, 米兰 of 米兰河: a short form is less than a name that begins with it. */
function isCutShort(place: FoundPlace, { start, end }: Range): boolean {
  return !place.full && place.start === start && place.end < end;
}

function isTaken(doc: Doc, range: Range): boolean {
  return (
    doc.places.some((p) => overlaps(p, range) && !isCutShort(p, range)) ||
    doc.organizations.some((o) => overlaps(o, range)) ||
    doc.persons.some((p) => overlaps(p, range)) ||
    doc.initiatives.some((i) => overlaps(i.outer, range)) ||
    doc.tagged.some((t) => t.kind !== 'place' && overlaps(t, range))
  );
}

/** 鹏城实验室, 岭南队: a body's head follows. */
function isOfBody(doc: Doc, { end }: Range): boolean {
  return (
    wordsAt(doc, 'nameHead', end).length > 0 ||
    wordsAt(doc, 'organ', end).length > 0 ||
    wordsAt(doc, 'department', end).length > 0
  );
}
