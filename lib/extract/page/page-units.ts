import type { PageLine } from './page-line.ts';
import { endsSentence } from './page-line.ts';
import { bylineLine, signOffOf } from './byline-marks.ts';
import { continuedFrom, continuedOn } from './continuation.ts';
import { beginsLikeNews, datelineOf, type Dateline } from './dateline.ts';
import { pageFacts, type PageFacts } from './page-furniture.ts';
import { startsInside } from './visual-lines.ts';
import { beginsRow } from './list-rows.ts';

export type UnitKind = 'prose' | 'heading' | 'opens' | 'closes' | 'either' | 'editor' | 'furniture';

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

interface TypedLine extends PageLine {
  readonly kind: UnitKind | null;
  readonly facts: PageFacts | null;
  readonly opens: boolean;
  readonly dateline: Dateline | null;
  readonly isContinued: boolean;
  readonly ends: boolean;
}

const tighten = (text: string): string => text.replace(/\s+/gu, '');

function typeLines(lines: readonly PageLine[]): TypedLine[] {
  return lines.map((line, at) => {
    const isMarkCut = /[转接]\s*第?$/u.test(lines[at - 1]?.text.slice(-4) ?? '');
    const facts = isMarkCut ? null : pageFacts(line.text);
    const byline = facts ? null : bylineLine(line.text);
    const ahead = tighten(line.text.slice(0, 80) + (lines[at + 1]?.text.slice(0, 40) ?? ''));
    const dateline =
      facts || byline ? null : (datelineOf(tighten(line.text.slice(0, 80))) ?? datedOnly(datelineOf(ahead)));
    const isContinued = continuedFrom(line.text) !== null;
    const kind = facts ? 'furniture' : byline;
    return {
      ...line,
      kind,
      facts,
      dateline,
      isContinued,
      opens: dateline !== null || isContinued,
      ends: endsParagraph(line.text, lines[at - 1]?.text ?? ''),
    };
  });
}

/** A sign-off may be cut by the line break: 。（记 / 者 李四）. */
function endsParagraph(text: string, above: string): boolean {
  if (endsSentence(text) || continuedOn(text)) return true;
  if (text.length < 6 && continuedOn(above.slice(-20) + text)) return true;
  return (
    /[）)]$/u.test(text) && text.length < 20 && !/[（(]/u.test(text) && endsSentence(above.slice(-40) + text)
  );
}

/** A dateline that a line break cuts is believed only with its day. */
function datedOnly(dateline: Dateline | null): Dateline | null {
  return dateline?.day ? dateline : null;
}

/** Half-width characters and punctuation are squeezed or stretched to justify a line: how far its width may be off. */
function slack(line: PageLine): number {
  const loose = line.text.length < 200 ? (line.text.match(/[\d\p{P}\s]/gu)?.length ?? 0) : 10;
  return Math.min(3, 1.2 + 0.35 * loose);
}

function median(values: number[]): number | null {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? null;
}

/** Width of the column above line `at`: the median of up to seven lines that run to its edge. */
function columnAbove(lines: readonly TypedLine[], at: number): number | null {
  const widths: number[] = [];
  for (let i = at - 1; widths.length < 7 && i >= Math.max(0, at - 12); i--) {
    const line = lines[i];
    if (line?.kind === null && !line.ends) widths.push(line.width);
  }
  return widths.length < 3 ? null : median(widths);
}

/** Width of the column from line `at` on, as its next two lines show it; null if the first already ends a sentence. */
function columnBelow(lines: readonly TypedLine[], at: number): number | null {
  const [first, second] = [lines[at], lines[at + 1]];
  if (!first || first.ends || first.kind) return null;
  const own = first.width - slack(first) + 1.2;
  if (!second || second.kind || second.opens) return own;
  return Math.max(own, second.width - slack(second) + 1.2);
}

/** Some converters leave a blank line behind each paragraph's first line; where they do, it tells paragraph from heading. */
function setsOffFirstLines(lines: readonly TypedLine[]): boolean {
  let first = 0;
  let firstOff = 0;
  let other = 0;
  let otherOff = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const last = lines[at - 1];
    if (!next || !last || line.ends || line.kind || next.kind || next.opens) continue;
    const off = next.blanks > 0 ? 1 : 0;
    if (last.ends) {
      first++;
      firstOff += off;
    } else {
      other++;
      otherOff += off;
    }
  }
  return first >= 4 && firstOff / first >= 0.6 && otherOff / Math.max(1, other) < 0.15;
}

function commasIn(text: string): number {
  return text.length < 400 ? (text.match(/[，。；,;]/gu)?.length ?? 0) : 9;
}

const strongLead =
  /^(?:今天\(|昨天\(|今天[,上下]|日前,|近日,|\d{1,2}月\d{1,2}日[,上下]|记者[从今昨]|连日来,|当地时间)/u;
const twoPhrases = /^[^\s，。、]{4,20}\s[^\s，。、]{4,20}$/u;
const columnLabel = /^【[^】]{2,16}】/u;
const opensInside = /[，、（(《“‘「『—－-]$/u;

/** …书记曹裕江 / 曹裕江指出…: what a line ends with does not begin the next one of the same paragraph. */
function repeatsEnd(last: string, next: string): boolean {
  return [2, 3, 4].some(
    (length) => last.length > length + 2 && last.slice(-length) === next.slice(0, length),
  );
}

class UnitBuilder {
  readonly lines: readonly TypedLine[];
  readonly isColumn: boolean;
  readonly setsOff: boolean;

  constructor(lines: readonly TypedLine[], isColumn: boolean) {
    this.lines = lines;
    this.isColumn = isColumn;
    this.setsOff = isColumn && setsOffFirstLines(lines);
  }

  build(): Unit[] {
    const units: Unit[] = [];
    for (let at = 0; at < this.lines.length;) {
      const end = this.endOf(at);
      units.push(this.unitOf(this.lines.slice(at, end)));
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

  /** A dateline, a full stop inside, or a day and a comma: no headline begins so. */
  private startsProse(from: number): boolean {
    const line = this.lines[from];
    if (!line) return false;
    return (
      line.opens ||
      /[。！？；][^”’」』）)》\s]/u.test(line.text.slice(0, 200)) ||
      (commasIn(line.text) > 0 &&
        beginsLikeNews(tighten(line.text.slice(0, 40))) &&
        !/[：:]$/u.test(line.text))
    );
  }

  /** Whether the line before `at` runs on into the line at `at`. */
  private runsOn(from: number, at: number, isProse: boolean): boolean {
    const last = this.lines[at - 1];
    const next = this.lines[at];
    if (!last || !next || next.kind) return false;
    if (next.isContinued || (next.dateline && (next.dateline.day !== null || last.ends || !isProse)))
      return false;
    if (beginsRow(next.text)) return false;
    if (startsInside(next.text)) return next.blanks < 2;
    if (continuedOn(last.text)) return false;
    if (opensInside.test(last.text) && next.indent < 2) return this.isColumn || next.width > 1;
    if (!this.isColumn) return false;
    if (last.ends) return this.isMidParagraph(last, at);
    if (/[：:]$/u.test(last.text) && this.lines[from]?.opens && at - from === 1) return false;
    if (next.indent > 0 && (next.indent > 1 || !isProse)) return false;
    if (isProse) return true;
    if (/^(?:——|——|──|—|--)/u.test(next.text)) return false;
    if (this.isOpenQuote(from, at)) return true;
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
    return this.isFull(last, next, at - 1 === from, columnBelow(this.lines, at) ?? fallback);
  }

  /** A first line that is a headline by its own form or by what follows it: two phrases, blank lines, a lead. */
  private standsApart(line: TypedLine, next: TypedLine): boolean {
    const hasComma = commasIn(line.text) > 0;
    if (hasComma) return false;
    if (next.blanks > 0 && (line.blanks > 0 || !this.setsOff)) return true;
    if (strongLead.test(next.text.normalize('NFKC')) && !/[自在于从到至截的和与、]$/u.test(line.text))
      return true;
    return twoPhrases.test(line.text) || columnLabel.test(line.text);
  }

  /** Wider than the column above and the column below: set across it, or in larger type. */
  private isOverlong(last: TypedLine, at: number, above: number | null): boolean {
    if (above === null || commasIn(last.text) > 1) return false;
    const width = last.width - slack(last) + 1.2;
    return width > above + 1 && width > (columnBelow(this.lines, at) ?? above) + 1;
  }

  /** Lines of which none ends a sentence before writers, a dateline or the end of the page come: headlines, each a line. */
  private isHeadingRun(from: number): boolean {
    for (let i = from; i < from + 10; i++) {
      const line = this.lines[i];
      if (!line || (line.kind !== null && line.kind !== 'closes') || (line.opens && i > from)) return true;
      if (line.ends || line.kind !== null || commasIn(line.text) > 2) return false;
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
    const column = Math.max(columnAbove(this.lines, at - 1) ?? last.width, columnBelow(this.lines, at) ?? 0);
    if (signOffOf(last.text)) return false;
    if (!next || next.ends || next.indent > 0 || next.blanks > 0) return false;
    if (this.setsOff && (this.lines[at + 1]?.blanks ?? 0) > 0) return false;
    return last.width >= column - 0.5 && next.width >= column - 0.5;
  }

  private isFull(last: TypedLine, next: TypedLine, isFirst: boolean, column: number): boolean {
    const reaches = last.width + slack(last);
    if (!isFirst) return reaches + 1 >= column;
    if (this.setsOff && next.blanks === 0 && last.indent === 0 && !/[，,。；;：:、]/u.test(last.text)) {
      return reaches >= column;
    }
    return reaches + 2 >= column;
  }

  private unitOf(lines: readonly TypedLine[]): Unit {
    const [first] = lines;
    const tight = tighten(lines.map((line) => line.text).join(''));
    const kind = first?.kind ?? (this.isHeading(lines, tight) ? 'heading' : 'prose');
    return {
      kind,
      lines,
      tight,
      dateline: first?.dateline ?? null,
      isContinued: first?.isContinued ?? false,
      facts: first?.facts ?? null,
    };
  }

  private isHeading(lines: readonly TypedLine[], tight: string): boolean {
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last || first.opens || tight.length > 90 || lines.length > 5) return false;
    if (/[，、；,]$/u.test(tight) || /[。；]./u.test(tight)) return false;
    if (/^[（(]/u.test(tight) && /[）)]$/u.test(tight)) return false;
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
  const widths = unit.lines
    .slice(1, -1)
    .slice(0, 15)
    .map((line) => line.width);
  if (widths.length < 2) return null;
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? null;
}
