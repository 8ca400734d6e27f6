import { expect, type Page } from '@playwright/test';

export interface Card {
  readonly text: string;
  /** What has the focus in it. */
  readonly focused: string;
  readonly box: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Looks into the closed shadow root, which only an extension can; null while there is no card. `own` is one of our pages. */
export async function readCard(own: Page, page: Page): Promise<Card | null> {
  return own.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    const tab = tabs.find(({ url }) => url === address);
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        const host = document.querySelector('baopu-card');
        if (!(host instanceof HTMLElement)) return null;
        const root = (chrome as unknown as { dom: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } })
          .dom;
        const shadow = root.openOrClosedShadowRoot(host);
        const panel = shadow?.querySelector<HTMLElement>('.panel');
        if (!shadow || !panel) return null;
        const { top, left, width, height } = panel.getBoundingClientRect();
        const focused = shadow.activeElement;
        return {
          text: panel.innerText,
          focused: focused instanceof HTMLElement ? focused.innerText : '',
          box: { top, left, width, height },
        };
      },
    });
    return answer?.result ?? null;
  }, page.url());
}

/** Where something in the card stands that is called so, from its beginning; null while it is not there. */
async function placeOf(own: Page, page: Page, name: string): Promise<{ x: number; y: number } | null> {
  return own.evaluate(
    async ({ address, label }) => {
      const tabs = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
      const tab = tabs.find(({ url }) => url === address);
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [label],
        func: (words) => {
          const { dom } = chrome as unknown as {
            dom: { openOrClosedShadowRoot(e: Element): ShadowRoot | null };
          };
          for (const host of document.querySelectorAll('baopu-card')) {
            const buttons = [...(dom.openOrClosedShadowRoot(host)?.querySelectorAll('button') ?? [])];
            const found = buttons.find((one) => (one.ariaLabel ?? one.innerText).trim().startsWith(words));
            if (!found) continue;
            found.scrollIntoView({ block: 'nearest' });
            const { left, top, width, height } = found.getBoundingClientRect();
            return { x: left + width / 2, y: top + height / 2 };
          }
          return null;
        },
      });
      return answer?.result ?? null;
    },
    { address: page.url(), label: name },
  );
}

/** Presses something in the card with the pointer, once it is there. */
export async function pressInCard(own: Page, page: Page, name: string): Promise<void> {
  const { x, y } = await placeInCard(own, page, name);
  await page.mouse.click(x, y);
}

export async function placeInCard(own: Page, page: Page, name: string): Promise<{ x: number; y: number }> {
  let place: { x: number; y: number } | null = null;
  await expect
    .poll(async () => (place = await placeOf(own, page, name)) !== null, { message: name })
    .toBe(true);
  return place!;
}
