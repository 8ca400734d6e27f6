import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';
import { happeningDates } from '#lib/extract/dates.ts';
import { resolveRegion } from '#lib/extract/places/resolve-region.ts';
import { chineseNumber } from '#lib/text/chinese-number.ts';
import { nameKey } from '#lib/text/name-key.ts';

const number = '[一二三四五六七八九十百]+';
const spellings: readonly (readonly [RegExp, string])[] = [
  [/人民代表大会常务委员会/gu, '人大常委会'],
  [/上合组织/gu, '上海合作组织'],
  [new RegExp(`第?(${number})届人民代表大会第?(${number})次会议`, 'gu'), '$1届人大$2次会议'],
  [new RegExp(`第(${number})届`, 'gu'), '$1届'],
  [new RegExp(`第(${number})次`, 'gu'), '$1次'],
  [new RegExp(`(?:委员会)?(${number}届)(?:委员会)?(${number}次会议)`, 'gu'), '$1$2'],
  [new RegExp(`(${number}届)中央委员会(${number})次全体会议`, 'gu'), '$1$2中全会'],
  [new RegExp(`(${number}次)全体会议`, 'gu'), '$1全会'],
  [/^(?:党的|中共|中国共产党)(?=\S*(?:中全会|代表大会))/gu, ''],
  [/^中国国民党革命委员会/gu, '民革'],
  [/^中国民主同盟/gu, '民盟'],
  [/^中国民主建国会/gu, '民建'],
  [/^中国民主促进会/gu, '民进'],
  [/^中国农工民主党/gu, '农工党'],
  [/^中国致公党/gu, '致公党'],
  [/^台湾民主自治同盟/gu, '台盟'],
  [new RegExp(`^(民革|民盟|民建|民进|农工党|致公党|台盟|九三学社)中央(?=第?${number}届)`, 'gu'), '$1'],
  [/亚洲冬季运动会/gu, '亚冬会'],
  [/亚洲残疾人运动会/gu, '亚残运会'],
  [/亚洲运动会/gu, '亚运会'],
  [/冬季奥林匹克运动会/gu, '冬奥会'],
  [/(?:夏季)?奥林匹克运动会/gu, '奥运会'],
  [/世界大学生运动会/gu, '大运会'],
  [/全国冬季运动会/gu, '全冬会'],
  [/中国国际进口博览会/gu, '进博会'],
  [/中国国际消费品博览会/gu, '消博会'],
  [/中国国际服务贸易交易会/gu, '服贸会'],
  [/中国进出口商品交易会/gu, '广交会'],
  [/^中国人民政治协商会议/gu, '政协'],
  [new RegExp(`^政协(${number}届)全国委员会`, 'gu'), '全国政协$1'],
  [/常务委员会/gu, '常委会'],
  [new RegExp(`(${number}届)委员会常委会`, 'gu'), '$1常委会'],
  [new RegExp(`^(?:中国共产党|中共|党?委)(?=${number}届)`, 'gu'), ''],
];
/** Numbered by term and session, a meeting is told from all others by that. */
const numbered = new RegExp(`${number}(?:届|次)\\S{0,8}会`, 'u');

/**
 * What makes a meeting of one article that of another: its name without the region, spelled one way, the region it is of,
 * and the year it was held in, where the name does not number it. 自治区十四届人大一次会议 in the region's paper is
 * 内蒙古自治区第十四届人民代表大会第一次会议 everywhere.
 */
export function meetingKey(doc: Doc, found: FoundInitiative): readonly (string | null)[] {
  const { region, rest } = regionOf(doc, found);
  let key = nameKey(rest).replace(
    /第(\d{1,3})(?=[届次])/gu,
    (_, n: string) => `第${chineseNumber(Number(n))}`,
  );
  for (const [printed, spelled] of spellings) key = key.replace(printed, spelled);
  const year = numbered.test(key) || /\d{4}/u.test(key) ? null : yearOf(doc, found);
  return [key, region, year];
}

const branches = /^(?:中国人民政治协商会议|政协|中国共产党|中共)/u;
const relative = /^(?:(自治区)|[全我本]([省市县区旗盟州])|([省市县旗盟州])(?=\S{4}))/u;

function regionOf(doc: Doc, found: FoundInitiative): { region: string | null; rest: string } {
  const name = found.name.replace(/\n/gu, '');
  // 政协内蒙古自治区第十三届委员会: the branch stands before the region or behind it.
  const branch = branches.exec(nameKey(name))?.[0] ?? '';
  const start = found.start + branch.length;
  const place = doc.places.find((p) => p.start === start && p.end < found.end && p.code !== null);
  if (place?.code) return { region: place.code, rest: branch + name.slice(place.end - found.start) };
  const match = relative.exec(name);
  const word = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || !word) return { region: null, rest: name };
  const region =
    (word === '区' ? resolveRegion(doc, '自治区', found.start) : null) ??
    resolveRegion(doc, word, found.start);
  return region === null ? { region, rest: name } : { region, rest: name.slice(match[0].length) };
}

/** Of the day it is said to be held on, else of the issue. */
function yearOf(doc: Doc, found: FoundInitiative): string | null {
  const { from } = happeningDates(doc, found);
  return from?.length === 10 ? from.slice(0, 4) : (doc.context.published?.slice(0, 4) ?? null);
}
