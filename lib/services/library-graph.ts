/** What a library says of entities and of what links them: plain data, as screens take it. */
import type { DecisionId, EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';
import type { SpelledName } from '#lib/text/spell-name.ts';

import type { Sentence } from './library-articles.ts';
import type { Judged } from './library-decisions.ts';

/** A post as one line: title as printed, at which body, how. */
export interface PostLine {
  readonly title: string;
  readonly organization: { readonly id: EntityId; readonly name: string };
  readonly modality: Modality;
  readonly first: string | null;
  readonly last: string | null;
  readonly articles: number;
  readonly outlets: number;
  readonly edge: EdgeId;
}

export interface EntityBrief {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly type: string;
  readonly name: string;
  /** The whole title string of a person as last printed; null if none. */
  readonly printed: string | null;
  /** What that title leaves unsaid of the body it is held at, so that two of one name can be told apart; null if nothing. */
  readonly ofBody: string | null;
  /** What the reader said tells it from others of its name, when it was split off. */
  readonly apart?: string;
  /** Names of the places it lies in, from the largest; empty if unknown. */
  readonly within: readonly string[];
  readonly articles: number;
  /** Number of edges: what expanding would show. */
  readonly links: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface NameInText {
  readonly start: number;
  readonly end: number;
  /** More than one: namesakes, the reader chooses. */
  readonly entities: readonly EntityBrief[];
}

export interface LinkGroup {
  readonly kind: RelationKind;
  /** `out`: the entity is the subject. */
  readonly direction: 'out' | 'in';
  readonly total: number;
  readonly top: readonly {
    readonly entity: EntityBrief;
    readonly edge: EdgeId;
    readonly verb: string | null;
    readonly articles: number;
  }[];
}

export interface EntityCard {
  readonly entity: EntityBrief;
  /** The sentence that prints the title below the name; null where there is no title. */
  readonly printedIn: Sentence | null;
  readonly isWatched: boolean;
  /** Articles of it that were saved since the reader last said that they had seen what is new; at most 99 are counted. */
  readonly fresh: number;
  /** Persons: how the name is read, unless the reader or the press spells it in Latin letters. */
  readonly spelled: SpelledName | null;
  readonly aliases: readonly string[];
  /** Persons: posts held, latest printed first. */
  readonly posts: readonly PostLine[];
  /** Organizations: who holds which post here. */
  readonly holders: readonly (PostLine & {
    readonly person: { readonly id: EntityId; readonly name: string };
  })[];
  readonly links: readonly LinkGroup[];
  /** says: what the person said, latest first. */
  readonly said: readonly Sentence[];
  readonly sentences: readonly Sentence[];
  /** Others of the same kind and name, kept apart. */
  readonly namesakes: readonly (EntityBrief & {
    readonly partedBy: DecisionId | null;
    /** The reader split one off the other: `splits` says what an undo names. */
    readonly isSplit: boolean;
  })[];
  /** Entities that the reader merged into this one, with the decision that an undo names. */
  readonly merged: readonly { readonly name: string; readonly decision: DecisionId }[];
  /** Places with a division code: the places of the library that lie right below it. */
  readonly below: readonly EntityBrief[];
  /** Whom the reader split off it (`isOff`) or it was split off, with the entries that an undo names. */
  readonly splits: readonly {
    readonly isOff: boolean;
    /** Null where nothing is left of it, or it is hidden. */
    readonly entity: EntityBrief | null;
    readonly name: string;
    readonly articles: number;
    readonly decisions: readonly DecisionId[];
  }[];
  /** What a body was called, or was part of, before and after: 环境保护厅 of 生态环境厅. */
  readonly kindred: readonly EntityBrief[];
}

export interface Edge {
  readonly id: EdgeId;
  readonly kind: RelationKind;
  readonly from: EntityId;
  readonly to: EntityId;
  /** Titles (holdsPost) or verbs and roles as printed, most frequent first. */
  readonly labels: readonly string[];
  readonly modality: Modality | null;
  readonly articles: number;
  readonly outlets: number;
  /** The houses behind `outlets`, by name; empty where none is known. */
  readonly witnesses: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  /** The reader judged a reading of it right. */
  readonly confirmed: boolean;
  /** Below the line under which the machine's reading should be checked: drawn dashed, labelled 待核. */
  readonly toReview: boolean;
  /** Each title, verb or role by itself, most printed first; at most 20. */
  readonly facets: readonly EdgeFacet[];
}

export interface EdgeFacet {
  readonly label: string;
  readonly modality: Modality | null;
  /** First and last issue that has it; null where no date is known. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface NeighbourOptions {
  readonly limit: number;
  /** Only those that are linked so, by a link that starts (`out`) or ends at the entity. */
  readonly group?: { readonly kind: RelationKind; readonly direction: 'out' | 'in' };
  readonly kinds?: readonly EntityKind[];
  /** Those with the newest articles first, and not those with most; for all relations together. */
  readonly order?: 'latest';
}

export interface Neighbourhood {
  readonly nodes: readonly EntityBrief[];
  readonly edges: readonly Edge[];
  /** Entities that belong here, drawn or not. */
  readonly total: number;
  readonly totalByKind: Readonly<Record<EntityKind, number>>;
}

/** A sentence that proves an edge, with how it was read and what the reader said of that. */
export interface EvidenceSentence extends Sentence, Judged {
  readonly rule: string;
  readonly confidence: number;
}

export interface EdgeEvidence {
  readonly edge: Edge;
  readonly from: EntityBrief;
  readonly to: EntityBrief;
  readonly sentences: readonly EvidenceSentence[];
  readonly total: number;
}

export interface WatchedEntity {
  readonly entity: EntityBrief;
  /** Articles of it that came since the list was last looked at; at most 99 are counted. */
  readonly fresh: number;
}

export interface WatchedPhrase {
  readonly phrase: string;
  /** Articles with it that came since the list was last looked at; at most 99 are counted. */
  readonly fresh: number;
  /** A sentence of each of the latest three of them. */
  readonly news: readonly Sentence[];
}

export interface TitleCount {
  readonly title: string;
  readonly links: number;
}
