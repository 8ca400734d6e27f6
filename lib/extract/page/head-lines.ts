import type { LineSpan } from '#lib/text/join-lines.ts';

import type { Unit } from './page-units.ts';
import { isTownLine } from './town-line.ts';

/** One headline line, joined again if it was printed over two. */
export interface HeadLine {
  readonly spans: readonly LineSpan[];
  readonly tight: string;
  /** Of its last printed line. */
  readonly width: number;
}

export interface Head {
  readonly kicker: readonly HeadLine[];
  readonly headline: HeadLine | null;
  readonly deck: readonly HeadLine[];
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
const startsDependent = /^[的了和与及也等之着]/u;
/** 某市拟表彰劳动模范 / 人选公示: what a notice is stands at the end of its title. */
const restOfTitle = /^\p{Script=Han}{0,4}(?:公示|公告|通告|通知|名单)$/u;
const endsDependent = /[的和与及在为对将把是从向由于被、，,：:—]$/u;
const kickerEnd =
  /(?:强调|指出|要求|表示|提出|时说|说|讲话|讲话时|批示|指示|致辞|述评|侧记|纪实|系列报道|报道之.{1,3}|之[一二三四五六七八九十]|[①-⑳]|之际|调研时|会见.{0,12}时)[:：]?$/u;
const kickerStart = /^(?:截[至止]|为[了]|围绕)/u;
const label = /^【.{1,14}】$|^.{0,6}(?:评论员|评论员文章|社论|新春走基层|特稿|专访|快评|时评)$/u;

/** The article's own words, with punctuation and without. */
interface BodyWords {
  readonly tight: string;
  readonly bare: string;
}

/** The end of the longest word of the language at `at`, `at` itself where there is none. */
export type WordEnd = (text: string, at: number) => number;

/** For whoever has no list of words: headlines are then joined by the words of their articles alone. */
export const noWords: WordEnd = (_text, at) => at;

/** 国家公园建|设: read from its beginning, longest words first, the two lines have a word across the break. */
function isWordAcross(before: string, next: string, wordEnd: WordEnd): boolean {
  const text = before + next;
  for (let at = 0; at < before.length;) {
    const end = Math.max(at + 1, wordEnd(text, at));
    if (end > before.length) return true;
    at = end;
  }
  return false;
}

/** No punctuation stands between the two lines. */
function isCutInside(before: string, next: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(next);
}

/** Whether two printed lines are one headline: `before` says what has been joined so far, `body` what the article says. */
function isOneLine(before: string, next: string, body: BodyWords, wordEnd: WordEnd): boolean {
  if (/^(?:——|—|--)/u.test(next) || isKicker(before)) return false;
  if (
    ['“”', '《》', '（）', '【】'].some(
      ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close),
    )
  )
    return true;
  const a = bare(before);
  const b = bare(next);
  if (isCutInside(before, next) && isWordAcross(a, b, wordEnd)) return true;
  if (whoDid.test(next)) return false;
  // What is left over of a long line is no line of its own.
  if (b.length <= (a.length >= 14 ? 4 : 2)) return true;
  if (a.length + b.length > 45) return false;
  if (restOfTitle.test(next)) return true;
  if (startsDependent.test(next) && !/[！？]$/u.test(before)) return true;
  // 宁城县： / 老酒坊变身…: where it is stands in front of what happens there.
  if (endsDependent.test(before) && (!/[：:]$/u.test(before) || (a.length <= 6 && !isKicker(before))))
    return true;
  if (a.length <= 7 && b.length <= 7 && a.length + b.length <= 12) return true;
  return (
    body.bare.includes(a.slice(-2) + b.slice(0, 2)) ||
    (isCutInside(before, next) &&
      (body.tight.includes(a.slice(-2) + b.slice(0, 1)) || body.tight.includes(a.slice(-1) + b.slice(0, 2))))
  );
}

/** A line as wide as the column of its text was broken by it. */
function fillsColumn(width: number, next: Unit, column: number | null): boolean {
  const [line] = next.lines;
  return (
    column !== null &&
    line !== undefined &&
    line.blanks === 0 &&
    Math.abs(width - column) <= 1 &&
    line.width < width
  );
}

/** Two lines of about one length are one headline set in two, as a headline and its deck hardly ever are. */
function isBalanced(last: HeadLine, next: Unit): boolean {
  const [line] = next.lines;
  return (
    line !== undefined &&
    line.blanks === 0 &&
    last.width >= 6 &&
    Math.abs(last.width - line.width) <= 2 &&
    !/^[—-]/u.test(next.tight) &&
    !isKicker(last.tight) &&
    !isIssuer(last.tight, next.tight) &&
    !whoDid.test(next.tight)
  );
}

/** 某某出席并讲话, 某某颁奖: below a headline that tells of the event, who did what there. */
const whoDid =
  /^\p{Script=Han}{2,12}(?:出席|讲话|致辞|主持|参加|颁奖|颁授|授牌|揭牌|剪彩|作报告|作说明|宣读|批示|作出批示)/u;

/** （2026年10月16日某县人大常委会会议通过）. */
const passed = /^[（(](?:19|20)\d{2}年[^。]*(?:通过|批准|公布)[）)]$/u;

/** ——某地见闻, 某某出席并讲话: what stands below a headline and never begins one. */
export function beginsDeck(text: string): boolean {
  return /^(?:——|—|--)/u.test(text) || whoDid.test(text) || passed.test(text);
}

/** …调研时强调: the headline follows on a line of its own. */
export function endsKicker(text: string): boolean {
  return kickerEnd.test(text);
}

function isKicker(text: string): boolean {
  return kickerEnd.test(text) || kickerStart.test(text) || label.test(text) || isTownLine(text);
}

/** 中国人民银行 国家外汇局 / 关于…的意见: who issues a paper stands above its title. */
function isIssuer(line: string, next: string): boolean {
  return (
    /^关于.{4,}(?:意见|通知|通告|公告|办法|规定|决定|方案|批复|命令|通报|规划)$/u.test(next) &&
    /^\p{Script=Han}{4,60}(?:[局部委会院厅署办社行]|政府|公室|法院|检察院|中央)$/u.test(line)
  );
}

function joinHeadLines(
  units: readonly Unit[],
  body: string,
  column: number | null,
  wordEnd: WordEnd,
): HeadLine[] {
  const out: HeadLine[] = [];
  const tight = body.length > 6000 ? body.slice(0, 5000) + body.slice(-1000) : body;
  // One line alone asks for no words of its article.
  const words = units.length > 1 ? { tight, bare: bare(tight) } : { tight, bare: '' };
  for (const unit of units) {
    const spans = unit.lines.flatMap((line) => line.spans);
    const last = out.at(-1);
    if (
      last &&
      ((!/^[—-]/u.test(unit.tight) && fillsColumn(last.width, unit, column)) ||
        isBalanced(last, unit) ||
        isOneLine(last.tight, unit.tight, words, wordEnd))
    ) {
      out[out.length - 1] = {
        spans: [...last.spans, ...spans],
        tight: last.tight + unit.tight,
        width: unit.lines.at(-1)?.width ?? 0,
      };
    } else out.push({ spans, tight: unit.tight, width: unit.lines.at(-1)?.width ?? 0 });
  }
  return out;
}

/** 引题, 主题 and 副题 of the headline lines of one article, in printed order; `body` is its text without white space, `column` the
 *  width its lines were set to. */
export function headOf(units: readonly Unit[], body: string, column: number | null, wordEnd: WordEnd): Head {
  const lines = joinHeadLines(units, body, column, wordEnd);
  let main = 0;
  while (
    main + 1 < lines.length &&
    (isKicker(lines[main]?.tight ?? '') ||
      isIssuer(lines[main]?.tight ?? '', lines[main + 1]?.tight ?? '')) &&
    !/^——/u.test(lines[main + 1]?.tight ?? '')
  )
    main++;
  return { kicker: lines.slice(0, main), headline: lines[main] ?? null, deck: lines.slice(main + 1) };
}
