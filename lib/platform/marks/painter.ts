import { entityKindNames, type EntityKind } from '#lib/domain/kinds.ts';

import { isBelow, partIn, type TextRun } from './collect-text.ts';

/** A name of the page that the library knows. */
export interface Mark {
  readonly range: Range;
  readonly kind: EntityKind;
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
  #marks: readonly Mark[] = [];
  #isSorted = true;
  #isShown = true;

  constructor() {
    for (const kind of entityKindNames) this.#highlights.set(kind, new Highlight());
    this.show(true);
  }

  /** In the order of the page. */
  get marks(): readonly Mark[] {
    if (!this.#isSorted) {
      this.#marks = [...this.#marks].sort(byPlace);
      this.#isSorted = true;
    }
    return this.#marks;
  }

  get count(): number {
    return this.#marks.length;
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  /** What the runs have now, for what they had before: nothing flickers in between. */
  replaceIn(runs: readonly TextRun[], marks: readonly Mark[]): void {
    const parts = new Map<Node, { readonly from: number; readonly to: number }[]>();
    for (const run of runs)
      for (const [i, node] of run.nodes.entries())
        parts.set(node, [...(parts.get(node) ?? []), partIn(run, i)]);
    this.#removeWhere(({ node, at }) =>
      Boolean(parts.get(node)?.some(({ from, to }) => at >= from && at < to)),
    );
    for (const { range, kind } of marks) this.#highlights.get(kind)?.add(range);
    this.#marks = [...this.#marks, ...marks];
    this.#isSorted = false;
  }

  /** Takes off what stands below some nodes and in none that were seen there, and what the page has taken away. */
  removeStale(below: ReadonlySet<Node>, seen: ReadonlySet<Node>): void {
    this.#removeWhere(({ node }) => !node.isConnected || (!seen.has(node) && isBelow(below, node)));
  }

  #removeWhere(isGone: (mark: Mark) => boolean): void {
    const kept: Mark[] = [];
    for (const mark of this.#marks)
      if (isGone(mark)) this.#highlights.get(mark.kind)?.delete(mark.range);
      else kept.push(mark);
    this.#marks = kept;
  }

  show(isShown: boolean): void {
    this.#isShown = isShown;
    for (const [kind, highlight] of this.#highlights) {
      if (isShown) CSS.highlights.set(`baopu-${kind}`, highlight);
      else CSS.highlights.delete(`baopu-${kind}`);
    }
    if (!isShown) this.pointAt(null);
  }

  /** The one that the reader has stepped to. */
  pointAt(mark: Mark | null): void {
    if (mark) CSS.highlights.set(current, new Highlight(mark.range));
    else CSS.highlights.delete(current);
  }

  /** Nothing of us is left. */
  clear(): void {
    this.show(false);
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#marks = [];
  }
}

/** In the order of the page; what stands in a shadow tree stands where that tree hangs. */
function byPlace({ range: a }: Mark, { range: b }: Mark): number {
  const [nodeA, nodeB] = [a.startContainer, b.startContainer];
  if (nodeA.getRootNode() === nodeB.getRootNode()) return a.compareBoundaryPoints(Range.START_TO_START, b);
  const place = inDocument(nodeA).compareDocumentPosition(inDocument(nodeB));
  return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}
