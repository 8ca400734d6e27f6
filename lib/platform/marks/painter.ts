import { entityKindNames, type EntityKind } from '#lib/domain/kinds.ts';

import { isBelow, partIn, rangeIn, type TextRun } from './collect-text.ts';
import { isNear } from './near-view.ts';

/** A name of the page that the library knows. */
export interface Mark {
  readonly range: Range;
  readonly kind: EntityKind;
  /** As it stood there. */
  readonly name: string;
  /** Where it began when it was found: the range moves when text changes, and out of what is taken away. */
  readonly node: Node;
  readonly at: number;
}

const current = 'baopu-current';

export function canPaint(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

/** Paints ranges with the browser's own highlights: the page's elements are never touched. marks.css says how they look. */
export class Painter {
  readonly #highlights = new Map<EntityKind, Highlight>();
  /** By the node that they begin in, in its order: a page has many, and what changes is here and there. */
  readonly #marks = new Map<Node, readonly Mark[]>();
  readonly #painted = new Set<Mark>();
  #count = 0;
  #changes = 0;
  #sorted: readonly Mark[] | null = null;
  #current: Mark | null = null;
  #isPointed = false;
  #isShown = true;

  constructor() {
    for (const kind of entityKindNames) this.#highlights.set(kind, new Highlight());
    this.show(true);
  }

  /** In the order of the page. */
  get marks(): readonly Mark[] {
    this.#sorted ??= [...this.#marks.keys()].sort(byPlace).flatMap((node) => this.marksAt(node));
    return this.#sorted;
  }

  /** The nodes that they begin in, in no order. */
  get nodes(): IterableIterator<Node> {
    return this.#marks.keys();
  }

  /** Those that begin in a node, in its order. */
  marksAt(node: Node): readonly Mark[] {
    return this.#marks.get(node) ?? [];
  }

  get count(): number {
    return this.#count;
  }

  /** Grows whenever other names are marked than before, or elsewhere. */
  get changes(): number {
    return this.#changes;
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  /** The place of the one that the reader is at among all; -1 for none. */
  get at(): number {
    return this.#current ? this.marks.indexOf(this.#current) : -1;
  }

  /** What a run has now, for what it had before: nothing flickers in between. */
  replaceIn(run: TextRun, marks: readonly Mark[]): void {
    const fresh = Map.groupBy(marks, ({ node }) => node);
    for (const [i, node] of run.nodes.entries()) {
      const { from, to } = partIn(run, i);
      const before = this.marksAt(node);
      const now = fresh.get(node) ?? [];
      if (before.length === 0 && now.length === 0) continue;
      const gone = before.filter(({ at }) => at >= from && at < to);
      const rest = before.filter((mark) => !gone.includes(mark));
      this.#put(node, [...rest.filter(({ at }) => at < from), ...now, ...rest.filter(({ at }) => at >= to)]);
      this.#swap(gone, now);
    }
  }

  /** Takes off what stands in a node that the page has taken away, or that is below some nodes and was not seen there. */
  removeStale(node: Node, below: ReadonlySet<Node>, seen: ReadonlySet<Node>): void {
    if (node.isConnected && (seen.has(node) || !isBelow(below, node))) return;
    const marks = this.marksAt(node);
    this.#put(node, []);
    this.#swap(marks, []);
  }

  /** Paints a mark where it stands near what the reader sees, and no longer where it is far from it. */
  place(mark: Mark): void {
    const isKnown = this.marksAt(mark.node).includes(mark);
    this.#paint(mark, isKnown && isNear(mark.range, this.#painted.has(mark)));
  }

  #paint(mark: Mark, isPainted: boolean): void {
    if (isPainted === this.#painted.has(mark)) return;
    const highlight = this.#highlights.get(mark.kind);
    if (isPainted) {
      this.#painted.add(mark);
      highlight?.add(mark.range);
    } else {
      this.#painted.delete(mark);
      highlight?.delete(mark.range);
    }
  }

  #put(node: Node, marks: readonly Mark[]): void {
    if (marks.length > 0) this.#marks.set(node, marks);
    else this.#marks.delete(node);
  }

  #swap(gone: readonly Mark[], now: readonly Mark[]): void {
    for (const mark of gone) this.#paint(mark, false);
    for (const mark of now) this.place(mark);
    this.#sorted = null;
    this.#count += now.length - gone.length;
    if (gone.length !== now.length || gone.some((mark, i) => !isSame(mark, now[i]))) this.#changes += 1;
    const pointed = this.#current;
    if (!pointed || !gone.includes(pointed)) return;
    this.pointAt(now.find((mark) => isSame(pointed, mark)) ?? null, this.#isPointed);
  }

  show(isShown: boolean): void {
    this.#isShown = isShown;
    for (const [kind, highlight] of this.#highlights) {
      if (isShown) CSS.highlights.set(`baopu-${kind}`, highlight);
      else CSS.highlights.delete(`baopu-${kind}`);
    }
    if (!isShown) CSS.highlights.delete(current);
  }

  /** The one that the reader is at: painted where they stepped to it, and not where they pressed it. */
  pointAt(mark: Mark | null, isPainted = true): void {
    [this.#current, this.#isPointed] = [mark, isPainted];
    if (mark && isPainted) CSS.highlights.set(current, new Highlight(mark.range));
    else CSS.highlights.delete(current);
  }

  /** Nothing of us is left. */
  clear(): void {
    this.show(false);
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#marks.clear();
    this.#painted.clear();
    [this.#sorted, this.#count] = [null, 0];
  }
}

/** Of a run; `found`: start, end, number of the kind, and so on. */
export function marksIn(run: TextRun, found: readonly number[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (let k = 0; k + 2 < found.length; k += 3) {
    const [start = 0, end = 0, number = -1] = found.slice(k, k + 3);
    const range = rangeIn(run, start, end);
    const kind = entityKindNames[number];
    if (!range || !kind) continue;
    const { startContainer: node, startOffset: at } = range;
    marks.push({ range, kind, name: run.text.slice(start, end), node, at });
  }
  return marks;
}

function isSame(one: Mark, other: Mark | undefined): boolean {
  return (
    one.at === other?.at && one.node === other.node && one.name === other.name && one.kind === other.kind
  );
}

/** In the order of the page; what stands in a shadow tree stands where that tree hangs. */
function byPlace(a: Node, b: Node): number {
  let place = a.compareDocumentPosition(b);
  if (place & Node.DOCUMENT_POSITION_DISCONNECTED)
    place = inDocument(a).compareDocumentPosition(inDocument(b));
  return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}
