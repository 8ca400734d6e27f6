import type { Article, ArticlePart } from '#lib/domain/article.ts';
import type { Layout, Source } from '#lib/domain/capture.ts';
import type { Act, Decision, Marked, RemarkKind } from '#lib/domain/decision.ts';
import type { ArticleId, CaptureId, DecisionId, EdgeId, EntityId, StatementId } from '#lib/domain/ids.ts';
import type { EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';
import type { ListedPost } from '#lib/domain/reader-list.ts';
import type { Reading } from '#lib/domain/reading.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Scene } from '#lib/domain/scene.ts';
import type { Mention } from '#lib/domain/entity.ts';
import type { OutletCoverage } from '#lib/domain/coverage.ts';
import type { SpelledName } from '#lib/text/spell-name.ts';
import type { Verdict } from '#lib/views/rows.ts';
import type { UndoSteps } from '#lib/views/undo-steps.ts';

import type { Preview } from './card-desk.ts';
import type { Foresight } from './foresight.ts';
import type { Answer, Question } from './questions.ts';
import type { OrderTable, Timeline } from './timeline.ts';
import type { SinceVisit } from './visit-news.ts';

/**
 * Everything a screen may ask of the collected press. Plain data both ways, so that a screen cannot tell a library
 * in its own database from one behind messages or, one day, a server. Limits are part of each question.
 */
export interface Library {
  /**
   * Stores captures, first and in their own transaction; reading follows by itself. Known texts are said so. `readFirst`:
   * names whose articles are read before all others, once the texts of all are there to be searched; until nothing waits.
   */
  save(
    captures: readonly NewCapture[],
    options?: { readonly readFirst?: readonly string[] },
  ): Promise<Result<readonly Saved[]>>;
  status(): Promise<Result<Status>>;
  /** What came out of captures so far. At most 10,000; unknown ones count for nothing. */
  outcome(captures: readonly CaptureId[]): Promise<Result<Outcome>>;

  /** What was saved from an address, latest first: captures still to be read have no articles yet. */
  savedFrom(url: string): Promise<Result<SavedFrom>>;
  /** The text of a capture as it came. Errors: article-not-found. */
  savedText(capture: CaptureId): Promise<Result<string>>;

  /**
   * Entities known by this name, by one that begins so or in which it stands (white space, quotes, width, radicals and
   * traditional forms ignored), or by one that these letters spell in pinyin, whole or by initials; best first.
   */
  find(query: string, limit: number): Promise<Result<readonly EntityBrief[]>>;
  /** Known names that stand inside a text (longest first where they overlap), with where; at most 200 characters are looked at. */
  namesIn(text: string): Promise<Result<readonly NameInText[]>>;
  /**
   * Known names in texts of a page: for each text its hits one after the other as start, end and the number of the kind in
   * `entityKindNames`. Numbers and no names, so that a page's own script learns nothing that it did not send. At most
   * 65,536 characters in all are looked at.
   */
  spot(texts: readonly string[]): Promise<Result<readonly (readonly number[])[]>>;
  /** What readings of texts that are not saved say of people that the library does not hold yet. At most 200 people. */
  foresee(readings: readonly Reading[]): Promise<Result<Foresight>>;
  /** All that readings of texts that are not saved would add: names and links, at most 60 and 40. */
  preview(readings: readonly Reading[]): Promise<Result<Preview>>;
  card(entity: EntityId): Promise<Result<EntityCard>>;
  /** Posts, activities and prints of an entity in the order of time. */
  timeline(entity: EntityId): Promise<Result<Timeline>>;
  /** Where people (8 at most) stand in the lists of names of the same meetings. */
  orders(people: readonly EntityId[], limit: number): Promise<Result<OrderTable>>;
  /** Of people (300 at most) the lists of names that give two of them a place, each in the order of the list. */
  orderedLists(people: readonly EntityId[]): Promise<Result<readonly (readonly EntityId[])[]>>;
  /** Several entities at once, in the order asked; those no longer known are left out. At most 3,000. */
  entities(ids: readonly EntityId[]): Promise<Result<readonly EntityBrief[]>>;
  /** The most linked entities and what links them, for a first picture. */
  overview(limit: number): Promise<Result<Neighbourhood>>;
  /** One entity and what it is linked with, best first; `total` counts what the limit leaves out. */
  neighbours(entity: EntityId, options: NeighbourOptions): Promise<Result<Neighbourhood>>;
  /** Edges among entities that are drawn already. */
  edgesAmong(entities: readonly EntityId[]): Promise<Result<readonly Edge[]>>;
  /** What a question finds, best first, see `Question`. */
  answer(question: Question, limit: number): Promise<Result<Answer>>;
  /** Titles of posts that begin so, with the number of links they stand on, most first. */
  titles(beginning: string, limit: number): Promise<Result<readonly TitleCount[]>>;
  /** Every sentence that proves an edge, latest first. */
  evidence(edge: EdgeId, limit: number): Promise<Result<EdgeEvidence>>;
  /** Latest sentences that mention an entity. */
  sentences(entity: EntityId, limit: number): Promise<Result<readonly Sentence[]>>;

  /** The reader's own labels and notes on an article or entity, those of what was merged into it among them. */
  marksOn(on: Pick<Marked, 'is' | 'id'>): Promise<Result<OwnMarks>>;
  /** Every label that is in use, most used first. */
  tags(): Promise<Result<readonly TagCount[]>>;

  /** Entities that the reader labelled, with their labels. */
  tagged(): Promise<Result<readonly (readonly [EntityId, readonly string[]])[]>>;

  /** Page of the list of articles, latest published first. */
  articles(options: ArticleListOptions): Promise<Result<ArticleList>>;
  /**
   * How many of a list stand before the first issue of a day, month or year (ISO), or before where it would stand. A list
   * in the order of saving has no such place: 0.
   */
  placeOfDay(list: ArticleListFilter, day: string): Promise<Result<number>>;
  /** Articles that have been in the trash for a month: the reader may want their room. Nothing goes by itself. */
  longRemoved(): Promise<Result<readonly ArticleId[]>>;
  /** Which issues and pages of each paper the library holds: the base of every silence. */
  coverage(): Promise<Result<readonly OutletCoverage[]>>;
  article(id: ArticleId): Promise<Result<ArticleView>>;
  /** Reprints and rewrites of an article's text, earliest issue first; at most 50. */
  copies(article: ArticleId): Promise<Result<readonly ArticleBrief[]>>;
  /**
   * Searches the texts, newest issue first; `typed` is what parseSearch reads. `from` goes on where `next` of an answer
   * stood. Nothing typed finds nothing.
   */
  search(
    typed: string,
    options: { readonly limit: number; readonly from?: number },
  ): Promise<Result<SearchResult>>;
  /** Fills in what the reader knows of where captures were printed. */
  describe(captures: readonly CaptureId[], source: Partial<Source>): Promise<Result<null>>;

  /** What the reader watches, those with most new articles first. */
  watched(): Promise<Result<readonly WatchedEntity[]>>;
  /** Words that the reader watches, those with most new articles first. */
  watchedPhrases(): Promise<Result<readonly WatchedPhrase[]>>;
  /** Whether the reader watches these words, traditional or simplified. */
  watchesPhrase(phrase: string): Promise<Result<boolean>>;
  /** The reader has looked at these lists: only what comes later is new. */
  seenWatched(): Promise<Result<null>>;
  /** What came with articles that were saved since the reader last said that they had seen it; null where nothing did. */
  sinceVisit(): Promise<Result<SinceVisit | null>>;
  /** The reader has seen what is new until now. */
  markVisit(): Promise<Result<null>>;
  /** Kept pictures of the graph, kept last first. */
  scenes(): Promise<Result<readonly KeptScene[]>>;
  /** What the reader's own lists say under the names of an entity: never a word of the press. At most 200. */
  listed(entity: EntityId): Promise<Result<readonly Listed[]>>;

  /** Appends to the log; views follow in the same transaction. `note`: why, in the reader's words. */
  decide(act: Act, note?: string): Promise<Result<Decision>>;
  /** Many at once, some hundred in a transaction; what was done before an error stays done. At most 100,000. */
  decideAll(acts: readonly Act[]): Promise<Result<readonly Decision[]>>;
  /** `decide` about one statement, which is quoted so that it is found again. Errors: statement-not-found. */
  judge(statement: StatementId, judging: Judging, note?: string): Promise<Result<Decision>>;
  /** The log, latest first. */
  changes(options: ChangeOptions): Promise<Result<ChangeList>>;
  /** What the next undo and the next redo of this reader would take back. */
  undoSteps(): Promise<Result<UndoSteps>>;
  /** Unsure readings that the reader has not judged, those that touch most first. */
  review(options: ReviewOptions): Promise<Result<ReviewQueue>>;
  /** Readings drawn by chance from the whole library, for a spot check; the same seed draws the same. */
  sample(options: SampleOptions): Promise<Result<readonly ReviewItem[]>>;
  /** Articles drawn by chance, to be read for names that were missed; the same seed draws the same. */
  sampleArticles(options: Omit<SampleOptions, 'kind'>): Promise<Result<readonly ArticleId[]>>;
  /** The decision that says that two entities are not the same; null where none stands. */
  partedBy(a: EntityId, b: EntityId): Promise<Result<Decision | null>>;
}

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
  /** What an undo took back. */
  readonly undoes: Decision | null;
  /** Of the article it is about; null where it is about none, or that has no headline. */
  readonly headline: string | null;
  /** About a statement that the present reading does not make: kept, and without effect for now. */
  readonly isAdrift: boolean;
}

export interface NewCapture {
  readonly text: string;
  /** Absent for plain text. */
  readonly layout?: Layout;
  readonly source: Source;
}

export interface Saved {
  readonly capture: CaptureId;
  /** The very same capture was there already. */
  readonly known: boolean;
}

export interface Outcome {
  /** Different articles in them. */
  readonly articles: number;
  /** Captures still to be taken apart. */
  readonly pending: number;
}

export interface SavedFrom {
  /** Latest first: a page that was changed since has another. */
  readonly captures: readonly CaptureId[];
  /** At most 20. */
  readonly articles: readonly (ArticleBrief & {
    /** Captures in which the very same text stands. */
    readonly sources: number;
  })[];
}

export interface Status {
  readonly articles: number;
  readonly entities: Readonly<Record<EntityKind, number>>;
  readonly edges: number;
  /** Captures and articles still to be read. */
  readonly pending: number;
  /** Captures that could not be read, with why. */
  readonly failed: readonly {
    readonly capture: CaptureId;
    readonly fileName: string | null;
    readonly code: string;
  }[];
  /** Outlets with their number of articles, most first; null is "not said". */
  readonly outlets: readonly { readonly outlet: string | null; readonly articles: number }[];
}

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
  readonly namesakes: readonly (EntityBrief & { readonly partedBy: DecisionId | null })[];
  /** Entities that the reader merged into this one, with the decision that an undo names. */
  readonly merged: readonly { readonly name: string; readonly decision: DecisionId }[];
  /** What a body was called, or was part of, before and after: 环境保护厅 of 生态环境厅. */
  readonly kindred: readonly EntityBrief[];
}

/** A sentence with its citation; `marks` are UTF-16 offsets in `text`, `start`/`end` where the evidence stands in the part. */
export interface Sentence {
  readonly article: ArticleId;
  readonly statement: StatementId | null;
  readonly in: ArticlePart;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly page: string | null;
  /** It stands on a web page, which has no page of a paper. */
  readonly onWeb?: true;
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

export interface ArticleListOptions extends ArticleListFilter {
  readonly offset: number;
  readonly limit: number;
  /** `key` of an earlier page of the same list and its offset: what lies near it is found without walking there. */
  readonly landmark?: { readonly offset: number; readonly key: string };
}

/** Which articles are listed, and in what order. */
export interface ArticleListFilter {
  /** undefined: all; null: those whose outlet is not said. */
  readonly outlet?: string | null;
  /** Those that were removed and can be put back. */
  readonly removed?: boolean;
  /** Labelled so by the reader. */
  readonly tag?: string;
  /** In which this entity stands. */
  readonly mentions?: EntityId;
  /** First and last day, month or year of the issues, ISO: `2020`, `2020-07`, `2020-07-29`. */
  readonly from?: string;
  readonly to?: string;
  /** In which a name or a statement of this kind was read. */
  readonly holds?: EntityKind | RelationKind;
  /** By issue, newest first where nothing is said; `saved`: what came into the library last first. */
  readonly order?: ArticleOrder;
}

export type ArticleOrder = 'newest' | 'oldest' | 'saved';

export interface OwnMarks {
  /** With what each stands on: a merge brings those of the other along. */
  readonly tags: readonly { readonly tag: string; readonly on: Marked }[];
  readonly note: string;
  /** Of what was merged into it. */
  readonly otherNotes: readonly string[];
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

export interface TitleCount {
  readonly title: string;
  readonly links: number;
}

export interface TagCount {
  readonly tag: string;
  readonly articles: number;
  readonly entities: number;
}

export interface ArticleBrief {
  readonly id: ArticleId;
  readonly headline: string | null;
  /** First kicker or deck line, else the beginning of the body. */
  readonly teaser: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly page: string | null;
  /** It stands on a web page, which has no page of a paper. */
  readonly onWeb?: true;
  readonly characters: number;
  /** Not read yet. */
  readonly pending: boolean;
}

export interface ArticleList {
  readonly articles: readonly ArticleBrief[];
  readonly total: number;
  /** For the landmark of a later question; null where the list knows none. */
  readonly key: string | null;
}

export interface SearchHit {
  readonly article: ArticleBrief;
  /** Where the words stand, at most three sentences; empty where only outlet, page or date were asked. */
  readonly sentences: readonly Sentence[];
  /** Further sentences with them. */
  readonly more: number;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** Articles found: exactly, or at most so many where their texts were not all looked at. */
  readonly total: number;
  readonly isExact: boolean;
  /** For `from`; null where nothing is left. */
  readonly next: number | null;
}

/** One place where an article was printed. */
export interface Printing extends Source {
  readonly capture: CaptureId;
  /** With `published`, `HH:MM` in China; null where it is not said. */
  readonly time: string | null;
}

export interface ArticleView {
  readonly article: Article;
  readonly printings: readonly Printing[];
  readonly pending: boolean;
  /** Null when not removed, else the decision that an undo names. */
  readonly removedBy: DecisionId | null;
  readonly entities: readonly { readonly entity: EntityBrief; readonly mentions: readonly Mention[] }[];
  /** Those that the reader rejected among them, without an edge. */
  readonly statements: readonly (Judged & {
    readonly id: StatementId;
    readonly kind: RelationKind;
    readonly from: { readonly id: EntityId; readonly name: string };
    readonly to: { readonly id: EntityId; readonly name: string } | null;
    readonly label: string | null;
    readonly modality: Modality | null;
    readonly in: ArticlePart;
    readonly start: number;
    readonly end: number;
    readonly edge: EdgeId | null;
    readonly rule: string;
    readonly confidence: number;
  })[];
}
