import type { Box } from './place-card.ts';

/** Where the selection stands now, in the viewport; moves with the page. */
export type Anchor = () => Box;

/** A place of the viewport that moves with the page. */
export function anchorAt(box: Box): Anchor {
  const [x, y] = [scrollX, scrollY];
  return () => ({
    left: box.left + x - scrollX,
    right: box.right + x - scrollX,
    top: box.top + y - scrollY,
    bottom: box.bottom + y - scrollY,
  });
}

/** The selection's last line, the field it is in, or the frame that holds it; else the top of the page. */
export function findAnchor(): Anchor {
  const active = document.activeElement;
  if (active && ['INPUT', 'TEXTAREA', 'IFRAME', 'FRAME'].includes(active.tagName))
    return () => active.getBoundingClientRect();

  const selection = getSelection();
  if (selection && selection.rangeCount > 0 && !selection.isCollapsed) {
    const range = selection.getRangeAt(0).cloneRange();
    return () => {
      const whole = range.getBoundingClientRect();
      // Of several lines, the card hangs under the last one and begins where that begins.
      const last = [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
      return { left: last?.left ?? whole.left, right: whole.right, top: whole.top, bottom: whole.bottom };
    };
  }
  return () => ({ left: innerWidth, right: innerWidth, top: 0, bottom: 0 });
}
