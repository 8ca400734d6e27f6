import { browser } from 'wxt/browser';

/** What the icon says of the page in a tab. It goes by itself when the tab goes to another page. */
export type PageSign = 'saved' | 'failed';

const signs: Record<PageSign, { readonly text: string; readonly colour: string }> = {
  saved: { text: '✓', colour: '#2f6b3a' },
  failed: { text: '!', colour: '#9c2b23' },
};

/** Something that is watched has new articles. */
const news = { text: '•', colour: '#8a6a00' };

/** How many known names are marked in a tab; nothing for none, two bars where the page is not followed any more. */
export async function showCount(tab: number, count: number, words: string, isPaused = false): Promise<void> {
  const text = isPaused ? '‖' : count === 0 ? '' : count > 999 ? '999+' : String(count);
  await showOver(tab, text, '#4b4e52', words);
}

/** Over every page, beside the sign that the page has of its own: most have one where names are marked everywhere. */
export async function showNews(words: string | null): Promise<void> {
  await browser.action.setBadgeText({ text: words === null ? '' : news.text });
  await browser.action.setBadgeBackgroundColor({ color: news.colour });
  await browser.action.setTitle({ title: words ?? '' });
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    try {
      const now = await browser.action.getBadgeText({ tabId: id });
      const own = now.replace(news.text, '');
      const text = await withNews(own);
      if (text !== now) await browser.action.setBadgeText({ tabId: id, text });
      if (own === '') await browser.action.setTitle({ tabId: id, title: words ?? '' });
    } catch {
      // The tab was closed meanwhile.
    }
  }
}

/** `words` is what the icon then says to a pointer and a screen reader. */
export async function showSign(tab: number, sign: PageSign, words: string): Promise<void> {
  const { text, colour } = signs[sign];
  await showOver(tab, text, colour, words);
}

async function showOver(tab: number, own: string, colour: string, words: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text: await withNews(own) });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: own === '' ? news.colour : colour });
    const title = own === '' ? words || (await browser.action.getTitle({})) : words;
    await browser.action.setTitle({ tabId: tab, title });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** A sign of a page hides that of the news: it is said with it. */
async function withNews(own: string): Promise<string> {
  const hasNews = (await browser.action.getBadgeText({})) !== '';
  return hasNews && own !== '999+' ? own + news.text : own;
}
