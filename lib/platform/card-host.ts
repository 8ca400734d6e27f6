import { highestCard, placeCard, type Box } from './place-card.ts';
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
  close(): void;
}

interface Options {
  /** Style sheets of the card, as text. */
  readonly styles: string;
  readonly theme: 'system' | 'light' | 'dark';
  /** What it hangs beside, in the viewport as it is now; absent: the selection. */
  readonly at?: Box;
  /** Called once, however the card was closed. */
  readonly onclose: () => void;
}

/**
 * One closed host on somebody else's page, hung beside the selection; nothing else of the page is touched.
 * It moves with full-screen elements, and in the top layer (a manual popover) it stands above everything.
 */
export function openCardHost({ styles, theme, at, onclose }: Options): CardHost {
  closeOther();
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
  root.append(style, panel);
  const place = () => placeHost(style, panel, anchor());
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
  resized.observe(panel);
  addEventListener('scroll', place, { signal, capture: true, passive: true });
  addEventListener('resize', place, { signal });
  document.addEventListener(
    'fullscreenchange',
    () => {
      const focused = root.activeElement;
      host.remove();
      show();
      place();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
    { signal },
  );
  addEventListener('pointerdown', (event) => !event.composedPath().includes(host) && close(), {
    signal,
    capture: true,
  });
  addEventListener(
    'keydown',
    (event) => event.key === 'Escape' && !event.composedPath().includes(host) && close(),
    { signal, capture: true },
  );
  host.addEventListener(leave, close, { signal });
  return { panel, close };
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
function closeOther(): void {
  for (const other of document.querySelectorAll(tag)) {
    other.dispatchEvent(new CustomEvent(leave));
    other.remove();
  }
}

/** Says where the host stands in its own style sheet: what is important there, no page overrules. */
function placeHost(style: HTMLStyleElement, panel: HTMLElement, anchor: Box): void {
  const rule = style.sheet?.cssRules[0];
  if (!(rule instanceof CSSStyleRule)) return;
  panel.style.maxHeight = `${highestCard(innerHeight)}px`;
  const at = placeCard(anchor, { width: innerWidth, height: innerHeight }, panel.offsetHeight);
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
  box-shadow: var(--lift);
}
.panel > * { min-height: 0; }
/* In Chromium a page finds words in a closed root and then reads on from there by the selection: docs/browser-bugs.md. */
.panel, .panel * { -webkit-user-select: none !important; user-select: none !important; }
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: come var(--calm) var(--ease); }
  @keyframes come { from { opacity: 0; translate: 0 -4px; } }
}
`;
