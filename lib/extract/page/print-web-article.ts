import type { WebArticle } from '#lib/domain/web-article.ts';
import { cleanSource } from '#lib/text/source-text.ts';

import { TextPrinter } from './layout/print-text.ts';

interface Line {
  readonly text: string;
}

/** A web page's article as lines of one text: what stands over it, an empty line, its paragraphs. */
export interface PrintedArticle {
  readonly printed: TextPrinter<Line>;
  readonly kicker: readonly Line[];
  readonly headline: readonly Line[];
  readonly deck: readonly Line[];
  readonly paragraphs: readonly Line[];
}

export function printWebArticle(article: WebArticle): PrintedArticle {
  const printed = new TextPrinter<Line>();
  const kicker = linesOf(article.kicker);
  const headline = linesOf(article.title === null ? [] : [article.title]);
  const deck = linesOf(article.deck);
  const paragraphs = linesOf(article.paragraphs);
  for (const line of [...kicker, ...headline, ...deck]) printed.line(line);
  printed.gap();
  for (const line of paragraphs) printed.line(line);
  return { printed, kicker, headline, deck, paragraphs };
}

function linesOf(texts: readonly string[]): Line[] {
  return texts.map((text) => cleanSource(text)).filter(({ text }) => text !== '');
}
