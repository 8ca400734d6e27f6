import { articleParts, partText, type ArticleDraft } from '#lib/domain/article.ts';
import type { Database } from '#lib/store/database.ts';
import { findCandidates } from '#lib/store/find-articles.ts';
import { articleTexts, type ArticleText } from '#lib/store/find-sentences.ts';
import { currentExtractor } from '#lib/store/list-articles.ts';
import { papersOf } from '#lib/store/printed-keys.ts';
import { fieldText, runningText } from '#lib/store/search-index.ts';
import { findPhrase, hasPhrase, searchForm } from '#lib/text/search-form.ts';
import { parseSearch, phrasesOf, type SearchQuery } from '#lib/text/search-query.ts';
import type { Spot } from '#lib/views/rows.ts';

import type { SearchHit, SearchResult, Sentence } from './library.ts';
import { SentenceCutter } from './sentence-cutter.ts';
import { briefArticle } from './show-articles.ts';

/** Few are refused: a page of hits mostly comes of the first read. */
export const textsAtOnce = 32;
/** Texts that one question looks at: a rare thing among many candidates is gone on with by `next`. */
export const textsAtMost = 512;
const sentencesShown = 3;
/** Of an article that says it in every line the first places are enough. */
const spotsLookedAt = 24;

/** The index chooses, the texts decide; sentences are cut from what is shown alone. */
export async function searchArticles(
  database: Database,
  typed: string,
  { limit, from = 0 }: { readonly limit: number; readonly from?: number },
): Promise<SearchResult> {
  const query = parseSearch(typed);
  if (!query) return { hits: [], total: 0, isExact: true, next: null };
  const [candidates, version] = await Promise.all([
    findCandidates(database, query, { from, to: from + textsAtMost }),
    currentExtractor(database),
  ]);
  const { count, ordinals, isExact } = candidates;
  const hits: SearchHit[] = [];
  let [at, refused] = [from, 0];
  const end = from + ordinals.length;
  while (at < end && hits.length < limit) {
    const batch = ordinals.slice(at - from, at - from + textsAtOnce);
    const docs = await database.searchDocs.bulkGet([...batch]);
    const texts = await articleTexts(
      database,
      docs.flatMap((doc) => (doc ? [doc.article] : [])),
    );
    for (const doc of docs) {
      at += 1;
      const text = doc && texts.get(doc.article);
      if (!text || text.row.shelf !== 'kept' || !isMatch(query, text)) {
        refused += 1;
        continue;
      }
      hits.push({ article: briefArticle(text.row, version, text.onWeb), ...quote(query, text) });
      if (hits.length === limit) break;
    }
  }
  const isAtEnd = at >= count;
  return {
    hits,
    total: count - refused,
    isExact: isAtEnd ? from === 0 : isExact && refused === 0,
    next: isAtEnd ? null : at,
  };
}

export function isMatch(query: SearchQuery, text: ArticleText): boolean {
  const { row, draft } = text;
  switch (query.is) {
    case 'phrase':
      return partsOf(draft, query.field).some((part) => hasPhrase(part, query.phrase));
    case 'outlet':
      return papersOf(row).some((paper) => searchForm(paper).includes(searchForm(query.outlet)));
    case 'page':
      return row.page?.toLowerCase() === query.page.toLowerCase().replace(/^0+(?=\d)/u, '');
    case 'published':
      return isBetween(row.published, query.from, query.to);
    case 'not':
      return !isMatch(query.of, text);
    case 'all':
      return query.of.every((part) => isMatch(part, text));
    case 'any':
      return query.of.some((part) => isMatch(part, text));
  }
}

/** The text of an article in which words may be said to stand. */
export function partsOf(draft: ArticleDraft, field: 'any' | 'headline' | 'byline'): readonly string[] {
  if (field !== 'any') return [fieldText(draft, field)];
  return [runningText(draft), fieldText(draft, 'headline'), fieldText(draft, 'byline')];
}

function isBetween(published: string, from: string | null, to: string | null): boolean {
  if (published === '') return false;
  return (from === null || published >= from) && (to === null || published.slice(0, to.length) <= to);
}

/** The sentences in which what was asked stands, in the order of the article's parts. */
export function quote(query: SearchQuery, text: ArticleText): Pick<SearchHit, 'sentences' | 'more'> {
  const phrases = phrasesOf(query);
  const spots = articleParts.flatMap((part): Spot[] => {
    const whole = partText(text.draft, part);
    return phrases
      .flatMap((phrase) => findPhrase(whole, phrase))
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => ({ in: part, start, end }));
  });
  const shown = spots.slice(0, spotsLookedAt);
  const cut = new SentenceCutter(new Map([[text.row.id, text]]));
  const sentences = new Map<string, Sentence>();
  for (const spot of shown) {
    const sentence = cut.cite(text.row.id, spot, spots, null);
    if (!sentence) continue;
    const key = `${sentence.in} ${sentence.text}`;
    if (!sentences.has(key)) sentences.set(key, sentence);
  }
  const all = [...sentences.values()];
  return { sentences: all.slice(0, sentencesShown), more: Math.max(0, all.length - sentencesShown) };
}
