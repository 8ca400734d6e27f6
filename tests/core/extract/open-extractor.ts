import type { Article } from '#lib/domain/article.ts';
import type { PageContext, Reading } from '#lib/domain/reading.ts';
import { articleId } from '#lib/text/article-id.ts';

import { openExtractor } from '../../../tools/extract/open-extractor.ts';

export const extractor = openExtractor();

export const nowhere: PageContext = { published: null, outlet: null, region: null };

export function articleOf(text: string, headline: string | null = null): Article {
  const draft = {
    kicker: [],
    headline,
    deck: [],
    byline: [],
    dateline: null,
    continuedFrom: null,
    continuedOn: null,
    text,
    offsets: [],
  };
  return { ...draft, id: articleId(draft) };
}

export function readText(text: string, context: Partial<PageContext> = {}): Reading {
  return extractor.read(articleOf(text), { ...nowhere, ...context });
}

/** Names of one kind, canonical, sorted. */
export function namesOf(reading: Reading, kind: string): string[] {
  return reading.entities
    .filter((e) => e.kind === kind && reading.mentions.some((m) => m.entity === e.id))
    .map((e) => e.name)
    .sort();
}

/** `from > to` of one kind of relation, with the title for posts; sorted. */
export function linksOf(reading: Reading, kind: string): string[] {
  const name = (id: string | null) => reading.entities.find((e) => e.id === id)?.name ?? '∅';
  return reading.statements
    .filter((s) => s.kind === kind)
    .map((s) => [name(s.from), s.qualifiers.title, name(s.to)].filter((v) => v !== undefined).join(' > '))
    .sort();
}
