import { ok, type Result } from '#lib/domain/result.ts';
import type { EntityBrief, Library, Sentence } from '#lib/services/library.ts';

/** What the library knows of a selected text. */
export type Found =
  | { readonly state: 'entity'; readonly entity: EntityBrief }
  /** One name, several bearers: the reader chooses. */
  | { readonly state: 'namesakes'; readonly name: string; readonly entities: readonly EntityBrief[] }
  /** Names that stand inside the text, in its order, or names that begin with it. */
  | { readonly state: 'inside' | 'beginning'; readonly entities: readonly EntityBrief[] }
  | {
      readonly state: 'unknown';
      readonly text: string;
      readonly articles: number;
      /** Sentences of the library in which the words stand all the same, newest first. */
      readonly sentences: readonly Sentence[];
      /** Articles that have them. */
      readonly inArticles: number;
    };

/** Articles of a full-text search that a card shows, and characters that it searches for. */
const mostHits = 3;
const longestPhrase = 40;

const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** A selection as one reads it: no white space at its ends, none of the quotes and stops around a name. */
export function cleanSelection(text: string): string {
  const bare = text.replace(edges, '');
  return (bare || text.trim()).slice(0, 200);
}

export async function lookUp(
  library: Pick<Library, 'namesIn' | 'find' | 'status' | 'search'>,
  selection: string,
): Promise<Result<Found>> {
  const text = cleanSelection(selection);
  const names = await library.namesIn(text);
  if (!names.ok) return names;

  const [first] = names.value;
  if (first && names.value.length === 1) {
    const [only] = first.entities;
    if (only && first.entities.length === 1) return ok({ state: 'entity', entity: only });
    if (only)
      return ok({ state: 'namesakes', name: text.slice(first.start, first.end), entities: first.entities });
  }
  const inside = withoutRepeats(names.value.flatMap((name) => name.entities));
  const [lone] = inside;
  if (lone && inside.length === 1) return ok({ state: 'entity', entity: lone });
  if (lone) return ok({ state: 'inside', entities: inside });

  const beginning = await library.find(text.slice(0, 60), 12);
  if (!beginning.ok) return beginning;
  if (beginning.value.length > 0) return ok({ state: 'beginning', entities: beginning.value });

  const status = await library.status();
  if (!status.ok) return status;
  // As a phrase: quotes of its own would end it.
  const found = await library.search(`“${text.slice(0, longestPhrase).replace(/[“”"]/gu, '')}”`, {
    limit: mostHits,
  });
  const sentences = found.ok ? found.value.hits.flatMap((hit) => hit.sentences.slice(0, 1)) : [];
  return ok({
    state: 'unknown',
    text,
    articles: status.value.articles,
    sentences,
    inArticles: found.ok ? found.value.total : 0,
  });
}

function withoutRepeats(entities: readonly EntityBrief[]): EntityBrief[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}
