/** What a library says of the decisions of its reader, and what it asks them to judge. */
import type { Act, Decision, Marked, RemarkKind } from '#lib/domain/decision.ts';
import type { ArticleId, DecisionId, EntityId, StatementId } from '#lib/domain/ids.ts';
import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';
import type { ListedPost } from '#lib/domain/reader-list.ts';
import type { Scene } from '#lib/domain/scene.ts';
import type { Verdict } from '#lib/views/rows.ts';
import type { UndoStep } from '#lib/views/undo-steps.ts';

import type { ArticleBrief } from './library-articles.ts';
import type { EntityBrief, EvidenceSentence } from './library-graph.ts';

export type Judging =
  | { readonly act: 'confirm' | 'reject' }
  | { readonly act: 'remark'; readonly says: RemarkKind; readonly from: string };

/** What the reader said of the fact that a statement tells. */
export interface RemarkView {
  readonly decision: DecisionId;
  readonly says: RemarkKind;
  readonly from: string;
}

/** What the reader said of one statement. */
export interface Judged {
  readonly verdict: Verdict | null;
  /** What an undo of the verdict names. */
  readonly judgedBy: DecisionId | null;
  readonly remarks: readonly RemarkView[];
}

/** A reading to be judged, with the sentence that it was read from. */
export interface ReviewItem {
  readonly statement: StatementId;
  readonly kind: RelationKind;
  readonly from: EntityName;
  readonly to: EntityName | null;
  readonly label: string | null;
  readonly modality: Modality | null;
  readonly sentence: EvidenceSentence;
  /** Links of both ends: how much hangs on it. */
  readonly links: number;
}

export interface EntityName {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
}

export interface ReviewOptions {
  readonly limit: number;
  readonly kind?: RelationKind;
  /** Only what is said of these: of what the reader watches, or of the names that are drawn. Absent: of all. */
  readonly among?: 'watched' | readonly EntityId[];
}

export interface ReviewQueue {
  readonly items: readonly ReviewItem[];
  /** How many wait, by kind; at most 1,000 of each are counted. */
  readonly totals: readonly (readonly [RelationKind, number])[];
  readonly isExact: boolean;
}

export interface SampleOptions {
  readonly count: number;
  readonly kind?: RelationKind;
  readonly seed: string;
}

export interface ChangeOptions {
  readonly offset: number;
  readonly limit: number;
  /** Absent: all. */
  readonly acts?: readonly Act['act'][];
}

export interface ChangeList {
  readonly changes: readonly Change[];
  readonly total: number;
}

export interface Change {
  readonly decision: Decision;
  /** Not undone; an undo stands as long as nobody takes it back. */
  readonly stands: boolean;
  /** Made on this machine. */
  readonly isOwn: boolean;
  /** What an undo took back, or brought back. */
  readonly undoes: Decision | null;
  /** An undo of an undo: what it is about stands again. */
  readonly isRedo: boolean;
  /** Of the article it is about; null where it is about none, or that has no headline. */
  readonly headline: string | null;
  /** About a statement that the present reading does not make: kept, and without effect for now. */
  readonly isAdrift: boolean;
}

/** A step back or forth through the log. */
export interface LogStep extends UndoStep {
  /** Of the first article it is about; null where it is about none, or that has no headline. */
  readonly headline: string | null;
}

export interface LogSteps {
  readonly undo: LogStep | null;
  readonly redo: LogStep | null;
}

/** What the reader says of articles: who is meant there is another one. */
export interface SplitWish {
  /** Whom they were taken to mean. */
  readonly entity: EntityId;
  readonly articles: readonly ArticleId[];
  /** One that is known, or a new one under this name and with what tells it apart; `''` where its name does. */
  readonly into: EntityId | { readonly called: string; readonly apart: string };
}

/** The articles of an entity as they are chosen for a split. */
export interface SplitList {
  readonly groups: readonly SplitGroup[];
  /** Of all its articles; the groups have the latest 5,000. */
  readonly total: number;
  /** Who they may belong to, of those that are known. */
  readonly others: readonly EntityBrief[];
}

export interface SplitGroup {
  readonly key: string;
  /** With whom or what it is printed there: the body of its post, the place it lies in; null where nothing is. */
  readonly with: EntityName | null;
  /** Titles and roles as printed, at most three. */
  readonly labels: readonly string[];
  /** Of a group that is printed with nothing; null where it is not said. */
  readonly outlet: string | null;
  /** Latest first. */
  readonly articles: readonly ArticleBrief[];
}

export interface OwnMarks {
  /** With what each stands on: a merge brings those of the other along. */
  readonly tags: readonly { readonly tag: string; readonly on: Marked }[];
  readonly note: string;
  /** Of what was merged into it. */
  readonly otherNotes: readonly string[];
}

/** A post as a list of the reader's has it. */
export interface Listed extends ListedPost {
  readonly source: string;
  readonly file: string;
  readonly by: DecisionId;
}

export interface KeptScene {
  readonly scene: Scene;
  /** When it was kept last; milliseconds since the epoch. */
  readonly at: number;
}

export interface TagCount {
  readonly tag: string;
  readonly articles: number;
  readonly entities: number;
}
