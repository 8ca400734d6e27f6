import { browser } from 'wxt/browser';

/** What the icon says of the page in a tab. It goes by itself when the tab goes to another page. */
export type PageSign = 'saved' | 'failed';

const signs: Record<PageSign, { readonly text: string; readonly colour: string }> = {
  saved: { text: '✓', colour: '#2f6b3a' },
  failed: { text: '!', colour: '#9c2b23' },
};

/** How many known names are marked in a tab; nothing for none, two bars where the page is not followed any more. */
export async function showCount(tab: number, count: number, words: string, isPaused = false): Promise<void> {
  try {
    await browser.action.setBadgeText({
      tabId: tab,
      text: isPaused ? '‖' : count === 0 ? '' : count > 999 ? '999+' : String(count),
    });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#4b4e52' });
    await browser.action.setTitle({ tabId: tab, title: words });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Over every page that has no sign of its own: something that is watched has new articles. */
export async function showNews(words: string | null): Promise<void> {
  await browser.action.setBadgeText({ text: words === null ? '' : '•' });
  await browser.action.setBadgeBackgroundColor({ color: '#8a6a00' });
  await browser.action.setTitle({ title: words ?? '' });
}

/** `words` is what the icon then says to a pointer and a screen reader. */
export async function showSign(tab: number, sign: PageSign, words: string): Promise<void> {
  const { text, colour } = signs[sign];
  try {
    await browser.action.setBadgeText({ tabId: tab, text });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: colour });
    await browser.action.setTitle({ tabId: tab, title: words });
  } catch {
    // The tab was closed meanwhile.
  }
}
