import { citeSentence, type CitationWords } from '#components/shared/citation.ts';
import { partText } from '#lib/domain/article.ts';
import type { ArticleView } from '#lib/services/library.ts';
import { citeChicago, citeGb7714, type CitationStyle, type Cited } from '#lib/text/cite.ts';
import { sentenceAt } from '#lib/text/sentences.ts';
import type { Place } from './reader-state.svelte.ts';

/** The whole sentences that a place stands in, as printed. */
export function sentencesAt(view: ArticleView, place: Place): string {
  const text = partText(view.article, place.in);
  const first = sentenceAt(text, place.start);
  const last = sentenceAt(text, Math.max(place.start, place.end - 1));
  return text.slice(first?.start ?? place.start, last?.end ?? place.end);
}

/** What is copied, with the citation of the printing that says most; gaps are printed. */
export function citeWords(
  view: ArticleView,
  quote: string,
  words: CitationWords,
  style: CitationStyle = 'words',
): string {
  const [printing] = view.printings;
  const source: Cited = {
    headline: view.article.headline,
    outlet: printing?.outlet ?? null,
    published: printing?.published ?? null,
    page: printing?.page ?? null,
    url: printing?.url ?? null,
    accessed: printing?.accessed ?? null,
    byline: view.article.byline,
  };
  const said = quote.replace(/\s*\n\s*/g, '').trim();
  if (style === 'gb7714') return `“${said}”\n${citeGb7714(source)}`;
  if (style === 'chicago') return `“${said}”\n${citeChicago(source)}`;
  return citeSentence(said, source, words);
}

/** Characters of a sentence by which the browser finds it: https://wicg.github.io/scroll-to-text-fragment/ */
const fragmentLength = 16;

/** The address of a live page at a sentence of it: the browser scrolls there and marks it, if it is still there. */
export function addressAt(url: string, sentence: string): string {
  const said = sentence.replace(/\s+/gu, ' ').trim();
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  // By characters: one cut in half has no address.
  const characters = Array.from(said.toWellFormed());
  const [start, end] = [characters.slice(0, fragmentLength), characters.slice(-fragmentLength)];
  const isShort = characters.length <= fragmentLength * 2;
  const text = isShort ? encode(characters.join('')) : `${encode(start.join(''))},${encode(end.join(''))}`;
  return `${url.split('#')[0] ?? url}#:~:text=${text}`;
}
