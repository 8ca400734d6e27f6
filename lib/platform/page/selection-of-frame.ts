/** What one frame of a page says of its selection. */
export interface FrameSelection {
  readonly text: string;
  /**
   * `here`: this frame holds the focus; `child`: a frame inside it does; `closed-child`: one of another origin does,
   * which we may not read; `elsewhere`: another frame does; `unknown`: the frames above are of another origin.
   */
  readonly focus: 'here' | 'child' | 'closed-child' | 'elsewhere' | 'unknown';
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

  const active = deepActive(document);
  // Only Chromium lets a shadow root tell its selection.
  const root = (active ?? document).getRootNode() as { getSelection?: () => Selection | null };
  const selected = () => root.getSelection?.()?.toString() || (getSelection()?.toString() ?? '');
  return { text: (fieldSelection(active) ?? selected()).trim().slice(0, longest), focus: focusOf(active) };
}
