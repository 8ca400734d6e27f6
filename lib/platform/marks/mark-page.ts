import { entityKindNames } from '#lib/domain/kinds.ts';

import { blockOf, collectText, rangeIn, type TextRun } from './collect-text.ts';
import { Painter, type Mark } from './painter.ts';

/** What the page's marks tell of themselves. */
export interface MarksState {
  readonly count: number;
  readonly isShown: boolean;
  /** The page changes more than we can follow: what is marked stays, new text is not looked at. */
  readonly isPaused: boolean;
}

export interface MarkPageOptions {
  /** For each text its hits: start, end, number of the kind, and so on. Null: nobody is there to answer. */
  readonly spot: (texts: readonly string[]) => Promise<readonly (readonly number[])[] | null>;
  readonly onstate: (state: MarksState) => void;
  /** A mark was pressed. */
  readonly onpress: (mark: Mark) => void;
}

/** Characters that go to the library at once, at most. */
const slice = 32_768;
/** A page that has changed rests so long before it is looked at again, in milliseconds. */
const restFor = 300;
/** Whoever did not answer is asked again after so long. */
const againAfter = 5000;
/** A page whose text is looked at again more than this within the time below is too busy to follow. */
const busy = { characters: 1_500_000, within: 10_000 };

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
    void this.#work();
  }

  get state(): MarksState {
    return {
      count: this.painter.count,
      isShown: this.painter.isShown,
      isPaused: this.#isPaused,
    };
  }

  show(isShown: boolean): void {
    this.painter.show(isShown);
    this.#options.onstate(this.state);
  }

  /** Steps to the next or the previous mark and brings it into view; null where there is none. */
  step(by: 1 | -1): { readonly mark: Mark; readonly number: number } | null {
    const { marks } = this.painter;
    if (marks.length === 0) return null;
    this.#at = this.#at < 0 && by < 0 ? marks.length - 1 : (this.#at + by + marks.length) % marks.length;
    return this.goTo(this.#at);
  }

  goTo(index: number): { readonly mark: Mark; readonly number: number } | null {
    const mark = this.painter.marks[index];
    if (!mark) return null;
    this.#at = index;
    if (!this.painter.isShown) this.show(true);
    this.painter.pointAt(mark);
    const element = mark.range.startContainer.parentElement;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
    return { mark, number: index + 1 };
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
    const runs = collectText(root);
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
    if (!getSelection()?.isCollapsed) return;
    // What the page does on a click stays the page's: a name in a link is looked up by the right click.
    if (
      event
        .composedPath()
        .some(
          (at) =>
            at instanceof Element && at.matches('a, button, input, select, label, summary, [role=button]'),
        )
    )
      return;
    const [target] = event.composedPath();
    const mark = target instanceof Node ? this.#markAt(target, event.clientX, event.clientY) : undefined;
    if (mark) this.#options.onpress(mark);
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
