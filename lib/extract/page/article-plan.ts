import { photoCreditOf } from './byline-marks.ts';
import { beginsLikeNews } from './dateline.ts';
import type { Head } from './head-lines.ts';
import type { Stop, StopList } from './page-stops.ts';
import { beginsRow } from './list-rows.ts';
import { weights } from './plan-weights.ts';
import {
  columnOf,
  isNote,
  isNoticeLabel,
  isPartHeading,
  isRoundupLabel,
  roundupWords,
  type Unit,
} from './page-units.ts';
import { bigramsOf, Leads, sharedWith, type Pairs } from './shared-words.ts';

/** Which paragraphs are one article and which headline lines are its own; `[first, end)` counts stops. */
export interface ArticlePlan {
  readonly first: number;
  readonly end: number;
  readonly heads: readonly Unit[];
  /** Headline lines behind the last paragraph that are no headline of any article. */
  readonly rest: readonly Unit[];
  /** Kicker, headline and deck where sizes tell them apart; otherwise words do. */
  readonly head?: Head;
  /** Words under its pictures, where the page shows that they are none of the running text. */
  readonly captions?: readonly Unit[];
}

/** One way to read the page so far: the article that is open, and the chain of those behind it. */
interface Reading {
  readonly first: number;
  readonly before: Lines;
  readonly score: number;
  readonly isRoundup: boolean;
  readonly done: Done | null;
}

interface Done {
  readonly plan: ArticlePlan;
  readonly position: 'before' | 'after' | null;
  readonly earlier: Done | null;
}

/** Headline lines side by side, and their words. */
interface Lines {
  readonly units: readonly Unit[];
  readonly text: string;
}

/** One way to part the headline lines of a stop between the articles above and below it, with what speaks for it. */
interface Split {
  readonly above: Lines;
  readonly below: Lines;
  readonly isRoundup: boolean;
  readonly beforeScore: number;
  readonly alienScore: number;
}

/** What a stop is to an article that may begin there, whichever is open above it. */
interface StopFacts {
  /** It goes on with what stands above, and begins nothing. */
  readonly runsOn: boolean;
  readonly isMarked: boolean;
  readonly isLikeNews: boolean;
  readonly isItem: boolean;
  readonly opensLife: boolean;
  readonly opensNotice: boolean;
  readonly isOtherColumn: boolean;
}

/** A headline line, and the share of its words that the articles around it have, 0..1. */
interface HeadShares {
  readonly head: Unit;
  readonly ofAbove: number;
  readonly ofBelow: number;
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.tight.length, 0);
}

function linesOf(units: readonly Unit[]): Lines {
  return { units, text: units.map((unit) => unit.tight).join('') };
}

/** Whether the paragraph itself says that a report begins with it. */
function isMarkedStop({ prose, opening }: Stop): boolean {
  return prose.isContinued || prose.dateline !== null || opening.length > 0;
}

const itemMark = /^[△▲▽▼◆◇●○★☆■□▪※]/u;

/** △6月30日…: one of a row of short news. */
function isItem(stop: Stop | undefined): boolean {
  return stop !== undefined && itemMark.test(stop.prose.tight);
}

const life = /^[\u4e00-\u9fff·]{2,12}[,，][男女][,，]/u;

/** 王志刚，男，彝族，1974年2月生: a life that is told begins. */
function opensLife({ prose }: Stop): boolean {
  return life.test(prose.tight);
}

const opens = /^(?:决定|批准)?(?:任命|免去|提请任命)[:：]$/u;

/** 任命：, 免去： alone in a line: a list of names begins below. */
function opensNotice({ heads, prose }: Stop): boolean {
  return heads.some((head) => opens.test(head.tight)) || opens.test(prose.tight.slice(0, 7));
}

const endsInColon = /[：:]$/u;

/** Whether two paragraphs were set to different widths. */
function isOtherColumn(above: Unit | undefined, below: Unit): boolean {
  const one = above ? columnOf(above) : null;
  const other = columnOf(below);
  return one !== null && other !== null && Math.abs(one - other) >= 1.5;
}

class Planner {
  private readonly list: StopList;
  private readonly isColumn: boolean;
  private readonly leads: Leads;
  private readonly hasBlanks: boolean;
  private readonly width: number;
  /** Of the stop at hand, by where an article began: readings differ in their headlines more than in that. */
  private readonly boundaries = new Map<number, number>();
  private readonly splits = new Map<number, readonly Split[]>();
  private facts: StopFacts | null = null;
  /** By the lines of a split, which is of one beginning. */
  private readonly after = new WeakMap<Lines, number>();
  private readonly pairs = new WeakMap<Lines, Pairs>();
  private readonly rows = new Map<Unit, boolean>();

  constructor(list: StopList, isColumn: boolean) {
    this.list = list;
    this.isColumn = isColumn;
    this.leads = new Leads(list.stops.map((stop) => stop.prose));
    this.hasBlanks = list.stops.some((stop) => stop.heads.some((head) => (head.lines[0]?.blanks ?? 0) > 0));
    // A page has tens of paragraphs. Where there are tens of thousands, two readings are kept, so that it ends.
    this.width = list.stops.length > 5000 ? 2 : 12;
  }

  plan(): ArticlePlan[] {
    const [first] = this.list.stops;
    if (!first) return [];
    const before = linesOf(first.heads);
    let readings: Reading[] = [
      {
        first: 0,
        before,
        score: this.beforeScore(before, 0, -1),
        isRoundup: this.isRoundup(0, first.heads),
        done: null,
      },
    ];
    for (let at = 1; at < this.list.stops.length; at++) {
      const stop = this.list.stops[at];
      this.boundaries.clear();
      this.splits.clear();
      this.facts = null;
      if (stop) readings = this.best(readings.flatMap((reading) => this.extend(reading, stop, at)));
    }
    const end = this.list.stops.length;
    const rest = linesOf(this.list.rest);
    const finished = readings
      .map((reading) => this.close(reading, end, { ...rest }, true))
      .filter((x) => x !== null);
    finished.sort((a, b) => b.score - a.score);
    const plans: ArticlePlan[] = [];
    for (let done = finished[0]?.done ?? null; done; done = done.earlier) plans.push(done.plan);
    return plans.reverse();
  }

  private best(readings: Reading[]): Reading[] {
    readings.sort((a, b) => b.score - a.score);
    const seen = new Set<number>();
    const out: Reading[] = [];
    for (const reading of readings) {
      const { first, before, done } = reading;
      const position = done?.position === 'before' ? 1 : done?.position === 'after' ? 2 : 0;
      const key = (first * 2 ** 24 + before.units.length) * 3 + position;
      if (seen.has(key)) continue;
      seen.add(key);
      out.push(reading);
      if (out.length >= this.width) break;
    }
    return out;
  }

  private extend(open: Reading, stop: Stop, at: number): Reading[] {
    const reading = this.isLeadIn(at - 1) ? { ...open, isRoundup: true } : open;
    const out: Reading[] = [reading];
    const boundary = this.boundaryOf(reading, stop, at);
    if (boundary < -12) return out;
    for (const split of this.splitsAt(stop, at, reading.first)) {
      const closed = this.close(reading, at, split.above, false);
      if (!closed) continue;
      out.push({
        first: at,
        before: split.below,
        score: closed.score + boundary + split.beforeScore + split.alienScore,
        isRoundup: split.isRoundup || (reading.isRoundup && !isMarkedStop(stop)),
        done: closed.done,
      });
    }
    return out;
  }

  /** Every reading that began at the same paragraph weighs the same splits. */
  private splitsAt(stop: Stop, at: number, first: number): readonly Split[] {
    const known = this.splits.get(first);
    if (known) return known;
    const shares = this.sharesOf(stop.heads, first, at);
    const splits = Array.from({ length: stop.heads.length + 1 }, (_, k): Split => {
      const below = linesOf(stop.heads.slice(k));
      return {
        above: linesOf(stop.heads.slice(0, k)),
        below,
        isRoundup: this.isRoundup(at, below.units),
        beforeScore: this.beforeScore(below, at, first),
        alienScore: this.alienScore(shares, k, at),
      };
    });
    this.splits.set(first, splits);
    return splits;
  }

  private boundaryOf(reading: Reading, stop: Stop, at: number): number {
    const key = reading.first * 2 + (reading.isRoundup ? 1 : 0);
    const known = this.boundaries.get(key) ?? this.boundaryScore(reading, stop, at);
    this.boundaries.set(key, known);
    return known;
  }

  /** The same for all readings of the page so far. */
  private factsOf(stop: Stop, at: number): StopFacts {
    const last = this.list.stops[at - 1];
    const { heads, prose } = stop;
    const above = last?.prose.tight ?? '';
    const isMarked = isMarkedStop(stop);
    // 各市人民政府：, …公示如下：, （共3名） lead into what stands below them.
    const isLedInto = !isMarked && (endsInColon.test(above) || isNote(above));
    // A row of a list begins no article below another row or the heading of its part.
    const isRow = (unit: Unit | undefined) => unit !== undefined && this.isRow(unit);
    const isListed = isRow(prose) && (isRow(last?.prose) || isPartHeading(above));
    return {
      runsOn: heads.length === 0 && (isLedInto || isListed),
      isMarked,
      isLikeNews: beginsLikeNews(prose.tight),
      isItem: isItem(stop),
      opensLife: opensLife(stop) && !(last && opensLife(last)),
      opensNotice: opensNotice(stop),
      isOtherColumn: this.isColumn && isOtherColumn(last?.prose, prose),
    };
  }

  /** What speaks for an article that begins at `at`, headlines aside. */
  private boundaryScore(reading: Reading, stop: Stop, at: number): number {
    const w = weights;
    const last = this.list.stops[at - 1];
    const { heads, prose } = stop;
    const facts = (this.facts ??= this.factsOf(stop, at));
    if (facts.runsOn) return Number.NEGATIVE_INFINITY;
    let score = this.isColumn ? w.boundaryInColumns : w.boundaryInParagraphs;
    if (prose.isContinued || prose.dateline?.day) score += w.datelineOrContinuation;
    else if (prose.dateline) score += w.sourceWithoutDay;
    if (stop.opening.length > 0) score += w.writersInFront;
    if (last?.isClosed) score += w.signedOff;
    const { isMarked } = facts;
    if (facts.isLikeNews) score += w.beginsLikeNews;
    if (reading.isRoundup && !isMarked) score += w.roundup;
    if (facts.isItem) {
      if (last && isItem(last)) score += w.roundup;
      else if (isItem(this.list.stops[at + 1])) score += w.datelineOrContinuation;
    }
    if (facts.opensLife) score += w.beginsLife;
    if (facts.opensNotice && !this.isNotice(reading.first, at)) score += w.notice;
    if (heads.length > 0) {
      score +=
        w.someHeading +
        (heads.length > 1 ? w.severalHeadings : 0) +
        w.headingLength * Math.max(-8, Math.min(12, lengthOf(heads) - 13));
      if (this.hasBlanks) score += (heads[0]?.lines[0]?.blanks ?? 0) > 0 ? w.setApart : -w.setApart;
    } else if (!isMarked && !last?.isClosed) {
      if (!this.isColumn) return Number.NEGATIVE_INFINITY;
      score += w.silent;
    }
    if (facts.isOtherColumn) score += w.otherColumn;
    if (!isMarked) {
      const above = sharedWith(prose.tight, this.leads.of(reading.first, at), this.leads.tail(at - 1));
      score += w.sharedWithAbove * above;
    }
    if (heads.length === 0 && this.isCaption(reading.first, at)) score += w.captionAlone;
    return score;
  }

  /** Every reading of the page asks of the same paragraphs. */
  private isRow(unit: Unit): boolean {
    const known = this.rows.get(unit) ?? beginsRow(unit.lines[0]?.text ?? '');
    this.rows.set(unit, known);
    return known;
  }

  /** Whether the open article has come to a list of appointments already. */
  private isNotice(first: number, end: number): boolean {
    return this.list.stops
      .slice(Math.max(first, end - 12), end)
      .some((stop) => opensNotice(stop) || /任命|免去|任免/u.test(stop.prose.tight));
  }

  /** Whether all there is between two stops is a picture's caption. */
  private isCaption(first: number, end: number): boolean {
    if (end - first > 2) return false;
    return this.list.stops.slice(first, end).every(
      (stop) =>
        photoCreditOf(
          stop.prose.lines
            .map((line) => line.text)
            .join('')
            .slice(-80),
        ).length > 0,
    );
  }

  private beforeScore({ units, text }: Lines, at: number, above: number): number {
    if (units.length === 0) return 0;
    const subhead =
      above < 0
        ? 0
        : weights.subheadOfAbove * sharedWith(text, this.leads.of(above, at), this.leads.tail(at - 1));
    return weights.headline + weights.sharedWords * sharedWith(text, this.leads.of(at)) + subhead;
  }

  /** What headline lines share with the article above them, which began at `first`, and with the one below. */
  private sharesOf(heads: readonly Unit[], first: number, at: number): HeadShares[] {
    return heads.map((head) => ({
      head,
      ofAbove: sharedWith(head.tight, this.leads.of(first, at), this.leads.tail(at - 1)),
      ofBelow: sharedWith(head.tight, this.leads.of(at)),
    }));
  }

  /** Headline lines of a split that share more words with the article on their other side. */
  private alienScore(heads: readonly HeadShares[], k: number, at: number): number {
    let alien = 0;
    for (const [i, { head, ofAbove, ofBelow }] of heads.entries()) {
      alien += Math.max(0, i < k ? ofBelow - ofAbove : ofAbove - ofBelow);
      // 荆楚速递 opens what stands below it, whatever words that has, unless its items stand above.
      const isBelow = isItem(this.list.stops[at - 1]);
      if (isRoundupLabel(head.tight) && (isBelow ? i >= k : i < k)) alien += 1;
      if (isNoticeLabel(head.tight) && i < k) alien += 1;
    }
    return weights.alienHeadLine * alien;
  }

  /** Ends the open article before stop `end` with these headline lines behind it; null if it cannot have them. */
  private close(
    reading: Reading,
    end: number,
    after: Lines,
    isLast: boolean,
  ): { score: number; done: Done } | null {
    const w = weights;
    let { score } = reading;
    let heads = reading.before.units;
    let rest: readonly Unit[] = [];
    let position: Done['position'] = heads.length > 0 ? 'before' : null;
    if (after.units.length > 0 && heads.length === 0) {
      score += this.afterScore(after, reading.first, end);
      heads = after.units;
      position = 'after';
    } else if (after.units.length > 0) {
      // Headlines of a row of like notices share most of their words, and differ in a place or a number.
      const isRepeated = sharedWith(after.text, this.pairsOf(reading.before)) > 0.95;
      if (!isRepeated && !isLast) return null;
      score += isRepeated ? w.repeatedHeadline : w.noHeadline;
      if (!isRepeated) rest = after.units;
    }
    if (heads.length === 0 && !this.list.stops[reading.first]?.prose.isContinued) score += w.noHeadline;
    if (position !== null && position === reading.done?.position) score += w.samePosition;
    return {
      score,
      done: { plan: { first: reading.first, end, heads, rest }, position, earlier: reading.done },
    };
  }

  /** What speaks for headline lines behind their article; the same stand behind many readings of it. */
  private afterScore(after: Lines, first: number, end: number): number {
    const known = this.after.get(after);
    if (known !== undefined) return known;
    const { text } = after;
    const score =
      weights.headline +
      weights.sharedWords * sharedWith(text, this.leads.of(first, end), this.leads.tail(end - 1)) +
      weights.sharedWithFirst * sharedWith(text, this.leads.of(first, first + 1));
    this.after.set(after, score);
    return score;
  }

  /** The same headline lines stand above many readings of what follows. */
  private pairsOf(lines: Lines): Pairs {
    const known = this.pairs.get(lines) ?? bigramsOf(lines.text);
    this.pairs.set(lines, known);
    return known;
  }

  private isRoundup(at: number, heads: readonly Unit[]): boolean {
    if (heads.some((head) => roundupWords.test(head.tight))) return true;
    return this.isLeadIn(at);
  }

  /** 央视网消息： alone in front of headlines: what follows are its parts. */
  private isLeadIn(at: number): boolean {
    const prose = this.list.stops[at]?.prose.tight ?? '';
    return prose.length <= 24 && /[：:]$/u.test(prose) && (this.list.stops[at + 1]?.heads.length ?? 0) > 0;
  }
}

/** Reads the page as articles: a beam search over the places where one may begin and whose each headline may be. */
export function planArticles(list: StopList, isColumn: boolean): ArticlePlan[] {
  return new Planner(list, isColumn).plan();
}
