import { citeSentence, type CitationWords } from '#components/shared/citation.ts';
import { partText } from '#lib/domain/article.ts';
import type { ArticleView } from '#lib/services/library.ts';
import { sentenceAt } from '#lib/text/sentences.ts';
import type { Place } from './reader-state.svelte.ts';

/** The whole sentences a place stands in, with the citation of the article's first printing; gaps are printed. */
export function citePlace(view: ArticleView, place: Place, words: CitationWords): string {
  const text = partText(view.article, place.in);
  const first = sentenceAt(text, place.start);
  const last = sentenceAt(text, Math.max(place.start, place.end - 1));
  const quote = text.slice(first?.start ?? place.start, last?.end ?? place.end);
  return citeWords(view, quote, words);
}

export function citeWords(view: ArticleView, quote: string, words: CitationWords): string {
  const [printing] = view.printings;
  return citeSentence(
    quote.replace(/\s*\n\s*/g, ''),
    {
      headline: view.article.headline,
      outlet: printing?.outlet ?? null,
      published: printing?.published ?? null,
      page: printing?.page ?? null,
    },
    words,
  );
}
