/** A run of text as one reads it, over however many nodes, with where each node's text begins in it. */
export interface TextRun {
  readonly text: string;
  /** In the order of the page; `starts[i]` is where the text of `nodes[i]` begins. */
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

/** A run this long is handed over before its block ends. */
const longestRun = 8_000;

/**
 * The runs of text below a node, open shadow roots among them, one after another: whoever takes them may pause between
 * any two. The page is only looked at. `onshadow` is told of each open shadow root: no observer of the page sees into one.
 */
export function* collectText(
  root: Node,
  onshadow?: (shadow: ShadowRoot) => void,
): Generator<TextRun, void, undefined> {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  function* flush(): Generator<TextRun, void, undefined> {
    if (text.trim() !== '') yield { text, nodes, starts };
    [nodes, starts, text] = [[], [], ''];
  }
  function* walk(node: Node, depth = 0): Generator<TextRun, void, undefined> {
    if (node instanceof Text) {
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
      if (text.length > longestRun) yield* flush();
      return;
    }
    if (node instanceof Element) {
      if (isSkipped(node) || depth > deepest) return;
      if (node.tagName === 'BR') text += '\n';
    }
    const isBlock = node instanceof Element && blocks.has(node.tagName);
    if (isBlock) yield* flush();
    if (node instanceof Element && node.shadowRoot) {
      yield* flush();
      onshadow?.(node.shadowRoot);
      for (const child of node.shadowRoot.childNodes) yield* walk(child, depth + 1);
      yield* flush();
    }
    for (const child of node.childNodes) yield* walk(child, depth + 1);
    if (isBlock) yield* flush();
  }
  yield* walk(root);
  yield* flush();
}

function isSkipped(element: Element): boolean {
  return (
    skipped.has(element.tagName.toUpperCase()) ||
    (element instanceof HTMLElement && element.isContentEditable) ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/** Whether a node stands below another, open shadow trees among what is below. */
export function holds(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === root) return true;
  return false;
}

/** The nearest block that a changed node stands in, or the root of its tree. */
export function blockOf(node: Node): Node {
  let at: Node = node;
  while (at.parentNode) {
    if (at instanceof Element && blocks.has(at.tagName)) return at;
    at = at.parentNode;
  }
  return at;
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
