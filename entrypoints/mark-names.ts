import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { ok } from '#lib/domain/result.ts';
import { canPaint, type Mark } from '#lib/platform/marks/painter.ts';
import { MarkedPage, type AskedMark, type MarksState } from '#lib/platform/marks/mark-page.ts';
import type { Hit } from '#lib/platform/messages.ts';
import { isMarked, markSites, siteOf } from '#lib/platform/mark-sites.ts';
import { answerCalls, ask } from '#lib/platform/messaging.ts';

const loaded = Symbol.for('baopu.marks');
const leave = 'baopu-marks-leave';
/** Milliseconds between looks whether the extension is still there; each only reads a property. */
const lookEvery = 3_000;

/**
 * Marks known names on pages of the sites that the reader chose. It wakes nobody where marks are off, and leaves when they
 * are switched off, when the extension is gone, or when a newer one of us comes.
 */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, loaded)) return;
  Reflect.set(globalThis, loaded, true);
  // One that an update of the extension has orphaned hears nothing else from us any more.
  document.dispatchEvent(new CustomEvent(leave));

  let page: MarkedPage | null = null;
  /** What was told of the marks last. */
  let told = '';
  const ended = new AbortController();
  // Of one that was orphaned nothing is left of `runtime`, whatever its type says.
  const isAlive = () => Boolean((browser.runtime as { readonly id?: string } | undefined)?.id);

  function stop(): void {
    page?.stop();
    page = null;
  }

  function end(): void {
    stop();
    ended.abort();
    Reflect.deleteProperty(globalThis, loaded);
    for (const letGo of [stopWatching, stopAnswering])
      try {
        letGo();
      } catch {
        // Of one that was orphaned the browser has let go before us.
      }
  }

  async function follow(): Promise<void> {
    if (!isAlive()) {
      end();
      return;
    }
    const [sites, isHidden, hoverAfter] = await Promise.all([
      markSites.load(),
      markSites.isHidden(),
      markSites.hoverAfter(),
    ]);
    const site = siteOf(topAddress());
    const isWanted = canPaint() && site !== null && isMarked(sites, site);
    if (!isWanted) {
      if (page) report({ count: 0, isPaused: false, changes: 0 });
      stop();
      return;
    }
    if (!page) {
      page = new MarkedPage({ spot, onstate: report, onask });
      page.start();
    }
    page.openOnHover(hoverAfter);
    page.show(!isHidden);
  }

  async function spot(texts: readonly string[]): Promise<readonly (readonly number[])[] | null> {
    if (!isAlive()) {
      end();
      return null;
    }
    const answer = await ask('background', 'askLibrary', { ask: 'spot', with: [texts] });
    return answer.ok ? (answer.value as readonly (readonly number[])[]) : null;
  }

  function report({ count, isPaused, changes }: Pick<MarksState, 'count' | 'isPaused' | 'changes'>): void {
    const now = `${count} ${isPaused} ${changes}`;
    // Nobody is woken for what is known, nor by a frame that has nothing to tell.
    if (!isAlive() || told === now || (told === '' && count === 0 && window !== top)) return;
    told = now;
    void ask('background', 'countMarks', { count, isPaused });
  }

  function onask(
    { mark, index, isPassing }: Pick<AskedMark, 'mark' | 'index' | 'isPassing'>,
    hit?: Hit,
  ): void {
    if (!isAlive()) {
      end();
      return;
    }
    const { left, right, top: above, bottom } = mark.range.getBoundingClientRect();
    void ask('background', 'lookUpMark', {
      text: mark.range.toString(),
      at: { left, right, top: above, bottom },
      index,
      ...(hit && { hit }),
      ...(isPassing && { isPassing }),
    });
  }

  const named = ({ range, kind }: Mark) => ({ text: range.toString(), kind });

  const stopWatching = markSites.watch(() => void follow());
  const stopAnswering = answerCalls('marks', {
    state: () => Promise.resolve(ok(page?.state ?? null)),
    list: () => Promise.resolve(ok((page?.painter.marks ?? []).map(named))),
    goTo({ index, hit }) {
      const mark = page?.goTo(index) ?? null;
      if (mark && hit) onask({ mark, index, isPassing: false }, hit);
      return Promise.resolve(ok(mark && named(mark)));
    },
    resume() {
      page?.resume();
      return Promise.resolve(ok(null));
    },
  });
  document.addEventListener(leave, end, { signal: ended.signal });
  // Comes back to a page that was put away: time to see whether we still belong to anybody.
  addEventListener(
    'pageshow',
    () => {
      told = '';
      void follow();
    },
    { signal: ended.signal },
  );
  document.addEventListener('visibilitychange', () => !isAlive() && end(), { signal: ended.signal });
  // Nothing tells that the extension was removed or switched off, and no newer one of us may come.
  const looking = setInterval(() => !isAlive() && end(), lookEvery);
  ended.signal.addEventListener('abort', () => clearInterval(looking));
  void follow();
});

/** Of the page, for its frames belong to it; where that is closed to us, of the frame. */
function topAddress(): string {
  try {
    return top?.location.href ?? location.href;
  } catch {
    return document.referrer || location.href;
  }
}
