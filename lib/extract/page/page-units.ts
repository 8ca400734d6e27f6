import { nfkc } from '#lib/text/nfkc.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { bylineLine, photoCreditOf, signOffOf } from './byline-marks.ts';
import {
  columnAbove,
  columnAround,
  columnBelow,
  edgeAround,
  give,
  indentOf,
  reachOf,
  setsOffFirstLines,
  slack,
} from './column-width.ts';
import { ColumnRuns } from './column-runs.ts';
import { continuedOn } from './continuation.ts';
import { beginsLikeNews, type Dateline } from './dateline.ts';
import { endsKicker } from './head-lines.ts';
import { areRows, beginsRow, isBodyLine, isLikeRow } from './list-rows.ts';
import type { PageFacts } from './page-furniture.ts';
import type { PageLine } from './page-line.ts';
import { isTownLine } from './town-line.ts';
import { typeLines, type TypedLine, type UnitKind } from './typed-line.ts';
import { startsInside } from './visual-lines.ts';

/** A paragraph, a line of a headline, or a line about writers or the page. */
export interface Unit {
  readonly kind: UnitKind;
  readonly lines: readonly PageLine[];
  /** Of all its lines, without white space. */
  readonly tight: string;
  /** The first words say that a report begins here. */
  readonly dateline: Dateline | null;
  readonly isContinued: boolean;
  readonly facts: PageFacts | null;
}

/** By code unit. */
const isClauseEnd = new Uint8Array(1 << 16);
for (const mark of '，。；,;') isClauseEnd[mark.charCodeAt(0)] = 1;

function commasIn(text: string): number {
  if (text.length >= 400) return 9;
  let commas = 0;
  for (let at = 0; at < text.length; at++) commas += isClauseEnd[text.charCodeAt(at)] ?? 0;
  return commas;
}

const strongLead =
  /^(?:今天\(|昨天\(|今天[,上下]|日前,|近日,|\d{1,2}月\d{1,2}日[,上下]|记者[从今昨]|连日来,|当地时间)/u;

const twoPhrases = /^[^\s，。、]{4,20}\s[^\s，。、]{4,20}$/u;

const columnLabel = /^【[^】]{2,16}】/u;

/** 荆楚速递, 简讯: the label of a column of short news is a line of its own. */
export function isRoundupLabel(text: string): boolean {
  return text.length <= 8 && roundupWords.test(text);
}

const noticeLabel =
  /^(?:讣告|公告|\p{Script=Han}{0,4}启事|(?:遗失|郑重|严正)?声明|通告|公示|通知|更正|致歉|致谢|倡议书?|公开信|简历|人物名片|编者按|记者手记)$/u;

/** 讣告, 启事: all there is of the headline of what stands below it. */
export function isNoticeLabel(text: string): boolean {
  return noticeLabel.test(text);
}

export const roundupWords =
  /(?:快讯|简讯|联播|速览|集锦|短讯|短波|短新闻|微新闻|速递|速读|快览|扫描|点击|播报|资讯|微信息|一览|一束|简报|动态|集萃|要闻回顾)$/u;

const partHeading = /^[一二三四五六七八九十]{1,3}、[^，。；、]{2,20}$/u;

/** 一、助人为乐模范（3名）: heads a part of a list or of a notice. */
export function isPartHeading(text: string): boolean {
  return partHeading.test(text);
}

const note = /^[（(][^（）()]{4,40}[）)]$/u;

/** （共12名，排名不分先后）: what a line in brackets of its own says of the lines around it. */
export function isNote(text: string): boolean {
  return note.test(text);
}

const opensInside = /[，、（(《“‘「『—－-]$/u;

/** …书记曹裕江 / 曹裕江指出…: what a line ends with does not begin the next one of the same paragraph. */
function repeatsEnd(last: string, next: string): boolean {
  return [2, 3, 4].some(
    (length) => last.length > length + 2 && last.slice(-length) === next.slice(0, length),
  );
}

const endsInColon = /[：:]$/u;

/** …现将名单公布如下：, 他们是：: what stands below it is its list. */
const leadsInto = /(?:如下|以下\p{Script=Han}{0,6}|(?:他们|她们|名单|分别|内容|事项)是)[：:]$/u;

/** （通讯员 王山, with no bracket that closes it on its line. */
const opensBracketAtEnd = /[（(][^（）()。]{2,24}$/u;

/** ●6月30日，…: one of a row of short news. */
/** The rest of a name in a row: 江、主席某某. Numbers begin paragraphs, and so do rows of such words: 农、林、牧. */
const restOfName = /^(?![一二三四五六七八九十甲乙丙丁戊己庚辛壬癸])\p{Script=Han}、(?!.、)/u;
/** 理事会组成人员名单如下： over rows. */
const listHead = /^[^，。；：\s]{2,30}(?:名单|名录)(?:如下)?[：:]$/u;
const itemMark = /^[△▲▽▼◆◇●○★☆■□▪※]/u;

/** A full stop with words behind it: of a paragraph. */
const endsInside = /[。！？；][^”’」』）)》\s]/u;

const opensBracket = /^\s*[（(]/u;

class UnitBuilder {
  readonly lines: readonly TypedLine[];
  readonly isColumn: boolean;
  readonly setsOff: boolean;
  /** What paragraphs begin with, and nothing else does but their rows and headings; 0 where they are not told by it. */
  readonly indent: number;
  readonly columns: ColumnRuns;
  /** By line: whether a row of a list begins with it; asked of most lines several times. */
  readonly #rows: (boolean | undefined)[] = [];

  constructor(lines: readonly TypedLine[], isColumn: boolean) {
    this.lines = lines;
    this.isColumn = isColumn;
    this.setsOff = isColumn && setsOffFirstLines(lines);
    this.indent = isColumn ? indentOf(lines) : 0;
    this.columns = new ColumnRuns(lines);
  }

  build(): Unit[] {
    const units: Unit[] = [];
    for (let at = 0; at < this.lines.length;) {
      const end = this.endOf(at);
      units.push(this.unitOf(at, this.lines.slice(at, end)));
      at = end;
    }
    return units;
  }

  private endOf(from: number): number {
    if (this.lines[from]?.kind) return from + 1;
    let end = from + 1;
    let commas = 0;
    let isProse = this.startsProse(from);
    while (end < this.lines.length) {
      const last = this.lines[end - 1];
      if (!last) break;
      commas += commasIn(last.text);
      isProse ||= end - from >= 2 && (commas >= 1 || end - from >= 5);
      if (!this.runsOn(from, end, isProse)) break;
      end++;
    }
    return end;
  }

  private beginsRow(at: number): boolean {
    return (this.#rows[at] ??= beginsRow(this.lines[at]?.text ?? '') || this.goesOnWithRows(at));
  }

  /** A name and where somebody is, below such a row or the heading of its part. */
  private goesOnWithRows(at: number): boolean {
    const above = this.lines[at - 1]?.text ?? '';
    return isLikeRow(this.lines[at]?.text ?? '') && (isPartHeading(above) || this.beginsRow(at - 1));
  }

  /** A dateline, a full stop inside, or a day and a comma: no headline begins so. */
  private startsProse(from: number): boolean {
    const line = this.lines[from];
    if (!line) return false;
    const isBelowWriters = this.lines[from - 1]?.kind === 'opens' || this.lines[from - 1]?.kind === 'either';
    return (
      line.opens ||
      (this.isColumn && isBelowWriters && line.measure.isExact && this.reachesEdge(from)) ||
      endsInside.test(line.text.slice(0, 200)) ||
      (itemMark.test(line.text) && (commasIn(line.text) > 0 || this.lines[from + 1]?.ends === true)) ||
      (commasIn(line.text) > 0 &&
        beginsLikeNews(withoutSpaces(line.text.slice(0, 40))) &&
        !endsInColon.test(line.text))
    );
  }

  /** Whether the line before `at` runs on into the line at `at`. */
  private runsOn(from: number, at: number, isProse: boolean): boolean {
    const last = this.lines[at - 1];
    const next = this.lines[at];
    if (!last || !next || next.kind) return false;
    if (next.isContinued || (next.dateline && (next.dateline.day !== null || last.ends || !isProse)))
      return false;
    if (this.beginsRow(at) || isPartHeading(next.text) || listHead.test(next.text)) return false;
    if (this.isListed(at - 1) && areRows(this.lines[at - 2]?.text ?? '', last.text, next.text)) return false;
    // A row that ends well before the edge that the next line reaches was not broken by it.
    if (last.width + 6 < next.width && this.beginsRow(at - 1)) return false;
    // 本报讯（通讯员 王山 / 李水）: writers whom the line break cuts.
    if (this.lines[from]?.opens && opensBracketAtEnd.test(last.text) && next.blanks === 0) return true;
    if (itemMark.test(next.text) && commasIn(next.text) > 0) return false;
    if (isNote(next.text) && at - 1 === from && commasIn(last.text) === 0 && !opensInside.test(last.text))
      return false;
    if (startsInside(next.text) || (!last.ends && restOfName.test(next.text))) return next.blanks < 2;
    if (this.indent > 0) {
      const first = this.lines[from];
      const isIndented = first !== undefined && first.indent >= this.indent;
      if (next.indent >= this.indent) {
        // 袁 /   某: a name's own blanks stand at the break.
        const isCut = isIndented && isProse && !last.ends && !/[：:；]$/u.test(last.text);
        return isCut && this.reachesEdge(at - 1);
      }
      // What an indent begins goes on for as long as its lines are full; a first line with a comma in it is no heading.
      if (isIndented && at - 1 === from && !last.ends && commasIn(last.text) > 0) return true;
      if (isIndented && continuedOn(last.text) === null)
        return this.reachesEdge(at - 1) && (!last.ends || this.isRest(at));
    }
    if (continuedOn(last.text) || continuedOn(next.text)?.length === next.text.length) return false;
    if (opensInside.test(last.text) && next.indent < 2) return this.isColumn || next.width > 1;
    if (!this.isColumn) return false;
    if (last.ends) return this.isMidParagraph(last, at);
    if (endsInColon.test(last.text) && this.lines[from]?.opens && at - from === 1) return false;
    if (this.indent === 0 && next.indent > 0 && (next.indent > 1 || !isProse)) return false;
    if (isProse) return true;
    if (/^(?:——|——|──|—|--)/u.test(next.text)) return false;
    if (isTownLine(next.text) && commasIn(this.lines[at + 1]?.text ?? '，') === 0) return false;
    if (isRoundupLabel(last.text) || isRoundupLabel(next.text) || endsKicker(last.text)) return false;
    if (this.isOpenQuote(from, at)) return true;
    // Behind its writers a body begins: a comma, and the line is full.
    const writers = this.lines[from - 1]?.kind;
    if ((writers === 'opens' || writers === 'either') && at - 1 === from && commasIn(last.text) > 0)
      return last.width + slack(last) + 2 >= next.width;
    if (this.isHeadingRun(at - 1) || repeatsEnd(last.text, next.text)) return false;
    if (at - 1 === from && this.standsApart(last, next)) return false;
    const above = columnAbove(this.lines, from);
    const followsProse = from > 0 && this.lines[from - 1]?.ends === true;
    if (
      followsProse &&
      above !== null &&
      at - 1 === from &&
      last.width + slack(last) + 2.5 < above &&
      commasIn(next.text) === 0
    )
      return false;
    if (this.isOverlong(last, at, above)) return false;
    const own = at - 1 > from ? Math.max(...this.lines.slice(from, at).map((line) => line.width)) : null;
    const fallback = own ?? (commasIn(last.text) > 0 ? next.width : (above ?? next.width));
    const column = columnBelow(this.lines, at) ?? fallback;
    // A closing mark may hang over the edge.
    const edge = last.measure.isExact ? Math.min(column, columnAround(this.lines, at)) : column;
    return this.isFull(last, next, at - 1 === from, edge);
  }

  /** Whether the line at `at` was broken by the edge of its column, and not by its end. */
  private reachesEdge(at: number): boolean {
    const line = this.lines[at];
    if (!line) return false;
    return this.columns.isFull(at) ?? reachOf(line) + slack(line) + 0.3 >= edgeAround(this.lines, at);
  }

  /** Behind a full stop at the very edge: the next line ends a sentence too, or is full and goes on without an indent. */
  private isRest(at: number): boolean {
    const [next, after] = [this.lines[at], this.lines[at + 1]];
    if (!next || next.opens || this.isHeadingRun(at)) return false;
    return (
      next.ends || (this.reachesEdge(at) && (after?.indent ?? 9) < this.indent && commasIn(next.text) > 0)
    );
  }

  /** A first line that is a headline by its own form or by what follows it: two phrases, blank lines, a lead. */
  private standsApart(line: TypedLine, next: TypedLine): boolean {
    const hasComma = commasIn(line.text) > 0;
    if (hasComma) return false;
    if (next.blanks > 0 && (line.blanks > 0 || !this.setsOff)) return true;
    if (strongLead.test(nfkc(next.text)) && !/[自在于从到至截的和与、]$/u.test(line.text)) return true;
    return twoPhrases.test(line.text) || columnLabel.test(line.text);
  }

  /** Wider than the column above and the column below: set across it, or in larger type. */
  private isOverlong(last: TypedLine, at: number, above: number | null): boolean {
    if (above === null || commasIn(last.text) > 1) return false;
    const width = last.width - give(last);
    return width > above + 1 && width > (columnBelow(this.lines, at) ?? above) + 1;
  }

  /** Lines of which none ends a sentence before writers, a dateline or the end of the page come: headlines, each a line. */
  private isHeadingRun(from: number): boolean {
    for (let i = from; i < from + 10; i++) {
      const line = this.lines[i];
      if (!line || (line.kind !== null && line.kind !== 'closes') || (line.opens && i > from)) return true;
      if (i > from && this.indent > 0 && line.indent >= this.indent) return true;
      if (line.ends || line.kind !== null || commasIn(line.text) > 2 || endsInside.test(line.text))
        return false;
    }
    return false;
  }

  private isOpenQuote(from: number, at: number): boolean {
    if (at - from > 3) return false;
    const text = this.lines
      .slice(from, at)
      .map((line) => line.text)
      .join('');
    return (
      text.length < 60 &&
      ['“”', '《》', '（）', '【】'].some(
        ([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close),
      )
    );
  }

  /** A line that happens to break behind a full stop: both it and the next reach the edge of the column. */
  private isMidParagraph(last: TypedLine, at: number): boolean {
    const next = this.lines[at];
    const column = Math.max(
      columnAbove(this.lines, at - 1) ?? columnAround(this.lines, at),
      columnBelow(this.lines, at) ?? 0,
    );
    if (signOffOf(last.text) || photoCreditOf(last.text).length > 0 || this.isHeadingRun(at)) return false;
    if (!next || next.ends || next.indent > 0 || next.blanks > 0) return false;
    if (this.setsOff && (this.lines[at + 1]?.blanks ?? 0) > 0) return false;
    // What is far wider than the column was not broken by it.
    if (last.width > column + 6) return false;
    return last.width >= column - 0.5 && next.width >= column - 0.5;
  }

  private isFull(last: TypedLine, next: TypedLine, isFirst: boolean, column: number): boolean {
    const reaches = last.width + slack(last);
    // An indent takes room of its column.
    if (last.measure.isExact) return reaches >= column || (last.indent === 2 && reaches + 2 >= column);
    if (!isFirst) return reaches + 1 >= column;
    if (this.setsOff && next.blanks === 0 && last.indent === 0 && !/[，,。；;：:、]/u.test(last.text)) {
      return reaches >= column;
    }
    return reaches + 2 >= column;
  }

  private unitOf(from: number, lines: readonly TypedLine[]): Unit {
    const [first] = lines;
    const tight = withoutSpaces(lines.map((line) => line.text).join(''));
    const kind =
      first?.kind ?? this.signOff(lines) ?? (this.isHeading(from, lines, tight) ? 'heading' : 'prose');
    return {
      kind,
      lines,
      tight,
      dateline: first?.dateline ?? null,
      isContinued: first?.isContinued ?? false,
      facts: first?.facts ?? null,
    };
  }

  /** （本报记者 玉山罕 通讯员 尹 / 珂）: a sign-off that a line break cuts. */
  private signOff(lines: readonly TypedLine[]): 'closes' | null {
    if (lines.length > 3 || !opensBracket.test(lines[0]?.text ?? '')) return null;
    return bylineLine(lines.map((line) => line.text).join('')) === 'closes' ? 'closes' : null;
  }

  /** Below the heading of a part, or below a row, lines of nothing but bodies go on: no headline. */
  private isListed(at: number): boolean {
    let above = at;
    while (isBodyLine(this.lines[above]?.text ?? '')) above--;
    const head = this.lines[above]?.text ?? '';
    return above < at && (isPartHeading(head) || (head !== '' && this.beginsRow(above)));
  }

  private isHeading(from: number, lines: readonly TypedLine[], tight: string): boolean {
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last || this.startsProse(from)) return false;
    if (lines.length === 1 && this.isListed(from)) return false;
    if (this.beginsRow(from) || isPartHeading(first.text)) return false;
    if (tight.length > 90 || lines.length > 5) return false;
    if (/[，、；,]$/u.test(tight) || /[。；]./u.test(tight) || leadsInto.test(tight)) return false;
    // （2026年8月19日…会议通过） stands below a headline; other brackets are notes and sign-offs.
    if (/^[（(]/u.test(tight) && /[）)]$/u.test(tight))
      return /^[（(](?:19|20)\d{2}年[^。]*(?:通过|公布|发布|修订|批准)[）)]$/u.test(tight);
    if (/[！？!?…]$/u.test(tight))
      return !/[“‘]/u.test(tight.slice(0, 1)) && lines.length === 1 && tight.length <= 40;
    if (last.ends || /[。；]$/u.test(tight)) return false;
    return (tight.match(/[，,]/gu)?.length ?? 0) <= 2;
  }
}

/** Paragraphs and headings of a page's lines; `isColumn` says that a column broke them. */
export function unitsOf(lines: readonly PageLine[], isColumn: boolean): Unit[] {
  return new UnitBuilder(typeLines(lines), isColumn).build();
}

/** The median width of the lines that run on; null for a paragraph of too few. */
export function columnOf(unit: Unit): number | null {
  const widths: number[] = [];
  for (let at = 1; at < unit.lines.length - 1 && at <= 15; at++) widths.push(unit.lines[at]?.width ?? 0);
  if (widths.length < 2) return null;
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? null;
}
