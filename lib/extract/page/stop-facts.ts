import { beginsLikeNews } from './dateline.ts';
import { beginsRow } from './list-rows.ts';
import type { Stop, StopList } from './page-stops.ts';
import { columnOf, isNote, isPartHeading, type Unit } from './page-units.ts';

/** What a stop is to an article that may begin there, whichever is open above it. */
export interface StopFacts {
  /** It goes on with what stands above, and begins nothing. */
  readonly runsOn: boolean;
  readonly isMarked: boolean;
  readonly isLikeNews: boolean;
  readonly isItem: boolean;
  /** Behind items of short news something else begins, under a headline. */
  readonly leavesItems: boolean;
  readonly opensLife: boolean;
  readonly opensNotice: boolean;
  /** Above it stands a headline, and not only 任命：. */
  readonly isHeaded: boolean;
  /** 抢抓农时 各地有序推进春耕: two phrases with a gap are a headline more often than a heading of a part. */
  readonly isTwoPhrases: boolean;
  readonly isOtherColumn: boolean;
}

/** Whether the paragraph itself says that a report begins with it. */
export function isMarkedStop({ prose, opening }: Stop): boolean {
  return prose.isContinued || prose.dateline !== null || opening.length > 0;
}

const itemMark = /^[△▲▽▼◆◇●○★☆■□▪※]/u;

/** △6月30日…: one of a row of short news. */
export function isItem(stop: Stop | undefined): boolean {
  return stop !== undefined && itemMark.test(stop.prose.tight);
}

/** Whether something else begins behind items of short news, under a headline. */
export function leavesItems(last: Stop | undefined, stop: Stop): boolean {
  return isItem(last) && !isItem(stop) && stop.heads.length > 0;
}

const life = /^[\u4e00-\u9fff·]{2,12}[,，][男女][,，]/u;

/** 王志刚，男，彝族，1974年2月生: a life that is told begins. */
function opensLife({ prose }: Stop): boolean {
  return life.test(prose.tight);
}

const opens = /^(?:决定|批准)?(?:任命|免去|提请任命)[:：]$/u;

/** 各党总支、直属党支部，各学院：: whom a notice is for. */
const addresses = /^各[^。]{2,80}[：:]$/u;

/** 经研究…现将名单公布如下：, 现就有关事项通告如下：: the first words of a notice. */
const announces = /(?:现将|现就|决定|特此)[^。]{2,60}如下[：:]$/u;

/** 任命：, 免去： alone in a line, or words that announce a list: it begins below. */
export function opensNotice({ heads, prose }: Stop): boolean {
  return (
    heads.some((head) => opens.test(head.tight)) ||
    opens.test(prose.tight.slice(0, 7)) ||
    addresses.test(prose.tight) ||
    (heads.length > 0 && decides.test(prose.tight)) ||
    (prose.tight.length <= 160 && announces.test(prose.tight))
  );
}

/** 近日，省政府决定：, 区委研究决定：: a decision, of which the list stands below. */
const decides =
  /^(?:近日|日前|\d{1,2}月\d{1,2}日)?[,，]?(?:经[^。]{2,30}[,，])?[\p{Script=Han}]{2,20}决定[：:]$/u;

const endsInColon = /[：:]$/u;

/** Whether two paragraphs were set to different widths. */
function isOtherColumn(above: Unit | undefined, below: Unit): boolean {
  const one = above ? columnOf(above) : null;
  const other = columnOf(below);
  return one !== null && other !== null && Math.abs(one - other) >= 1.5;
}

const twoPhrases = /\p{Script=Han}{3,}[”》）]?[\s\u3000]+[“《（]?\p{Script=Han}{4,}/u;

function isTwoPhrases({ lines }: Unit): boolean {
  return twoPhrases.test(lines.map((line) => line.text).join(''));
}

const lifeOf = /^(\p{Script=Han}{2,4}|\p{Script=Han}+·[\p{Script=Han}·]+?)(?:同志)?(?:个人)?简历$/u;

/** 罗某简历: the life of somebody whom the text above tells of goes on with it. */
function isLifeOfAbove({ heads }: Stop, last: Stop | undefined): boolean {
  const name = heads.length === 1 ? lifeOf.exec(heads[0]?.tight ?? '')?.[1] : undefined;
  return name !== undefined && last !== undefined && last.prose.tight.includes(name);
}

const isRow = (unit: Unit | undefined): boolean => unit !== undefined && beginsRow(unit.lines[0]?.text ?? '');

/** The facts of the stop at `at`; `isColumn` says that a column broke the page's lines. */
export function factsOf({ stops }: StopList, stop: Stop, at: number, isColumn: boolean): StopFacts {
  const last = stops[at - 1];
  const { heads, prose } = stop;
  const above = last?.prose.tight ?? '';
  const isMarked = isMarkedStop(stop);
  // 各市人民政府：, …公示如下：, （共3名） lead into what stands below them.
  const isLedInto = !isMarked && (endsInColon.test(above) || isNote(above));
  // A row of a list begins no article below another row or the heading of its part.
  const isListed = isRow(prose) && (isRow(last?.prose) || isPartHeading(above));
  return {
    runsOn: isLifeOfAbove(stop, last) || (heads.length === 0 && (isLedInto || isListed)),
    isMarked,
    isLikeNews: beginsLikeNews(prose.tight),
    isItem: isItem(stop),
    leavesItems: leavesItems(last, stop),
    opensLife: opensLife(stop) && !(last && opensLife(last)),
    opensNotice: opensNotice(stop),
    isHeaded: heads.some((head) => !opens.test(head.tight)),
    isTwoPhrases: heads.some(isTwoPhrases),
    isOtherColumn: isColumn && isOtherColumn(last?.prose, prose),
  };
}
