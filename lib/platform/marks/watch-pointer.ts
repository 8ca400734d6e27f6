import type { Mark, Painter } from './painter.ts';

export interface PointerOverMarks {
  /** Milliseconds that the pointer rests on a name before it is asked about; 0: never. */
  openOnHover(after: number): void;
}

/** Two taps of a finger: milliseconds and CSS pixels between them, at most, and how long each may last; a longer one selects. */
const twice = { within: 350, near: 24, longest: 350 };

/**
 * A mark that is pressed, or tapped or clicked twice where marks are hidden, or rested on where that is wished, is asked about.
 * What a script of the page does opens nothing.
 */
export function watchPointer(
  painter: Painter,
  onask: (mark: Mark, isPassing: boolean) => void,
  signal: AbortSignal,
): PointerOverMarks {
  let hoverAfter = 0;
  let resting = 0;
  let rested: Mark | null = null;
  /** The finger that is down or was down last; null after a mouse or a pen. */
  let finger: { readonly since: number; isLong: boolean } | null = null;
  let lastTap: { readonly at: number; readonly x: number; readonly y: number } | null = null;

  function ask(mark: Mark | undefined): void {
    if (mark) onask(mark, false);
  }

  function press(event: MouseEvent): void {
    if (!event.isTrusted || !painter.isShown || event.defaultPrevented || event.button !== 0) return;
    // A finger that stays down selects, or asks the browser for its menu.
    if (!getSelection()?.isCollapsed || isControl(event) || finger?.isLong) return;
    ask(markUnder(painter, event));
  }

  /** Also where marks are hidden: who means a name says it twice. */
  function pressTwice(event: MouseEvent): void {
    // Of a finger's two taps a double click may come, or not: they are counted below.
    if (!event.isTrusted || painter.isShown || event.defaultPrevented || isControl(event) || finger) return;
    ask(markUnder(painter, event));
  }

  function come({ pointerType, timeStamp }: PointerEvent): void {
    finger = pointerType === 'touch' ? { since: timeStamp, isLong: false } : null;
  }

  /** A finger says it twice by two taps: where the page may be zoomed, no double click comes of them. */
  function tap(event: PointerEvent): void {
    if (!event.isTrusted || !finger) return;
    const { clientX: x, clientY: y, timeStamp: at } = event;
    const last = lastTap;
    finger.isLong = at - finger.since > twice.longest;
    lastTap = finger.isLong ? null : { at, x, y };
    if (!lastTap) return;
    if (!last || at - last.at > twice.within || Math.hypot(x - last.x, y - last.y) > twice.near) return;
    lastTap = null;
    if (!painter.isShown && !isControl(event)) ask(markUnder(painter, event));
  }

  function rest(event: PointerEvent): void {
    if (!event.isTrusted) return;
    if (hoverAfter === 0 || event.pointerType !== 'mouse' || !painter.isShown) return;
    const mark = event.buttons === 0 ? (markUnder(painter, event) ?? null) : null;
    if (mark === rested) return;
    rested = mark;
    clearTimeout(resting);
    if (mark) resting = window.setTimeout(() => onask(mark, true), hoverAfter);
  }

  addEventListener('click', press, { signal });
  addEventListener('dblclick', pressTwice, { signal });
  addEventListener('pointerdown', come, { signal, passive: true });
  addEventListener('pointerup', tap, { signal, passive: true });
  addEventListener('pointermove', rest, { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(resting));
  return { openOnHover: (after) => (hoverAfter = after) };
}

function markUnder(painter: Painter, event: MouseEvent): Mark | undefined {
  const [target] = event.composedPath();
  return target instanceof Node ? markAt(painter, target, event.clientX, event.clientY) : undefined;
}

function markAt(painter: Painter, target: Node, x: number, y: number): Mark | undefined {
  // The name may go on in the element that was pressed, and begin outside it.
  const near = painter.marks.filter(({ range }) => range.intersectsNode(target));
  return near.find(({ range }) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    ),
  );
}

/** What the page does on a click stays the page's: a name in a link is looked up by the right click. */
function isControl(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (at) => at instanceof Element && at.matches('a, button, input, select, label, summary, [role=button]'),
    );
}
