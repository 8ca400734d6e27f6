import type { EntityKind } from '#lib/domain/kinds.ts';

import { keyText } from './keyed-text.ts';
import { kindsInTable, lengthOfName, longestNameAt, type NameTable } from './name-table.ts';

/** A known name in a text; UTF-16 offsets. */
export interface Spotted {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
}

/** Words that are names of places, brands or bodies somewhere, and on most pages are not. */
const everydayWords = new Set(
  `和平 东方 朝阳 新城 城关 解放 安宁 平安 长安 文化 建设 中心 开发 高新 经济 社会 人民 中国人 新华 前进 光明 团结 胜利 友谊 幸福
   青年 新区 城区 市区 县城 郊区 东区 西区 南区 北区 中央 地方 国家 政府 党委 市委 县委 省委 区委 部门 单位 公司 集团 学校 医院 法院
   检察院 会议 大会 全会 活动 工程 项目 计划 行动 方案 意见 办法 条例 规划 纲要 通知 决定 报告 全国 全省 全市 全县 全区 我省 我市 我县
   我区 本省 本市 本报 记者 大桥 公园 广场 车站 机场 农村 城市 社区 街道`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** What stands before or behind a name of two characters where it is one: of a longer word it would be a part. */
const beforePerson =
  /[^\p{Script=Han}]$|(?:[长记任员席理官使授师士者兵民志生人]|[和与及对向由让请被把给同比])$|^$/u;
const behindPerson =
  /^[^\p{Script=Han}]|^(?:[在说对和与及等率到赴向为是的同并还也先]|任|介绍|指出|强调|表示|主持|出席|参加|讲话|会见|调研|要求|宣布|作了|当选|代表|带队|担任|同志|先生|女士|一行|说|称|认为|告诉)|^$/u;

/** Characters between two of a name that a page may have: a break of the line, or the space in 李 明. */
const longestGap = 3;

/**
 * Known names in a text, the longest at each place, from left to right. Names of two characters are taken for persons only
 * where nothing speaks against it, everyday words never, and nothing across more than a line break.
 */
export function spotNames(table: NameTable, text: string): readonly Spotted[] {
  const { keys, length, places } = keyText(text);
  const found: Spotted[] = [];
  for (let at = 0; at < length;) {
    const name = longestNameAt(table, keys, at, length);
    if (name < 0) {
      at += 1;
      continue;
    }
    const size = lengthOfName(table, name);
    const start = places[at] ?? 0;
    const end = (places[at + size - 1] ?? 0) + 1;
    const kind = kindsInTable[table.kinds[name] ?? 0] ?? 'initiative';
    if (isName(text, start, end, size, kind)) {
      found.push({ start, end, kind });
      at += size;
    } else at += 1;
  }
  return found;
}

function isName(text: string, start: number, end: number, size: number, kind: EntityKind): boolean {
  const printed = text.slice(start, end);
  if (everydayWords.has(printed)) return false;
  if (end - start - size > longestGap || /\n\s*\n/u.test(printed)) return false;
  // ABC in ABCD: letters and digits make one word.
  const [before, behind] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 2)];
  if (/^[\p{Script=Latin}\d]/u.test(printed) && /[\p{Script=Latin}\d]$/u.test(before)) return false;
  if (/[\p{Script=Latin}\d]$/u.test(printed) && /^[\p{Script=Latin}\d]/u.test(behind)) return false;
  if (kind !== 'person' || size > 2) return true;
  return beforePerson.test(before) && behindPerson.test(behind);
}
