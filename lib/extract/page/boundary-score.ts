import { photoCreditOf } from './byline-marks.ts';
import type { Stop, StopList } from './page-stops.ts';
import { isNoticeLabel, isRoundupLabel, type Unit } from './page-units.ts';
import { weights } from './plan-weights.ts';
import { sharedWith, type Leads } from './shared-words.ts';
import { factsOf, isItem, opensNotice, type StopFacts } from './stop-facts.ts';

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.tight.length, 0);
}

const isSetApart = (unit: Unit | undefined): boolean => (unit?.lines[0]?.blanks ?? 0) > 0;

/** What speaks for an article that begins at a stop, whatever headlines it has: by what stands there and what is open above. */
export class BoundaryScores {
  private readonly list: StopList;
  private readonly isColumn: boolean;
  private readonly leads: Leads;
  private readonly hasBlanks: boolean;
  /** Blank lines stand at headlines and between no two paragraphs of an unbroken text: they part its articles. */
  private readonly partsByBlanks: boolean;
  /** Of the stop that was asked about last, by where an article began: readings differ in their headlines more than in that. */
  private readonly known = new Map<number, number>();
  private facts: StopFacts | null = null;
  private at = -1;

  constructor(list: StopList, isColumn: boolean, leads: Leads) {
    this.list = list;
    this.isColumn = isColumn;
    this.leads = leads;
    this.hasBlanks = list.stops.some((stop) => stop.heads.some((head) => isSetApart(head)));
    const inside = list.stops.filter((stop) => stop.heads.length === 0 && stop.opening.length === 0);
    this.partsByBlanks = !isColumn && !inside.some((stop) => isSetApart(stop.prose));
  }

  /** In log odds; `first` is where the open article began, `isRoundup` whether it is one of short news. */
  of(stop: Stop, at: number, first: number, isRoundup: boolean): number {
    if (at !== this.at) {
      this.known.clear();
      this.facts = null;
      this.at = at;
    }
    const key = first * 2 + (isRoundup ? 1 : 0);
    const known = this.known.get(key) ?? this.score(stop, at, first, isRoundup);
    this.known.set(key, known);
    return known;
  }

  private score(stop: Stop, at: number, first: number, isRoundup: boolean): number {
    const w = weights;
    const last = this.list.stops[at - 1];
    const { heads, prose } = stop;
    const facts = (this.facts ??= factsOf(this.list, stop, at, this.isColumn));
    if (facts.runsOn) return Number.NEGATIVE_INFINITY;
    let score = this.isColumn ? w.boundaryInColumns : w.boundaryInParagraphs;
    if (prose.isContinued || prose.dateline?.day) score += w.datelineOrContinuation;
    else if (prose.dateline) score += w.sourceWithoutDay;
    if (stop.opening.length > 0) score += w.writersInFront;
    if (last?.isClosed) score += w.signedOff;
    const { isMarked } = facts;
    if (facts.isLikeNews) score += w.beginsLikeNews;
    if (facts.leavesItems) score += w.notice;
    else if (isRoundup && !isMarked && !facts.opensNotice) score += w.roundup;
    if (facts.isItem) {
      if (last && isItem(last)) score += w.roundup;
      else if (isItem(this.list.stops[at + 1])) score += w.datelineOrContinuation;
    }
    if (facts.opensLife) score += w.beginsLife;
    if (facts.opensNotice && (facts.isHeaded || !this.isNotice(first, at))) score += w.notice;
    if (heads.length > 0) {
      score +=
        w.someHeading +
        (heads.length > 1 ? w.severalHeadings : 0) +
        w.headingLength * Math.max(-8, Math.min(12, lengthOf(heads) - 13));
      if (facts.isTwoPhrases) score += w.twoPhrases;
      if (heads.some((head) => isNoticeLabel(head.tight))) score += w.notice;
      if (heads.some((head) => isRoundupLabel(head.tight)) && !(last && isItem(last))) score += w.notice;
      if (this.hasBlanks) score += isSetApart(heads[0]) ? w.setApart : -w.setApart;
      if (this.partsByBlanks && isSetApart(heads[0])) score += w.partedByBlank;
    } else if (!isMarked && !last?.isClosed) {
      if (!this.isColumn) return Number.NEGATIVE_INFINITY;
      score += w.silent;
    }
    if (facts.isOtherColumn) score += w.otherColumn;
    // 近日，省政府决定： is written in the words of many an article above it.
    if (!isMarked && !(facts.opensNotice && facts.isHeaded)) {
      const above = sharedWith(prose.tight, this.leads.of(first, at), this.leads.tail(at - 1));
      score += w.sharedWithAbove * above;
    }
    if (heads.length === 0 && this.isCaption(first, at)) score += w.captionAlone;
    return score;
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
}
