import { entityKindNames } from '#lib/domain/kinds.ts';

import {
  blockOf,
  collectText,
  isBelow,
  isBlock,
  isReadable,
  parentOf,
  rangeIn,
  type TextRun,
} from './collect-text.ts';
import { Painter, type Mark } from './painter.ts';
import { watchPointer, type PointerOverMarks } from './watch-pointer.ts';

/** What the page's marks tell of themselves. */
export interface MarksState {
  readonly count: number;
  readonly isShown: boolean;
  /** The page changes more than we can follow: what is marked stays, new text is not looked at. */
  readonly isPaused: boolean;
  /** The one that was gone to last, by its place among all of the frame; -1 for none. */
  readonly at: number;
}

/** A mark that the reader asks about. */
export interface AskedMark {
  readonly mark: Mark;
  /** By its place among all of the frame. */
  readonly index: number;
  /** The pointer only rests on it. */
  readonly isPassing: boolean;
}

export interface MarkPageOptions {
  /** For each text its hits: start, end, number of the kind, and so on. Null: nobody is there to answer. */
  readonly spot: (texts: readonly string[]) => Promise<readonly (readonly number[])[] | null>;
  readonly onstate: (state: MarksState) => void;
  /** A mark was pressed, or rested on. */
  readonly onask: (asked: AskedMark) => void;
}

/** Characters that go to the library at once, at most. */
const slice = 32_768;
/** A page that has changed rests so long before it is looked at again, in milliseconds; one that never rests waits no longer than that. */
const restFor = 300;
const longestRest = 1_500;
/** Whoever did not answer is asked again after so long. */
const againAfter = 5000;
/**
 * A page is too busy to follow whose text is looked at again more than this within the milliseconds below, or which takes
 * longer to look at again than so many milliseconds, because it is never idle.
 */
const busy = { characters: 1_500_000, within: 10_000, longest: 15_000 };
/** Of more changes than this at once the page is looked at whole. */
const mostChanges = 20_000;

/** Milliseconds that are taken of a page that is never idle, at once. */
const shortMoment = 8;

/** Where a page makes shadow roots late, of elements that were there: looked for so long after the first look. */
const lateAfter = [2000, 8000];

/** Marks known names on a page as long as it is asked to; all work is done while the page has nothing else to do. */
export class MarkedPage {
  readonly painter = new Painter();
  readonly #options: MarkPageOptions;
  readonly #ended = new AbortController();
  readonly #observer = new MutationObserver((records) => this.#notice(records));
  /** What has changed, with all below it. */
  #dirty = new Set<Node>();
  #dirtySince: number | null = null;
  #waiting = 0;
  /** When the work that goes on was begun, or the page was last shown or put away. */
  #workingSince = 0;
  #isWorking = false;
  #isPaused = false;
  /** The page has been looked at whole. */
  #isFollowing = false;
  #looked: { readonly at: number; readonly characters: number }[] = [];
  #at = -1;
  /** Open shadow roots that are watched. */
  #shadows = new WeakSet<ShadowRoot>();
  #pointer: PointerOverMarks | null = null;

  constructor(options: MarkPageOptions) {
    this.#options = options;
  }

  start(): void {
    const { signal } = this.#ended;
    // A page of frames has no body.
    const body = document.querySelector('body');
    if (!body) return;
    this.#dirty.add(body);
    this.#observe(body);
    // Some pages put another body in the place of theirs when they go on.
    this.#observer.observe(document.documentElement, { childList: true });
    document.addEventListener('visibilitychange', () => this.#turn(), { signal });
    this.#pointer = watchPointer(this.painter, (mark, isPassing) => this.#ask(mark, isPassing), signal);
    for (const after of lateAfter) {
      const timer = setTimeout(() => this.#lookForShadows(body), after);
      signal.addEventListener('abort', () => clearTimeout(timer));
    }
    void this.#work();
  }

  get state(): MarksState {
    return {
      count: this.painter.count,
      isShown: this.painter.isShown,
      isPaused: this.#isPaused,
      at: this.#at,
    };
  }

  /** How long the pointer rests on a name before its card comes; 0 for never. */
  openOnHover(after: number): void {
    this.#pointer?.openOnHover(after);
  }

  /** Looks at a page again that was too busy to be followed. */
  resume(): void {
    const body = document.querySelector('body');
    if (!this.#isPaused || !body) return;
    [this.#isPaused, this.#isFollowing, this.#looked] = [false, false, []];
    this.#shadows = new WeakSet();
    this.#dirty.add(body);
    this.#observe(body);
    void this.#work();
  }

  show(isShown: boolean): void {
    this.painter.show(isShown);
    this.#options.onstate(this.state);
  }

  /** Brings a mark into view; null where there is none, or to leave the one that was gone to. */
  goTo(index: number): Mark | null {
    const mark = this.painter.marks[index];
    this.#at = mark ? index : -1;
    if (!mark) {
      this.painter.pointAt(null);
      return null;
    }
    if (!this.painter.isShown) this.show(true);
    this.painter.pointAt(mark);
    const element = mark.range.startContainer.parentElement;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
    return mark;
  }

  stop(): void {
    this.#ended.abort();
    this.#observer.disconnect();
    clearTimeout(this.#waiting);
    this.painter.clear();
  }

  #observe(root: Node): void {
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  #watchShadow(shadow: ShadowRoot): void {
    if (this.#shadows.has(shadow) || this.#isPaused) return;
    this.#shadows.add(shadow);
    this.#observe(shadow);
  }

  /** An element that becomes a component after it was looked at tells nobody: those are named with a hyphen. */
  #lookForShadows(body: Element): void {
    for (const element of body.querySelectorAll('*')) {
      const shadow = element.localName.includes('-') ? element.shadowRoot : null;
      if (shadow && !this.#shadows.has(shadow)) this.#dirty.add(element);
    }
    if (this.#dirty.size > 0) this.#changed(0);
  }

  #notice(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, previousSibling, nextSibling } of records) {
      if (target === document.documentElement) {
        this.#moveTo(addedNodes);
        continue;
      }
      if (type === 'characterData') this.#dirty.add(target);
      // Text that is written anew again and again would be gone before its turn: its element stays.
      const isLeaf = target instanceof Element && target.childElementCount === 0;
      if (isLeaf) this.#dirty.add(target);
      else for (const node of addedNodes) this.#dirty.add(node);
      // Text beside what came or went may read on now, or no longer.
      for (const node of [previousSibling, nextSibling])
        if (type === 'childList' && node && !isBlock(node)) this.#dirty.add(node);
    }
    if (this.#dirty.size > mostChanges) this.#dirty = new Set([document.body]);
    const now = performance.now();
    const since = this.#dirtySince ?? now;
    this.#changed(Math.max(0, Math.min(restFor, since + longestRest - now)));
  }

  #moveTo(addedNodes: NodeList): void {
    for (const node of addedNodes)
      if (node instanceof HTMLBodyElement) {
        this.#observe(node);
        this.#dirty.add(node);
      }
  }

  #turn(): void {
    this.#workingSince = performance.now();
    if (!document.hidden) this.#workOn();
  }

  #workIn(milliseconds: number): void {
    clearTimeout(this.#waiting);
    if (this.#ended.signal.aborted) return;
    this.#waiting = window.setTimeout(() => void this.#work(), milliseconds);
  }

  /** Looks at what is dirty, a slice for each moment in which the page is idle. */
  async #work(): Promise<void> {
    // What changes on a page that nobody sees waits until somebody does.
    if (this.#isWorking || this.#isPaused || (this.#isFollowing && document.hidden)) return;
    this.#isWorking = true;
    this.#workingSince = performance.now();
    const dirty = this.#dirty;
    [this.#dirty, this.#dirtySince] = [new Set(), null];
    const connected = new Set([...dirty].filter(({ isConnected }) => isConnected));
    const end = await this.#lookAt(connected).finally(() => (this.#isWorking = false));
    if (end === 'unanswered') {
      for (const node of dirty) this.#dirty.add(node);
      this.#changed(againAfter);
    }
    if (end !== 'seen') return;
    if (!this.#isFollowing) [this.#isFollowing, this.#looked] = [true, []];
    this.#options.onstate(this.state);
    this.#workOn();
  }

  /** Something is left to be looked at. */
  #changed(workIn: number): void {
    this.#dirtySince ??= performance.now();
    this.#workIn(workIn);
  }

  /** What has changed meanwhile. */
  #workOn(): void {
    if (this.#dirtySince !== null) this.#workIn(restFor);
  }

  async #lookAt(touched: ReadonlySet<Node>): Promise<'seen' | 'unanswered' | 'ended'> {
    const seen = new Set<Node>();
    const runs = this.#runsOf(touched);
    let next = runs.next();
    while (!next.done) {
      const until = await idle();
      const taken: TextRun[] = [];
      let characters = 0;
      for (; !next.done; next = runs.next()) {
        if (next.value) {
          if (characters + next.value.text.length > slice) break;
          taken.push(next.value);
          characters += next.value.text.length;
        }
        if (performance.now() >= until) {
          next = runs.next();
          break;
        }
      }
      if (taken.length === 0) continue;
      const hits = await this.#options.spot(taken.map(({ text }) => text));
      if (this.#ended.signal.aborted) return 'ended';
      if (hits === null) return 'unanswered';
      for (const { nodes } of taken) for (const node of nodes) seen.add(node);
      this.#paint(taken, hits);
      if (this.#isTooBusy(characters)) {
        this.#isPaused = true;
        this.#observer.disconnect();
        this.#options.onstate(this.state);
        return 'ended';
      }
    }
    this.painter.removeStale(touched, seen);
    return 'seen';
  }

  /** Text that has changed, in whole runs: a name may go on beside what is new. */
  *#runsOf(touched: ReadonlySet<Node>): Generator<TextRun | null, void, undefined> {
    for (const root of outermost(new Set([...touched].map(blockOf))))
      if (root.isConnected && isReadable(root))
        yield* collectText(root, { touched, onshadow: (shadow) => this.#watchShadow(shadow) });
  }

  #paint(runs: readonly TextRun[], hits: readonly (readonly number[])[]): void {
    const marks: Mark[] = [];
    for (const [i, run] of runs.entries()) {
      const found = hits[i] ?? [];
      for (let k = 0; k + 2 < found.length; k += 3) {
        const range = rangeIn(run, found[k] ?? 0, found[k + 1] ?? 0);
        const kind = entityKindNames[found[k + 2] ?? -1];
        if (range && kind) marks.push({ range, kind, node: range.startContainer, at: range.startOffset });
      }
    }
    this.painter.replaceIn(runs, marks);
  }

  /** The first look is no sign of a busy page, however long it is. */
  #isTooBusy(characters: number): boolean {
    const now = performance.now();
    this.#looked = [...this.#looked.filter(({ at }) => now - at < busy.within), { at: now, characters }];
    const sum = this.#looked.reduce((all, one) => all + one.characters, 0);
    return this.#isFollowing && (sum > busy.characters || now - this.#workingSince > busy.longest);
  }

  #ask(mark: Mark, isPassing: boolean): void {
    const index = this.painter.marks.indexOf(mark);
    if (index < 0) return;
    if (!isPassing) this.#at = index;
    this.#options.onask({ mark, index, isPassing });
  }
}

/** Nodes that stand in no other of them. */
function outermost(nodes: ReadonlySet<Node>): readonly Node[] {
  return [...nodes].filter((node) => {
    const around = parentOf(node);
    return around === null || !isBelow(nodes, around);
  });
}

/** Waits for an idle moment, of a page that has none a second; answers until when it may be used. */
function idle(): Promise<number> {
  return new Promise((resolve) =>
    requestIdleCallback(
      (deadline) =>
        resolve(performance.now() + (deadline.didTimeout ? shortMoment : deadline.timeRemaining() - 1)),
      { timeout: 1000 },
    ),
  );
}
