import type { Passage } from '#lib/domain/passage.ts';

/** What one frame of a page says of its selection. */
export interface FrameSelection {
  readonly text: string;
  /**
   * `here`: this frame holds the focus; `child`: a frame inside it does; `closed-child`: one of another origin does,
   * which we may not read; `elsewhere`: another frame does; `unknown`: the frames above are of another origin.
   */
  readonly focus: 'here' | 'child' | 'closed-child' | 'elsewhere' | 'unknown';
  /** The selection in its paragraph; null where nothing is selected, and in fields. */
  readonly around?: Passage | null;
}

/**
 * Injected into every frame, so it stands alone: nothing outside its body exists there.
 *
 * While the popup is open no document has the focus, so `document.hasFocus()` says nothing; `activeElement` still
 * tells which frame had it.
 */
export function readSelectionOfFrame(): FrameSelection {
  const longest = 2_000;

  function deepActive(root: Document | ShadowRoot): Element | null {
    const active = root.activeElement;
    return active?.shadowRoot?.activeElement ? deepActive(active.shadowRoot) : active;
  }

  function isFrame(element: Element | null): element is HTMLIFrameElement {
    return element !== null && ['IFRAME', 'FRAME'].includes(element.tagName);
  }

  function focusOf(active: Element | null): FrameSelection['focus'] {
    for (let above: Window = window; above !== above.top; above = above.parent) {
      let frame: Element | null;
      try {
        frame = above.frameElement;
      } catch {
        frame = null;
      }
      if (!frame) return 'unknown';
      if (deepActive(frame.ownerDocument) !== frame) return 'elsewhere';
    }
    if (!isFrame(active)) return 'here';
    return active.contentDocument ? 'child' : 'closed-child';
  }

  /** Null where the element is no field; a field answers for itself, with nothing if it holds a secret. */
  function fieldSelection(active: Element | null): string | null {
    if (active?.tagName !== 'INPUT' && active?.tagName !== 'TEXTAREA') return null;
    const field = active as HTMLInputElement | HTMLTextAreaElement;
    if (field.type === 'password' || /password|one-time-code|^cc-/.test(field.autocomplete)) return '';
    // Fields for numbers and dates have no offsets.
    if (field.selectionStart === null || field.selectionEnd === null) return '';
    return field.value.slice(field.selectionStart, field.selectionEnd);
  }

  /** As much on each side as one needs to tell two places apart. */
  function paragraphOf(selection: Selection | null): Passage | null {
    const [longestWords, beside] = [1_500, 1_200];
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const isInline = (node: Node) =>
      !(node instanceof Element) || /^(?:inline|contents|ruby)/u.test(getComputedStyle(node).display);
    let block: Node = range.commonAncestorContainer;
    while (isInline(block) && block.parentNode instanceof Element) block = block.parentNode;
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    const [whole, lead] = [block.textContent ?? '', words.length - words.trimStart().length];
    const start = before.toString().length + lead;
    const end = start + Math.min(words.trim().length, longestWords);
    const from = Math.max(0, start - beside);
    if (end <= start) return null;
    const url = location.href.split('#')[0] ?? null;
    return { text: whole.slice(from, end + beside), start: start - from, end: end - from, url };
  }

  const active = deepActive(document);
  // Only Chromium lets a shadow root tell its selection.
  const root = (active ?? document).getRootNode() as { getSelection?: () => Selection | null };
  const inField = fieldSelection(active);
  const own = root.getSelection?.();
  const selection = own?.toString() ? own : getSelection();
  return {
    text: (inField ?? selection?.toString() ?? '').trim().slice(0, longest),
    focus: focusOf(active),
    around: inField === null ? paragraphOf(selection) : null,
  };
}
