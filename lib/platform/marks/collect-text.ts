/** A run of text as one reads it, over however many nodes, with where each node's text begins in it. */
export interface TextRun {
  readonly text: string;
  /** In the order of the page; `starts[i]` is where the text of `nodes[i]` begins, below 0 where the run begins inside it. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** What holds no text for reading, or text that the reader is writing. */
const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION BUTTON CODE PRE KBD SAMP SVG MATH CANVAS VIDEO AUDIO IFRAME FRAME OBJECT EMBED BAOPU-CARD'.split(
    ' ',
  ),
);

/** Where one begins, what came before is read to its end: a name does not go on across it. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL P SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Elements in elements, more than any page has that people wrote: what lies deeper is not looked at. */
const deepest = 1_000;

/** A run this long is handed over before its block ends, where a sentence ends if one does nearby. */
export const longestRun = 8_000;
const nearby = 400;

/** After so many nodes whoever takes the runs may pause, whether or not there was one. */
export const restAfter = 100;

interface Level {
  readonly nodes: Iterator<Node>;
  /** What comes after it is read by itself. */
  readonly isBlock: boolean;
  readonly isTouched: boolean;
  /** Text that stands in it directly can be seen. */
  readonly isShown: boolean;
}

export interface CollectOptions {
  /** Only runs with text of these nodes, or below them; absent: all. */
  readonly touched?: ReadonlySet<Node>;
  /** Told of each open shadow root: no observer of the page sees into one. */
  readonly onshadow?: (shadow: ShadowRoot) => void;
  /** Told of each element that is passed over because style hides it. */
  readonly onhidden?: (element: Element) => void;
}

/**
 * The runs of text below a node, open shadow roots among them, one after another: whoever takes them may pause between
 * any two, and at each null. The page is only looked at.
 */
export function* collectText(
  root: Node,
  { touched, onshadow, onhidden }: CollectOptions = {},
): Generator<TextRun | null, void, undefined> {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  let isWanted = false;
  let seen = 0;
  function* flush(): Generator<TextRun, void, undefined> {
    // Numbers and signs alone are no name.
    if (isWanted && /\p{L}/u.test(text)) yield { text, nodes, starts };
    [nodes, starts, text, isWanted] = [[], [], '', false];
  }
  function* take(node: Text, isTouched: boolean): Generator<TextRun, void, undefined> {
    const { data } = node;
    for (let from = 0; from < data.length;) {
      const to = cutOf(data, from, from + longestRun - text.length);
      nodes.push(node);
      starts.push(text.length - from);
      text += data.slice(from, to);
      isWanted ||= isTouched;
      from = to;
      if (text.length >= longestRun - nearby) yield* flush();
    }
  }

  // By hand and not by generators in generators: of those each step goes through all that are open.
  const levels: Level[] = [{ nodes: [root].values(), isBlock: false, isTouched: !touched, isShown: true }];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const next = level.nodes.next();
    if (next.done) {
      levels.pop();
      if (level.isBlock) yield* flush();
      continue;
    }
    const node = next.value;
    if (++seen % restAfter === 0) yield null;
    const isTouched = level.isTouched || touched?.has(node) === true;
    if (node instanceof Text) {
      if (level.isShown) yield* take(node, isTouched);
      continue;
    }
    let isShown = true;
    if (node instanceof Element) {
      if (isSkipped(node) || levels.length > deepest) continue;
      if (node.tagName === 'BR') {
        text += '\n';
        if (text.length >= longestRun - nearby) yield* flush();
      }
      const sight = sightOf(node);
      isShown = sight === 'seen';
      if (!isShown) onhidden?.(node);
      if (sight === 'hidden') continue;
    }
    if (isBlock(node)) yield* flush();
    levels.push({ nodes: node.childNodes.values(), isBlock: isBlock(node), isTouched, isShown });
    if (node instanceof Element && node.shadowRoot) {
      yield* flush();
      onshadow?.(node.shadowRoot);
      levels.push({ nodes: node.shadowRoot.childNodes.values(), isBlock: true, isTouched, isShown });
    }
  }
  yield* flush();
}

/** Where to cut a text at a place or a little before, behind the end of a sentence. */
function cutOf(data: string, from: number, to: number): number {
  if (to >= data.length) return data.length;
  for (let at = to; at > Math.max(from, to - nearby); at--)
    if (/[。！？；\n]/u.test(data[at - 1] ?? '')) return at;
  return to;
}

/** Whether a name that stands before it does not go on in it. */
export function isBlock(node: Node): boolean {
  return node instanceof Element && blocks.has(node.tagName);
}

function isSkipped(element: Element): boolean {
  return (
    skipped.has(element.tagName.toUpperCase()) ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/**
 * What of an element can be seen, of one that stands in nothing hidden: its text, only what is below it, or nothing. The browser
 * has laid out the page when we look, so that asking costs it next to nothing.
 */
function sightOf(element: Element): 'seen' | 'below' | 'hidden' {
  if (element.getAttribute('aria-hidden') === 'true') return 'hidden';
  // Its summary is seen.
  if (element instanceof HTMLDetailsElement && !element.open) return 'below';
  if (element.checkVisibility({ visibilityProperty: true })) return 'seen';
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none') return 'hidden';
  if (visibility !== 'visible') return 'below';
  // Without a box of its own, or in one whose content is left out.
  return display === 'contents' ? 'seen' : 'hidden';
}

/** Whether a node is one of some, or stands below one, open shadow trees among what is below. */
export function isBelow(roots: ReadonlySet<Node>, node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (roots.has(at)) return true;
  return false;
}

/** What it stands in; of an open shadow tree the element that has it. */
export function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** Whether it stands in nothing that holds no text for reading, and what is next around it can be seen. */
export function isReadable(node: Node): boolean {
  let isNearest = true;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (!(at instanceof Element)) continue;
    if (isSkipped(at) || at.getAttribute('aria-hidden') === 'true') return false;
    // What hides more than itself leaves nothing below it a box.
    if (isNearest && sightOf(at) === 'hidden') return false;
    isNearest = false;
  }
  return true;
}

/** Whether text that stands in it directly can be read. */
export function isShown(element: Element): boolean {
  return isReadable(element) && sightOf(element) === 'seen';
}

/** The nearest block that a changed node stands in, or the root of its tree. */
export function blockOf(node: Node): Node {
  let at: Node = node;
  while (at.parentNode) {
    if (isBlock(at)) return at;
    at = at.parentNode;
  }
  return at;
}

/** Which part of a node's text the run has; the last one goes on as far as the text does, or did. */
export function partIn(run: TextRun, i: number): { readonly from: number; readonly to: number } {
  const start = run.starts[i] ?? 0;
  const to = (run.starts[i + 1] ?? run.text.length) - start;
  return { from: Math.max(0, -start), to: to < (run.nodes[i]?.length ?? 0) ? to : Infinity };
}

/** The place of offsets of a run in its nodes; null where a node is not there any more. */
export function rangeIn(run: TextRun, start: number, end: number): Range | null {
  const [from, to] = [placeIn(run, start), placeIn(run, end - 1)];
  if (!from || !to) return null;
  const range = document.createRange();
  try {
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
  } catch {
    // The text was changed while it was looked at: it is looked at again.
    return null;
  }
  return range;
}

function placeIn({ nodes, starts }: TextRun, offset: number): { node: Text; offset: number } | null {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const node = nodes[low - 1];
  return node ? { node, offset: offset - (starts[low - 1] ?? 0) } : null;
}
