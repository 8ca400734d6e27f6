import type { ArticleId } from '#lib/domain/ids.ts';
import type { Database } from '#lib/store/database.ts';
import { loadReplay } from '#lib/store/decision-log.ts';
import { findLater } from '#lib/store/find-articles.ts';
import { articleTexts, type ArticleText } from '#lib/store/find-sentences.ts';
import { phraseForm } from '#lib/text/search-form.ts';

import { fewLater } from './latecomers.ts';
import type { Sentence, WatchedPhrase } from './library.ts';
import { isMatch, partsOf, quote, textsAtMost, textsAtOnce } from './search-articles.ts';
import { lastSeen, mostCounted } from './watch-list.ts';

/** Of how many of the new articles a sentence is shown. */
const newsShown = 3;

/** Those with most new articles first, then as they were written. */
export async function showWatchedPhrases(database: Database): Promise<readonly WatchedPhrase[]> {
  const { watchedPhrases } = await loadReplay(database);
  if (watchedPhrases.size === 0) return [];
  const seen = await lastSeen(database);
  const later = await fewLater(database, seen);
  const texts = later && (await textsOf(database, later));
  const watched: WatchedPhrase[] = [];
  for (const phrase of watchedPhrases.values())
    watched.push({ phrase, ...(texts ? newsIn(texts, phrase) : await newsOf(database, phrase, seen)) });
  return watched.sort((a, b) => b.fresh - a.fresh || (a.phrase < b.phrase ? -1 : 1));
}

export async function watchesPhrase(database: Database, phrase: string): Promise<boolean> {
  return (await loadReplay(database)).watchedPhrases.has(phraseForm(phrase));
}

interface SearchedText {
  readonly text: ArticleText;
  /** Its parts as words are sought in them. */
  readonly forms: readonly string[];
}

async function textsOf(database: Database, articles: readonly ArticleId[]): Promise<readonly SearchedText[]> {
  const texts = await articleTexts(database, articles);
  return articles.flatMap((article) => {
    const text = texts.get(article);
    if (text?.row.shelf !== 'kept') return [];
    return { text, forms: partsOf(text.draft, 'any').map(phraseForm) };
  });
}

function newsIn(texts: readonly SearchedText[], phrase: string): Pick<WatchedPhrase, 'fresh' | 'news'> {
  const wanted = phraseForm(phrase);
  const found = texts.filter(({ forms }) => wanted !== '' && forms.some((form) => form.includes(wanted)));
  const news = found
    .slice(0, newsShown)
    .flatMap(({ text }) => quote(inAny(phrase), text).sentences.slice(0, 1));
  return { fresh: found.length, news };
}

const inAny = (phrase: string) => ({ is: 'phrase', phrase, field: 'any' }) as const;

/** The index chooses, the texts decide. */
async function newsOf(
  database: Database,
  phrase: string,
  seen: number,
): Promise<Pick<WatchedPhrase, 'fresh' | 'news'>> {
  const query = inAny(phrase);
  const ordinals = (await findLater(database, phrase, seen)).slice(0, textsAtMost);
  const news: Sentence[] = [];
  let fresh = 0;
  for (let at = 0; at < ordinals.length && fresh < mostCounted; at += textsAtOnce) {
    const docs = await database.searchDocs.bulkGet(ordinals.slice(at, at + textsAtOnce));
    const articles = docs.flatMap((doc) => (doc ? [doc.article] : []));
    const texts = await articleTexts(database, articles);
    for (const article of articles) {
      const text = texts.get(article);
      if (!text || text.row.shelf !== 'kept' || !isMatch(query, text)) continue;
      fresh += 1;
      if (news.length < newsShown) news.push(...quote(query, text).sentences.slice(0, 1));
    }
  }
  return { fresh: Math.min(fresh, mostCounted), news };
}
