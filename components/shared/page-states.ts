import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type { GraphState, LibraryState } from '#lib/services/page-state.ts';
import type { Sentence } from '#lib/services/library.ts';

/** The graph tab with nothing drawn yet, or with one entity to look at. */
export function graphOf(entity: EntityId | null): GraphState {
  return { page: 'graph', entity, edge: null, drawn: [], hiddenKinds: [], twin: 'picture' };
}

export function libraryOf(article: ArticleId | null): LibraryState {
  return { page: 'library', article, evidence: null };
}

/** The library at a name: where it can be corrected, or the list of its articles. */
export function libraryAt(id: EntityId, show: 'card' | 'articles'): LibraryState {
  return { page: 'library', article: null, evidence: null, name: { id, show } };
}

/** The reader, with this sentence lit. */
export function readerOf(sentence: Sentence): LibraryState {
  const { article, start, end } = sentence;
  return { page: 'library', article, evidence: { in: sentence.in, start, end } };
}
