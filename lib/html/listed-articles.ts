/** An article that a page of an e-paper lists. */
export interface ListedArticle {
  readonly url: string;
  readonly title: string;
}

/** More than these are several issues, or no issue at all. */
const mostListed = 60;
const fewestListed = 3;

/** The day of an issue in an address: /2020-07/29/, /202007/29/, /20200729/, /2020/07/29/. */
const issue = /\/(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?=[/_.-])/u;
/** Pages of an issue and lists of its pages, which are no articles. */
const noArticle = /\/(?:node|nbs|layout|page|paperindex|index|list|col)[^/]*$/iu;

/**
 * The articles of one page of an e-paper, as its list links them: addresses of the same site that name the day of the issue, as
 * the page's own does, each with words of its own. Empty where this is no such page.
 */
export function readListedArticles(document: Document, address: string): readonly ListedArticle[] {
  const day = dayOf(address);
  if (day === null) return [];
  const own = new URL(address);
  const listed = new Map<string, string>();
  for (const link of document.querySelectorAll('a[href], area[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, address)) continue;
    const url = new URL(href, address);
    url.hash = '';
    if (url.origin !== own.origin || url.href === own.href) continue;
    if (dayOf(url.href) !== day || noArticle.test(url.pathname) || !/\d\.s?html?$|[?&]/u.test(url.href))
      continue;
    const title = (link.textContent || link.getAttribute('title') || link.getAttribute('alt') || '')
      .replace(/\s+/gu, ' ')
      .trim();
    if ((title.match(/\p{Script=Han}/gu)?.length ?? 0) < 3) continue;
    // The map of the page and its list link the same article: the longer words are the headline.
    if (title.length > (listed.get(url.href)?.length ?? 0)) listed.set(url.href, title);
  }
  if (listed.size < fewestListed || listed.size > mostListed) return [];
  return [...listed].map(([url, title]) => ({ url, title }));
}

function dayOf(address: string): string | null {
  const found = issue.exec(address);
  return found ? found.slice(1).join('') : null;
}
