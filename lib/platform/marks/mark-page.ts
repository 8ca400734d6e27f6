import { entityKindNames } from '#lib/domain/kinds.ts';

import { blockOf, collectText, rangeIn, type TextRun } from './collect-text.ts';
import { Painter, type Mark } from './painter.ts';

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
/** A page that has changed rests so long before it is looked at again, in milliseconds. */
const restFor = 300;
/** Whoever did not answer is asked again after so long. */
const againAfter = 5000;
/** A page whose text is looked at again more than this within the time below is too busy to follow. */
const busy = { characters: 1_500_000, within: 10_000 };

/** Where a page makes shadow roots late, of elements that were there: looked for so long after the first look. */
const lateAfter = [2000, 8000];

/** Marks known names on a page as long as it is asked to; all work is done while the page has nothing else to do. */
export class MarkedPage {
  readonly painter = new Painter();
  readonly #options: MarkPageOptions;
  readonly #ended = new AbortController();
  readonly #observer = new MutationObserver((records) => this.#notice(records));
  #dirty = new Set<Node>();
  #waiting = 0;
  #isWorking = false;
  #isPaused = false;
  /** The page has been looked at whole. */
  #isFollowing = false;
  #looked: { readonly at: number; readonly characters: number }[] = [];
  #at = -1;
  /** Open shadow roots that are watched. */
  #shadows = new WeakSet<ShadowRoot>();
  /** Milliseconds that the pointer rests on a name before it is asked about; 0: never. */
  #hoverAfter = 0;
  #resting = 0;
  #rested: Mark | null = null;
  #lastTap: { readonly at: number; readonly x: number; readonly y: number } | null = null;

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
    addEventListener('click', (event) => this.#press(event), { signal });
    addEventListener('dblclick', (event) => this.#pressTwice(event), { signal });
    addEventListener('pointerup', (event) => this.#tap(event), { signal, passive: true });
    addEventListener('pointermove', (event) => this.#rest(event), { signal, passive: true });
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
    this.#hoverAfter = after;
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
    clearTimeout(this.#resting);
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
    if (this.#dirty.size > 0) this.#workIn(0);
  }

  #notice(records: readonly MutationRecord[]): void {
    for (const { target } of records) this.#dirty.add(blockOf(target));
    this.#workIn(restFor);
  }

  #workIn(milliseconds: number): void {
    clearTimeout(this.#waiting);
    if (this.#ended.signal.aborted) return;
    this.#waiting = window.setTimeout(() => void this.#work(), milliseconds);
  }

  /** Looks at what is dirty, a slice for each moment in which the page is idle. */
  async #work(): Promise<void> {
    if (this.#isWorking || this.#isPaused) return;
    this.#isWorking = true;
    try {
      while (this.#dirty.size > 0 && !this.#ended.signal.aborted) {
        const roots = outermost(this.#dirty);
        this.#dirty = new Set();
        for (const [i, root] of roots.entries()) {
          this.painter.removeBelow(root);
          if (!root.isConnected || (await this.#lookAt(root))) continue;
          // Nobody answered: what is left is looked at again a little later.
          for (const left of roots.slice(i)) this.#dirty.add(left);
          this.#workIn(againAfter);
          return;
        }
        if (!this.#isFollowing) [this.#isFollowing, this.#looked] = [true, []];
        this.#options.onstate(this.state);
      }
    } finally {
      this.#isWorking = false;
    }
  }

  /** False where the work has to end. */
  async #lookAt(root: Node): Promise<boolean> {
    const runs = collectText(root, (shadow) => this.#watchShadow(shadow));
    for (let isDone = false; !isDone;) {
      const deadline = await idle();
      const taken: TextRun[] = [];
      let characters = 0;
      do {
        const next = runs.next();
        if (next.done) {
          isDone = true;
          break;
        }
        // A paragraph longer than a slice is no prose, and more than may be asked at once.
        if (next.value.text.length > slice) continue;
        taken.push(next.value);
        characters += next.value.text.length;
      } while (characters < slice && deadline.timeRemaining() > 1);
      if (taken.length === 0) continue;
      const hits = await this.#options.spot(taken.map(({ text }) => text));
      if (hits === null || this.#ended.signal.aborted) return false;
      this.#paint(taken, hits);
      if (this.#isTooBusy(characters)) {
        this.#isPaused = true;
        this.#observer.disconnect();
        this.#options.onstate(this.state);
        return false;
      }
    }
    return true;
  }

  #paint(runs: readonly TextRun[], hits: readonly (readonly number[])[]): void {
    const marks: Mark[] = [];
    for (const [i, run] of runs.entries()) {
      const found = hits[i] ?? [];
      for (let k = 0; k + 2 < found.length; k += 3) {
        const range = rangeIn(run, found[k] ?? 0, found[k + 1] ?? 0);
        const kind = entityKindNames[found[k + 2] ?? -1];
        if (range && kind) marks.push({ range, kind });
      }
    }
    this.painter.add(marks);
  }

  /** The first look is no sign of a busy page, however long it is. */
  #isTooBusy(characters: number): boolean {
    const now = performance.now();
    this.#looked = [...this.#looked.filter(({ at }) => now - at < busy.within), { at: now, characters }];
    return this.#isFollowing && this.#looked.reduce((sum, one) => sum + one.characters, 0) > busy.characters;
  }

  #press(event: MouseEvent): void {
    // A click that the page's own script made opens nothing.
    if (!event.isTrusted || !this.painter.isShown || event.defaultPrevented || event.button !== 0) return;
    if (!getSelection()?.isCollapsed || isControl(event)) return;
    this.#ask(this.#markUnder(event), false);
  }

  /** Also where marks are hidden: who means a name says it twice. */
  #pressTwice(event: MouseEvent): void {
    if (!event.isTrusted || this.painter.isShown || event.defaultPrevented || isControl(event)) return;
    this.#ask(this.#markUnder(event), false);
  }

  /** A finger says it twice by two taps: where the page may be zoomed, no double click comes of them. */
  #tap(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'touch') return;
    const { clientX: x, clientY: y, timeStamp: at } = event;
    const last = this.#lastTap;
    this.#lastTap = { at, x, y };
    if (!last || at - last.at > twice.within || Math.hypot(x - last.x, y - last.y) > twice.near) return;
    this.#lastTap = null;
    if (!this.painter.isShown && !isControl(event)) this.#ask(this.#markUnder(event), false);
  }

  #rest(event: PointerEvent): void {
    if (!event.isTrusted) return;
    if (this.#hoverAfter === 0 || event.pointerType !== 'mouse' || !this.painter.isShown) return;
    const mark = event.buttons === 0 ? (this.#markUnder(event) ?? null) : null;
    if (mark === this.#rested) return;
    this.#rested = mark;
    clearTimeout(this.#resting);
    if (mark) this.#resting = window.setTimeout(() => this.#ask(mark, true), this.#hoverAfter);
  }

  #ask(mark: Mark | undefined, isPassing: boolean): void {
    const index = mark ? this.painter.marks.indexOf(mark) : -1;
    if (!mark || index < 0) return;
    if (!isPassing) this.#at = index;
    this.#options.onask({ mark, index, isPassing });
  }

  #markUnder(event: MouseEvent): Mark | undefined {
    const [target] = event.composedPath();
    return target instanceof Node ? this.#markAt(target, event.clientX, event.clientY) : undefined;
  }

  #markAt(target: Node, x: number, y: number): Mark | undefined {
    // The name may go on in the element that was pressed, and begin outside it.
    const near = this.painter.marks.filter(({ range }) => range.intersectsNode(target));
    return near.find(({ range }) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ),
    );
  }
}

/** Two taps of a finger: milliseconds and CSS pixels between them, at most. */
const twice = { within: 350, near: 24 };

/** What the page does on a click stays the page's: a name in a link is looked up by the right click. */
function isControl(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (at) => at instanceof Element && at.matches('a, button, input, select, label, summary, [role=button]'),
    );
}

/** Nodes that stand in no other of them. */
function outermost(nodes: ReadonlySet<Node>): readonly Node[] {
  return [...nodes].filter((node) => {
    for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return false;
    return true;
  });
}

/** Safari alone has no idle callbacks; a page in the background may never be idle. */
function idle(): Promise<IdleDeadline> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
}
