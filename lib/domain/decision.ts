import type { ArticlePart } from './article.ts';
import type { ArticleId, DecisionId, EntityId, StatementId } from './ids.ts';
import { hashOf } from './ids.ts';
import type { EntityKind, RelationKind } from './kinds.ts';
import type { ReaderList } from './reader-list.ts';
import type { Scene } from './scene.ts';

/** What a decision about a statement is about, in words: found again by them when the statement's id is gone. */
export interface Quoted {
  readonly article: ArticleId;
  readonly quote: string;
  readonly kind: RelationKind;
  readonly subject: string;
  readonly object: string | null;
}

/** What a reader may say of the paper: the machine read it right, and yet. */
export const remarkKinds = ['paper-wrong', 'superseded', 'otherwise'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** What the reader's own labels and notes stand on; `name` is for the log alone. */
export type Marked =
  | { readonly is: 'article'; readonly id: ArticleId; readonly name: string | null }
  | { readonly is: 'entity'; readonly id: EntityId; readonly name: string };

/** What the reader said. Undo is an entry like any other. */
export type Act =
  /** The machine read the sentence right, or wrong: nothing is said of the fact. */
  | { readonly act: 'confirm' | 'reject'; readonly statement: StatementId; readonly about: Quoted }
  /** Of the fact: `from` says how the reader knows. What is drawn stays as it is. */
  | {
      readonly act: 'remark';
      readonly statement: StatementId;
      readonly about: Quoted;
      readonly says: RemarkKind;
      readonly from: string;
    }
  | {
      readonly act: 'merge';
      readonly entity: EntityId;
      readonly into: EntityId;
      readonly names: readonly [string, string];
    }
  /** Two that are not the same: takes an earlier merge of these two apart. */
  | {
      readonly act: 'part';
      readonly entities: readonly [EntityId, EntityId];
      readonly names: readonly [string, string];
    }
  /**
   * In one article, who was taken for `entity` is another one. Of several articles there are as many entries, made in one go: so
   * each can be overruled, taken back and erased for itself, and logs of several readers join article by article.
   */
  | {
      readonly act: 'split';
      readonly entity: EntityId;
      /** The name that one goes by. */
      readonly name: string;
      readonly article: ArticleId;
      /** As read there, and under which name: found by the name where the article is read otherwise now. */
      readonly raw: EntityId;
      readonly kind: EntityKind;
      readonly printed: string;
      /** Who it is: `newcomerId`, or one that was known before. */
      readonly into: EntityId;
      readonly called: string;
      /** What tells it from others of its name; `''` where nothing was said. */
      readonly apart: string;
    }
  | { readonly act: 'rename'; readonly entity: EntityId; readonly name: string; readonly was: string }
  /** Another name under which it is found. */
  | {
      readonly act: 'alias';
      readonly entity: EntityId;
      readonly name: string;
      /** The name it goes by. */
      readonly of: string;
    }
  | {
      readonly act: 'retype';
      readonly entity: EntityId;
      readonly kind: EntityKind;
      readonly type: string;
      readonly name: string;
    }
  | { readonly act: 'hide'; readonly entity: EntityId; readonly name: string }
  | { readonly act: 'removeArticle'; readonly article: ArticleId }
  /** A name that the machine missed, where it stands. The offsets count in that part of the article. */
  | {
      readonly act: 'mention';
      readonly article: ArticleId;
      readonly in: ArticlePart;
      readonly start: number;
      readonly end: number;
      readonly quote: string;
      readonly entity: EntityId;
      readonly kind: EntityKind;
      readonly type: string;
      readonly name: string;
    }
  /** The reader's own label, put on or taken off. */
  | { readonly act: 'tag'; readonly on: Marked; readonly tag: string; readonly put: boolean }
  /** The reader's own words; the last ones count, and none take them away. */
  | { readonly act: 'note'; readonly on: Marked; readonly text: string }
  /** A picture of the graph, kept by name: the last one of an id counts, and one without steps takes it away. */
  | { readonly act: 'scene'; readonly scene: Scene }
  /** What the reader knows of who holds which post, from a list: all of it stands and falls together. */
  | { readonly act: 'list'; readonly list: ReaderList }
  /** The reader wants to know what is new about it, or no longer. */
  | { readonly act: 'watch'; readonly entity: EntityId; readonly name: string; readonly put: boolean }
  /** The same of words that are no name: of texts that hold them, traditional as simplified. */
  | { readonly act: 'watchPhrase'; readonly phrase: string; readonly put: boolean }
  | { readonly act: 'undo'; readonly decision: DecisionId };

/** One entry of the append-only log, ordered by (clock, author, id). Self-contained, so that logs join by set union. */
export interface Decision {
  readonly id: DecisionId;
  /** Logical clock: one more than the highest seen when it was made. */
  readonly clock: number;
  /** A random name of this installation, no name of a person. */
  readonly author: string;
  /** Milliseconds since the epoch; for the screen, never for order. */
  readonly at: number;
  readonly act: Act;
  /** Why, in the reader's words. */
  readonly note?: string;
}

export type SplitAct = Extract<Act, { act: 'split' }>;

/** Who is split off: the same for every reader who says the same of it, so that their logs mean one. */
export function newcomerId({
  entity,
  called,
  apart,
}: Pick<SplitAct, 'entity' | 'called' | 'apart'>): EntityId {
  return hashOf('split', entity, called, apart) as EntityId;
}

export function decisionId(content: Omit<Decision, 'id'>): DecisionId {
  const { clock, author, at, act, note } = content;
  const why = note === undefined ? [] : [note];
  return hashOf('decision', clock, author, at, act, ...why) as DecisionId;
}

export function compareDecisions(a: Decision, b: Decision): number {
  if (a.clock !== b.clock) return a.clock - b.clock;
  if (a.author !== b.author) return a.author < b.author ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
