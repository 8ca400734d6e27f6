import type { WholePage } from '#lib/domain/web-article.ts';

import { readListedArticles, type ListedArticle } from './listed-articles.ts';
import { readWholePage } from './read-web-page.ts';

/** UTF-16 code units of a selection that are taken: longer than any article. */
const longestSelection = 200_000;

/** UTF-16 code units of a page without an article in which names are looked for. */
const longestLook = 60_000;

/** A page that is open in front of its reader. Nothing of it is touched: a copy without what cannot be seen is read. */
export function readOpenPage(
  document: Document,
  address: string,
  selected: string,
): {
  readonly url: string;
  readonly page: WholePage | null;
  readonly selected: string;
  readonly listed: readonly ListedArticle[];
  readonly lines: readonly string[];
} {
  const url = canonicalOf(document, address);
  // A page of frames has none.
  const page = document.querySelector('body') ? readWholePage(copyOfSeen(document), url) : null;
  return {
    url,
    page,
    lines: page ? [] : linesOf(document),
    selected: selected.slice(0, longestSelection),
    listed: readListedArticles(document, address),
  };
}

/** As one sees them, of a front page or a list too. */
function linesOf(document: Document): readonly string[] {
  const { innerText: text = '' } = (document.querySelector('body') ?? {}) as { innerText?: string };
  return text
    .slice(0, longestLook)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** What the page says is its own address, if that is one of its site and no front page; else the one it was opened by. */
function canonicalOf(document: Document, address: string): string {
  const here = address.split('#')[0] ?? address;
  const said = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  if (said === '' || !URL.canParse(said, here)) return here;
  const [own, canonical] = [new URL(here), new URL(said, here)];
  canonical.hash = '';
  return canonical.hostname === own.hostname && canonical.pathname !== '/' ? canonical.href : here;
}

/** Only a live element knows whether it is seen: style sheets and scripts decide it. */
function copyOfSeen(document: Document): Document {
  const copy = document.cloneNode(true) as Document;
  const copies = copy.body.querySelectorAll('*');
  const hidden: Element[] = [];
  document.body.querySelectorAll('*').forEach((element, index) => {
    const twin = copies[index];
    if (twin && !element.checkVisibility({ visibilityProperty: true })) hidden.push(twin);
  });
  for (const element of hidden) element.remove();
  return copy;
}
