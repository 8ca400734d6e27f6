import type { ArticleId, DecisionId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';
import type { Passage } from '#lib/domain/passage.ts';
import type { Result } from '#lib/domain/result.ts';

/**
 * What a card may do besides answering questions, wherever it opens: little, each on a press of the reader, and each of
 * it can be taken back.
 */
export interface CardDesk {
  /** What a paragraph says, read in memory: nothing is stored. Errors: worker-failed. */
  foretell(text: string): Promise<Result<Preview>>;
  /** Adds a name that the machine missed, with its sentence as the proof. */
  addName(wish: NameWish): Promise<Result<Added>>;
  /** Stores the page of the passage, so that there is a sentence to prove by. Errors: those of saving a page. */
  savePage(): Promise<Result<null>>;
  watch(entity: EntityId, isWatched: boolean): Promise<Result<null>>;
  /** The same of words that are no name. */
  watchPhrase(phrase: string, isWatched: boolean): Promise<Result<null>>;
  /** Takes back what `addName` did. */
  takeBack(decision: DecisionId): Promise<Result<null>>;
}

export interface NameWish {
  readonly kind: EntityKind;
  readonly name: string;
  /** Where it stands: on the page, or in a sentence of the library. */
  readonly proof: Passage | (Omit<Passage, 'url'> & { readonly article: ArticleId });
}

export type Added =
  /** `decision` is null where the machine has read the name there by itself: nothing had to be added. */
  | { readonly is: 'added'; readonly entity: EntityId; readonly decision: DecisionId | null }
  /** Nothing was saved from this page: there is no sentence to prove it by. */
  | { readonly is: 'not-saved' }
  /** It was saved, and is not read yet. */
  | { readonly is: 'pending' }
  /** The text that was saved does not have these words, or has them twice alike. */
  | { readonly is: 'not-in-text' };

/** What saving a text would add. */
export interface Preview {
  readonly names: readonly PreviewName[];
  readonly links: readonly PreviewLink[];
}

export interface PreviewName {
  readonly kind: EntityKind;
  readonly type: string;
  readonly name: string;
  /** The library has somebody or something of this kind and name. */
  readonly isKnown: boolean;
}

export interface PreviewLink {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string | null;
  readonly label: string | null;
  readonly modality: Modality | null;
  /** The words that say so. */
  readonly quote: string;
  /** The library has this link between these two already. */
  readonly isKnown: boolean;
}
