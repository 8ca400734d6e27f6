import { beginsDeck, endsKicker } from './head-lines.ts';
import type { Stop, StopList } from './page-stops.ts';
import { columnOf, isNoticeLabel, isRoundupLabel, roundupWords, type Unit } from './page-units.ts';
import { isTownLine } from './town-line.ts';
import { weights } from './plan-weights.ts';
import { bigramsOf, sharedWith, type Leads, type Pairs } from './shared-words.ts';
import { isItem } from './stop-facts.ts';

/** Headline lines side by side, and their words. */
export interface Lines {
  readonly units: readonly Unit[];
  readonly text: string;
}

/** One way to part the headline lines of a stop between the articles above and below it, with what speaks for it. */
export interface Split {
  readonly above: Lines;
  readonly below: Lines;
  readonly isRoundup: boolean;
  /** It would part lines that are of one headline. */
  readonly isCut: boolean;
  readonly beforeScore: number;
  readonly alienScore: number;
}

/** A headline line, and the share of its words that the articles around it have, 0..1. */
interface HeadShares {
  readonly head: Unit;
  readonly ofAbove: number;
  readonly ofBelow: number;
}

export function linesOf(units: readonly Unit[]): Lines {
  return { units, text: units.map((unit) => unit.tight).join('') };
}

/** Whether two lines are of one headline: a kicker and what it leads to, a line and its deck. */
function isOneHeadline(last: Unit | undefined, next: Unit | undefined): boolean {
  return last !== undefined && next !== undefined && (endsKicker(last.tight) || beginsDeck(next.tight));
}

/** What speaks for headline lines above an article, behind it, or on the other side of a stop: the words they share. */
export class HeadScores {
  private readonly list: StopList;
  private readonly leads: Leads;
  /** Of the stop that was asked about last, by where an article began. */
  private readonly splits = new Map<number, readonly Split[]>();
  private at = -1;
  /** By the lines of a split, which is of one beginning. */
  private readonly behind = new WeakMap<Lines, number>();
  private readonly pairs = new WeakMap<Lines, Pairs>();

  constructor(list: StopList, leads: Leads) {
    this.list = list;
    this.leads = leads;
  }

  /** Every reading that began at the same paragraph weighs the same splits. */
  splitsAt(stop: Stop, at: number, first: number): readonly Split[] {
    if (at !== this.at) {
      this.splits.clear();
      this.at = at;
    }
    const known = this.splits.get(first);
    if (known) return known;
    const shares = this.sharesOf(stop.heads, first, at);
    const splits = Array.from({ length: stop.heads.length + 1 }, (_, k): Split => {
      const below = linesOf(stop.heads.slice(k));
      return {
        above: linesOf(stop.heads.slice(0, k)),
        below,
        isRoundup: this.isRoundup(at, below.units),
        isCut:
          k > 0 &&
          (isOneHeadline(stop.heads[k - 1], below.units[0]) ||
            this.isBroken(stop.heads[k - 1], below.units[0], stop, at)),
        beforeScore: this.beforeScore(below, at, first),
        alienScore: this.alienScore(shares, k, at),
      };
    });
    this.splits.set(first, splits);
    return splits;
  }

  /** Whether the second line is what did not fit on the first, which is as wide as the column of the text around. */
  private isBroken(
    last: Unit | undefined,
    next: Unit | undefined,
    { prose, heads }: Stop,
    at: number,
  ): boolean {
    const above = this.list.stops[at - 1]?.prose;
    const column = columnOf(prose) ?? (above ? columnOf(above) : null);
    const [line, rest] = [last?.lines.at(-1), next?.lines[0]];
    // 中卫市沙坡头区: the town of the headline below, and not the end of the one above.
    if (next && isTownLine(next.tight) && heads.at(-1) !== next) return false;
    if (column === null || !line?.measure.isExact || !rest || rest.blanks > 0) return false;
    return Math.abs(line.width - column) <= 0.6 && rest.width <= line.width * 0.6;
  }

  /** Of the article that begins at `at`; `above` is where the one before it began, -1 for none. */
  beforeScore({ units, text }: Lines, at: number, above: number): number {
    if (units.length === 0) return 0;
    const subhead =
      above < 0
        ? 0
        : weights.subheadOfAbove * this.leads.share(text, this.leads.of(above, at), this.leads.tail(at - 1));
    return weights.headline + weights.sharedWords * this.leads.share(text, this.leads.of(at)) + subhead;
  }

  /** What headline lines share with the article above them, which began at `first`, and with the one below. */
  private sharesOf(heads: readonly Unit[], first: number, at: number): HeadShares[] {
    return heads.map((head) => ({
      head,
      ofAbove: this.leads.share(head.tight, this.leads.of(first, at), this.leads.tail(at - 1)),
      ofBelow: this.leads.share(head.tight, this.leads.of(at)),
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

  /** What speaks for headline lines behind their article; the same stand behind many readings of it. */
  afterScore(after: Lines, first: number, end: number): number {
    const known = this.behind.get(after);
    if (known !== undefined) return known;
    const score =
      weights.headline +
      weights.sharedWords * this.shareOf(after, first, end) +
      weights.sharedWithFirst * this.leads.share(after.text, this.leads.of(first, first + 1));
    this.behind.set(after, score);
    return score;
  }

  /**
   * Of one line behind the marked end of an article whose headline stands above it: what did not fit there. Null if it is
   * about something else than what the article begins with.
   */
  deckScore(after: Lines, first: number, end: number): number | null {
    const { units, text } = after;
    if (units.length !== 1 || this.list.stops[end - 1]?.isClosed !== true) return null;
    const front = this.leads.share(text, this.leads.of(first, Math.min(end, first + 3)));
    const back = this.leads.share(text, this.leads.of(Math.max(first, end - 3), end));
    if (front <= 0.3 || front < back) return null;
    return weights.deckBehind + weights.sharedWords * this.shareOf(after, first, end);
  }

  private shareOf({ text }: Lines, first: number, end: number): number {
    return this.leads.share(text, this.leads.of(first, end), this.leads.tail(end - 1));
  }

  /** Headlines of a row of like notices share most of their words, and differ in a place or a number. */
  isRepeated(after: Lines, before: Lines): boolean {
    return sharedWith(after.text, this.pairsOf(before)) > 0.95;
  }

  /** The same headline lines stand above many readings of what follows. */
  private pairsOf(lines: Lines): Pairs {
    const known = this.pairs.get(lines) ?? bigramsOf(lines.text);
    this.pairs.set(lines, known);
    return known;
  }

  /** Whether what begins at `at` under these headline lines are short news. */
  isRoundup(at: number, heads: readonly Unit[]): boolean {
    if (heads.some((head) => roundupWords.test(head.tight))) return true;
    return this.isLeadIn(at);
  }

  /** 央视网消息： alone in front of headlines: what follows are its parts. */
  isLeadIn(at: number): boolean {
    const prose = this.list.stops[at]?.prose.tight ?? '';
    return prose.length <= 24 && /[：:]$/u.test(prose) && (this.list.stops[at + 1]?.heads.length ?? 0) > 0;
  }
}
