import { highestCard, keepInView, placeCard, type Box } from './place-card.ts';
import { anchorAt, findAnchor } from './selection-anchor.ts';

const tag = 'baopu-card';
const leave = 'baopu-leave';

/** What the card does inside stays inside: a page's hot keys and outside-click handlers do not see it bubble. */
const kept = [
  ...['keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'beforeinput', 'input', 'copy', 'wheel'],
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'touchstart',
    'touchend',
  ],
];

export interface CardHost {
  /** Mount the card here: inside a closed shadow root. */
  readonly panel: HTMLElement;
  /** The panel can take the focus now. */
  readonly shown: Promise<void>;
  /** Moves it by so many CSS pixels; from then on it stands where it was put, and never leaves the view. */
  moveBy(x: number, y: number): void;
  /** A pinned card stays when the reader clicks beside it, scrolls, or looks something else up. */
  pin(isPinned: boolean): void;
  close(): void;
}

interface Options {
  /** Style sheets of the card, as text. */
  readonly styles: string;
  readonly theme: 'system' | 'light' | 'dark';
  /** What it hangs beside, in the viewport as it is now; absent: the selection. */
  readonly at?: Box;
  /** It came because the pointer rested on a name: it goes when the pointer goes elsewhere. */
  readonly isPassing?: boolean;
  /** Called once, however the card was closed. */
  readonly onclose: () => void;
}

/**
 * One closed host on somebody else's page, hung beside the selection; nothing else of the page is touched.
 * It moves with full-screen elements, and in the top layer (a manual popover) it stands above everything.
 */
export function openCardHost({ styles, theme, at, isPassing = false, onclose }: Options): CardHost {
  closeOthers();
  const anchor = at ? anchorAt(at) : findAnchor();
  const before = document.activeElement;
  const ended = new AbortController();
  const { signal } = ended;

  const host = document.createElement(tag);
  if (theme !== 'system') host.dataset.theme = theme;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = `${hostStyle}\n${styles}`;
  const panel = document.createElement('div');
  panel.className = 'panel';
  const shield = shieldOf(panel);
  root.append(style, shield);
  let isPinned = false;
  /** Where the reader put it; null: beside its anchor. */
  let put: { readonly left: number; readonly top: number } | null = null;
  const place = () => placeHost(style, panel, anchor(), put);
  // Only the bubbling phase: a page that listens on window in the capture phase still sees the keys.
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation(), { signal });

  // A key that closes the card is let go over the page: it would see the end of a stroke that was not meant for it.
  let held: string | null = null;
  host.addEventListener('keydown', ({ key }) => (held = key), { signal, capture: true });
  host.addEventListener('keyup', () => (held = null), { signal, capture: true });

  function show(): void {
    findParent().append(host);
    if (!('popover' in host)) return;
    host.popover = 'manual';
    host.showPopover();
  }

  function close(): void {
    if (signal.aborted) return;
    pinned.delete(host);
    clearTimeout(leaving);
    const hadFocus = document.activeElement === host;
    if (held !== null) swallowKeyUp(held);
    ended.abort();
    resized.disconnect();
    onclose();
    host.remove();
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  const resized = new ResizeObserver(place);
  show();
  place();
  const shown = untilShown(shield, panel).then(place);
  resized.observe(panel);
  addEventListener('scroll', place, { signal, capture: true, passive: true });
  addEventListener('resize', place, { signal });
  document.addEventListener(
    'fullscreenchange',
    () => {
      const focused = root.activeElement;
      host.remove();
      show();
      void untilShown(shield, panel).then(() => {
        place();
        if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      });
    },
    { signal },
  );
  const isOutside = (event: Event) => !isPinned && !event.composedPath().includes(host);
  addEventListener('pointerdown', (event) => isOutside(event) && close(), { signal, capture: true });
  addEventListener('keydown', (event) => event.key === 'Escape' && isOutside(event) && close(), {
    signal,
    capture: true,
  });
  host.addEventListener(leave, close, { signal });
  let leaving = 0;
  // Whoever went into the card, with the pointer or the focus, wants it to stay as any other.
  let isKept = !isPassing;
  host.addEventListener('pointerdown', () => (isKept = true), { signal, capture: true });
  host.addEventListener('focusin', () => (isKept = true), { signal, capture: true });
  if (isPassing)
    addEventListener(
      'pointermove',
      (event) => {
        const isNear = event.composedPath().includes(host) || contains(anchor(), event);
        if (isNear) {
          clearTimeout(leaving);
          leaving = 0;
        }
        if (!isNear && !isKept && !isPinned && leaving === 0) leaving = window.setTimeout(close, leaveAfter);
      },
      { signal, capture: true, passive: true },
    );
  return {
    panel,
    shown,
    moveBy(x, y) {
      const { left, top } = host.getBoundingClientRect();
      put = { left: left + x, top: top + y };
      isKept = true;
      place();
    },
    pin(now) {
      isPinned = now;
      if (!now) pinned.delete(host);
      else {
        pinned.add(host);
        // From now on it stands in the view, wherever its word goes.
        const { left, top } = host.getBoundingClientRect();
        put ??= { left, top };
      }
    },
    close,
  };
}

/**
 * In Chromium `window.find` of the page looks into closed roots. It passes over what stands in an `object`, whose children are
 * shown as any others where it has nothing to load: docs/browser-bugs.md.
 */
function shieldOf(panel: HTMLElement): HTMLElement {
  const shield = document.createElement('object');
  // Else it is announced as something embedded.
  shield.role = 'group';
  shield.append(panel);
  return shield;
}

/** That it has nothing to load an `object` finds out some moments after it was laid out. One that never does is no shield. */
async function untilShown(shield: HTMLElement, panel: HTMLElement): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if (shield.getClientRects().length > 0 && panel.getClientRects().length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, i < 10 ? 0 : 25));
  }
  shield.replaceWith(panel);
}

/** Cards that the reader pinned, of this script and no older one. */
const pinned = new Set<HTMLElement>();
/** A pointer on its way from the name to its card crosses the page. */
const leaveAfter = 400;
/** And may leave the word by as much. */
const nearby = 16;

function contains({ left, right, top, bottom }: Box, { clientX: x, clientY: y }: PointerEvent): boolean {
  return x >= left - nearby && x <= right + nearby && y >= top - nearby && y <= bottom + nearby;
}

function swallowKeyUp(key: string): void {
  const swallow = (event: KeyboardEvent) => event.key === key && event.stopImmediatePropagation();
  addEventListener('keyup', swallow, { capture: true, once: true });
}

/**
 * A full-screen element or a modal dialog makes all that is not in it inert: seen, but neither clicked nor focused.
 * What shows a picture instead of children cannot hold the card.
 */
function findParent(): Element {
  const modal = [...document.querySelectorAll(':modal')].at(-1);
  return modal && !modal.matches('video, iframe, frame, img, canvas, embed, object, svg')
    ? modal
    : document.documentElement;
}

/** Also that of a script orphaned by an update of the extension, which hears nothing else from us any more. */
function closeOthers(): void {
  for (const other of document.querySelectorAll<HTMLElement>(tag)) {
    if (pinned.has(other)) continue;
    other.dispatchEvent(new CustomEvent(leave));
    other.remove();
  }
}

/** Says where the host stands in its own style sheet: what is important there, no page overrules. */
function placeHost(
  style: HTMLStyleElement,
  panel: HTMLElement,
  anchor: Box,
  put: { readonly left: number; readonly top: number } | null,
): void {
  const rule = style.sheet?.cssRules[0];
  if (!(rule instanceof CSSStyleRule)) return;
  panel.style.maxHeight = `${highestCard(innerHeight)}px`;
  const view = { width: innerWidth, height: innerHeight };
  const at = put ? keepInView(put, view, panel.offsetHeight) : placeCard(anchor, view, panel.offsetHeight);
  panel.style.maxHeight = `${at.maxHeight}px`;
  for (const [name, value] of Object.entries({ left: at.left, top: at.top, width: at.width }))
    rule.style.setProperty(name, `${value}px`, 'important');
}

// The first rule is the one that placeHost writes into.
const hostStyle = `
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  display: block !important;
  overflow: visible !important;
  color-scheme: light dark !important;
  /* Here and not on the panel: an object cuts off what is drawn beyond it. */
  border-radius: var(--r2) !important;
  box-shadow: var(--lift) !important;
}
:host([data-theme='light']) { color-scheme: light !important; }
:host([data-theme='dark']) { color-scheme: dark !important; }
.panel {
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  overflow: hidden;
  border-radius: var(--r2);
  background: var(--paper);
  color: var(--ink);
}
object { display: block; }
.panel > * { min-height: 0; }
/* What is selected in a closed root a page can read: docs/browser-bugs.md. */
.panel, .panel * { -webkit-user-select: none !important; user-select: none !important; }
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: come var(--calm) var(--ease); }
  @keyframes come { from { opacity: 0; } }
}
`;
