import {
  blockOf,
  collectText,
  isBelow,
  isReadable,
  longestRun,
  parentOf,
  restAfter,
  type TextRun,
} from './collect-text.ts';
import { HiddenElements } from './hidden-elements.ts';
import { IdleMoments } from './idle-moments.ts';
import { marksIn, type Painter } from './painter.ts';

/** Characters that go to the library at once, at most. */
const slice = 32_768;

/** Milliseconds that a page is waited for to be idle: to look at its text, and to paint what is known of it. */
const patience = { look: 1000, paint: 200 };

export interface PageLookOptions {
  readonly painter: Painter;
  /** For each text its hits: start, end, number of the kind, and so on. Null: nobody is there to answer. */
  readonly spot: (texts: readonly string[]) => Promise<readonly (readonly number[])[] | null>;
  readonly onshadow: (shadow: ShadowRoot) => void;
  /** Aborts when nothing is to be looked at any more. */
  readonly signal: AbortSignal;
}

/** `busy`: whoever asked found the page too busy to go on. */
export type LookEnd = 'seen' | 'unanswered' | 'busy' | 'ended';

/** Looks at text of a page and paints the names in it, a slice for each moment in which the page is idle. */
export class PageLook {
  readonly #options: PageLookOptions;
  readonly #hidden = new HiddenElements();
  readonly #moments = new IdleMoments();

  constructor(options: PageLookOptions) {
    this.#options = options;
  }

  #isOver(): boolean {
    return this.#options.signal.aborted;
  }

  /** Paints what has come near the view and no longer what is far from it. */
  async repaint(): Promise<void> {
    const { painter } = this.#options;
    let until = await this.#moments.next(patience.paint);
    for (const mark of [...painter.nodes].flatMap((node) => painter.marksAt(node))) {
      if (performance.now() >= until) until = await this.#moments.next(patience.paint);
      if (this.#isOver()) return;
      painter.place(mark);
    }
  }

  /** What style shows or hides now and did not when it was looked at. */
  async restyled(): Promise<readonly Element[]> {
    const found: Element[] = [];
    let until = await this.#moments.next(patience.look);
    for (const element of this.#hidden.changed([...this.#options.painter.nodes])) {
      if (element) found.push(element);
      if (performance.now() >= until) until = await this.#moments.next(patience.look);
    }
    return found;
  }

  /** Components with an open shadow tree below a node, outside other shadow trees: their names have a hyphen. */
  async hosts(below: Node): Promise<readonly Element[]> {
    const found: Element[] = [];
    const walker = document.createTreeWalker(below, NodeFilter.SHOW_ELEMENT);
    let until = await this.#moments.next(patience.look);
    for (let looked = 0; walker.nextNode(); looked++) {
      const element = walker.currentNode as Element;
      if (element.localName.includes('-') && element.shadowRoot) found.push(element);
      if (looked % restAfter !== 0 || performance.now() < until) continue;
      until = await this.#moments.next(patience.look);
      if (this.#isOver()) return [];
    }
    return found;
  }

  /** At some nodes with all below them. `goesOn` is asked after each slice, with how many characters it had. */
  async at(touched: ReadonlySet<Node>, goesOn: (characters: number) => boolean): Promise<LookEnd> {
    const { painter, spot } = this.#options;
    const seen = new Set<Node>();
    const runs = this.#runsOf(touched);
    for (let isDone = false; !isDone;) {
      const until = await this.#moments.next(patience.look);
      if (this.#isOver()) return 'ended';
      const taken: TextRun[] = [];
      let characters = 0;
      while (characters <= slice - longestRun && performance.now() < until) {
        const { done = false, value } = runs.next();
        isDone = done;
        if (isDone) break;
        if (!value) continue;
        taken.push(value);
        characters += value.text.length;
      }
      if (taken.length === 0) continue;
      const hits = await spot(taken.map(({ text }) => text));
      if (hits === null && !this.#isOver()) return 'unanswered';
      for (const { nodes } of taken) for (const node of nodes) seen.add(node);
      await this.#paint(taken, hits ?? []);
      if (this.#isOver()) return 'ended';
      if (!goesOn(characters)) return 'busy';
    }
    let until = await this.#moments.next(patience.paint);
    for (const node of [...painter.nodes]) {
      if (performance.now() >= until) until = await this.#moments.next(patience.paint);
      if (this.#isOver()) return 'ended';
      painter.removeStale(node, touched, seen);
    }
    await this.repaint();
    return 'seen';
  }

  /** Text that has changed, in whole runs: a name may go on beside what is new. */
  *#runsOf(touched: ReadonlySet<Node>): Generator<TextRun | null, void, undefined> {
    const blocks = new Set<Node>();
    let looked = 0;
    for (const node of touched) {
      if (++looked % restAfter === 0) yield null;
      blocks.add(blockOf(node));
    }
    const { onshadow } = this.#options;
    const onhidden = (element: Element) => this.#hidden.add(element);
    for (const root of blocks) {
      if (++looked % restAfter === 0) yield null;
      const around = parentOf(root);
      const isInner = around !== null && isBelow(blocks, around);
      if (isInner || !root.isConnected) continue;
      if (isReadable(root)) yield* collectText(root, { touched, onshadow, onhidden });
      else if (root instanceof Element) onhidden(root);
    }
  }

  async #paint(runs: readonly TextRun[], hits: readonly (readonly number[])[]): Promise<void> {
    const { painter } = this.#options;
    let until = await this.#moments.next(patience.paint);
    for (const [i, run] of runs.entries()) {
      if (performance.now() >= until) until = await this.#moments.next(patience.paint);
      if (this.#isOver()) return;
      painter.replaceIn(run, marksIn(run, hits[i] ?? []));
    }
  }
}
