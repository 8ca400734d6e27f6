import { BoundaryScores } from './boundary-score.ts';
import type { Head } from './head-lines.ts';
import { HeadScores, linesOf, type Lines } from './head-scores.ts';
import type { Stop, StopList } from './page-stops.ts';
import { isRoundupLabel, type Unit } from './page-units.ts';
import { weights } from './plan-weights.ts';
import { Leads } from './shared-words.ts';
import { isMarkedStop, leavesItems, opensNotice } from './stop-facts.ts';

/** Which paragraphs are one article and which headline lines are its own; `[first, end)` counts stops. */
export interface ArticlePlan {
  readonly first: number;
  readonly end: number;
  readonly heads: readonly Unit[];
  /** Headline lines with which the body begins: that of the first of several short news under one label. */
  readonly lead?: readonly Unit[];
  /** Headline lines behind the last paragraph that are no headline of any article. */
  readonly rest: readonly Unit[];
  /** Kicker, headline and deck where sizes tell them apart; otherwise words do. */
  readonly head?: Head;
  /** Words under its pictures, where the page shows that they are none of the running text. */
  readonly captions?: readonly Unit[];
  /** Those that stand between its words. */
  readonly inner?: readonly Unit[];
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

class Planner {
  private readonly list: StopList;
  private readonly boundaries: BoundaryScores;
  private readonly heads: HeadScores;
  private readonly width: number;

  constructor(list: StopList, isColumn: boolean) {
    const leads = new Leads(list.stops.map((stop) => stop.prose));
    this.list = list;
    this.boundaries = new BoundaryScores(list, isColumn, leads);
    this.heads = new HeadScores(list, leads);
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
        score: this.heads.beforeScore(before, 0, -1),
        isRoundup: this.heads.isRoundup(0, first.heads),
        done: null,
      },
    ];
    for (let at = 1; at < this.list.stops.length; at++) {
      const stop = this.list.stops[at];
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
    return plans.reverse().map((plan) => this.withLead(plan));
  }

  /** 荆楚速递 / 某镇桃花节开幕: of short news with headlines, which go on below, the label is the headline of all. */
  private withLead(plan: ArticlePlan): ArticlePlan {
    const [label, ...others] = plan.heads;
    const goesOn = this.list.stops.slice(plan.first + 1, plan.end).some((stop) => stop.heads.length > 0);
    const isRow = label !== undefined && isRoundupLabel(label.tight) && goesOn;
    return isRow ? { ...plan, heads: [label], lead: others } : plan;
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
    const reading = this.heads.isLeadIn(at - 1) ? { ...open, isRoundup: true } : open;
    const out: Reading[] = [reading];
    const boundary = this.boundaries.of(stop, at, reading.first, reading.isRoundup);
    if (boundary < -12) return out;
    for (const split of this.heads.splitsAt(stop, at, reading.first)) {
      if (split.isCut) continue;
      const closed = this.close(reading, at, split.above, false);
      if (!closed) continue;
      out.push({
        first: at,
        before: split.below,
        score: closed.score + boundary + split.beforeScore + split.alienScore,
        isRoundup:
          split.isRoundup ||
          (reading.isRoundup &&
            !isMarkedStop(stop) &&
            !opensNotice(stop) &&
            !leavesItems(this.list.stops[at - 1], stop)),
        done: closed.done,
      });
    }
    return out;
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
      score += this.heads.afterScore(after, reading.first, end);
      heads = after.units;
      position = 'after';
    } else if (after.units.length > 0) {
      const deck = this.heads.deckScore(after, reading.first, end);
      if (this.heads.isRepeated(after, reading.before)) score += w.repeatedHeadline;
      else if (deck !== null) {
        score += deck;
        heads = [...heads, ...after.units];
      } else if (isLast) {
        score += w.noHeadline;
        rest = after.units;
      } else return null;
    }
    if (heads.length === 0 && !this.list.stops[reading.first]?.prose.isContinued) score += w.noHeadline;
    if (position !== null && position === reading.done?.position) score += w.samePosition;
    return {
      score,
      done: { plan: { first: reading.first, end, heads, rest }, position, earlier: reading.done },
    };
  }
}

/** Reads the page as articles: a beam search over the places where one may begin and whose each headline may be. */
export function planArticles(list: StopList, isColumn: boolean): ArticlePlan[] {
  return new Planner(list, isColumn).plan();
}
