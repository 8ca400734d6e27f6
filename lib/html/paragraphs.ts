import { shownByScript } from './press-systems.ts';

/** One run of text between block borders and line breaks. */
export interface Paragraph {
  readonly text: string;
  /** Characters of it inside links. */
  readonly linked: number;
  readonly element: Element;
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FIGURE FIGCAPTION FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH TR UL FOUNDER-CONTENT FOUNDER-TITLE FOUNDER-AUTHOR'.split(
    ' ',
  ),
);
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON SELECT TEXTAREA OBJECT HEAD'.split(' '),
);

export const clean = (text: string): string => text.replace(/[\s\u3000\u00a0]+/gu, ' ').trim();
export const squeeze = (text: string): string => text.replace(/[\s\u3000\u00a0]+/gu, '');

/** What a page says of itself that it does not show; layout is not known here. */
function isHidden(element: Element): boolean {
  if (shownByScript.includes(element.id)) return false;
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(element.getAttribute('style') ?? '')
  );
}

/** The text of an element as its reader sees it, in document order. */
export function paragraphsOf(root: Element): Paragraph[] {
  const found: Paragraph[] = [];
  let text = '';
  let linked = 0;
  const flush = (element: Element): void => {
    const made = clean(text);
    if (made) found.push({ text: made, linked, element });
    text = '';
    linked = 0;
  };
  const walk = (element: Element, block: Element, inLink: boolean): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) {
        text += node.nodeValue ?? '';
        if (inLink) linked += clean(node.nodeValue ?? '').length;
      } else if (node.nodeType === 1) {
        const child = node as Element;
        const name = child.tagName.toUpperCase();
        if (name === 'BR') flush(block);
        else if (silent.has(name) || isHidden(child)) continue;
        else if (blocks.has(name)) {
          flush(block);
          walk(child, child, inLink);
          flush(child);
        } else walk(child, block, inLink || name === 'A');
      }
    }
  };
  walk(root, root, false);
  flush(root);
  return found;
}
