import { isBlock } from './collect-text.ts';
import { styled } from './hidden-elements.ts';
import { Painter, type Mark } from './painter.ts';
import { PageLook, type PageLookOptions } from './page-look.ts';
import { watchPointer, type PointerOverMarks } from './watch-pointer.ts';

/** What the page's marks tell of themselves. */
export interface MarksState {
  readonly count: number;
  readonly isShown: boolean;
  /** The page changes more than we can follow: what is marked stays, new text is not looked at. */
  readonly isPaused: boolean;
  /** The one that was gone to last, by its place among all of the frame; -1 for none. */
  readonly at: number;
  /** Grows whenever other names are marked than before, or elsewhere. */
  readonly changes: number;
}

/** A mark that the reader asks about. */
export interface AskedMark {
  readonly mark: Mark;
  /** By its place among all of the frame. */
  readonly index: number;
  /** The pointer only rests on it. */
  readonly isPassing: boolean;
}

export interface MarkPageOptions extends Pick<PageLookOptions, 'spot'> {
  readonly onstate: (state: MarksState) => void;
  /** A mark was pressed, or rested on. */
  readonly onask: (asked: AskedMark) => void;
}

/** A page that has changed rests so long before it is looked at again, in milliseconds; one that never rests waits no longer than that. */
const restFor = 300;
const longestRest = 1_500;
/** While the reader scrolls, what comes near is looked for as often, in milliseconds. */
const movesFor = 300;
/** Whoever did not answer is asked again after so long. */
const againAfter = 5000;
/**
 * A page is too busy to follow whose text is looked at again more than this within the milliseconds below, or which takes
 * longer to look at again than so many milliseconds, because it is never idle.
 */
const busy = { characters: 1_500_000, within: 10_000, longest: 15_000 };
/** Of more changes than this at once the page is looked at whole. */
const mostChanges = 20_000;

/**
 * Where a page makes shadow roots late, of elements that were there, or a style sheet comes late that shows what was hidden:
 * looked for so long after the first look.
 */
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
  readonly #look: PageLook;
  #moving = 0;
  /** Attributes have changed that style goes by. */
  #isRestyled = false;
  /** Elements may have become components since: that tells nobody. */
  #isLate = false;
  /** Open shadow roots that are watched. */
  #shadows = new WeakSet<ShadowRoot>();
  #pointer: PointerOverMarks | null = null;

  constructor(options: MarkPageOptions) {
    this.#options = options;
    this.#look = new PageLook({
      painter: this.painter,
      spot: options.spot,
      onshadow: (shadow) => this.#watchShadow(shadow),
      signal: this.#ended.signal,
    });
  }

  start(): void {
    const { signal } = this.#ended;
    // A page of frames has no body.
    const body = document.querySelector('body');
    if (!body) return;
    this.#dirty.add(body);
    this.#observe(body);
    // Some pages put another body in the place of theirs when they go on, and some hide theirs until it is ready.
    this.#observer.observe(document.documentElement, { childList: true, attributeFilter: styled });
    document.addEventListener('visibilitychange', () => this.#turn(), { signal });
    // Also of what scrolls within the page.
    addEventListener('scroll', () => this.#moved(), { signal, capture: true, passive: true });
    addEventListener('resize', () => this.#moved(), { signal });
    this.#pointer = watchPointer(this.painter, (mark, isPassing) => this.#ask(mark, isPassing), signal);
    for (const after of lateAfter) {
      const timer = setTimeout(() => this.#lookForLate(), after);
      signal.addEventListener('abort', () => clearTimeout(timer));
    }
    void this.#work();
  }

  get state(): MarksState {
    return {
      count: this.painter.count,
      isShown: this.painter.isShown,
      isPaused: this.#isPaused,
      at: this.painter.at,
      changes: this.painter.changes,
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
    clearTimeout(this.#moving);
    this.painter.clear();
  }

  #observe(root: Node): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: styled,
    });
  }

  #watchShadow(shadow: ShadowRoot): void {
    if (this.#shadows.has(shadow) || this.#isPaused) return;
    this.#shadows.add(shadow);
    this.#observe(shadow);
  }

  #lookForLate(): void {
    this.#isLate = true;
    this.#changed(0);
  }

  #notice(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, previousSibling, nextSibling } of records) {
      if (type === 'attributes') {
        this.#isRestyled = true;
        continue;
      }
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

  #moved(): void {
    this.#moving ||= window.setTimeout(() => {
      this.#moving = 0;
      void this.#look.repaint();
    }, movesFor);
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
    if (this.#isLate) {
      this.#isLate = false;
      this.#isRestyled = true;
      for (const host of await this.#look.hosts(document.documentElement)) {
        const shadow = host.shadowRoot;
        if (shadow && !this.#shadows.has(shadow)) this.#dirty.add(host);
      }
      // How long it waited for idle moments is no sign of a busy page.
      this.#workingSince = performance.now();
    }
    if (this.#isRestyled) {
      this.#isRestyled = false;
      for (const element of await this.#look.restyled()) this.#dirty.add(element);
    }
    const dirty = this.#dirty;
    [this.#dirty, this.#dirtySince] = [new Set(), null];
    const connected = new Set([...dirty].filter(({ isConnected }) => isConnected));
    const end = await this.#look
      .at(connected, (characters) => !this.#isTooBusy(characters))
      .finally(() => (this.#isWorking = false));
    if (end === 'busy') {
      this.#isPaused = true;
      this.#observer.disconnect();
      this.#options.onstate(this.state);
    }
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
    if (!isPassing) this.painter.pointAt(mark, false);
    this.#options.onask({ mark, index, isPassing });
  }
}
