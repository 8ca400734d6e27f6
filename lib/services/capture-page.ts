import { putBack, type WebArticle } from '#lib/domain/web-article.ts';
import { printWebArticle } from '#lib/extract/page/print-web-article.ts';

import type { NewCapture } from './library.ts';
import type { OpenPage } from './page-state.ts';

/** The article of a page as it is to be saved, with the pieces that the reader put back: places in its `leftOut`. */
export function capturePage({ url, page }: OpenPage, chosen: ReadonlySet<number>): NewCapture | null {
  return page && captureOf(putBack(page, chosen), url);
}

/** What is selected on a page instead of its article; the page still says where it was printed. */
export function captureSelection({ url, page, selected }: OpenPage): NewCapture | null {
  const lines = selected
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return null;
  const { title = null, outlet = null, published = null, page: printedOn = null } = page?.article ?? {};
  const isTitle = lines[0] === title;
  return captureOf(
    {
      kicker: [],
      title,
      deck: [],
      writers: [],
      editors: [],
      paragraphs: isTitle && lines.length > 1 ? lines.slice(1) : lines,
      outlet,
      published,
      page: printedOn,
    },
    url,
  );
}

function captureOf(article: WebArticle, url: string): NewCapture {
  const { outlet, published, page } = article;
  return {
    text: printWebArticle(article).printed.text,
    layout: { kind: 'web', article },
    source: { outlet, published, page, url, fileName: null },
  };
}
