import type { EntityKind } from '#lib/domain/kinds.ts';

import type { EntityName, PostLine } from './library.ts';

/** What saving a text would add of people. */
export interface Foresight {
  /** Different names of people in it. */
  readonly named: number;
  /** Of names that the library has nobody of, those with a post first. */
  readonly people: readonly FreshPerson[];
  /** Of people that it knows, posts that it has not seen. */
  readonly posts: readonly FreshPost[];
  /** All that was read, new or not. */
  readonly read: {
    /** Different names of each kind. */
    readonly kinds: Readonly<Record<EntityKind, number>>;
    /** Those with a post first. */
    readonly people: readonly FreshPerson[];
  };
}

/** A post with the words that prove it. */
export interface SaidPost {
  readonly title: string;
  readonly body: string;
  readonly quote: string;
}

export interface FreshPerson {
  readonly name: string;
  readonly post: SaidPost | null;
}

export interface FreshPost extends SaidPost {
  /** One of those who bear the name. */
  readonly person: Pick<EntityName, 'id' | 'name'>;
  /** The first of the posts that the library has of them; null where it has none. */
  readonly before: PostLine | null;
}
